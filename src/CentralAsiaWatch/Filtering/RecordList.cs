using CentralAsiaWatch.Data;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Filtering;

/// <summary>A stretch of a list.</summary>
/// <param name="Places">The records, in order.</param>
/// <param name="HasMore">True where the list goes on.</param>
public sealed record ListStretch(IReadOnlyList<ListPlace> Places, bool HasMore)
{
    /// <summary>The place after which the next stretch begins; null at the end.</summary>
    public string? Next => HasMore ? Places[^1].ToString() : null;
}

/// <summary>How many records match.</summary>
/// <param name="Number">So many, or the bound where it was reached.</param>
/// <param name="IsCapped">True where there are more than the bound.</param>
public sealed record ListTotal(int Number, bool IsCapped)
{
    /// <summary>In words: <c>96 events</c>, <c>more than 10,000 events</c>.</summary>
    /// <param name="one">The word for one.</param>
    public string Words(string one) => IsCapped ? $"more than {NumberWords.Count(Number, one)}" : NumberWords.Count(Number, one);
}

/// <summary>A filtered list that has been counted.</summary>
/// <param name="Total">How many records match.</param>
/// <param name="StretchAsync">Reads a stretch of it.</param>
/// <param name="TextHits">Where a text is searched for: its hits under the rest of the filter, whatever days it asks for; else null.</param>
public sealed record OpenList(ListTotal Total, Func<ListRequest, Task<ListStretch>> StretchAsync, IReadOnlyList<ListPlace>? TextHits = null);

/// <summary>Answers filters of every kind from the facet index, in the kind's order, without sorting (docs/decisions/0006).</summary>
public sealed class RecordList(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references)
{
    /// <summary>A text that hits more records than this is answered from the newest of them.</summary>
    public const int MaximumTextHits = 2_000;

    /// <summary>The stretch of the filtered list that a request asks for.</summary>
    public async Task<ListStretch> StretchAsync(RecordFilter filter, ListRequest request, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(filter, cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var places = plan.Match is not null
            ? InRequest((await TextHitsAsync(db, filter.Kind.Record, plan, cancellationToken)).Where(plan.Covers), request)
            : await WalkAsync(db, plan, request, cancellationToken);
        return new ListStretch([.. places.Take(request.Limit)], places.Count > request.Limit);
    }

    /// <summary>A filtered list with how many match, counted up to a bound; its stretches are read when asked for, and its text is searched once.</summary>
    public async Task<OpenList> OpenAsync(RecordFilter filter, int bound, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(filter, cancellationToken);
        if (plan.Match is null)
        {
            return new OpenList(await TotalAsync(filter, bound, cancellationToken), request => StretchAsync(filter, request, cancellationToken));
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var ofAllDays = await TextHitsAsync(db, filter.Kind.Record, plan, cancellationToken);
        var hits = ofAllDays.Where(plan.Covers).ToArray();
        return new OpenList(
            new ListTotal(hits.Length, ofAllDays.Count == MaximumTextHits),
            request =>
            {
                var places = InRequest(hits, request);
                return Task.FromResult(new ListStretch([.. places.Take(request.Limit)], places.Count > request.Limit));
            },
            ofAllDays);
    }

    /// <summary>How many records match, counted up to a bound.</summary>
    public async Task<ListTotal> TotalAsync(RecordFilter filter, int bound, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(filter, cancellationToken);
        if (plan.KnownTotal is { } known)
        {
            return new ListTotal(known, false);
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (plan.Match is not null)
        {
            var hits = await TextHitsAsync(db, filter.Kind.Record, plan, cancellationToken);
            return new ListTotal(hits.Count(plan.Covers), hits.Count == MaximumTextHits);
        }

        // A record that has two of the walked facets is counted with the first.
        var total = 0;
        for (var i = 0; i < plan.Walked.Count && total <= bound; i++)
        {
            var earlier = plan.Walked.Take(i).ToArray();
            total += await OnlyHere(Within(db, plan, plan.Walked[i])).OrderBy(row => row.SortKey).ThenBy(row => row.Number).Take(bound + 1 - total).CountAsync(cancellationToken);
            if (plan.SoughtFrom(plan.Walked[i]) is { } from && total <= bound)
            {
                var isPlain = earlier.Length == 0 && plan.Required.Count == 0;
                var reaching = ReachingRows.Of(db, plan.Walked[i], from, null, isPlain ? bound + 1 - total : ReachingRows.All);
                total += await OnlyHere(Required(db, plan, reaching)).CountAsync(cancellationToken);
            }

            IQueryable<RecordFacet> OnlyHere(IQueryable<RecordFacet> rows) => earlier.Length == 0
                ? rows
                : rows.Where(row => !db.RecordFacets.Any(other => earlier.Contains(other.FacetId) && other.SortKey == row.SortKey && other.Number == row.Number));
        }

        return new ListTotal(Math.Min(total, bound), total > bound);
    }

    private async Task<FacetPlan> PlanAsync(RecordFilter filter, CancellationToken cancellationToken) =>
        FacetPlan.Of(filter, await references.FacetsAsync(cancellationToken));

    private static async Task<IReadOnlyList<ListPlace>> WalkAsync(WatchDbContext db, FacetPlan plan, ListRequest request, CancellationToken cancellationToken)
    {
        var found = new List<ListPlace>();
        foreach (var facet in plan.Walked)
        {
            var reached = found.Count + request.Limit + 1;
            if (plan.SoughtFrom(facet) is { } from && !request.NewestFirst)
            {
                found.AddRange(await ReachingAsync(db, plan, facet, from, request, cancellationToken));
            }

            foreach (var run in ListRun.Of(request))
            {
                if (found.Count < reached)
                {
                    var rows = request.NewestFirst ? Beyond(Matching(db, plan, facet), run, true) : Beyond(Within(db, plan, facet), run, false);
                    found.AddRange(await rows.Take(reached - found.Count).Select(row => new ListPlace(row.SortKey, row.Number)).ToListAsync(cancellationToken));
                }
            }
        }

        return plan.Walked.Count == 1 ? found : InRequest(found.Distinct(), request);
    }

    // What begins before the days asked for: read in order until there is enough of it.
    private static async Task<IReadOnlyList<ListPlace>> ReachingAsync(
        WatchDbContext db, FacetPlan plan, int facet, DateOnly from, ListRequest request, CancellationToken cancellationToken)
    {
        var found = new List<ListPlace>();
        if (request.After?.SortKey >= FacetPlan.FirstKey(from))
        {
            return found;
        }

        var rows = Required(db, plan, ReachingRows.Of(db, facet, from, request.After, plan.Required.Count == 0 ? request.Limit + 1 : ReachingRows.All));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            found.Add(new ListPlace(row.SortKey, row.Number));
            if (found.Count > request.Limit)
            {
                break;
            }
        }

        return found;
    }

    private static IQueryable<RecordFacet> Matching(WatchDbContext db, FacetPlan plan, int facet)
    {
        var rows = Required(db, plan, db.RecordFacets.AsNoTracking().Where(row => row.FacetId == facet));
        if (plan.EndKey is { } end)
        {
            rows = rows.Where(row => row.SortKey < end);
        }

        if (plan.LastDayBits is { } lowest)
        {
            rows = rows.Where(row => (row.SortKey & FacetPlan.DayMask) <= lowest);
        }

        return rows;
    }

    // Those of them that begin on the first day asked for or later, one stretch of the index; all of them where the others are not sought day by day.
    private static IQueryable<RecordFacet> Within(WatchDbContext db, FacetPlan plan, int facet)
    {
        var rows = Matching(db, plan, facet);
        if (plan.SoughtFrom(facet) is not { } from)
        {
            return rows;
        }

        var first = FacetPlan.FirstKey(from);
        return rows.Where(row => row.SortKey >= first);
    }

    private static IQueryable<RecordFacet> Required(WatchDbContext db, FacetPlan plan, IQueryable<RecordFacet> rows)
    {
        foreach (var group in plan.Required)
        {
            rows = rows.Where(row => db.RecordFacets.Any(other => group.Contains(other.FacetId) && other.SortKey == row.SortKey && other.Number == row.Number));
        }

        return rows;
    }

    private static IQueryable<RecordFacet> Beyond(IQueryable<RecordFacet> rows, ListRun run, bool newestFirst)
    {
        // The first comparison alone lets the index find the place; the second takes off what stands before it under the same key.
        var (lowest, sortKey, number) = run;
        return newestFirst
            ? rows.Where(row => row.SortKey >= lowest && row.SortKey <= sortKey && (row.SortKey < sortKey || row.Number < number))
                .OrderByDescending(row => row.SortKey).ThenByDescending(row => row.Number)
            : rows.Where(row => row.SortKey >= sortKey && (row.SortKey > sortKey || row.Number > number)).OrderBy(row => row.SortKey).ThenBy(row => row.Number);
    }

    private static IReadOnlyList<ListPlace> InRequest(IEnumerable<ListPlace> places, ListRequest request) =>
        [.. ListRun.InOrder(places, request).Take(request.Limit + 1)];

    private async Task<IReadOnlyList<ListPlace>> TextHitsAsync(WatchDbContext db, RecordKind kind, FacetPlan plan, CancellationToken cancellationToken)
    {
        var numbers = (await SearchIndex.MatchKindAsync(db, await references.ReferencesAsync(cancellationToken), plan.Match!, kind, MaximumTextHits, cancellationToken)).ToArray();
        var rows = new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number));
        foreach (var group in plan.Required.Append(plan.Walked))
        {
            rows = rows.Where(row => db.RecordFacets.Any(other => group.Contains(other.FacetId) && other.SortKey == row.SortKey && other.Number == row.Number));
        }

        return await rows.Select(row => new ListPlace(row.SortKey, row.Number)).ToListAsync(cancellationToken);
    }
}
