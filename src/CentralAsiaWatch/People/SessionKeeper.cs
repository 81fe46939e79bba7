using CentralAsiaWatch.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>
/// Writes down once a minute which sessions were used, so that a reading writes nothing. A kill loses a minute of it, which only makes a session end that much
/// earlier.
/// </summary>
public sealed class SessionKeeper(GatedStore store, SessionWatch watch, TimeProvider clock, ILogger<SessionKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);

    /// <summary>Writes it down now.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var seen = watch.TakeSeen();
        if (seen.Count == 0)
        {
            return;
        }

        try
        {
            await store.WriteAsync(async db =>
            {
                foreach (var (id, at) in seen)
                {
                    await db.PersonSessions.Where(session => session.Id == id && session.LastSeenAt < at)
                        .ExecuteUpdateAsync(change => change.SetProperty(session => session.LastSeenAt, at), cancellationToken);
                }

                return true;
            }, cancellationToken);
        }
        catch (Exception problem) when (problem is SqliteException or DbUpdateException or OperationCanceledException)
        {
            watch.PutBack(seen);
            logger.LogWarning(problem, "When sessions were last used could not be written; it is tried again in a minute.");
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
