using System.Diagnostics;
using System.Globalization;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>A store of generated events in the temporary folder, kept from run to run as long as generator and schema stay the same.</summary>
internal static class GeneratedStore
{
    /// <summary>The store of a size, made where it is not there yet.</summary>
    /// <returns>The path of its file.</returns>
    public static async Task<string> TakeAsync(int size)
    {
        var folder = Path.Combine(
            Path.GetTempPath(), "centralasiawatch-benchmarks", string.Create(CultureInfo.InvariantCulture, $"v{EventGenerator.Version}-{LastMigration()}-p{RecordProjection.Version}-{size}"));
        var file = Path.Combine(folder, "watch.db");
        if (File.Exists(file))
        {
            return file;
        }

        // Made under another name, so that a run that is broken off leaves no half a store behind under this one.
        var making = folder + ".making";
        if (Directory.Exists(making))
        {
            Directory.Delete(making, recursive: true);
        }

        Directory.CreateDirectory(making);
        var started = Stopwatch.StartNew();
        await MakeAsync(Path.Combine(making, "watch.db"), size);
        SqliteConnection.ClearAllPools();
        Directory.Move(making, folder);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Made a store of {size:N0} events in {started.Elapsed.TotalSeconds:0} s: {file}, {new FileInfo(file).Length / 1048576.0:0} MiB"));
        return file;
    }

    private static async Task MakeAsync(string file, int size)
    {
        await using var store = await OpenStore.AtAsync(file);
        await store.Get<RecordWriter>().WriteAsync(
            new RecordWrite(Guid.NewGuid(), "generator", "Generated.", [.. ActorSet.Contents, .. SourceSet.Contents]), CancellationToken.None);
        await using var db = await store.Get<IDbContextFactory<WatchDbContext>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        new EventLoader(db, (SqliteConnection)db.Database.GetDbConnection(), await store.Get<ReferenceCache>().ReferencesAsync(CancellationToken.None), size).Run();
    }

    private static string LastMigration()
    {
        using var db = new SqliteWatchDbContext(new DbContextOptionsBuilder<SqliteWatchDbContext>().UseSqlite("Data Source=none").Options);
        return db.Database.GetMigrations().Last();
    }
}
