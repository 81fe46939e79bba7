namespace CentralAsiaWatch.Charts;

/// <summary>Where days fall on a horizontal axis. Days outside the axis are put on its nearer end.</summary>
public sealed class TimeScale
{
    /// <summary>An axis of whole days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; taken as <paramref name="from"/> when earlier.</param>
    /// <param name="left">Where the first day begins, in units of the drawing.</param>
    /// <param name="right">Where the last day ends, in units of the drawing.</param>
    public TimeScale(DateOnly from, DateOnly to, double left, double right)
    {
        From = from;
        To = to < from ? from : to;
        Left = left;
        Right = right;
        PixelsPerDay = (right - left) / (To.DayNumber - From.DayNumber + 1);
    }

    /// <summary>The first day on the axis.</summary>
    public DateOnly From { get; }

    /// <summary>The last day on the axis.</summary>
    public DateOnly To { get; }

    /// <summary>Where the first day begins, in units of the drawing.</summary>
    public double Left { get; }

    /// <summary>Where the last day ends, in units of the drawing.</summary>
    public double Right { get; }

    /// <summary>The width of a day in units of the drawing.</summary>
    public double PixelsPerDay { get; }

    /// <summary>Where a day begins.</summary>
    /// <param name="day">Any day.</param>
    public double StartOf(DateOnly day) => At(day.DayNumber);

    /// <summary>Where a day ends.</summary>
    /// <param name="day">Any day.</param>
    public double EndOf(DateOnly day) => At(day.DayNumber + 1);

    /// <summary>Whether a day lies on the axis.</summary>
    /// <param name="day">Any day.</param>
    public bool Covers(DateOnly day) => day >= From && day <= To;

    private double At(int dayNumber) => Math.Clamp(Left + ((dayNumber - From.DayNumber) * PixelsPerDay), Left, Right);
}
