using System.Globalization;

namespace CentralAsiaWatch.Formatting;

/// <summary>Amounts and counts as a page shows them.</summary>
public static class NumberWords
{
    /// <summary>An amount in few digits: 866 m, 2.5 bn.</summary>
    public static string Amount(double amount) => Math.Abs(amount) switch
    {
        >= 1e12 => Scaled(amount, 1e12, "tn"),
        >= 1e9 => Scaled(amount, 1e9, "bn"),
        >= 1e6 => Scaled(amount, 1e6, "m"),
        _ => amount.ToString("#,##0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>A range with its unit: 18–20 %, 866 m USD, at least 3.</summary>
    public static string Range(double? low, double? high, string unit) => (low, high) switch
    {
        ({ } one, { } other) when one.Equals(other) => $"{Amount(one)} {Unit(unit)}",
        ({ } one, { } other) => $"{Amount(one)}–{Amount(other)} {Unit(unit)}",
        ({ } one, null) => $"at least {Amount(one)} {Unit(unit)}",
        (null, { } other) => $"at most {Amount(other)} {Unit(unit)}",
        _ => "not given",
    };

    /// <summary>A count with its noun: 1 event, 5 events.</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A count alone: 5, 4,273.</summary>
    public static string Number(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A score, or a sum of scores, with its sign: +4, −7, +1,204.5, 0.</summary>
    public static string WithSign(double score) => score.ToString("+#,##0.#;−#,##0.#;0", CultureInfo.InvariantCulture);

    private static string Scaled(double amount, double scale, string word) => string.Create(CultureInfo.InvariantCulture, $"{amount / scale:#,##0.##} {word}");

    private static string Unit(string unit) => unit == "percent" ? "%" : unit;
}
