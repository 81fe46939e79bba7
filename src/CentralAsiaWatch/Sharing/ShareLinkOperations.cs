using System.Buffers.Text;
using System.Security.Cryptography;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Sharing;

/// <summary>Makes and revokes share links.</summary>
public sealed class ShareLinkOperations(GatedStore store, AccessCheck access, ShareableViews views, ShareLinkQueries links, IPasswordHasher<Person> hasher, TimeProvider clock, ILogger<ShareLinkOperations> logger)
{
    /// <summary>For how many days a link may work; the usual first.</summary>
    public static IReadOnlyList<int> Days { get; } = [30, 1, 7, 90, 365];

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>The fewest characters of a passphrase.</summary>
    public const int ShortestPassphrase = 8;

    /// <summary>The most.</summary>
    public const int LongestPassphrase = 200;

    private const int PublicBytes = 12;

    /// <summary>Makes a link.</summary>
    /// <param name="acting">Who does.</param>
    /// <param name="view">The view, as its address has it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="days">For how many days it works, one of <see cref="Days"/>.</param>
    /// <param name="passphrase">What who opens it must know; null or empty for nothing.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>The last part of the link, which is shown this once.</returns>
    /// <exception cref="RefusedException">They may not, or something is wrong with what was said; the sentence says what.</exception>
    public async Task<string> MakeAsync(Acting acting, string? view, string? name, int days, string? passphrase, CancellationToken cancellationToken)
    {
        var token = OneTimeSecrets.NewLink();
        var (shown, now) = (ViewAddress.Read(view), clock.GetUtcNow().UtcDateTime);
        var problem = Problem(name, days, passphrase) ?? await views.ProblemAsync(shown, cancellationToken);
        // Before the write: it takes long by design, and others wait for their turn.
        var hash = problem is null && !string.IsNullOrEmpty(passphrase) ? hasher.HashPassword(null!, passphrase) : null;
        await store.WriteAsync(async db =>
        {
            var person = await access.DemandAsync(db, acting, Operation.ShareView, Subject.Own, cancellationToken);
            if (problem is not null)
            {
                throw new RefusedException(problem);
            }

            db.ShareLinks.Add(new ShareLink
            {
                PublicId = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(PublicBytes)),
                TokenHash = OneTimeSecrets.Hash(token),
                Name = name!.Trim(),
                View = shown!.Url,
                PassphraseHash = hash,
                MadeBy = person.Id,
                CreatedAt = now,
                ExpiresAt = now.AddDays(days),
            });
            logger.LogInformation("Share link made by person {Person}, for {Days} days", person.Id, days);
            return true;
        }, cancellationToken);
        return token;
    }

    /// <summary>Revokes a link: from the next request on it opens nothing, also where it was opened before.</summary>
    /// <exception cref="RefusedException">They may not, or there is no such link, or it was revoked already.</exception>
    public async Task RevokeAsync(Acting acting, int id, CancellationToken cancellationToken)
    {
        await store.WriteAsync(db => RevokeAsync(db, acting, id, cancellationToken), cancellationToken);
        links.Forget();
    }

    private async Task<bool> RevokeAsync(WatchDbContext db, Acting acting, int id, CancellationToken cancellationToken)
    {
        var link = await db.ShareLinks.AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.ShareView, link is null || link.MadeBy == acting?.PersonId ? Subject.Own : Subject.Other, cancellationToken);
        if (link is null or { RevokedAt: not null })
        {
            throw new RefusedException("This link was revoked already, or was never made. Nothing was changed.");
        }

        link.RevokedAt = clock.GetUtcNow().UtcDateTime;
        logger.LogInformation("Share link {Link} revoked by person {Person}", id, person.Id);
        return true;
    }

    private static string? Problem(string? name, int days, string? passphrase) => (name?.Trim().Length, passphrase?.Length) switch
    {
        (null or 0 or > LongestName, _) => $"Give the link a name of 1 to {LongestName} characters, so that it is known again in the list. No link was made.",
        _ when !Days.Contains(days) => $"A link works for {string.Join(", ", Days.Order())} days; choose one of these. No link was made.",
        (_, > 0 and < ShortestPassphrase or > LongestPassphrase) => $"A passphrase has {ShortestPassphrase} to {LongestPassphrase} characters; write one, or leave it empty. No link was made.",
        _ => null,
    };
}
