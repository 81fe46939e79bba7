using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Explaining;

/// <summary>The number without some of its events.</summary>
/// <param name="Without">Which: single-source events.</param>
/// <param name="Left">How many events are left out.</param>
/// <param name="Becomes">What the number becomes, in words.</param>
public sealed record NumberWithout(string Without, int Left, string Becomes);

/// <summary>A number with everything it is made of. Pure.</summary>
/// <param name="Number">Which number.</param>
/// <param name="Formula">How it comes about.</param>
/// <param name="Listed">The events that are shown, those that weigh most first.</param>
/// <param name="Others">How many more there are.</param>
/// <param name="IsWhole">True where every event was read; false where the number is from the sums kept on write.</param>
/// <param name="Sensitivity">The number without some of its events, as far as they were read.</param>
public sealed record Explanation(
    ExplainedNumber Number, NumberFormula Formula, IReadOnlyList<CountedEvent> Listed, int Others, bool IsWhole, IReadOnlyList<NumberWithout> Sensitivity)
{
    /// <summary>So many events are shown one by one.</summary>
    public const int MostListed = 36;

    /// <summary>What the events that are not shown add together.</summary>
    public double OtherParts => (Formula.Value ?? 0) - Listed.Sum(Formula.Part);

    /// <summary>The number as it is said.</summary>
    public string Words => Said(Number, Formula);

    /// <summary>The explanation of events that are all at hand.</summary>
    public static Explanation Of(ExplainedNumber number, IReadOnlyList<CountedEvent> events, int quarter)
    {
        var formula = NumberFormula.Of(number, events, quarter);
        // Of a trend only the events of the two years are parts; the rest is told by the vague ones.
        var parts = number == ExplainedNumber.Trend ? [.. events.Where(one => formula.Trend.Holds(one.Quarter))] : events;
        var listed = parts.OrderByDescending(one => Math.Round(Math.Abs(formula.Part(one)), 6)).ThenBy(one => one.Row.SortKey).ThenBy(one => one.Row.Number).Take(MostListed).ToArray();
        return new Explanation(number, formula, listed, parts.Count - listed.Length, true,
        [
            Without("single-source events", one => one.Origins > 1),
            Without("contested events", one => !one.Row.IsContested),
            .. number == ExplainedNumber.Trend ? Array.Empty<NumberWithout>() : [Without("dates vaguer than a quarter", one => !one.IsVague)],
        ]);

        NumberWithout Without(string what, Func<CountedEvent, bool> stays)
        {
            var rest = parts.Where(stays).ToArray();
            var other = NumberFormula.Of(number, rest, quarter);
            return new NumberWithout(what, parts.Count - rest.Length, rest.Length == parts.Count
                ? $"{Said(number, formula)} stays as it is"
                : number == ExplainedNumber.Trend ? TrendWords.Becomes(formula.Trend, other.Trend) : $"{Said(number, formula)} becomes {Said(number, other)}");
        }
    }

    /// <summary>A number in words.</summary>
    public static string Said(ExplainedNumber number, NumberFormula formula) => (number, formula.Value) switch
    {
        (ExplainedNumber.Trend, _) => formula.Trend.IsCalled ? TrendWords.Said(formula.Trend) : TrendWords.Word(TrendDirection.TooFew),
        (_, null) => "no number",
        (ExplainedNumber.Count, { } count) => count.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture),
        (_, { } value) => NumberWords.WithSign(Math.Round(value, 1)),
    };
}
