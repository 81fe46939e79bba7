using System.Runtime.CompilerServices;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Reads records a stretch at a time, so that however many there are no more than a stretch is in memory.</summary>
public sealed class RecordStretches(IDbContextFactory<WatchDbContext> dbFactory, RecordList list, RecordMappings mappings)
{
    /// <summary>So many records are read at once.</summary>
    public const int Stretch = 500;

    /// <summary>A filtered list from where a request begins.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <param name="request">Where it begins, in which order, and how many; the number counts only where not all are asked for.</param>
    /// <param name="isWhole">True to read on to the end.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The records a stretch at a time, each with the place after which the list goes on; null at its end.</returns>
    public async IAsyncEnumerable<(IReadOnlyList<StreamedRecord> Records, string? Next)> ReadAsync(
        RecordFilter filter, ListRequest request, bool isWhole, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A text is searched once, whatever the number of stretches.
        Func<ListRequest, Task<ListStretch>> ask = filter.Text is null
            ? one => list.StretchAsync(filter, one, cancellationToken)
            : (await list.OpenAsync(filter, RecordList.MaximumTextHits, cancellationToken)).StretchAsync;
        var next = isWhole ? request with { Limit = Stretch } : request;
        while (true)
        {
            var stretch = await ask(next);
            yield return (await RecordsAsync(filter.Kind.Record, [.. stretch.Places.Select(place => place.Number)], cancellationToken), stretch.Next);
            if (!isWhole || !stretch.HasMore)
            {
                yield break;
            }

            next = next with { After = stretch.Places[^1] };
        }
    }

    /// <summary>One published record; null for none.</summary>
    public async Task<StreamedRecord?> FindAsync(RecordKind kind, string key, int? number, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = new StoredRecords(db).Rows(kind).AsNoTracking();
        var found = await (number is { } known ? rows.Where(row => row.Number == known) : rows.Where(row => row.Key == key)).Where(row => row.Status == RecordStatus.Published)
            .Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        return found != 0 && await RecordsAsync(kind, [found], cancellationToken) is [var record, ..] ? record : null;
    }

    private async Task<IReadOnlyList<StreamedRecord>> RecordsAsync(RecordKind kind, int[] numbers, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await RecordsAsync(db, mappings, kind, numbers, cancellationToken);
    }

    /// <summary>Records by number, in the order of the numbers; what was hidden meanwhile is left out.</summary>
    internal static async Task<IReadOnlyList<StreamedRecord>> RecordsAsync(WatchDbContext db, RecordMappings mappings, RecordKind kind, int[] numbers, CancellationToken cancellationToken)
    {
        if (numbers.Length == 0)
        {
            return [];
        }

        var stored = new StoredRecords(db);
        var json = await stored.Rows(kind).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number) && row.Status == RecordStatus.Published)
            .Select(row => new { row.Number, row.Json }).ToDictionaryAsync(row => row.Number, row => row.Json, cancellationToken);
        var contents = RecordTable.Of(kind).NeedsContent ? await stored.LastContentsAsync(kind, [.. json.Keys], cancellationToken) : [];
        return [.. numbers.Where(json.ContainsKey).Select(number => new StreamedRecord(number, json[number], contents.TryGetValue(number, out var content) ? mappings[kind].Read(content) : null))];
    }
}
