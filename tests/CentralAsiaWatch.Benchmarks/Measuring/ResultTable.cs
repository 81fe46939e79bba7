using System.Globalization;

namespace CentralAsiaWatch.Benchmarks.Measuring;

/// <summary>One line of the table; what does not apply is a dash.</summary>
internal sealed record ResultRow(string Metric, string Ours, string Baseline, string Ratio, string Target, string Ok)
{
    public static ResultRow Of(string metric, double ours, double baseline, string unit, double ratio, double mostRatio) => new(
        metric, Amount(ours, unit), Amount(baseline, unit), Number(ratio) + " ×", $"≤ {Number(mostRatio)} ×", Verdict(ratio <= mostRatio));

    /// <summary>A ratio that is only told.</summary>
    public static ResultRow Told(string metric, double ours, double baseline, string unit, double ratio) =>
        new(metric, Amount(ours, unit), Amount(baseline, unit), Number(ratio) + " ×", "–", "–");

    /// <summary>An amount with a bound of its own.</summary>
    public static ResultRow Bound(string metric, double ours, string unit, double most, string? baseline = null, double? ratio = null) => new(
        metric, Amount(ours, unit), baseline ?? "–", ratio is { } known ? Number(known) + " ×" : "–", $"≤ {Amount(most, unit)}", Verdict(ours <= most));

    /// <summary>An amount that is to be reached.</summary>
    public static ResultRow Least(string metric, double ours, string unit, double least, string? baseline = null, double? ratio = null) => new(
        metric, Amount(ours, unit), baseline ?? "–", ratio is { } known ? Number(known) + " ×" : "–", $"≥ {Amount(least, unit)}", Verdict(ours >= least));

    /// <summary>Something that could not be measured.</summary>
    public static ResultRow Without(string metric, string why, string target) => new(metric, why, "–", "–", target, "–");

    public static string Amount(double value, string unit) => $"{Number(value)} {unit}";

    private static string Verdict(bool isMet) => isMet ? "ok" : "MISSED";

    private static string Number(double value) =>
        value.ToString(value switch { 0 => "0", < 1 => "0.00#", < 10 => "0.00", < 100 => "0.0", _ => "N0" }, CultureInfo.InvariantCulture);
}

/// <summary>The table that a run prints.</summary>
internal sealed class ResultTable
{
    private static readonly string[] s_heads = ["metric", "ours", "baseline", "ratio", "target", "ok"];
    private readonly List<ResultRow> _rows = [];
    private readonly List<string> _notes = [];

    /// <summary>True where a target was missed.</summary>
    public bool HasMisses => _rows.Any(row => row.Ok == "MISSED");

    public void Add(ResultRow row)
    {
        _rows.Add(row);
        Console.Error.WriteLine($"  {row.Metric}: {row.Ours} {(row.Ratio == "–" ? "" : $"({row.Ratio})")} {row.Ok}");
    }

    /// <summary>A sentence under the table.</summary>
    public void Note(string sentence) => _notes.Add(sentence);

    public void Print()
    {
        string[][] lines = [s_heads, .. _rows.Select(row => new[] { row.Metric, row.Ours, row.Baseline, row.Ratio, row.Target, row.Ok })];
        var widths = Enumerable.Range(0, s_heads.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        Console.WriteLine();
        Console.WriteLine(Line(lines[0], widths));
        Console.WriteLine($"|{string.Join('|', widths.Select(width => new string('-', width + 2)))}|");
        foreach (var line in lines.Skip(1))
        {
            Console.WriteLine(Line(line, widths));
        }

        Console.WriteLine();
        _notes.ForEach(Console.WriteLine);
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column])))} |";
}
