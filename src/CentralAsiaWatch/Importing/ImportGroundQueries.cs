using System.Globalization;
using System.Runtime.CompilerServices;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Importing;

/// <summary>What the store already has of what a file holds.</summary>
public sealed class ImportGroundQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordMappings mappings)
{
    private const int Batch = 5_000;

    /// <summary>The records that rows name by number or key.</summary>
    public async Task<ExistingRecords> ExistingAsync(RecordKind kind, IReadOnlyCollection<MappedRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(row => row.Fields.GetValueOrDefault("key")?.Trim()).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var numbers = rows.Select(row => int.TryParse(row.Fields.GetValueOrDefault("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).Distinct().ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var stored = new StoredRecords(db);
        var found = new Dictionary<int, string>();
        foreach (var some in keys.Chunk(Batch))
        {
            await TakeAsync(stored.Rows(kind).Where(row => EF.Parameter(some).Contains(row.Key)));
        }

        foreach (var some in numbers.Chunk(Batch))
        {
            await TakeAsync(stored.Rows(kind).Where(row => EF.Parameter(some).Contains(row.Number)));
        }

        var byNumber = new Dictionary<int, ExistingRecord>();
        foreach (var some in found.Keys.Chunk(Batch))
        {
            foreach (var (number, content) in await stored.LastContentsAsync(kind, some, cancellationToken))
            {
                byNumber[number] = new ExistingRecord(number, found[number], mappings[kind].Read(content));
            }
        }

        return new ExistingRecords(byNumber, byNumber.Values.ToDictionary(record => record.Key, StringComparer.Ordinal));

        async Task TakeAsync(IQueryable<Record> records)
        {
            foreach (var row in await records.AsNoTracking().Select(row => new { row.Number, row.Key }).ToListAsync(cancellationToken))
            {
                found[row.Number] = row.Key;
            }
        }
    }

    /// <summary>The signs of the records that may be twins of rows, one after the other: the store may hold very many.</summary>
    public async IAsyncEnumerable<(int Number, TwinSigns Signs)> TwinSignsAsync(RecordKind kind, ImportTwins twins, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (kind == RecordKind.Figure)
        {
            await foreach (var json in db.Figures.AsNoTracking().Where(row => row.Status == RecordStatus.Published).Select(row => row.Json).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                var figure = RecordQueries.Read<FigureItem>(json);
                yield return (figure.Id, new TwinSigns($"{Slug.From(figure.Measure)} {figure.From} {figure.To} {FormNames.Fold(figure.Unit)}", "", figure.Earliest, figure.Latest, null));
            }

            yield break;
        }

        // An event without a day may be the twin of one with a vague date, and the other way round.
        var (first, last) = twins.Days is { } days ? (days.First.AddDays(days.First > DateOnly.MinValue.AddDays(3) ? -3 : 0), days.Last.AddDays(days.Last < DateOnly.MaxValue.AddDays(-3) ? 3 : 0)) : (DateOnly.MaxValue, DateOnly.MinValue);
        var near = db.Events.AsNoTracking().Where(row => row.Status == RecordStatus.Published && (row.Earliest == null || row.Earliest <= last) && (row.Latest == null || row.Latest >= first))
            .Select(row => new { row.Number, row.Title, row.Type, row.Earliest, row.Latest, row.Who });
        await foreach (var row in near.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var signs = new TwinSigns(ImportTwins.KeyOf(row.Type, EventRow.ParticipantSlugs(row.Who)), FormNames.Fold(row.Title), row.Earliest, row.Latest, null);
            if (!twins.Find(signs).Any())
            {
                continue;
            }

            // Only a likely twin is worth reading its places.
            await using var other = await dbFactory.CreateDbContextAsync(cancellationToken);
            var item = RecordQueries.Read<EventItem>(await other.Events.AsNoTracking().Where(one => one.Number == row.Number).Select(one => one.Json).SingleAsync(cancellationToken));
            yield return (row.Number, signs with { Places = string.Join(',', item.Places.Select(place => place.Slug).Order(StringComparer.Ordinal)) });
        }
    }
}
