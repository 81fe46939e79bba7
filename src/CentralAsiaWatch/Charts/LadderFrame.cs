namespace CentralAsiaWatch.Charts;

/// <summary>The measures of a ladder chart, in units of the drawing.</summary>
/// <param name="Width">The chart's width.</param>
/// <param name="Height">The chart's height.</param>
/// <param name="Left">Where the axis begins.</param>
/// <param name="Right">Where the axis ends.</param>
/// <param name="Top">Where the highest rung stands.</param>
/// <param name="Bottom">Where rung 0 stands.</param>
/// <param name="HasShortYears">Whether years are written with two figures.</param>
internal sealed record LadderFrame(double Width, double Height, double Left, double Right, double Top, double Bottom, bool HasShortYears)
{
    public static readonly LadderFrame Wide = new(820, 300, 156, 814, 20, 274, false);
    public static readonly LadderFrame Narrow = new(358, 220, 22, 352, 20, 194, true);
    public static readonly LadderFrame Small = new(238, 214, 6, 232, 42, 188, true);

    /// <summary>The height of a rung's line.</summary>
    public double Y(int rung, int rungs) => Bottom - (Math.Clamp(rung, 0, rungs - 1) * (Bottom - Top) / Math.Max(1, rungs - 1));
}
