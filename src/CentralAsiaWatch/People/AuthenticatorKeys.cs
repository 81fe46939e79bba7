using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CentralAsiaWatch.People;

/// <summary>The secret of one-time codes as the store has it: encrypted, with the step of the last code that was used.</summary>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private static readonly TimeSpan s_proposed = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _kept = protection.CreateProtector("CentralAsiaWatch.People.AuthenticatorKey");
    private readonly ITimeLimitedDataProtector _proposed = protection.CreateProtector("CentralAsiaWatch.People.ProposedKey").ToTimeLimitedDataProtector();

    /// <summary>Encrypts a secret and the last used step.</summary>
    public string Protect(string secret, long lastUsed) => _kept.Protect(string.Create(CultureInfo.InvariantCulture, $"{secret} {lastUsed}"));

    /// <summary>Reads them; null where there is none or the store's keys are no longer those it was made with.</summary>
    public (string Secret, long LastUsed)? Read(string? kept)
    {
        if (kept is null)
        {
            return null;
        }

        try
        {
            // JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP 58712345
            var parts = _kept.Unprotect(kept).Split(' ');
            return (parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A secret that is proposed to one person, so that a form can carry it back within half an hour.</summary>
    public string Propose(string secret, string personId) => _proposed.Protect($"{personId} {secret}", s_proposed);

    /// <summary>The secret that was proposed to a person; null where it was to another, is too old or forged.</summary>
    public string? ReadProposed(string? proposed, string personId)
    {
        try
        {
            var parts = _proposed.Unprotect(proposed ?? "").Split(' ');
            return parts.Length == 2 && parts[0] == personId ? parts[1] : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
