using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Changes;

/// <summary>Reads the revisions of all records, newest first. Each question walks a stretch of one index or of a few side by side; none counts and none sorts.</summary>
public sealed class ChangeQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordMappings mappings, RecordFieldQueries fields)
{
    private const int MostPeople = 200;
    private const int MostRounds = 40;

    /// <summary>A stretch of the changes under a filter.</summary>
    /// <param name="filter">What is asked for, and below which change.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ChangeStretch> ListAsync(ChangesFilter filter, int limit, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = new List<Change>();
        // Of some collections only changes of what belongs to them are found, and there may be few among many.
        for (var (round, asked) = (0, filter); ; round++)
        {
            var sequences = await SequencesAsync(db, asked, limit + 1, cancellationToken);
            var shown = sequences.Take(limit).ToArray();
            found.AddRange(await FindAsync(db, shown, cancellationToken));
            var isMore = sequences.Count > limit;
            if (!isMore || found.Count >= limit || round == MostRounds || CollectionChoice.Current is null)
            {
                return new ChangeStretch([.. found.Take(limit)], found.Count > limit ? found[limit - 1].Revision.Sequence : isMore ? shown[^1] : null);
            }

            asked = asked with { Below = shown[^1] };
        }
    }

    /// <summary>Changes by the sequences of their revisions, newest first.</summary>
    public async Task<IReadOnlyList<Change>> FindAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, sequences, cancellationToken);
    }

    /// <summary>The same within a context.</summary>
    internal async Task<IReadOnlyList<Change>> FindAsync(WatchDbContext db, IReadOnlyList<long> sequences, CancellationToken cancellationToken)
    {
        var revisions = await db.Revisions.AsNoTracking().Where(one => EF.Parameter(sequences).Contains(one.Sequence)).ToListAsync(cancellationToken);
        var named = await NamesAsync(db, revisions, cancellationToken);
        return [.. revisions.OrderByDescending(one => one.Sequence).Where(one => named.ContainsKey((one.RecordKind, one.RecordNumber))).Select(one => Of(one, named[(one.RecordKind, one.RecordNumber)]))];
    }

    /// <summary>Everybody who wrote something, by name, as many as a form offers.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var (people, last) = (new List<string>(), "");
        // From name to name in the index: there are few people, and perhaps a million changes. The store compares bytes, whatever the overload says.
#pragma warning disable CA1309
        while (people.Count < MostPeople && await db.Revisions.AsNoTracking().Where(one => string.Compare(one.Who, last) > 0).OrderBy(one => one.Who).Select(one => one.Who).FirstOrDefaultAsync(cancellationToken) is { } next)
        {
            people.Add(last = next);
        }
#pragma warning restore CA1309

        return people;
    }

    private static async Task<IReadOnlyList<long>> SequencesAsync(WatchDbContext db, ChangesFilter filter, int limit, CancellationToken cancellationToken)
    {
        var newest = await db.LastRevisionAsync(cancellationToken);
        var times = new Dictionary<long, DateTime>();
        var first = filter.From is { } from ? await db.FirstRevisionAtAsync(from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), newest, times, cancellationToken) : 1;
        var end = filter.To is { } to && to < DateOnly.MaxValue ? await db.FirstRevisionAtAsync(to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), newest, times, cancellationToken) : newest + 1;
        end = Math.Min(end, filter.Below ?? end);
        var within = db.Revisions.AsNoTracking().Where(one => one.Sequence >= first && one.Sequence < end);
        if (filter.Record is { } record)
        {
            return await OfRecordAsync(within.Where(one => one.RecordKind == record.Kind && one.RecordNumber == record.Number), filter, limit, cancellationToken);
        }

        if (filter is { Kind: null, Action: null, Person: null })
        {
            return await within.OrderByDescending(one => one.Sequence).Select(one => one.Sequence).Take(limit).ToListAsync(cancellationToken);
        }

        // One stretch of the index for each kind and action, at most 35, and the newest of all of them.
        var found = new List<long>();
        foreach (var kind in filter.Kind is { } only ? [only] : RecordKinds.All)
        {
            foreach (var action in filter.Action is { } one ? [one] : RevisionAction.All)
            {
                var cell = filter.Person is { } person ? within.Where(row => row.Who == person && row.RecordKind == kind && row.Action == action) : within.Where(row => row.RecordKind == kind && row.Action == action);
                found.AddRange(await cell.OrderByDescending(row => row.Sequence).Select(row => row.Sequence).Take(limit).ToListAsync(cancellationToken));
            }
        }

        return [.. found.OrderDescending().Take(limit)];
    }

    // A record has few revisions, and their versions are in the order of all changes. Who and what is looked at here: the store would walk all that a person ever did.
    private static async Task<IReadOnlyList<long>> OfRecordAsync(IQueryable<Revision> ofRecord, ChangesFilter filter, int limit, CancellationToken cancellationToken)
    {
        var found = new List<long>();
        if (filter.Kind is null || filter.Kind == filter.Record?.Kind)
        {
            await foreach (var one in ofRecord.OrderByDescending(one => one.Version).Select(one => new { one.Sequence, one.Who, one.Action }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if ((filter.Person is null || one.Who == filter.Person) && (filter.Action is null || one.Action == filter.Action))
                {
                    found.Add(one.Sequence);
                }

                if (found.Count == limit)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static async Task<Dictionary<(RecordKind, int), Named>> NamesAsync(WatchDbContext db, IReadOnlyList<Revision> revisions, CancellationToken cancellationToken)
    {
        var named = new Dictionary<(RecordKind, int), Named>();
        foreach (var kind in revisions.GroupBy(one => one.RecordKind, one => one.RecordNumber))
        {
            var (isLeverage, numbers) = (kind.Key == RecordKind.Leverage, kind.Distinct().ToArray());
            var rows = await new StoredRecords(db).Rows(kind.Key).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number))
                .Select(row => new { row.Number, row.Key, row.Title, row.Status, Json = isLeverage ? row.Json : "" }).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                // What was merged is still to be read: all of it stands in the record that stayed.
                var isHidden = row.Status == RecordStatus.Hidden;
                var isWithheld = isHidden && await LastActionAsync(db, kind.Key, row.Number, cancellationToken) != RevisionAction.Merged;
                named[(kind.Key, row.Number)] = new Named(
                    isWithheld ? $"{kind.Key.Singular()} {row.Number}" : row.Title, isHidden && isLeverage ? AppUrls.LeverageNumber(row.Number) : RecordUrls.Of(kind.Key, row.Number, row.Key, row.Json), isWithheld);
            }
        }

        return named;
    }

    private static Task<string?> LastActionAsync(WatchDbContext db, RecordKind kind, int number, CancellationToken cancellationToken) =>
        db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && one.RecordNumber == number).OrderByDescending(one => one.Version).Select(one => one.Action).FirstOrDefaultAsync(cancellationToken);

    private Change Of(Revision one, Named named) => new(
        new RevisionRow(one.Sequence, one.Version, one.RecordedAt, one.Who, one.Why, one.Hash) { ApprovedBy = one.ApprovedBy },
        one.RecordKind, one.RecordNumber, one.Action, named.Title, named.Url,
        named.IsWithheld ? new OrderedFields() : fields.Read(one.RecordKind, one.Before),
        named.IsWithheld ? new OrderedFields() : fields.Read(one.RecordKind, one.After))
    {
        IsWithheld = named.IsWithheld,
        MergedInto = one.Action == RevisionAction.Merged ? mappings[one.RecordKind].Read(one.After).MergedInto : null,
    };

    private sealed record Named(string Title, string Url, bool IsWithheld);
}
