using CentralAsiaWatch.Data;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CentralAsiaWatch.Tests.Starting;

public sealed class StoreSettingsTests
{
    [Fact]
    public async Task ConnectionsOfTheProgram_WriteAheadAndSyncFully()
    {
        var pragmas = new PragmaReader();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings
        {
            Configure = builder => builder.Services.ConfigureDbContext<SqliteWatchDbContext>(options => options.AddInterceptors(pragmas)),
        });

        await app.GetAsync("/api/v1/events?from=2024");

        Assert.Equal(["wal", "2", "1", "0"], pragmas.Values);
    }

    [Fact]
    public async Task Model_HasNoChangeWithoutAMigration()
    {
        await using var app = await WatchApp.StartAsync();
        await using var store = Store.Open(app.StoreFile);

        Assert.False(store.Database.HasPendingModelChanges(), "Make a migration: src/CentralAsiaWatch/Data/Migrations/add.sh NAME");
    }

    /// <summary>Reads the settings on a connection that the program is using.</summary>
    private sealed class PragmaReader : DbCommandInterceptor
    {
        private static readonly string[] s_pragmas = ["journal_mode", "synchronous", "foreign_keys", "mmap_size"];

        public IReadOnlyList<string> Values { get; private set; } = [];

        public override async ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            var values = new List<string>();
            foreach (var pragma in s_pragmas)
            {
                using var question = command.Connection!.CreateCommand();
                question.Transaction = command.Transaction;
                question.CommandText = $"PRAGMA {pragma}";
                values.Add((await question.ExecuteScalarAsync(cancellationToken))?.ToString() ?? "");
            }

            Values = values;
            return result;
        }
    }
}
