using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Relations;

/// <summary>The last contact of a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Last">The event with the latest day it cannot have come before; null where none is recorded.</param>
/// <param name="Perhaps">An event that nothing dates from below and that may have come later; null for none.</param>
/// <param name="SilentMonths">Whole months from the last day of <paramref name="Last"/> to today; null for none.</param>
public sealed record LevelContact(ContactLevel Level, EventRow? Last, EventRow? Perhaps, int? SilentMonths);

/// <summary>Who of two sides met last, by level, and for how long nothing was heard since. Pure.</summary>
/// <param name="Levels">Every level, highest first.</param>
/// <param name="Last">The last contact of any level; null for none.</param>
/// <param name="SilentMonths">Whole months from the last contact to today; null for none.</param>
public sealed record ContactLog(IReadOnlyList<LevelContact> Levels, LevelContact? Last, int? SilentMonths)
{
    /// <summary>The newest event of cooperation in which both sides take part, without a level and surely later than <see cref="Last"/>; null for none.</summary>
    public EventRow? LaterWithoutLevel { get; init; }

    private const int AmbassadorRung = 5;
    private const string Ambassador = "ambassador";

    /// <summary>
    /// A contact is an event with a level in which both sides take part, and not one in which either is only named. An envoy of rank who is
    /// accepted (rung 5 or 6) is contact at the level of ambassadors.
    /// </summary>
    public static ContactLog Of(IEnumerable<EventRow> rows, RelationPair pair, References references, DateOnly today)
    {
        var both = rows.Where(row => Takes(row, pair.A, references) && Takes(row, pair.B, references))
            .Select(row => (Row: row, Level: row.Level ?? (row.Rung is AmbassadorRung or AmbassadorRung + 1 && row.Quad <= 2 ? Ambassador : null))).ToArray();
        var contacts = both.Where(one => one.Level is not null).ToLookup(one => one.Level!, one => one.Row, StringComparer.Ordinal);
        LevelContact[] levels = [.. ContactLevel.All.Select(level => Find(level, contacts[level.Code], today))];
        var last = levels.Where(one => one.Last is not null).MaxBy(one => one.Last!.Earliest);
        var others = both.Where(one => one is { Level: null, Row: { Quad: <= 2, Earliest: not null } }).Select(one => one.Row);
        return new ContactLog(levels, last, last?.SilentMonths)
        {
            LaterWithoutLevel = others.Where(row => last is null || row.Earliest > last.Last!.Latest).OrderBy(row => row.Earliest).ThenBy(row => row.Latest).LastOrDefault(),
        };
    }

    private static LevelContact Find(ContactLevel level, IEnumerable<EventRow> rows, DateOnly today)
    {
        var all = rows.ToArray();
        // A wide span says only that it happened by its end; a narrow one says more of when contact was last had.
        var last = all.Where(row => row.Earliest is not null).OrderBy(row => row.Earliest).ThenBy(row => row.Latest).LastOrDefault();
        var perhaps = all.Where(row => row.Earliest is null && (last is null || row.Latest > last.Latest)).OrderBy(row => row.Latest).LastOrDefault();
        return new LevelContact(level, last, perhaps, last?.Latest is { } day ? Months(day, today) : null);
    }

    private static bool Takes(EventRow row, ActorEntry side, References references) =>
        row.Participants.Any(one => one.Role is "actor" or "recipient" && RelationPair.Belongs(one.Slug, side.Slug, references));

    private static int Months(DateOnly from, DateOnly to) =>
        Math.Max(0, ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0));
}
