using System.Net.Mail;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Following;

/// <summary>Digests by mail: asked for, confirmed by a link to the address, ended. An address that was not confirmed is sent nothing but that link.</summary>
public sealed class DigestOperations(GatedStore store, AccessCheck access, ReferenceCache cache, MailSender mail, TimeProvider clock, ILogger<DigestOperations> logger)
{
    private const int LongestAddress = 254;

    /// <summary>How long the confirming link works.</summary>
    public static readonly TimeSpan ConfirmedWithin = TimeSpan.FromDays(7);

    // So that nobody is written to again and again.
    private static readonly TimeSpan s_between = TimeSpan.FromMinutes(10);

    /// <summary>Asks for a digest: a link is sent to the address, and nothing else before that is used.</summary>
    /// <param name="acting">Who.</param>
    /// <param name="view">The view.</param>
    /// <param name="every">How often.</param>
    /// <param name="address">The address of mail.</param>
    /// <param name="site">Scheme and host for the links of the mails.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    /// <returns>The sentence that refuses it; null where the link was sent.</returns>
    /// <exception cref="RefusedException">They may not.</exception>
    public async Task<string?> SubscribeAsync(Acting? acting, Guid view, DigestEvery every, string? address, string site, CancellationToken cancellationToken)
    {
        var (last, now, token) = (await cache.LastSequenceAsync(cancellationToken), clock.GetUtcNow().UtcDateTime, OneTimeSecrets.NewLink());
        var to = (address ?? "").Trim();
        var (problem, name) = await store.WriteAsync<(string?, string)>(async db =>
        {
            var (saved, follow) = await SavedViewOperations.FollowAsync(db, access, acting, view, Operation.FollowView, cancellationToken);
            var refusal = !mail.IsConfigured ? "This site sends no mail. Nothing was changed."
                : to.Length > LongestAddress || to.Any(char.IsControl) || !MailAddress.TryCreate(to, out var read) || read.Address != to ? "Write an address of mail such as name@example.org. Nothing was changed."
                : follow.ConfirmUntil is { } until && until - ConfirmedWithin + s_between > now ? "A link was sent a moment ago. Nothing was changed; look for it, or try again in ten minutes."
                : null;
            if (refusal is not null)
            {
                return (refusal, saved.Name);
            }

            (follow.DigestEvery, follow.DigestAddress, follow.DigestSite, follow.DigestId) = (every, to, site, Guid.NewGuid());
            (follow.ConfirmHash, follow.ConfirmUntil) = (OneTimeSecrets.Hash(token), now + ConfirmedWithin);
            (follow.DigestUntil, follow.DigestPeriod) = (last, Period(every, now));
            return (null, saved.Name);
        }, cancellationToken);
        return problem ?? await SendLinkAsync(to, name, site + AppUrls.StartDigest(token), cancellationToken);
    }

    /// <summary>Ends one's digest.</summary>
    public Task<bool> EndAsync(Acting? acting, Guid view, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var (_, follow) = await SavedViewOperations.FollowAsync(db, access, acting, view, Operation.FollowView, cancellationToken);
        End(follow);
        return true;
    }, cancellationToken);

    /// <summary>The first day of the period in which an instant lies.</summary>
    internal static DateOnly Period(DigestEvery every, DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        return every == DigestEvery.Daily ? day : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    /// <summary>Takes everything of a digest out of what somebody has of a view.</summary>
    internal static void End(ViewFollow follow) =>
        (follow.DigestEvery, follow.DigestAddress, follow.DigestSite, follow.DigestId, follow.ConfirmHash, follow.ConfirmUntil) = (null, null, null, null, null, null);

    private async Task<string?> SendLinkAsync(string to, string name, string link, CancellationToken cancellationToken)
    {
        try
        {
            var text = $"Somebody, most likely you, asked for mails on what is new in “{name}”. They are sent once you open this page and confirm it:\n\n{link}\n\nThe link works for seven days. Without it nothing more is sent.\n";
            await mail.SendAsync(new OutgoingMail(to, "CentralAsiaWatch: confirm your address", text, null, null), cancellationToken);
            return null;
        }
        catch (Exception problem) when (problem is SmtpException or IOException or InvalidOperationException)
        {
            logger.LogError(problem, "The mail server did not take a confirming link.");
            return "The mail server did not take the mail, so no link was sent. Your wish is kept; ask again in ten minutes.";
        }
    }
}
