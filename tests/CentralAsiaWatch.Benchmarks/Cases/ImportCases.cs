using System.Diagnostics;
using System.Globalization;
using CentralAsiaWatch.Benchmarks.Baselines;
using CentralAsiaWatch.Benchmarks.Generation;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using Microsoft.Data.Sqlite;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P10: 20,000 events in one write with revisions, facets, counts, quarters and search index kept, into an empty store and into one with events.</summary>
internal static class ImportCases
{
    private const int Count = 20_000;
    private const int Turns = 3;
    private const double LeastPerSecond = 20_000;

    public static async Task RunAsync(ResultTable table, int size)
    {
        var folder = Directory.CreateTempSubdirectory("centralasiawatch-import-");
        try
        {
            // As the program runs once it has been up for a while: its first large write is compiled on the way.
            await WriteAsync(await EmptyAsync(folder, "warm-up"), Count);
            await MeasureAsync(table, "an empty store", await EmptyAsync(folder, "empty"));
            var big = Path.Combine(folder.FullName, "big.db");
            File.Copy(await GeneratedStore.TakeAsync(size), big);
            await MeasureAsync(table, string.Create(CultureInfo.InvariantCulture, $"one of {size:N0}"), big);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> EmptyAsync(DirectoryInfo folder, string name)
    {
        var file = Path.Combine(folder.FullName, name + ".db");
        await using (var store = await OpenStore.AtAsync(file))
        {
            await store.Get<RecordWriter>().WriteAsync(
                new RecordWrite(Guid.NewGuid(), "generator", "Generated.", [.. ActorSet.Contents, .. SourceSet.Contents]), CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
        return file;
    }

    private static async Task MeasureAsync(ResultTable table, string into, string file)
    {
        // The best of some turns: what else the machine does only ever takes from it.
        var turns = new List<(double Ours, double Raw)>();
        for (var turn = 0; turn < Turns; turn++)
        {
            var (before, after) = (file + ".before", file + ".after");
            File.Copy(file, before);
            File.Copy(file, after);
            var (seconds, search) = await WriteAsync(after, Count);
            turns.Add((seconds, RawInserts.Run(before, after, search)));
            SqliteConnection.ClearAllPools();
            File.Delete(before);
            File.Delete(after);
        }

        var (ours, raw) = turns.MinBy(turn => turn.Ours);
        table.Add(ResultRow.Least(
            $"P10 20,000 events into {into}", Count / ours, "events/s", LeastPerSecond, ResultRow.Amount(Count / raw, "events/s"), raw / ours));
    }

    private static async Task<(double Seconds, IReadOnlyCollection<SearchEntry> Search)> WriteAsync(string file, int count)
    {
        await using var store = await OpenStore.AtAsync(file);
        var generator = new EventGenerator(count);

        // A number is given by the store, and a key is nobody else's.
        EventContent[] events = [.. Enumerable.Range(1, count).Select(number => generator.Make(number) with { Number = 0, Key = string.Create(CultureInfo.InvariantCulture, $"imported-{number}") })];
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        var outcome = await store.Get<RecordWriter>().WriteAsync(new RecordWrite(Guid.NewGuid(), "Importer", "Imported.", events), CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var mapping = new EventMapping();
        var search = outcome.Records.Zip(events, (written, content) => Entry(mapping, store.References, content with { Number = written.Number })).ToArray();
        await store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        return (seconds, search);
    }

    private static SearchEntry Entry(EventMapping mapping, References references, EventContent content)
    {
        var row = mapping.Fill(null, content, new WriteMoment(1, DateTime.UnixEpoch, references, new Dictionary<string, EventLink>()));
        return SearchEntry.Of(SearchIndex.RowId(RecordKind.Event, content.Number, mapping.SearchDay(row)), SearchTexts.Of(mapping, content, references));
    }
}
