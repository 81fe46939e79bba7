using System.Globalization;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>What the page of one relation and the Situation page work out alike.</summary>
internal static class RelationParts
{
    /// <summary>The field of an event by which it reaches a rung.</summary>
    public const string Rung = "rung";

    public static async Task<RelationEvents> LargeAsync(RelationReader reader, RelationFacets facets, IReadOnlyList<EventRow> rows, RelationPeriod period)
    {
        // Armed groups' events that do not name both sides are left out here: quarters are kept by facet, and an event in two facets would count twice.
        QuarterCount[] all = facets.Events[0] is { } pair ? [.. (await reader.QuartersAsync([pair.Id]))[pair.Id]] : [];
        var balance = new QuarterBalance([.. all.Where(one => period == RelationPeriod.All || IsWithin(one, period))]);
        return new RelationEvents(rows, balance.Total, balance) { AllDays = new QuarterBalance(all) };
    }

    /// <summary>The trend of a relation up to the end of a period.</summary>
    public static RelationTrend Trend(
        IReadOnlyList<EventRow> all, RelationPair pair, References known, RelationEvents events, bool isWhole, IReadOnlyDictionary<int, int> origins, int quarter, QuarterBalance? several = null)
    {
        EventRow[] between = [.. all.Where(row => RelationLanes.IsBetween(row, pair, known))];
        return isWhole
            ? RelationTrend.Of(between, QuarterBalance.Of(between), true, origins, quarter) with { Aside = [.. RelationTrend.Within(all.Except(between), quarter)] }
            : RelationTrend.Of(all, events.AllDays, false, origins, quarter, several);
    }

    /// <summary>True where a quarter may lie within a period; a vaguer date has no quarter and lies in none.</summary>
    public static bool IsWithin(QuarterCount one, RelationPeriod period) =>
        one.Quarter != FacetQuarter.Vaguer && period.Covers(EventQuarter.FirstDay(one.Quarter), EventQuarter.LastDay(one.Quarter));

    public static IReadOnlyList<EventRow> Ordered(IEnumerable<int> numbers, IReadOnlyDictionary<int, EventRow> rows) =>
        [.. numbers.Select(number => rows[number]).OrderBy(row => row.SortKey).ThenBy(row => row.Number)];

    public static bool NeedsDetail(EventRow row) => row.IsContested || (row.Type == "CONCEDE" && row.Participants.Any(IsTaliban));

    public static bool IsDelisting(EventRow row, Dictionary<int, EventItem> details) =>
        row.Type == "CONCEDE" && row.Participants.Any(IsTaliban) && details.TryGetValue(row.Number, out var item) && item.Contexts.Contains("legal");

    public static bool IsTaliban(ParticipantItem one) => one is { Slug: CentralAsia.Taliban, Role: "recipient" };

    public static bool IsBetween(AgreementItem item, RelationPair pair, References known) => AreBetween(item.Parties, pair, known);

    public static bool AreBetween(IReadOnlyCollection<ActorReference> parties, RelationPair pair, References known) =>
        parties.Any(party => RelationPair.Belongs(party.Slug, pair.A.Slug, known)) && parties.Any(party => RelationPair.Belongs(party.Slug, pair.B.Slug, known));

    /// <summary>An event on the ladder, with what its citations say of the rung.</summary>
    public static LadderEvent OnLadder(EventRow row, ILookup<int, CitationContent> ofRungs, References known)
    {
        CitationContent[] citations = [.. ofRungs[row.Number]];
        var readings = Contest.Fields(citations).Where(field => field.Field == Rung).SelectMany(field => ContestedReading.Of(field, citations)).ToArray();
        var others = readings.Select(reading => int.TryParse(reading.Says, CultureInfo.InvariantCulture, out var rung) ? rung : row.Rung!.Value).Where(rung => rung != row.Rung).ToArray();
        return new LadderEvent(row, row.Rung!.Value, others.Length == 0 ? null : others[0]) { Readings = readings, Grade = Claims.Grade(citations, Rung, known) ?? row.Grade };
    }
}
