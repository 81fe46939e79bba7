using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Leverage;

/// <summary>Sentences about leverage that are made from what is shown.</summary>
public static class LeverageWords
{
    /// <summary>What one direction of the matrix says: <c>The highest level held over a single state is considerable: over Uzbekistan in water and security.</c></summary>
    public static string Finding(LeverageMatrix matrix)
    {
        if (matrix.Highest is not { } highest)
        {
            return "Nothing is assessed in this direction.";
        }

        var (held, preposition) = matrix.IsOverStates ? ("held over a single state", "over") : ("that a single state holds", "by");
        var states = highest.ByState.Select(state => $"{preposition} {state.Key} in {Dimensions(state)}");
        return $"The highest level {held} is {highest.Level.Code}: {string.Join("; ", states)}.";
    }

    /// <summary>When a judgement grew stale, or will: <c>stale since 30 Jun 2026, 4 months ago</c>.</summary>
    public static string Freshness(DateOnly? staleAfter, DateOnly today) => staleAfter switch
    {
        null => "no day is set to look at it again",
        { } day when day < today => $"stale since {DateWords.Day(day)}, {Ago(day, today)}",
        { } day => $"current until {DateWords.Day(day)}",
    };

    /// <summary>How the level came about: <c>level inferred</c>, or <c>level stated</c>.</summary>
    public static string Origin(bool isInferred) => isInferred ? "level inferred" : "level stated";

    /// <summary>A likelihood with its percentages: <c>likely (55–80 %)</c>.</summary>
    public static string Likelihood(string words) => LikelihoodBand.Find(words) is { } band
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{words} ({band.Low}–{band.High} %)")
        : words;

    /// <summary>Dimensions in a row: <c>water, transit and the whole relation</c>.</summary>
    public static string Dimensions(IEnumerable<LeverageRow> rows) =>
        Listing.Of([.. rows.Select(row => row.Item.Dimension == "overall" ? "the whole relation" : row.Item.Dimension).Distinct(StringComparer.Ordinal)]);

    /// <summary>A pair in words: <c>Afghanistan over Uzbekistan</c>.</summary>
    public static string Pair(ActorReference holder, ActorReference subject) => $"{holder.Name} over {subject.Name}";

    private static string Ago(DateOnly day, DateOnly today) =>
        (((today.Year - day.Year) * 12) + today.Month - day.Month - (today.Day < day.Day ? 1 : 0)) switch
        {
            < 1 => NumberWords.Count(today.DayNumber - day.DayNumber, "day") + " ago",
            < 24 and var months => NumberWords.Count(months, "month") + " ago",
            var months => NumberWords.Count(months / 12, "year") + " ago",
        };
}
