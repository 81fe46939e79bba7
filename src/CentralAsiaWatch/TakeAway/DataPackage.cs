using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.TakeAway;

/// <summary>
/// The whole published store as a Frictionless Data Package in a zip: one picture of it, written while it is read, so that memory holds a few hundred records however
/// many there are. The same store gives the same bytes.
/// </summary>
public sealed class DataPackage(IDbContextFactory<WatchDbContext> dbFactory, RecordMappings mappings)
{
    // The least day that a zip knows: when it is asked for must not show in it.
    private static readonly DateTimeOffset s_entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Maps <c>GET /api/v1/export.zip</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(AppUrls.ExportArchive, (HttpContext context, DataPackage package) =>
        {
            context.Response.Headers.ContentDisposition = "attachment; filename=central-asia-watch.zip";
            return Results.Stream(body => package.WriteAsync(body, context.RequestAborted), "application/zip");
        }).WithMetadata(ReadsStore.Alone).WithTags("Records").WithName("export").WithSummary("All published records as a Frictionless Data Package");

    /// <summary>Writes the package.</summary>
    /// <param name="body">Where to; it need not be able to go back.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteAsync(Stream body, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);

        // One picture from the first byte to the last, which a past state is by itself. Deferred: what only reads takes no lock that a writer would wait for.
        await using var picture = db.PastSequence is null && db.Database.GetDbConnection() is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : null;
        if (picture is not null)
        {
            await db.Database.UseTransactionAsync(picture, cancellationToken);
        }

        var last = await db.Revisions.AsNoTracking().Where(one => one.Sequence > 0).OrderByDescending(one => one.Sequence).Select(one => new { one.Sequence, one.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
        await using var patient = new PatientStream(body);
        await using (var zip = await ZipArchive.CreateAsync(patient, ZipArchiveMode.Create, leaveOpen: true, s_utf8, cancellationToken))
        {
            await EntriesAsync(zip, db, last?.Sequence ?? 0, last?.RecordedAt, cancellationToken);
        }

        await patient.FlushAsync(cancellationToken);
    }

    private async Task EntriesAsync(ZipArchive zip, WatchDbContext db, long lastSequence, DateTime? lastRecordedAt, CancellationToken cancellationToken)
    {
        await EntryAsync(zip, "datapackage.json", Once(s_utf8.GetString(DataPackageDescription.Write(lastSequence, lastRecordedAt, AsOf.Current))), cancellationToken);
        foreach (var kind in FilterKinds.All.Select(one => one.Record))
        {
            var table = RecordTable.Of(kind);
            await EntryAsync(zip, DataPackageDescription.CsvPath(kind), Pieces(db, kind, CsvText.Line(table.Columns), records => string.Concat(records.Select(table.Line)), "", cancellationToken), cancellationToken);
        }

        await EntryAsync(zip, DataPackageDescription.CitationsPath, CitationsAsync(db, cancellationToken), cancellationToken);
        await EntryAsync(zip, DataPackageDescription.VocabularyPath, Once(Vocabulary()), cancellationToken);
        foreach (var kind in FilterKinds.All.Select(one => one.Record))
        {
            var isFirst = true;
            await EntryAsync(zip, DataPackageDescription.JsonPath(kind), Pieces(db, kind, "[", records =>
            {
                var begun = isFirst;
                isFirst = false;
                return (begun ? "\n" : ",\n") + string.Join(",\n", records.Select(record => record.Json));
            }, "\n]\n", cancellationToken), cancellationToken);
        }
    }

    private static async Task EntryAsync(ZipArchive zip, string path, IAsyncEnumerable<string> pieces, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = s_entryTime;
        await using var content = await entry.OpenAsync(cancellationToken);
        await foreach (var piece in pieces)
        {
            await content.WriteAsync(s_utf8.GetBytes(piece), cancellationToken);
        }
    }

    private async IAsyncEnumerable<string> Pieces(
        WatchDbContext db, RecordKind kind, string head, Func<IReadOnlyList<StreamedRecord>, string> write, string end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return head;
        await foreach (var records in RecordsAsync(db, kind, cancellationToken))
        {
            yield return write(records);
        }

        yield return end;
    }

    private async IAsyncEnumerable<string> CitationsAsync(WatchDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return CsvText.Line(DataPackageDescription.CitationColumns);
        foreach (var kind in FilterKinds.All.Select(one => one.Record))
        {
            await foreach (var records in RecordsAsync(db, kind, cancellationToken))
            {
                yield return string.Concat(records.SelectMany(record => Citations(kind, record)));
            }
        }
    }

    private static IEnumerable<string> Citations(RecordKind kind, StreamedRecord record)
    {
        using var item = JsonDocument.Parse(record.Json);
        return [.. (item.RootElement.GetProperty("citations").Deserialize<CitationItem[]>(WatchJson.Contract) ?? []).Select(one => CsvText.Line(
            [kind.Plural(), TwinWriter.Text(record.Number), one.Source, TwinWriter.Text(one.Paragraph), TwinWriter.Text(one.Credibility), one.Stance, one.Field, one.Says]))];
    }

    private async IAsyncEnumerable<IReadOnlyList<StreamedRecord>> RecordsAsync(WatchDbContext db, RecordKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = new StoredRecords(db).Rows(kind).AsNoTracking();
        for (var last = 0; ;)
        {
            var numbers = await rows.Where(row => row.Number > last).OrderBy(row => row.Number).Take(RecordStretches.Stretch).Select(row => row.Number).ToArrayAsync(cancellationToken);
            if (numbers.Length == 0)
            {
                yield break;
            }

            last = numbers[^1];
            if (await RecordStretches.RecordsAsync(db, mappings, kind, numbers, cancellationToken) is { Count: > 0 } records)
            {
                yield return records;
            }
        }
    }

    private static string Vocabulary()
    {
        var terms = ViewTwins.Vocabulary();
        return CsvText.Line(terms.Columns) + string.Concat(terms.Rows.Select(row => CsvText.Line(row.Select(TwinWriter.Text))));
    }

    private static async IAsyncEnumerable<string> Once(string text)
    {
        yield return text;
        await Task.CompletedTask;
    }
}
