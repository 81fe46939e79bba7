using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Relations;

/// <summary>Names and short phrases of relations. Pure.</summary>
public static class RelationWords
{
    /// <summary>An assessment in a line: Afghanistan over Uzbekistan, water.</summary>
    public static string Leverage(LeverageItem item, References references) =>
        $"{references.Actor(item.Holder).Name} over {references.Actor(item.Subject).Name}, {item.Dimension}";

    /// <summary>A rung in a word or two: ambassador.</summary>
    public static string Rung(int rung) => EngagementLadder.Find(rung)?.ShortWords ?? "unknown";

    /// <summary>The rung of a step, both where sources disagree: 5 or 3, contested.</summary>
    public static string Rungs(LadderEvent step) => step.OtherRung is { } other ? $"{step.Rung} or {other}, contested" : $"{step.Rung} {Rung(step.Rung)}";

    /// <summary>A figure's value with its unit: 866 m USD.</summary>
    public static string Value(FigureItem item) => NumberWords.Range(item.Low, item.High, item.Unit);

    /// <summary>Months in words: 3 months, 2 years 1 month.</summary>
    public static string Months(int months) => (months / 12, months % 12) switch
    {
        (0, 0) => "less than a month",
        (0, var rest) => NumberWords.Count(rest, "month"),
        (var years, 0) => NumberWords.Count(years, "year"),
        var (years, rest) => $"{NumberWords.Count(years, "year")} {NumberWords.Count(rest, "month")}",
    };

    /// <summary>How long ago an event was, counted from the last day on which it may have been: 2 years ago, at least 2 years ago.</summary>
    public static string Ago(EventRow row, int months) => (row.Earliest == row.Latest, months) switch
    {
        (true, _) => $"{Months(months)} ago",
        (false, 0) => "perhaps only now",
        _ => $"at least {Months(months)} ago",
    };

    /// <summary>A level of contact in words: an ambassador's is that of any head of a mission, for the coding does not part it from a chargé's.</summary>
    public static string Level(Vocabulary.ContactLevel level) => level.Code == "ambassador" ? "head of mission" : level.Code.Replace('-', ' ');

    /// <summary>A list in words: a, b and c.</summary>
    public static string Listed(IReadOnlyList<string> names) => names switch
    {
        [] => "none",
        [var one] => one,
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary>The newest figure of trade that is measured and not projected; null for none.</summary>
    public static FigureItem? LastTrade(IEnumerable<FigureItem> figures) => figures
        .Where(item => item.Qualifier is not ("projected" or "target") && IsTrade(item))
        .MaxBy(item => item.Latest);

    /// <summary>A figure that is measured again and again is old when its period ended more than a year ago; a count of what was signed never is.</summary>
    public static bool IsOld(FigureItem item, DateOnly today) => item.Latest?.AddYears(1) < today && (IsTrade(item) || item.Unit == "percent");

    /// <summary>The classes of a level's four boxes: how many are full, up to where sources disagree, whether it is inferred.</summary>
    public static string Boxes(LeverageRow row)
    {
        var other = row.OtherLevel?.Order ?? row.Level.Order;
        var (least, most) = (Math.Min(row.Level.Order, other), Math.Max(row.Level.Order, other));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lv v{least}{(most > least ? $" w{most}" : "")}{(row.Item.LevelInferred ? " vi" : "")}");
    }

    /// <summary>How long ago a figure's period ended.</summary>
    public static string Age(FigureItem item, DateOnly today) => item.Latest is { } day ? Months(((today.Year - day.Year) * 12) + today.Month - day.Month) : "of unknown age";

    /// <summary>The paragraphs that a record rests on, without repeats.</summary>
    public static IReadOnlyList<RestingPlace> Places(RecordItem item, References references) =>
        [.. item.Citations.Select(citation => new RestingPlace(citation.Source, references.Sources[citation.Source].ShortName, citation.Paragraph ?? 0)).Distinct()];

    private static bool IsTrade(FigureItem item) => item.Measure.Contains("trade", StringComparison.OrdinalIgnoreCase);
}
