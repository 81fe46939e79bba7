using System.Net.Mail;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Following;

/// <summary>
/// Sends the digests that are due. A period is claimed in the store before its mail goes out, so that none is sent twice, whatever happens; what a mail that was not
/// taken would have told is told by the next.
/// </summary>
public sealed class DigestSender(
    IDbContextFactory<WatchDbContext> dbFactory, GatedStore store, ViewChanges changes, ChangeQueries history, ReferenceCache cache, DigestLinks links, MailSender mail,
    TimeProvider clock, ILogger<DigestSender> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(10);

    /// <summary>Sends what is due now.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!mail.IsConfigured)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (day, week) = (DigestOperations.Period(DigestEvery.Daily, now), DigestOperations.Period(DigestEvery.Weekly, now));
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var due = await db.ViewFollows.AsNoTracking()
            .Where(follow => follow.ConfirmHash == null && ((follow.DigestEvery == DigestEvery.Daily && follow.DigestPeriod < day) || (follow.DigestEvery == DigestEvery.Weekly && follow.DigestPeriod < week)))
            .Join(db.SavedViews, follow => follow.ViewId, view => view.Id, (follow, view) => new { follow, view })
            .Where(one => (one.view.IsTeam || one.view.OwnerId == one.follow.PersonId) && db.People.Any(person => person.Id == one.follow.PersonId && !person.IsEnded))
            .ToListAsync(cancellationToken);
        foreach (var one in due)
        {
            await SendAsync(one.follow, one.view, one.follow.DigestEvery == DigestEvery.Daily ? day : week, cancellationToken);
        }
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
                logger.LogError(problem, "Digests could not be sent; it is tried again in ten minutes.");
            }
        }
    }

    private async Task SendAsync(ViewFollow follow, SavedView view, DateOnly period, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        if (ViewAddress.Read(view.Address) is not { } address || ViewQuestion.Of(address, references) is not { } question)
        {
            return;
        }

        var news = (await changes.NewsAsync([(question, follow.DigestUntil)], null, cancellationToken))[0];
        if (!await KeepAsync(follow, kept => kept.DigestPeriod = period, cancellationToken) || news is { IsNone: true, IsMore: false })
        {
            return;
        }

        try
        {
            var told = await history.FindAsync([.. news.Turns.Take(SavedViewQueries.MostShown).Select(one => one.Last.Sequence)], cancellationToken);
            await mail.SendAsync(DigestText.Write(follow.DigestAddress!, view, news, told, follow.DigestSite!, follow.DigestSite + AppUrls.EndDigest(links.Link(follow.DigestId!.Value))), cancellationToken);
            await KeepAsync(follow, kept => kept.DigestUntil = news.Until, cancellationToken);
        }
        catch (Exception problem) when (problem is SmtpException or IOException)
        {
            logger.LogError(problem, "The mail server did not take the digest of view {View}; the next one tells what it would have told.", view.Id);
        }
    }

    // False where it was ended meanwhile.
    private Task<bool> KeepAsync(ViewFollow follow, Action<ViewFollow> change, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var kept = await db.ViewFollows.FirstOrDefaultAsync(one => one.ViewId == follow.ViewId && one.PersonId == follow.PersonId && one.DigestId == follow.DigestId, cancellationToken);
        if (kept is not null)
        {
            change(kept);
        }

        return kept is not null;
    }, cancellationToken);
}
