namespace CentralAsiaWatch.Charts;

/// <summary>The measures of a lane chart, in units of the drawing. Two exist: the wide page and the narrow one.</summary>
internal sealed record LaneLayout
{
    public static readonly LaneLayout Wide = new()
    {
        Width = 1392,
        PlotLeft = 186,
        PlotRight = 1384,
        LabelRight = 1390,
        RowHeight = 19,
        LeastBlock = 17,
        Gap = 12,
        LabelSize = TextWidth.Label,
    };

    public static readonly LaneLayout Narrow = new()
    {
        IsNarrow = true,
        Width = 358,
        PlotLeft = 0,
        PlotRight = 354,
        LabelRight = 358,
        RowHeight = 18,
        LeastBlock = 9,
        Gap = 8,
        LabelSize = TextWidth.Small,
    };

    /// <summary>Whether marks carry their numbers only, and lane titles stand above their lanes.</summary>
    public bool IsNarrow { get; private init; }

    public double Width { get; private init; }

    public double PlotLeft { get; private init; }

    public double PlotRight { get; private init; }

    /// <summary>How far to the right a label may reach.</summary>
    public double LabelRight { get; private init; }

    public double RowHeight { get; private init; }

    /// <summary>The least width of a block with fading ends, below which a fade cannot be seen.</summary>
    public double LeastBlock { get; private init; }

    /// <summary>The least room between two marks in a row.</summary>
    public double Gap { get; private init; }

    public double LabelSize { get; private init; }

    /// <summary>The width of a mark known to the day, where a day itself is narrower.</summary>
    public static double LeastDay => 6;
}
