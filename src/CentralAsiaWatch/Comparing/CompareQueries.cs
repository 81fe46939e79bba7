using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Contested;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Comparing;

/// <summary>Reads several relations at once: what they share is read once.</summary>
public sealed class CompareQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, ContestedQueries contested, ReadingTime time)
{
    private const int MostAgreements = 100;

    /// <summary>The relations side by side.</summary>
    public async Task<Comparison> FindAsync(IReadOnlyList<RelationPair> pairs, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var reader = new RelationReader(db, await references.FacetsAsync(cancellationToken), cancellationToken);
        var asked = pairs.Select(pair => (Pair: pair, Facets: RelationFacets.Of(pair, known, reader))).ToArray();
        foreach (var (_, facets) in asked.Where(one => !one.Facets.AreFew))
        {
            await reader.FindAsync(facets.Events, RelationQueries.NewestEvents);
        }

        await reader.FindAsync([.. asked.SelectMany(one => one.Facets.Events.Append(one.Facets.Ladder))], RelationQueries.MaximumEvents);
        await reader.FindAsync([.. asked.SelectMany(one => one.Facets.Agreements.Append(one.Facets.Projects))], MostAgreements);
        var rows = await reader.EventsAsync(reader.Numbers([.. asked.SelectMany(one => one.Facets.Events.Append(one.Facets.Ladder))]));
        var rungs = await reader.CitationsAsync(RecordKind.Event, [.. reader.Numbers([.. asked.Select(one => one.Facets.Ladder)]).Where(number => rows[number].IsContested)], RelationParts.Rung, known);
        var agreements = (await reader.ItemsAsync<AgreementItem>(RecordKind.Agreement, reader.Numbers([.. asked.SelectMany(one => one.Facets.Agreements)]))).ToDictionary(item => item.Id);
        var today = time.Today;
        var quarter = RelationTrend.QuarterOf(today);
        var origins = await reader.OriginsAsync([.. RelationTrend.Within(rows.Values, quarter).Select(row => row.Number)], known);
        var compared = new List<ComparedRelation>();
        foreach (var (pair, facets) in asked)
        {
            var all = RelationParts.Ordered(reader.Numbers(facets.Events), rows);
            var events = facets.AreFew ? new RelationEvents(all, all.Count, QuarterBalance.Of(all)) : await RelationParts.LargeAsync(reader, facets, all, RelationPeriod.All);
            compared.Add(new ComparedRelation(
                pair,
                events,
                pair.LadderOf is null ? null : LadderClimb.Of(reader.Numbers(facets.Ladder).Select(number => RelationParts.OnLadder(rows[number], rungs, known))),
                RelationParts.Trend(all, pair, known, events, facets.AreFew, origins, quarter),
                ContactLog.Of(all, pair, known, today),
                reader.Numbers(facets.Agreements).Count(number => Belongs(agreements[number], pair, all)),
                reader.Numbers(facets.Projects).Count,
                await contested.BoardAsync(ContestedFilter.Of(pair), cancellationToken)));
        }

        return new Comparison(today, compared);

        // As on the page of the relation: both are parties, or an event of the relation carried it.
        bool Belongs(AgreementItem item, RelationPair pair, IReadOnlyList<EventRow> all) =>
            RelationParts.IsBetween(item, pair, known) || item.Events.Any(link => all.Any(row => row.Number == link.Id));
    }
}
