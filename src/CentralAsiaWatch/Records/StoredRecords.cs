using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>Finds rows of any kind, for those parts that treat all kinds alike.</summary>
public sealed class StoredRecords(WatchDbContext db)
{
    private const int Batch = 5_000;

    /// <summary>The rows of a kind.</summary>
    public IQueryable<Record> Rows(RecordKind kind) => kind switch
    {
        RecordKind.Actor => db.Actors,
        RecordKind.Source => db.Sources,
        RecordKind.Event => db.Events,
        RecordKind.Agreement => db.Agreements,
        RecordKind.Project => db.Projects,
        RecordKind.Figure => db.Figures,
        RecordKind.Leverage => db.LeverageAssessments,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The rows that contents of one kind speak of, each by number where its content has one, else by key; contents that speak of none are left out.</summary>
    public async Task<Dictionary<RecordContent, Record>> FindAsync(RecordKind kind, IReadOnlyCollection<RecordContent> contents, CancellationToken cancellationToken)
    {
        var byNumber = new Dictionary<int, Record>();
        var byKey = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var numbers in contents.Where(content => content.Number > 0).Select(content => content.Number).Chunk(Batch))
        {
            (await Rows(kind).Where(row => EF.Parameter(numbers).Contains(row.Number)).ToListAsync(cancellationToken)).ForEach(row => byNumber[row.Number] = row);
        }

        foreach (var keys in contents.Where(content => content.Number == 0).Select(content => content.Key).Chunk(Batch))
        {
            (await Rows(kind).Where(row => EF.Parameter(keys).Contains(row.Key)).ToListAsync(cancellationToken)).ForEach(row => byKey[row.Key] = row);
        }

        var found = new Dictionary<RecordContent, Record>(ReferenceEqualityComparer.Instance);
        foreach (var content in contents)
        {
            if ((content.Number > 0 ? byNumber.GetValueOrDefault(content.Number) : byKey.GetValueOrDefault(content.Key)) is { } row)
            {
                found[content] = row;
            }
        }

        return found;
    }

    /// <summary>The row that a content speaks of, by number where it has one, else by key; null for none.</summary>
    public async Task<Record?> FindAsync(RecordContent content, CancellationToken cancellationToken)
    {
        var rows = Rows(content.Kind);
        return content.Number > 0
            ? await rows.FirstOrDefaultAsync(row => row.Number == content.Number, cancellationToken)
            : await rows.FirstOrDefaultAsync(row => row.Key == content.Key, cancellationToken);
    }

    /// <summary>The content that the newest revision of a record left; null for none.</summary>
    public Task<string?> LastContentAsync(RecordKind kind, int number, CancellationToken cancellationToken) =>
        db.Revisions.AsNoTracking().Where(revision => revision.RecordKind == kind && revision.RecordNumber == number)
            .OrderByDescending(revision => revision.Version).Select(revision => revision.After).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The contents that the newest revisions of many records left, by number.</summary>
    public async Task<Dictionary<int, string>> LastContentsAsync(RecordKind kind, int[] numbers, CancellationToken cancellationToken)
    {
        var contents = new Dictionary<int, string>(numbers.Length);
        // Versions upwards: of each record the last one stays.
        await foreach (var one in db.Revisions.AsNoTracking().Where(revision => revision.RecordKind == kind && EF.Parameter(numbers).Contains(revision.RecordNumber))
            .OrderBy(revision => revision.RecordNumber).ThenBy(revision => revision.Version).Select(revision => new { revision.RecordNumber, revision.After }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            contents[one.RecordNumber] = one.After;
        }

        return contents;
    }

    /// <summary>Events by key, as other records link to them.</summary>
    public async Task<Dictionary<string, EventLink>> EventLinksAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        await db.Events.AsNoTracking().Where(row => keys.Contains(row.Key)).Select(row => new { row.Key, row.Number, row.Title })
            .ToDictionaryAsync(row => row.Key, row => new EventLink(row.Number, AppUrls.Event(row.Number), row.Title), StringComparer.Ordinal, cancellationToken);

    /// <summary>The greatest number given so far, 0 for none.</summary>
    public Task<int> LastNumberAsync(RecordKind kind, CancellationToken cancellationToken) =>
        Rows(kind).Where(row => row.Number > 0).OrderByDescending(row => row.Number).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Numbers of the records of a kind that have any of some facets.</summary>
    public Task<List<int>> NumbersWithAsync(RecordKind kind, IEnumerable<string> facets, CancellationToken cancellationToken)
    {
        var names = facets.Select(facet => RecordFacets.Name(kind, facet)).ToArray();
        return (from facet in db.Facets
                where names.Contains(facet.Name)
                join row in db.RecordFacets on facet.Id equals row.FacetId
                select row.Number).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>Keys for many new records of a kind: those that are asked for, or with a number after them where a record or one before has it.</summary>
    public async Task<IReadOnlyList<string>> FreeKeysAsync(RecordKind kind, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var (free, next, mine) = (keys.ToArray(), new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var open = Enumerable.Range(0, keys.Count).ToList();
        while (open.Count > 0)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var some in open.Select(index => free[index]).Distinct().Chunk(Batch))
            {
                taken.UnionWith(await Rows(kind).Where(row => EF.Parameter(some).Contains(row.Key)).Select(row => row.Key).ToListAsync(cancellationToken));
            }

            // Each round ends with at least as many keys found as the store has no key for; a key that is tried is never tried again.
            open = [.. open.Where(index => taken.Contains(free[index]) || !mine.Add(free[index]))];
            foreach (var index in open)
            {
                next[keys[index]] = next.GetValueOrDefault(keys[index], 1) + 1;
                free[index] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{keys[index]}-{next[keys[index]]}");
            }
        }

        return free;
    }

    /// <summary>A key for a new record: the one that is asked for, or where a record has it already, the same with a number after it.</summary>
    public async Task<string> FreeKeyAsync(RecordContent content, CancellationToken cancellationToken)
    {
        var rows = Rows(content.Kind);
        var key = content.Key;
        for (var next = 2; await rows.AnyAsync(row => row.Key == key, cancellationToken); next++)
        {
            key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{content.Key}-{next}");
        }

        return key;
    }
}
