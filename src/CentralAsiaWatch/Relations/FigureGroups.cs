using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Relations;

/// <summary>Figures of one measure, in one unit, between the same two sides: what may stand in one series.</summary>
/// <param name="Title">The measure.</param>
/// <param name="Items">The figures with a value and a period, oldest first.</param>
public sealed record FigureGroup(string Title, IReadOnlyList<FigureItem> Items)
{
    private const int LeastPoints = 2;

    /// <summary>The series of some figures: a single period makes none.</summary>
    public static IReadOnlyList<FigureGroup> Of(IEnumerable<FigureItem> figures) =>
    [
        .. figures.Where(item => (item.Low ?? item.High) is not null && item is { Earliest: not null, Latest: not null })
            .GroupBy(item => (Measure: item.Measure.ToUpperInvariant(), item.Unit, item.From, item.To)).Where(group => group.Count() >= LeastPoints)
            .Select(group => new FigureGroup(
                $"{SentenceWords.Capital(group.First().Measure)}, {group.Key.Unit}", [.. group.OrderBy(item => item.Earliest).ThenBy(item => item.Latest).ThenBy(item => item.Id)])),
    ];

    /// <summary>The group as a chart; several of one page share their years.</summary>
    public SvgNode Chart(string idPrefix, int fromYear, int toYear) => FigureSeries.Draw(
        idPrefix, Title, string.Join("; ", Items.Select(item => $"{DateWords.Of(item.Date)}: {Words(item)}")), [.. Items.Select(Point)], fromYear, toYear);

    /// <summary>The years of all series of a page.</summary>
    public static (int From, int To) Years(IEnumerable<FigureGroup> groups)
    {
        var items = groups.SelectMany(group => group.Items).ToArray();
        return items.Length == 0 ? (1, 1) : (items.Min(item => item.Earliest!.Value.Year), items.Max(item => item.Latest!.Value.Year));
    }

    private static FigurePoint Point(FigureItem item)
    {
        var (low, high) = ((item.Low ?? item.High)!.Value, (item.High ?? item.Low)!.Value);
        return new FigurePoint(item.Earliest!.Value, item.Latest!.Value, low, high, Words(item), item.DateBasis is not null, item.Url);
    }

    private static string Words(FigureItem item) => item.Qualifier is null ? RelationWords.Value(item) : $"{RelationWords.Value(item)}, {item.Qualifier}";
}
