using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>One change to a record, as its history shows it.</summary>
public sealed record RevisionRow(long Sequence, int Version, DateTime RecordedAt, string Who, string Why, string Hash)
{
    /// <summary>Who published what <see cref="Who"/> wrote; null where one person did both.</summary>
    public string? ApprovedBy { get; init; }
}

/// <summary>A record with everything its own page shows.</summary>
/// <typeparam name="TContent">Its content.</typeparam>
/// <typeparam name="TItem">Its public form.</typeparam>
/// <param name="Content">What was coded.</param>
/// <param name="Item">What the public JSON gives.</param>
/// <param name="Revisions">Its history, newest first.</param>
public sealed record RecordDetail<TContent, TItem>(TContent Content, TItem Item, IReadOnlyList<RevisionRow> Revisions);

/// <summary>Answers what is asked of any kind of record alike.</summary>
public sealed class RecordQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordList list, RecordMappings mappings, ReferenceCache references)
{
    private readonly KeptUntilWrite<bool, DateTime?> _last = new(1);

    /// <summary>The public JSON of a stretch of a filtered list, as stored, with how many match, counted up to a bound.</summary>
    public async Task<(IReadOnlyList<string> Json, string? Next, ListTotal Total)> JsonAsync(
        RecordFilter filter, ListRequest request, int bound, CancellationToken cancellationToken)
    {
        var open = await list.OpenAsync(filter, bound, cancellationToken);
        var stretch = await open.StretchAsync(request);
        return (await JsonAsync(filter.Kind.Record, stretch, cancellationToken), stretch.Next, open.Total);
    }

    /// <summary>The public JSON of one record, as stored; null for none, and for one that is hidden.</summary>
    public async Task<string?> JsonAsync(RecordKind kind, int number, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => row.Number == number && row.Status == RecordStatus.Published).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>A stretch of a filtered list in its public form.</summary>
    public async Task<(IReadOnlyList<TItem> Items, string? Next)> ItemsAsync<TItem>(RecordFilter filter, ListRequest request, CancellationToken cancellationToken)
    {
        var stretch = await list.StretchAsync(filter, request, cancellationToken);
        return ([.. (await JsonAsync(filter.Kind.Record, stretch, cancellationToken)).Select(Read<TItem>)], stretch.Next);
    }

    /// <summary>Records in their public form, by number.</summary>
    public async Task<IReadOnlyDictionary<int, TItem>> ItemsAsync<TItem>(RecordKind kind, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
    {
        var json = await JsonAsync(kind, new ListStretch([.. numbers.Select(number => new ListPlace(0, number))], false), cancellationToken);
        return numbers.Zip(json, (number, one) => (number, Item: Read<TItem>(one))).ToDictionary(one => one.number, one => one.Item);
    }

    /// <summary>A stretch of a filtered list in its public form, with how many match, counted up to a bound.</summary>
    public async Task<(IReadOnlyList<TItem> Items, string? Next, ListTotal Total)> ItemsAsync<TItem>(
        RecordFilter filter, ListRequest request, int bound, CancellationToken cancellationToken)
    {
        var (json, next, total) = await JsonAsync(filter, request, bound, cancellationToken);
        return ([.. json.Select(Read<TItem>)], next, total);
    }

    /// <summary>How many records match a filter, counted up to a bound.</summary>
    public Task<ListTotal> TotalAsync(RecordFilter filter, int bound, CancellationToken cancellationToken) => list.TotalAsync(filter, bound, cancellationToken);

    /// <summary>A record by its number; null for none.</summary>
    public Task<RecordDetail<TContent, TItem>?> FindAsync<TContent, TItem>(RecordKind kind, int number, CancellationToken cancellationToken)
        where TContent : RecordContent => FindAsync<TContent, TItem>(kind, rows => rows.Where(row => row.Number == number), cancellationToken);

    /// <summary>A record by its key or slug; null for none.</summary>
    public Task<RecordDetail<TContent, TItem>?> FindAsync<TContent, TItem>(RecordKind kind, string key, CancellationToken cancellationToken)
        where TContent : RecordContent => FindAsync<TContent, TItem>(kind, rows => rows.Where(row => row.Key == key), cancellationToken);

    /// <summary>When the store last learned something, UTC; null for an empty store.</summary>
    public async Task<DateTime?> LastRecordedAsync(CancellationToken cancellationToken) => await _last.GetAsync(await references.ReferencesAsync(cancellationToken), true, async () =>
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Revisions.AsNoTracking().Where(revision => revision.Sequence > 0).OrderByDescending(revision => revision.Sequence)
            .Select(revision => (DateTime?)revision.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
    });

    private async Task<IReadOnlyList<string>> JsonAsync(RecordKind kind, ListStretch stretch, CancellationToken cancellationToken)
    {
        var numbers = stretch.Places.Select(place => place.Number).ToArray();
        if (numbers.Length == 0)
        {
            return [];
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number))
            .Select(row => new { row.Number, row.Json }).ToDictionaryAsync(row => row.Number, row => row.Json, cancellationToken);
        return [.. numbers.Select(number => rows[number])];
    }

    /// <summary>Reads stored public JSON.</summary>
    public static TItem Read<TItem>(string json) =>
        System.Text.Json.JsonSerializer.Deserialize<TItem>(json, WatchJson.Contract) ?? throw new InvalidDataException("A record has no public form.");

    private async Task<RecordDetail<TContent, TItem>?> FindAsync<TContent, TItem>(
        RecordKind kind, Func<IQueryable<Record>, IQueryable<Record>> choose, CancellationToken cancellationToken)
        where TContent : RecordContent
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await choose(new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => row.Status == RecordStatus.Published)).Select(row => new { row.Number, row.Json }).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var revisions = await db.Revisions.AsNoTracking().Where(revision => revision.RecordKind == kind && revision.RecordNumber == found.Number)
            .OrderByDescending(revision => revision.Version)
            .Select(revision => new { Row = new RevisionRow(revision.Sequence, revision.Version, revision.RecordedAt, revision.Who, revision.Why, revision.Hash) { ApprovedBy = revision.ApprovedBy }, revision.After })
            .ToListAsync(cancellationToken);
        return new RecordDetail<TContent, TItem>(
            (TContent)mappings[kind].Read(revisions[0].After), Read<TItem>(found.Json), [.. revisions.Select(revision => revision.Row)]);
    }
}
