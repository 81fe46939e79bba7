using System.Globalization;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Charts;

/// <summary>A line of boxes, one a quarter: filled where events are recorded, hatched where somebody looked and recorded nothing, dashed where nobody looked.</summary>
public static class CollectedStrip
{
    private const double Pitch = 12;
    private const double Size = 10;
    private const double LineHeight = 18;
    private const double Top = 16;
    private const double LabelWidth = 30;

    /// <summary>The lines below each other, on one scale of years.</summary>
    /// <param name="idPrefix">Begins every id in the drawing.</param>
    /// <param name="title">The chart's name.</param>
    /// <param name="rows">The lines; all of the same quarters.</param>
    public static SvgNode Draw(string idPrefix, string title, IReadOnlyList<CollectedQuarters> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var quarters = rows.Count == 0 ? [] : rows[0].Quarters;
        var top = Top + SolarHijriRow.Height;
        var description = string.Join(". ", rows.Select(row => $"{row.Name}: {CollectedWords.Counts(row)}"));
        return ChartFrame.Open(idPrefix, title, description, LabelWidth + (quarters.Count * Pitch), top + (rows.Count * LineHeight), linked: false, "fix", fixedSize: true)
            .Add(quarters.Select((quarter, place) => (quarter.Index, place)).Where(one => one.Index % 4 == 0)
                .Select(one => ChartFrame.Words((one.Index / 4).ToString(CultureInfo.InvariantCulture), LabelWidth + (one.place * Pitch), 10, "xs t")))
            .Add(quarters.Count == 0 ? [] : SolarHijriRow.Draw(Scale(quarters[0].Index, quarters[^1].Index), top - 6))
            .Add(rows.Select((row, line) => ChartFrame.Words(row.Label, 0, top + (line * LineHeight) + 11, "xs s")))
            .Add(CollectedWords.States.Select(state => Boxes(state, rows, top)).OfType<SvgNode>());
    }

    /// <summary>One box, for the key.</summary>
    public static SvgNode Key(QuarterState state) => SvgNode.Of("svg").With("class", "glyph").With("viewBox", "0 0 11 15").With("width", 11).With("height", 15).With("aria-hidden", "true")
        .Add(Painted(state, new SvgPath().Box(.5, .5, Size, Size + 4))!);

    // Quarters are as wide as each other here; a day of a year of months is at most a unit off.
    private static TimeScale Scale(int first, int last) =>
        new(FirstDay(first), FirstDay(last + 1).AddDays(-1), LabelWidth, LabelWidth + ((last - first + 1) * Pitch));

    private static DateOnly FirstDay(int quarter) => new(quarter / 4, (quarter % 4 * 3) + 1, 1);

    // All boxes of a state in one path: they are the same, and lead nowhere.
    private static SvgNode? Boxes(QuarterState state, IReadOnlyList<CollectedQuarters> rows, double top)
    {
        var path = new SvgPath();
        foreach (var (line, row) in rows.Index())
        {
            foreach (var (place, _) in row.Quarters.Index().Where(one => one.Item.State == state))
            {
                path.Box(LabelWidth + (place * Pitch) + .5, top + (line * LineHeight) + .5, Size, Size + 4);
            }
        }

        return Painted(state, path);
    }

    private static SvgNode? Painted(QuarterState state, SvgPath path) => state switch
    {
        QuarterState.Recorded => path.ToNode("on"),
        QuarterState.Quiet => path.ToNode("inkq")?.With("fill", SvgDefs.Reference(SvgDefs.HatchOnPaper)),
        _ => path.ToNode("dash"),
    };
}
