namespace CentralAsiaWatch.Charts;

/// <summary>How a mark is drawn.</summary>
internal enum MarkForm
{
    /// <summary>A sharp block.</summary>
    Sharp,

    /// <summary>A block whose ends fade.</summary>
    Fading,

    /// <summary>A thin bar from a known beginning.</summary>
    Bar,

    /// <summary>A thin bar that fades in.</summary>
    OpenBar,
}

/// <summary>Where a mark lies along the axis, before its row and its label are chosen.</summary>
/// <param name="Form">How it is drawn.</param>
/// <param name="Left">Where the block or bar begins.</param>
/// <param name="Right">Where it ends; to the right of <paramref name="Left"/>.</param>
/// <param name="TailLeft">Where its dots begin; null when it has none.</param>
/// <param name="HasArrow">Whether an arrowhead says that it goes on.</param>
internal readonly record struct MarkShape(MarkForm Form, double Left, double Right, double? TailLeft, bool HasArrow)
{
    public bool IsBar => Form is MarkForm.Bar or MarkForm.OpenBar;

    /// <summary>Where the mark begins, dots included.</summary>
    public double Start => TailLeft ?? Left;

    /// <summary>Whether a mark has no day to stand on.</summary>
    public static bool IsUndated(LaneMark mark) => mark.Span == MarkSpan.Undated || (mark.Earliest is null && mark.Latest is null && mark.Span != MarkSpan.OpenEnded);

    public static MarkShape Of(LaneMark mark, TimeScale scale, DateOnly? knownOn, LaneLayout layout)
    {
        // Nothing is known past the day of knowledge, so no mark reaches past it.
        var end = knownOn is { } day && scale.Covers(day) ? day : scale.To;
        var first = mark.Earliest ?? scale.From;
        var last = mark.Latest ?? end;
        last = last > end && first <= end ? end : last;
        switch (mark.Span)
        {
            case MarkSpan.GoesOn:
                return Whole(mark.Earliest is null ? MarkForm.OpenBar : MarkForm.Bar, scale.StartOf(first), scale.EndOf(last), layout.LeastBlock, scale, null);
            case MarkSpan.OpenEnded:
                return Whole(mark.Earliest is null ? MarkForm.OpenBar : MarkForm.Bar, scale.StartOf(first), scale.EndOf(end), layout.LeastBlock, scale, null) with { HasArrow = true };
            case MarkSpan.Day:
                var only = mark.Earliest ?? last;
                return Whole(MarkForm.Sharp, scale.StartOf(only), scale.EndOf(mark.Latest is null ? only : last), LaneLayout.LeastDay, scale, null);
            case MarkSpan.ByThen:
                var block = LastUnit(last, end) is var unit && unit < first ? first : unit;
                var tail = scale.StartOf(first);
                var shape = Whole(MarkForm.Fading, scale.StartOf(block), scale.EndOf(last), layout.LeastBlock, scale, tail);
                return shape.TailLeft < shape.Left - 2 ? shape : shape with { TailLeft = null };
            default:
                return Whole(MarkForm.Fading, scale.StartOf(first), scale.EndOf(last), layout.LeastBlock, scale, null);
        }
    }

    // "By 2023" ends on the last day of 2023, "by March" on the last of March: the block is the year or the month that the
    // words name. A last day cut short by the day of knowledge stands for a year cut short.
    private static DateOnly LastUnit(DateOnly last, DateOnly end) => last switch
    {
        { Month: 12, Day: 31 } => new DateOnly(last.Year, 1, 1),
        _ when last == end => new DateOnly(last.Year, 1, 1),
        _ when last.Day == DateTime.DaysInMonth(last.Year, last.Month) => new DateOnly(last.Year, last.Month, 1),
        _ => last,
    };

    // On whole pixels, at least as wide as can be seen, and inside the plot.
    private static MarkShape Whole(MarkForm form, double left, double right, double least, TimeScale scale, double? tail)
    {
        left = Math.Floor(left);
        right = Math.Max(Math.Round(right), left + least);
        if (right > scale.Right)
        {
            left = Math.Max(Math.Floor(scale.Left), left - (right - scale.Right));
            right = scale.Right;
        }

        return new MarkShape(form, left, right, tail is null ? null : Math.Floor(tail.Value), false);
    }
}
