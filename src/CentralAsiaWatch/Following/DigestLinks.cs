using System.Security.Cryptography;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Following;

/// <summary>What the links in mails do: whoever has one acts by it, and by nothing else.</summary>
public sealed class DigestLinks(GatedStore store, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _links = protection.CreateProtector("CentralAsiaWatch.Following.EndDigest");

    /// <summary>Confirms an address by the link that was sent to it.</summary>
    /// <returns>Whether the link works.</returns>
    public Task<bool> ConfirmAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (OneTimeSecrets.Hash(token), clock.GetUtcNow().UtcDateTime);
        return store.WriteAsync(async db =>
        {
            var follow = await db.ViewFollows.FirstOrDefaultAsync(one => one.ConfirmHash == hash && one.ConfirmUntil > now && one.DigestEvery != null, cancellationToken);
            if (follow is not null)
            {
                (follow.ConfirmHash, follow.ConfirmUntil) = (null, null);
            }

            return follow is not null;
        }, cancellationToken);
    }

    /// <summary>Ends a digest by the link that stands in each of its mails.</summary>
    /// <returns>Whether the link is one of ours; one that was used before is, too.</returns>
    public Task<bool> EndAsync(string token, CancellationToken cancellationToken)
    {
        var id = Read(token);
        return store.WriteAsync(async db =>
        {
            if (id is not null && await db.ViewFollows.FirstOrDefaultAsync(one => one.DigestId == id, cancellationToken) is { } follow)
            {
                DigestOperations.End(follow);
            }

            return id is not null;
        }, cancellationToken);
    }

    /// <summary>The last part of the link that ends a digest: signed, because each mail has it and the store keeps nothing by which it could be made.</summary>
    internal string Link(Guid digest) => _links.Protect(digest.ToString("N"));

    private Guid? Read(string token)
    {
        try
        {
            return Guid.TryParseExact(_links.Unprotect(token), "N", out var id) ? id : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
