using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Contested;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Relations;

/// <summary>What is recorded between two sides.</summary>
public sealed class RelationQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, ContestedQueries contested, EventBarQueries bars, ReadingTime time)
{
    /// <summary>A relation with more events than this shows the newest of them and counts the rest.</summary>
    public const int MaximumEvents = 300;

    /// <summary>How many events are loaded of a relation that has too many.</summary>
    public const int NewestEvents = 50;

    private const int MostOtherRecords = 100;
    private const int MostCountedOnce = 5_000;

    /// <summary>Everything between two sides; null where one of them is no actor, or one belongs to the other.</summary>
    public async Task<Relation?> FindAsync(string a, string b, RelationPeriod period, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        if (RelationPair.Find(a, b, known) is not { } pair)
        {
            return null;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var reader = new RelationReader(db, await references.FacetsAsync(cancellationToken), cancellationToken);
        var facets = RelationFacets.Of(pair, known, reader);
        await reader.FindAsync(facets.Events, facets.AreFew ? MaximumEvents : NewestEvents);
        await reader.FindAsync(facets.Others, MostOtherRecords);

        var rows = await reader.EventsAsync([.. reader.Numbers([.. facets.Events, facets.Ladder])]);
        var ladder = reader.Numbers(facets.Ladder).Select(number => rows[number]).ToArray();
        var all = RelationParts.Ordered(reader.Numbers(facets.Events), rows);
        var shown = all.Where(row => period.Covers(row.Earliest, row.Latest)).ToArray();
        var details = (await reader.ItemsAsync<EventItem>(RecordKind.Event, [.. rows.Values.Where(RelationParts.NeedsDetail).Select(row => row.Number)])).ToDictionary(item => item.Id);

        var rungs = await reader.CitationsAsync(RecordKind.Event, [.. ladder.Select(row => row.Number)], RelationParts.Rung, known);

        var agreements = await reader.ItemsAsync<AgreementItem>(RecordKind.Agreement, reader.Numbers(facets.Agreements));
        agreements = [.. agreements.Where(item => RelationParts.IsBetween(item, pair, known) || item.Events.Any(link => rows.ContainsKey(link.Id) && all.Any(row => row.Number == link.Id)))];
        var projects = await reader.ItemsAsync<ProjectItem>(RecordKind.Project, reader.Numbers(facets.Projects));
        var figures = await reader.ItemsAsync<FigureItem>(RecordKind.Figure, reader.Numbers(facets.Figures));
        var leverage = await reader.ItemsAsync<LeverageItem>(RecordKind.Leverage, reader.Numbers(facets.Leverage));
        var today = time.Today;
        var events = facets.AreFew ? new RelationEvents(shown, shown.Length, QuarterBalance.Of(shown)) : await RelationParts.LargeAsync(reader, facets, shown, period);
        var quarter = RelationTrend.QuarterOf(period.To < today ? period.To.Value : today);
        var several = facets is { AreFew: false, Events: [{ } of, ..] } ? await reader.CorroboratedAsync(of, TrendCall.Of(events.AllDays.Counts, quarter)) : null;
        var origins = await reader.OriginsAsync([.. RelationTrend.Within(all, quarter).Select(row => row.Number)], known);
        return new Relation(
            pair,
            today,
            events,
            RelationLanes.Of(shown, pair, known),
            pair.LadderOf is null ? null : LadderClimb.Of(ladder.Select(row => RelationParts.OnLadder(row, rungs, known))),
            [.. all.Where(row => RelationParts.IsDelisting(row, details))],
            ContactLog.Of(all, pair, known, today),
            agreements,
            projects,
            figures,
            [.. leverage.Select(item => LeverageRow.From(item, known, today))],
            await contested.BoardAsync(ContestedFilter.Of(pair), cancellationToken),
            SourceUse.Of(shown, known),
            RelationParts.Trend(all, pair, known, events, facets.AreFew, origins, quarter, several))
        {
            Days = period,
            Counted = facets.AreFew ? null : await CountedAsync(pair, events, period, today, cancellationToken),
        };
    }

    // Directions are kept between states: what an actor does is its state's, so an actor that belongs to one has no lanes of its own.
    private async Task<CountedRelation?> CountedAsync(RelationPair pair, RelationEvents events, RelationPeriod period, DateOnly today, CancellationToken cancellationToken)
    {
        var quarters = events.AllDays.Counts.Where(one => one.Quarter != FacetQuarter.Vaguer && one.Count > 0).Select(one => one.Quarter).ToArray();
        if (quarters.Length == 0 || pair.A.Parent is not null || pair.B.Parent is not null)
        {
            return null;
        }

        var first = period.From ?? new DateOnly(EventQuarter.FirstDay(quarters.Min()).Year, 1, 1);
        var window = new TimelineZoom(first, period.To ?? new DateOnly(Math.Max(first.Year, Math.Max(today.Year, EventQuarter.LastDay(quarters.Max()).Year)), 12, 31));
        var size = PeriodSizes.For(window);
        return new CountedRelation(window, size, await bars.BetweenAsync(pair.A.Slug, pair.B.Slug, window, size, cancellationToken));
    }

    /// <summary>How many events some pairs have together, each counted once; null where there are more than can be counted for a page.</summary>
    public async Task<int?> TogetherAsync(IReadOnlyList<PairCount> pairs, CancellationToken cancellationToken)
    {
        if (pairs.Sum(pair => pair.Events) > MostCountedOnce)
        {
            return null;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var reader = new RelationReader(db, await references.FacetsAsync(cancellationToken), cancellationToken);
        FacetEntry?[] entries = [.. pairs.Select(pair => reader.Entry(RecordKind.Event, RecordFacets.Pair(pair.One.Slug, pair.Other.Slug)))];
        await reader.FindAsync(entries, MostCountedOnce);
        return reader.Numbers(entries).Count;
    }

    /// <summary>Pairs that have events, those with most first; of a grouping of states only itself, not its members.</summary>
    public async Task<IReadOnlyList<PairCount>> PairsAsync(int most, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var lead = RecordFacets.Name(RecordKind.Event, "pair:");
        return
        [
            .. (await references.FacetsAsync(cancellationToken)).Where(facet => facet.Value.Count > 0 && facet.Key.StartsWith(lead, StringComparison.Ordinal))
                .Select(facet => (Slugs: facet.Key[lead.Length..].Split(','), facet.Value.Count))
                .Where(facet => facet.Slugs is [var one, var other] && RelationPair.Find(one, other, known) is not null)
                .Select(facet => new PairCount(known.Actors[facet.Slugs[0]], known.Actors[facet.Slugs[1]], facet.Count))
                .OrderByDescending(pair => pair.Events).ThenBy(pair => pair.One.Name, StringComparer.Ordinal).ThenBy(pair => pair.Other.Name, StringComparer.Ordinal)
                .Take(most),
        ];
    }
}
