using System.Text.Json;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Following;

/// <summary>
/// Sends what is new in saved views to the programs that wait for it. What was sent stands in the store, so that a restart forgets nothing: a delivery is begun
/// before it is sent, and one that was begun is sent again under the same id until it is taken or given up.
/// </summary>
public sealed class HookSender(
    IDbContextFactory<WatchDbContext> dbFactory, GatedStore store, SavedViewQueries queries, ViewChanges changes, ReferenceCache cache, HookOperations hooks, HookClient client,
    TimeProvider clock, ILogger<HookSender> logger) : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(30);

    /// <summary>How long is waited after each try that failed; after the last of them a webhook is given up.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    /// <summary>Sends what is due now.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (last, now) = (await changes.LastAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var due = await db.ViewHooks.AsNoTracking()
            .Where(hook => hook.FailingSince == null && (hook.DeliveryId == null ? hook.SentUntil < last : hook.NextTryAt <= now || hook.NextTryAt == null))
            .Join(db.SavedViews, hook => hook.ViewId, view => view.Id, (hook, view) => new { hook, view })
            .Join(db.People.Where(person => !person.IsEnded), one => one.hook.PersonId, person => person.Id, (one, person) => new { one.hook, one.view, person.Role })
            .Where(one => one.view.IsTeam || one.view.OwnerId == one.hook.PersonId).ToListAsync(cancellationToken);
        // A role that was taken holds here as well.
        await Parallel.ForEachAsync(
            due.Where(one => Permissions.Allow(one.Role, Operation.HookView, Subject.Own)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (one, ended) => await SendAsync(one.hook, one.view, last, ended));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is SqliteException or DbUpdateException or InvalidOperationException)
            {
                logger.LogError(problem, "Webhooks could not be sent; it is tried again in half a minute.");
            }
        }
    }

    private async Task SendAsync(ViewHook hook, SavedView view, long last, CancellationToken cancellationToken)
    {
        if (ViewAddress.Read(view.Address) is not { } address || ViewQuestion.Of(address, await cache.ReferencesAsync(cancellationToken)) is not { } question || hooks.Secret(hook) is not { } secret)
        {
            await KeepAsync(hook, kept => (kept.FailingSince, kept.LastOutcome) = (Now, "its view or its secret can no longer be read; make it anew"), cancellationToken);
            return;
        }

        var (delivery, until) = (hook.DeliveryId ?? Guid.NewGuid(), hook.DeliveryId is null ? last : hook.DeliveryUntil);
        var news = (await changes.NewsAsync([(question, hook.SentUntil)], until, cancellationToken))[0];
        if (news is { IsNone: true, IsMore: false })
        {
            await KeepAsync(hook, kept => (kept.SentUntil, kept.DeliveryId) = (until, null), cancellationToken);
            return;
        }

        await KeepAsync(hook, kept => (kept.DeliveryId, kept.DeliveryUntil) = (delivery, until), cancellationToken);
        var body = Body(hook, view, delivery, news, await queries.ChangesAsync(question, hook.SentUntil, until, cancellationToken), await cache.ReferencesAsync(cancellationToken));
        var (isTaken, outcome) = await client.SendAsync(hook.Address, delivery, secret, body, cancellationToken);
        await KeepAsync(hook, kept => Judge(kept, delivery, until, isTaken, outcome), cancellationToken);
        if (!isTaken)
        {
            logger.LogWarning("Webhook {Hook} {Outcome}.", hook.Id, outcome);
        }
    }

    private void Judge(ViewHook kept, Guid delivery, long until, bool isTaken, string outcome)
    {
        (kept.LastTryAt, kept.LastOutcome) = (Now, outcome);
        if (kept.DeliveryId != delivery)
        {
            // Its owner began anew meanwhile.
            return;
        }

        if (isTaken)
        {
            (kept.SentUntil, kept.DeliveryId, kept.Tries, kept.NextTryAt) = (until, null, 0, null);
            return;
        }

        kept.Tries++;
        var isGivenUp = kept.Tries > Waits.Count;
        kept.NextTryAt = isGivenUp ? null : Now + Waits[kept.Tries - 1];
        kept.FailingSince = isGivenUp ? Now : null;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<bool> KeepAsync(ViewHook hook, Action<ViewHook> change, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        if (await db.ViewHooks.FirstOrDefaultAsync(one => one.Id == hook.Id, cancellationToken) is { } kept)
        {
            change(kept);
        }

        return true;
    }, cancellationToken);

    private static string Body(ViewHook hook, SavedView view, Guid delivery, ViewNews news, IReadOnlyList<Change> changes, References references) => JsonSerializer.Serialize(
        new
        {
            Delivery = delivery,
            View = new { view.Id, view.Name, Address = hook.Site + view.Address },
            After = hook.SentUntil,
            news.Until,
            news.Added,
            news.Corrected,
            news.Contested,
            news.Withdrawn,
            news.IsMore,
            Changes = changes.Select(change => new
            {
                change.Revision.Sequence,
                Kind = change.Kind.Singular(),
                change.Number,
                change.Action,
                change.Title,
                Address = hook.Site + change.Url,
                change.Revision.RecordedAt,
                Who = ChangeWords.Who(change.Revision),
                change.Revision.Why,
                Differences = change.IsWithheld ? null : ChangeWords.Differences(change, references),
            }),
        },
        WatchJson.Contract);
}
