using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>A record that a search found. The date is EDTF, as the public JSON gives it; null for kinds without one.</summary>
public sealed record SearchHit(RecordKind Kind, int Number, string Title, string Url, string? Date, string? Grade, bool IsContested, DateTime RecordedAt);

/// <summary>Records that a search found, read by kind, without their long texts.</summary>
internal sealed class SearchHits
{
    private readonly Dictionary<(RecordKind, int), SearchHit> _hits = [];

    private SearchHits()
    {
    }

    /// <summary>Reads the records.</summary>
    public static async Task<SearchHits> ReadAsync(WatchDbContext db, IReadOnlyList<(RecordKind Kind, int Number)> found, CancellationToken cancellationToken)
    {
        var hits = new SearchHits();
        foreach (var group in found.Distinct().GroupBy(one => one.Kind, one => one.Number))
        {
            await hits.ReadKindAsync(db, group.Key, [.. group], cancellationToken);
        }

        return hits;
    }

    /// <summary>The records in the order in which they were found.</summary>
    public IReadOnlyList<SearchHit> InOrder((RecordKind Kind, int Number)[] found) => [.. found.Where(_hits.ContainsKey).Select(one => _hits[one])];

    private async Task ReadKindAsync(WatchDbContext db, RecordKind kind, int[] numbers, CancellationToken cancellationToken)
    {
        // Only an assessment needs its JSON, to say which pair it belongs to.
        var isPaired = kind == RecordKind.Leverage;
        var dateColumn = DateColumn(kind);
        var column = dateColumn ?? nameof(Record.Key);
        var rows = await new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number))
            .Select(row => new
            {
                row.Number,
                row.Key,
                row.Title,
                Date = EF.Property<string?>(row, column),
                row.Grade,
                row.IsContested,
                row.RecordedAt,
                Json = isPaired ? row.Json : "",
            }).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            _hits[(kind, row.Number)] = new SearchHit(
                kind,
                row.Number,
                row.Title,
                RecordUrls.Of(kind, row.Number, row.Key, row.Json),
                dateColumn is null ? null : row.Date,
                row.Grade,
                row.IsContested,
                row.RecordedAt);
        }
    }

    // The column with a kind's date in EDTF; null for kinds that happen on no day.
    private static string? DateColumn(RecordKind kind) => kind switch
    {
        RecordKind.Source => nameof(Sources.Source.Published),
        RecordKind.Actor or RecordKind.Project => null,
        _ => nameof(Events.Event.Date),
    };
}
