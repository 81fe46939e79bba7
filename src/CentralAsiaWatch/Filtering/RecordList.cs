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
            : request.IsByEntry ? await new EntryOrder(db, filter.Kind.Record, plan).WalkAsync(request, cancellationToken)
            : await new FacetWalk(db, plan).WalkAsync(request, cancellationToken);
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

        return await new FacetWalk(db, plan).CountAsync(bound, cancellationToken);
    }

    private async Task<FacetPlan> PlanAsync(RecordFilter filter, CancellationToken cancellationToken) =>
        FacetPlan.Of(filter, await references.FacetsAsync(cancellationToken));

    /// <summary>Of some places those that a request asks for, and one more to tell whether there are more.</summary>
    internal static IReadOnlyList<ListPlace> InRequest(IEnumerable<ListPlace> places, ListRequest request) =>
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
