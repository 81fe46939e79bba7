using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>What twins are known by: of one record of the store or one row of the file.</summary>
/// <param name="Key">What has to be the same: for an event its type and who took part.</param>
/// <param name="Title">Its folded title.</param>
/// <param name="Earliest">First day; null for none.</param>
/// <param name="Latest">Last day; null for none.</param>
/// <param name="Places">Slugs of its places, in order; null where they are not known.</param>
public sealed record TwinSigns(string Key, string Title, DateOnly? Earliest, DateOnly? Latest, string? Places);

/// <summary>
/// Finds rows that are probably the same happening as another row or a record: the same type, parties and place with bounds at most two days apart, or the same
/// title with overlapping bounds. It holds the rows and not the store, which may be much bigger.
/// </summary>
public sealed class ImportTwins
{
    private const int DaysApart = 2;

    private readonly Dictionary<string, List<(int Index, TwinSigns Signs)>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<int, TwinSigns> _signs = [];
    private readonly Dictionary<string, List<(int Index, TwinSigns Signs)>> _byTitle = new(StringComparer.Ordinal);

    /// <summary>The first and last day on which a twin of any row may lie; null where no row is dated.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; private set; }

    /// <summary>Adds a row and answers the earlier row that it is a twin of; null for none.</summary>
    public int? Add(int index, TwinSigns signs)
    {
        // Within a file, days apart are days apart: it may tell of one town day by day.
        var twin = Find(signs).Where(found => IsSameDays(_signs[found], signs)).OrderBy(found => found).Cast<int?>().FirstOrDefault();
        _signs[index] = signs;
        Into(_byKey, signs.Key, index, signs);
        Into(_byTitle, signs.Title, index, signs);
        if (signs is { Earliest: { } earliest, Latest: { } latest })
        {
            Days = Days is { } days ? (earliest < days.First ? earliest : days.First, latest > days.Last ? latest : days.Last) : (earliest, latest);
        }

        return twin;
    }

    /// <summary>The rows that a record is a twin of.</summary>
    public IEnumerable<int> Find(TwinSigns signs) =>
        _byKey.GetValueOrDefault(signs.Key, []).Where(one => IsSameTime(one.Signs, signs) && IsSamePlace(one.Signs, signs)).Select(one => one.Index)
            .Concat(_byTitle.GetValueOrDefault(signs.Title, []).Where(one => signs.Title.Length > 0 && IsOverlapping(one.Signs, signs)).Select(one => one.Index)).Distinct();

    /// <summary>The signs of a content.</summary>
    public static TwinSigns Of(RecordContent content)
    {
        var date = content switch { EventContent one => one.Date, FigureContent figure => figure.Date, _ => null } is { } text ? EdtfDate.Parse(text) : null;
        return content switch
        {
            EventContent one => new TwinSigns(
                KeyOf(one.Type, one.Actors.Select(participant => participant.Actor)), FormNames.Fold(one.Title), date?.Earliest, date?.Latest,
                string.Join(',', one.Places.Select(place => Slug.From(place.Name)).Order(StringComparer.Ordinal))),
            FigureContent figure => new TwinSigns($"{Slug.From(figure.Measure)} {figure.From} {figure.To} {FormNames.Fold(figure.Unit)}", "", date?.Earliest, date?.Latest, null),
            _ => throw new ArgumentException($"{content.Kind} has no twins here.", nameof(content)),
        };
    }

    /// <summary>The key of an event: what it was and who took part, in whichever role.</summary>
    public static string KeyOf(string type, IEnumerable<string> actors) => $"{type} {string.Join(',', actors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";

    private static bool IsSameDays(TwinSigns one, TwinSigns other) => one.Earliest == other.Earliest && one.Latest == other.Latest;

    private static bool IsSameTime(TwinSigns one, TwinSigns other) => Apart(one.Earliest, other.Earliest) && Apart(one.Latest, other.Latest);

    private static bool Apart(DateOnly? one, DateOnly? other) => one is null ? other is null : other is not null && Math.Abs(one.Value.DayNumber - other.Value.DayNumber) <= DaysApart;

    // Two fights of the same day in two towns are two; where one names no town, nobody knows.
    private static bool IsSamePlace(TwinSigns one, TwinSigns other) => one.Places is not { Length: > 0 } || other.Places is not { Length: > 0 } || one.Places == other.Places;

    private static bool IsOverlapping(TwinSigns one, TwinSigns other) =>
        (one.Earliest ?? DateOnly.MinValue) <= (other.Latest ?? DateOnly.MaxValue) && (other.Earliest ?? DateOnly.MinValue) <= (one.Latest ?? DateOnly.MaxValue);

    private static void Into(Dictionary<string, List<(int, TwinSigns)>> rows, string key, int index, TwinSigns signs)
    {
        if (!rows.TryGetValue(key, out var list))
        {
            rows[key] = list = [];
        }

        list.Add((index, signs));
    }
}
