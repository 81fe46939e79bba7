using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Situation;

/// <summary>How the five relations stand beside each other, and what was recorded last.</summary>
public sealed class SituationQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, ReadingTime time)
{
    // So many of the newest of a kind; the page of contested records has all of them.
    private const int MostContested = 20;

    /// <summary>The relation of each of the five states with Afghanistan, and what is contested or recorded lately.</summary>
    public async Task<SituationView> ViewAsync(CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var reader = new RelationReader(db, await references.FacetsAsync(cancellationToken), cancellationToken);
        var pairs = CentralAsia.States.Select(state => RelationPair.Find(state, CentralAsia.Afghanistan, known)).OfType<RelationPair>()
            .Select(pair => (Pair: pair, Facets: RelationFacets.Of(pair, known, reader))).ToArray();
        var together = RelationPair.Find(CentralAsia.Together, CentralAsia.Afghanistan, known) is { } region ? RelationFacets.Of(region, known, reader) : RelationFacets.None;
        var contested = RecordKinds.All.Select(kind => (Kind: kind, Entry: reader.Entry(kind, RecordFacets.Contested(true)))).ToArray();
        foreach (var (_, facets) in pairs)
        {
            await reader.FindAsync(facets.AreFew ? [] : facets.Events, RelationQueries.NewestEvents);
        }

        await reader.FindAsync(contested.Select(one => one.Entry), MostContested);
        await reader.FindAsync(
            [.. pairs.SelectMany(pair => pair.Facets.Events.Concat([pair.Facets.Ladder, pair.Facets.Figures, pair.Facets.Leverage])), together.Figures, together.Leverage],
            RelationQueries.MaximumEvents);

        var rows = await reader.EventsAsync(reader.Numbers([.. pairs.SelectMany(pair => pair.Facets.Events.Append(pair.Facets.Ladder)), Contested(RecordKind.Event)]));
        var details = (await reader.ItemsAsync<EventItem>(RecordKind.Event, [.. rows.Values.Where(RelationParts.NeedsDetail).Select(row => row.Number)])).ToDictionary(item => item.Id);
        var rungs = await reader.CitationsAsync(RecordKind.Event, reader.Numbers([.. pairs.Select(pair => pair.Facets.Ladder)]), RelationParts.Rung, known);
        var figures = await reader.ItemsAsync<FigureItem>(RecordKind.Figure, reader.Numbers([.. pairs.Select(pair => pair.Facets.Figures), together.Figures, Contested(RecordKind.Figure)]));
        var leverage = await reader.ItemsAsync<LeverageItem>(RecordKind.Leverage, reader.Numbers([.. pairs.Select(pair => pair.Facets.Leverage), together.Leverage, Contested(RecordKind.Leverage)]));
        var agreements = await reader.ItemsAsync<AgreementItem>(RecordKind.Agreement, reader.Numbers(Contested(RecordKind.Agreement)));
        var projects = await reader.ItemsAsync<ProjectItem>(RecordKind.Project, reader.Numbers(Contested(RecordKind.Project)));
        var today = time.Today;
        var assessed = leverage.Select(item => LeverageRow.From(item, known, today)).ToArray();
        var quarter = RelationTrend.QuarterOf(today);
        var origins = await reader.OriginsAsync([.. RelationTrend.Within(rows.Values, quarter).Select(row => row.Number)], known);
        var states = new List<StateStanding>();
        foreach (var (pair, facets) in pairs)
        {
            var all = RelationParts.Ordered(reader.Numbers(facets.Events), rows);
            var ladder = LadderClimb.Of(reader.Numbers(facets.Ladder).Select(number => RelationParts.OnLadder(rows[number], rungs, known)));
            var events = facets.AreFew ? new RelationEvents(all, all.Count, QuarterBalance.Of(all)) : await RelationParts.LargeAsync(reader, facets, all, RelationPeriod.All);
            states.Add(new StateStanding(
                pair,
                events,
                ladder,
                [.. all.Where(row => RelationParts.IsDelisting(row, details))],
                Of(facets.Figures, figures),
                [.. assessed.Where(row => reader.Numbers(facets.Leverage).Contains(row.Item.Id))],
                all.Count(row => row.IsContested) + Of(facets.Figures, figures).Count(item => item.Contested) + Of(facets.Leverage, leverage).Count(item => item.Contested)
                    + agreements.Count(item => RelationParts.AreBetween(item.Parties, pair, known)) + projects.Count(item => RelationParts.AreBetween(item.Parties, pair, known)),
                RelationParts.Trend(all, pair, known, events, facets.AreFew, origins, quarter)));
        }

        return new SituationView(
            today,
            known,
            [.. states.OrderByDescending(state => state.Ladder.Current?.Height ?? -1).ThenBy(state => state.Pair.A.Name, StringComparer.Ordinal)],
            [.. assessed.Where(row => reader.Numbers(together.Leverage).Contains(row.Item.Id))],
            Of(together.Figures, figures),
            [
                .. reader.Numbers(Contested(RecordKind.Event)).SelectMany(number => ContestedPoint.Of(details[number].Title, details[number], known)),
                .. Of(Contested(RecordKind.Agreement), agreements).SelectMany(item => ContestedPoint.Of(item.Title, item, known)),
                .. Of(Contested(RecordKind.Project), projects).SelectMany(item => ContestedPoint.Of(item.Name, item, known)),
                .. Of(Contested(RecordKind.Figure), figures).SelectMany(item => ContestedPoint.Of(item.Title, item, known)),
                .. Of(Contested(RecordKind.Leverage), leverage).SelectMany(item => ContestedPoint.Of(RelationWords.Leverage(item, known), item, known)),
            ],
            contested.Sum(one => Math.Max(0, (one.Entry?.Count ?? 0) - MostContested)))
        {
            ContestedRecords = contested.Sum(one => one.Entry?.Count ?? 0),
        };

        FacetEntry? Contested(RecordKind kind) => contested.First(one => one.Kind == kind).Entry;

        IReadOnlyList<TItem> Of<TItem>(FacetEntry? facet, IReadOnlyList<TItem> items)
            where TItem : RecordItem
        {
            var numbers = reader.Numbers(facet).ToHashSet();
            return [.. items.Where(item => numbers.Contains(item.Id))];
        }
    }

    /// <summary>The newest changes to any record, newest first.</summary>
    public async Task<IReadOnlyList<RecentChange>> RecentAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var revisions = await db.Revisions.AsNoTracking().Where(revision => revision.Sequence > 0).OrderByDescending(revision => revision.Sequence).Take(most)
            .Select(revision => new { revision.RecordKind, revision.RecordNumber, revision.Version, revision.RecordedAt, revision.Who }).ToListAsync(cancellationToken);
        var changes = new List<RecentChange>();
        foreach (var kind in revisions.GroupBy(revision => revision.RecordKind))
        {
            var numbers = kind.Select(revision => revision.RecordNumber).Distinct().ToArray();
            var titles = await new StoredRecords(db).Rows(kind.Key).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number) && row.Status == RecordStatus.Published)
                .Select(row => new { row.Number, row.Title, row.Json }).ToDictionaryAsync(row => row.Number, cancellationToken);
            // What is hidden has no page to lead to; /changes tells of it.
            changes.AddRange(kind.DistinctBy(revision => revision.RecordNumber).Where(revision => titles.ContainsKey(revision.RecordNumber)).Select(revision => new RecentChange(
                kind.Key, titles[revision.RecordNumber].Title, RecordQueries.Read<RecordAddress>(titles[revision.RecordNumber].Json).Url, revision.Version, revision.RecordedAt)));
        }

        return [.. changes.OrderByDescending(change => change.RecordedAt)];
    }

    /// <summary>How many records there are of each kind.</summary>
    public async Task<IReadOnlyDictionary<RecordKind, int>> CountsAsync(CancellationToken cancellationToken)
    {
        var facets = await references.FacetsAsync(cancellationToken);
        return RecordKinds.All.ToDictionary(kind => kind, kind => facets.GetValueOrDefault(RecordFacets.Name(kind, RecordFacets.All))?.Count ?? 0);
    }
}

/// <summary>Where a record's public form says it stands.</summary>
internal sealed record RecordAddress(string Url);
