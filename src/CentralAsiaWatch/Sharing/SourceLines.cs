using System.Globalization;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Past;

namespace CentralAsiaWatch.Sharing;

/// <summary>What stands below a chart or a table that left its page: where it is from, what was known when, and the address of the whole. Pure but for the time.</summary>
public static class SourceLines
{
    // What a line of 11 px takes of the drawing's width.
    private const double LetterWidth = 6.2;
    private const int Fewest = 24;

    /// <summary>Where it is from, and what was known when.</summary>
    public static string Words(HttpContext context)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var asOf = AsOf.Current?.Instant ?? (context.Request.Query[AsOf.Parameter].ToString() is { Length: > 0 } text ? AsOf.Read(text, now)?.Instant : null);
        return $"Source: CentralAsiaWatch, {(asOf is { } instant ? $"as known {DateWords.Instant(instant)}" : $"the newest, {DateWords.Of(DateOnly.FromDateTime(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}")}";
    }

    /// <summary>The lines below a chart: where it is from, and its address, over as many lines as it needs.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="address">The whole address of its view.</param>
    /// <param name="words">Where it is from.</param>
    public static IReadOnlyList<SvgNode> Below(SvgNode chart, string address, string words)
    {
        var width = chart.Find("viewBox")?.Split(' ') is [_, _, var wide, _] ? double.Parse(wide, CultureInfo.InvariantCulture) : 0;
        var most = Math.Max(Fewest, (int)(width / LetterWidth));
        return [.. words.Chunk(most).Select(part => Line(new string(part))), .. address.Chunk(most).Select(part => SvgNode.Of("a").With("href", address).With("target", "_blank").Add(Line(new string(part))))];
    }

    private static SvgNode Line(string words) => SvgNode.Of("text").With("class", "s").Add(words);
}
