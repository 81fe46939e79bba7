using System.Globalization;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Maintenance;

/// <summary>What wants to be looked at again, and how much of it there is.</summary>
public sealed class MaintenanceQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, RecordCounts counts, TimeProvider time)
{
    /// <summary>So many rows are shown at once.</summary>
    public const int Most = 20;

    /// <summary>Undated events are counted up to this number.</summary>
    public const int CountedUpTo = 10_000;

    /// <summary>How many records each queue has; for those that rest on one origin, by kind.</summary>
    public async Task<IReadOnlyDictionary<(MaintenanceNeed Queue, RecordKind Kind), int>> CountsAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = new Dictionary<(MaintenanceNeed, RecordKind), int>
        {
            [(MaintenanceNeed.Stale, RecordKind.Leverage)] = await Stale(db).CountAsync(cancellationToken),
            [(MaintenanceNeed.Unchecked, RecordKind.Source)] = await counts.OfAsync(RecordKind.Source, RecordFacets.Checked(false), cancellationToken),
            [(MaintenanceNeed.Undated, RecordKind.Event)] = await (await UndatedAsync(db, 0, cancellationToken)).Take(CountedUpTo).CountAsync(cancellationToken),
        };
        foreach (var kind in MaintenanceNeeds.OfOrigins)
        {
            found[(MaintenanceNeed.SingleOrigin, kind)] = await counts.OfAsync(kind, RecordFacets.Origins(Corroboration.SingleOrigin), cancellationToken);
        }

        return found;
    }

    /// <summary>A stretch of a queue.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="kind">Of the queue of one origin, the kind of record.</param>
    /// <param name="after">What an earlier stretch gave as next; null, or anything else, for the beginning.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<MaintenanceStretch> StretchAsync(MaintenanceNeed queue, RecordKind kind, string? after, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return queue switch
        {
            MaintenanceNeed.Stale => await StaleAsync(db, Offset(after), cancellationToken),
            MaintenanceNeed.Unchecked => await UncheckedAsync(db, Offset(after), cancellationToken),
            MaintenanceNeed.SingleOrigin => await SingleOriginAsync(db, kind, after is not null && ListPlace.TryParse(after, out var place) ? place! : new ListPlace(0, 0), cancellationToken),
            MaintenanceNeed.Undated => await NumbersAsync(db, await UndatedAsync(db, Offset(after), cancellationToken), cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(queue), queue, null),
        };
    }

    private IQueryable<LeverageAssessment> Stale(WatchDbContext db)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return db.LeverageAssessments.AsNoTracking().Where(row => row.Status == RecordStatus.Published && row.StaleAfter < today);
    }

    private async Task<MaintenanceStretch> StaleAsync(WatchDbContext db, int offset, CancellationToken cancellationToken)
    {
        var rows = await Stale(db).OrderBy(row => row.StaleAfter).ThenBy(row => row.Number).Skip(offset).Take(Most + 1)
            .Select(row => new { row.Number, row.StaleAfter }).ToListAsync(cancellationToken);
        return await StretchAsync(db, RecordKind.Leverage, [.. rows.Select(row => (row.Number, $"stale since {DateWords.Day(row.StaleAfter!.Value)}"))], ToOffset(offset), cancellationToken);
    }

    // Sources are few beside the events, and how many records cite each is kept on write.
    private async Task<MaintenanceStretch> UncheckedAsync(WatchDbContext db, int offset, CancellationToken cancellationToken)
    {
        var known = (await cache.ReferencesAsync(cancellationToken)).SourcesByNumber;
        var facets = await cache.FacetsAsync(cancellationToken);
        var numbers = await new StoredRecords(db).NumbersWithAsync(RecordKind.Source, [RecordFacets.Checked(false)], cancellationToken);
        var rows = numbers.Where(known.ContainsKey).Select(number => (Number: number, Cited: Cited(known[number].Slug)))
            .OrderByDescending(row => row.Cited).ThenBy(row => row.Number).Skip(offset).Take(Most + 1).ToArray();
        return await StretchAsync(db, RecordKind.Source, [.. rows.Select(row => (row.Number, row.Cited == 0 ? "cited by no record" : $"cited by {NumberWords.Count(row.Cited, "record")}"))], ToOffset(offset), cancellationToken);

        int Cited(string slug) => RecordKinds.All.Where(kind => kind != RecordKind.Source).Sum(kind => facets.GetValueOrDefault(RecordFacets.Name(kind, RecordFacets.Source(slug)))?.Count ?? 0);
    }

    private async Task<MaintenanceStretch> SingleOriginAsync(WatchDbContext db, RecordKind kind, ListPlace after, CancellationToken cancellationToken)
    {
        var facet = await FacetAsync(kind, RecordFacets.Origins(Corroboration.SingleOrigin), cancellationToken);
        var rows = await db.RecordFacets.AsNoTracking()
            .Where(row => row.FacetId == facet && row.SortKey >= after.SortKey && (row.SortKey > after.SortKey || row.Number > after.Number))
            .OrderBy(row => row.SortKey).ThenBy(row => row.Number).Take(Most + 1).Select(row => new ListPlace(row.SortKey, row.Number)).ToListAsync(cancellationToken);
        return await StretchAsync(db, kind, [.. rows.Select(row => (row.Number, kind == RecordKind.Project ? "one origin" : EdtfWords.DescribeBounds(EdtfOrder.Span(row.SortKey).Earliest, EdtfOrder.Span(row.SortKey).Latest)))],
            _ => rows[Most - 1].ToString(), cancellationToken);
    }

    // What nothing dates stands last in the order, in one stretch of it.
    private async Task<IQueryable<RecordFacet>> UndatedAsync(WatchDbContext db, int after, CancellationToken cancellationToken)
    {
        var all = await FacetAsync(RecordKind.Event, RecordFacets.All, cancellationToken);
        return db.RecordFacets.AsNoTracking().Where(row => row.FacetId == all && row.SortKey == EdtfOrder.Undated && row.Number > after).OrderBy(row => row.Number);
    }

    private static async Task<MaintenanceStretch> NumbersAsync(WatchDbContext db, IQueryable<RecordFacet> rows, CancellationToken cancellationToken)
    {
        var numbers = await rows.Take(Most + 1).Select(row => row.Number).ToListAsync(cancellationToken);
        return await StretchAsync(db, RecordKind.Event, [.. numbers.Select(number => (number, "no source dates it"))], last => last.ToString(CultureInfo.InvariantCulture), cancellationToken);
    }

    private static async Task<MaintenanceStretch> StretchAsync(WatchDbContext db, RecordKind kind, IReadOnlyList<(int Number, string Why)> found, Func<int, string> next, CancellationToken cancellationToken)
    {
        var shown = found.Take(Most).ToArray();
        var numbers = shown.Select(row => row.Number).ToArray();
        var hits = await new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number))
            .Select(row => new { row.Number, row.Key, row.Title, row.Json }).ToDictionaryAsync(row => row.Number, cancellationToken);
        var waiting = (await db.Proposals.AsNoTracking()
                .Where(one => one.RecordKind == kind && one.RecordNumber != null && EF.Parameter(numbers).Contains(one.RecordNumber!.Value) && one.State == ProposalState.InReview)
                .Select(one => new { one.RecordNumber, one.AuthorName }).ToListAsync(cancellationToken))
            .GroupBy(one => one.RecordNumber!.Value).ToDictionary(group => group.Key, group => Listing.Of([.. group.Select(one => one.AuthorName).Distinct().Order(StringComparer.Ordinal)]));
        return new MaintenanceStretch(
            [.. shown.Where(row => hits.ContainsKey(row.Number)).Select(row => new MaintenanceRow(
                kind, row.Number, hits[row.Number].Title, RecordUrls.Of(kind, row.Number, hits[row.Number].Key, hits[row.Number].Json), row.Why, waiting.GetValueOrDefault(row.Number)))],
            found.Count > Most ? next(shown[^1].Number) : null);
    }

    private async Task<int> FacetAsync(RecordKind kind, string facet, CancellationToken cancellationToken) =>
        (await cache.FacetsAsync(cancellationToken)).GetValueOrDefault(RecordFacets.Name(kind, facet))?.Id ?? 0;

    private static Func<int, string> ToOffset(int offset) => _ => (offset + Most).ToString(CultureInfo.InvariantCulture);

    private static int Offset(string? after) => int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : 0;
}
