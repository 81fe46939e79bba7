using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Promises;

/// <summary>Promises in words.</summary>
public static class PromiseWords
{
    /// <summary>A waiting time: <c>at least 2 years</c>, <c>3 to 5 months</c>, <c>up to 11 months</c>, <c>26 months</c>.</summary>
    public static string Waited(WaitingTime time) => (time.Least, time.Most) switch
    {
        (0, null) => "an unknown time",
        (var least, null) => $"at least {Said(Span(least))}",
        (0, 0) => "no time",
        (0, { } most) => $"up to {Said(Span(most))}",
        var (least, most) when Span(least) == Span(most.Value) => Said(Span(least)),
        var (least, most) when Span(least).Unit == Span(most.Value).Unit => $"{Span(least).Count} to {Said(Span(most.Value))}",
        var (least, most) => $"{Said(Span(least))} to {Said(Span(most.Value))}",
    };

    /// <summary>Why it is overdue, in words; null where it is not.</summary>
    public static string? Overdue(PromiseChain chain, string? due) => chain.Overdue switch
    {
        Promises.Overdue.Deadline => $"overdue: due {DateWords.Of(due)}",
        Promises.Overdue.Silence => $"overdue: more than {PromiseChain.OverdueAfterMonths} months without evidence of the next step",
        _ => null,
    };

    /// <summary>A heading for the promises whose state stands for a step.</summary>
    public static string Heading(string step) => step switch
    {
        PromiseSteps.Promised => "Promised, nothing signed",
        PromiseSteps.Signature => "Signed or begun, not delivered",
        PromiseSteps.Delivered => "Delivered",
        _ => "Withdrawn or ended",
    };

    // Whole years from two on, whole months from two on: a span is never said longer than it is.
    private static (int Count, string Unit) Span(int days) => days switch
    {
        >= 731 => ((int)(days / 365.2425), "year"),
        >= 61 => ((int)(days / 30.44), "month"),
        _ => (days, "day"),
    };

    private static string Said((int Count, string Unit) span) => NumberWords.Count(span.Count, span.Unit);
}
