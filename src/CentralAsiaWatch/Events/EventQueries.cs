using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Events;

/// <summary>Events for lists, charts and lanes.</summary>
public sealed class EventQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, RecordList list)
{
    private static readonly Func<WatchDbContext, int, long, int, int, IAsyncEnumerable<EventRow>> s_oldestFirst =
        EF.CompileAsyncQuery((WatchDbContext db, int facet, long sortKey, int number, int limit) =>
            (from row in db.RecordFacets
             where row.FacetId == facet && row.SortKey >= sortKey && (row.SortKey > sortKey || row.Number > number)
             orderby row.SortKey, row.Number
             join one in db.Events on row.Number equals one.Number
             select new EventRow(
                 row.Number, one.Title, one.Label, one.Date, one.Earliest, one.Latest, one.DateBasis != null, one.Type, one.Mode, one.Quad, one.Score,
                 one.Rung, one.Level, one.Grade, one.IsContested, row.SortKey, one.Who, one.RestsOn)).Take(limit));

    private static readonly Func<WatchDbContext, int, long, long, int, int, IAsyncEnumerable<EventRow>> s_newestFirst =
        EF.CompileAsyncQuery((WatchDbContext db, int facet, long lowest, long sortKey, int number, int limit) =>
            (from row in db.RecordFacets
             where row.FacetId == facet && row.SortKey >= lowest && row.SortKey <= sortKey && (row.SortKey < sortKey || row.Number < number)
             orderby row.SortKey descending, row.Number descending
             join one in db.Events on row.Number equals one.Number
             select new EventRow(
                 row.Number, one.Title, one.Label, one.Date, one.Earliest, one.Latest, one.DateBasis != null, one.Type, one.Mode, one.Quad, one.Score,
                 one.Rung, one.Level, one.Grade, one.IsContested, row.SortKey, one.Who, one.RestsOn)).Take(limit));

    /// <summary>A page of the filtered timeline.</summary>
    public async Task<EventStretch> ListAsync(RecordFilter filter, ListRequest request, CancellationToken cancellationToken)
    {
        var plan = FacetPlan.Of(filter, await references.FacetsAsync(cancellationToken));
        // Not of the past: its tables are two halves each, and joining them would walk the store's facets to the end for a row that only the past state has.
        if (plan is { KnownTotal: not null, Walked: [var facet] } && !request.IsByEntry && AsOf.IsWholePresent)
        {
            return await WalkAsync(facet, request, cancellationToken);
        }

        return await StretchAsync(await list.StretchAsync(filter, request, cancellationToken), cancellationToken);
    }

    /// <summary>The events of a stretch.</summary>
    public async Task<EventStretch> StretchAsync(ListStretch stretch, CancellationToken cancellationToken) =>
        new(await RowsAsync(stretch.Places, cancellationToken), stretch.Next);

    /// <summary>Events by number, in the order given.</summary>
    public async Task<IReadOnlyList<EventRow>> RowsAsync(IReadOnlyList<ListPlace> places, CancellationToken cancellationToken)
    {
        if (places.Count == 0)
        {
            return [];
        }

        var numbers = places.Select(place => place.Number).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await Rows(db.Events.AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number))).ToDictionaryAsync(row => row.Number, cancellationToken);
        return [.. numbers.Select(number => rows[number])];
    }

    /// <summary>When each of some events was entered, UTC, whatever was changed of it since.</summary>
    public async Task<IReadOnlyDictionary<int, DateTime>> EnteredAsync(IEnumerable<EventRow> rows, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(row => row.Number).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Revisions.AsNoTracking()
            .Where(revision => revision.RecordKind == RecordKind.Event && EF.Parameter(numbers).Contains(revision.RecordNumber) && revision.Version == 1)
            .ToDictionaryAsync(revision => revision.RecordNumber, revision => revision.RecordedAt, cancellationToken);
    }

    /// <summary>One event; null where there is none.</summary>
    public async Task<EventRow?> FindAsync(int number, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await Rows(db.Events.AsNoTracking().Where(row => row.Number == number)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Events by number, in their own order. Of some collections, what belongs to another is left out.</summary>
    public async Task<IReadOnlyList<EventRow>> OfNumbersAsync(IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        int[] asked = [.. numbers.Distinct()];
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await Rows(db.Events.AsNoTracking().Where(row => EF.Parameter(asked).Contains(row.Number))).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.SortKey).ThenBy(row => row.Number)];
    }

    /// <summary>Rows of events, without their long texts.</summary>
    internal static IQueryable<EventRow> Rows(IQueryable<Event> events) => events.Select(row => new EventRow(
        row.Number, row.Title, row.Label, row.Date, row.Earliest, row.Latest, row.DateBasis != null, row.Type, row.Mode, row.Quad, row.Score,
        row.Rung, row.Level, row.Grade, row.IsContested, row.SortKey, row.Who, row.RestsOn));

    // The shape that most readers ask for: one facet, or none. One statement, compiled once.
    private async Task<EventStretch> WalkAsync(int facet, ListRequest request, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = new List<EventRow>(request.Limit + 1);
        foreach (var run in ListRun.Of(request))
        {
            var left = request.Limit + 1 - rows.Count;
            var found = request.NewestFirst
                ? s_newestFirst(db, facet, run.Lowest, run.SortKey, run.Number, left)
                : s_oldestFirst(db, facet, run.SortKey, run.Number, left);
            await foreach (var row in found.WithCancellation(cancellationToken))
            {
                rows.Add(row);
            }

            if (rows.Count > request.Limit)
            {
                break;
            }
        }

        if (rows.Count <= request.Limit)
        {
            return new EventStretch(rows, null);
        }

        rows.RemoveAt(rows.Count - 1);
        return new EventStretch(rows, new ListPlace(rows[^1].SortKey, rows[^1].Number).ToString());
    }
}

/// <summary>A stretch of a list of events.</summary>
/// <param name="Rows">The events, in order.</param>
/// <param name="Next">The place after which the next page begins; null at the end.</param>
public sealed record EventStretch(IReadOnlyList<EventRow> Rows, string? Next);
