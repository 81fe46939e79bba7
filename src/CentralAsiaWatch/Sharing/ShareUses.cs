using System.Collections.Concurrent;
using CentralAsiaWatch.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Counts how often share links are opened, and writes it down once a minute: nobody without an account makes the store write, however many open a link. A kill
/// loses a minute of the count.
/// </summary>
public sealed class ShareUses(GatedStore store, TimeProvider clock, ILogger<ShareUses> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<int, int> _waiting = new();

    /// <summary>A link was opened.</summary>
    public void Count(int link) => _waiting.AddOrUpdate(link, 1, (_, before) => before + 1);

    /// <summary>How often a link was opened that is not written down yet.</summary>
    public int Waiting(int link) => _waiting.GetValueOrDefault(link);

    /// <summary>Writes it down now.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var counted = _waiting.ToArray();
        if (counted.Length == 0)
        {
            return;
        }

        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await store.WriteAsync(async db =>
            {
                foreach (var (id, times) in counted)
                {
                    await db.ShareLinks.Where(link => link.Id == id)
                        .ExecuteUpdateAsync(change => change.SetProperty(link => link.Uses, link => link.Uses + times).SetProperty(link => link.UsedAt, now), cancellationToken);
                }

                return true;
            }, cancellationToken);
            foreach (var (id, times) in counted)
            {
                // What was counted meanwhile stays for the next time.
                var left = _waiting.AddOrUpdate(id, 0, (_, all) => all - times);
                _ = left == 0 && _waiting.TryRemove(KeyValuePair.Create(id, 0));
            }
        }
        catch (Exception problem) when (problem is SqliteException or DbUpdateException or OperationCanceledException)
        {
            logger.LogWarning(problem, "How often share links were opened could not be written; it is tried again in a minute.");
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await KeepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; StopAsync writes what is left.
        }
    }
}
