using Microsoft.AspNetCore.Identity;

namespace CentralAsiaWatch.People;

/// <summary>What came of a try to sign in.</summary>
/// <param name="Person">Who it is; null where it failed.</param>
/// <param name="NeedsCode">The password was right, and a second factor is asked for.</param>
/// <param name="Problem">The sentence that says why it failed; null where it did not.</param>
public sealed record SignInOutcome(Person? Person, bool NeedsCode, string? Problem);

/// <summary>Proves who somebody is. Whatever fails, the answer and its time are the same, so that nobody learns who has an account.</summary>
public sealed class SignIns(PeopleStore store, SignInTries tries, IPasswordHasher<Person> hasher, AuthenticatorKeys keys, TimeProvider clock, ILogger<SignIns> logger)
{
    /// <summary>What is said whenever a password fails, whatever the cause.</summary>
    public const string WrongPassword = "This address and password open no account. Nothing was changed. After ten wrong tries it takes 15 minutes until they are looked at again; if the password is forgotten, ask an administrator for a link to set a new one.";

    /// <summary>What is said whenever a code fails.</summary>
    public const string WrongCode = "This code is not the current one, or was used already. Nothing was changed: wait for the next code and type that, or use a recovery code. After ten wrong codes it takes 15 minutes until they are looked at again.";

    // Made from random bytes once: checking against it takes as long as checking a real one.
    private readonly Lazy<string> _nobody = new(() => hasher.HashPassword(null!, OneTimeSecrets.NewLink()));

    /// <summary>Looks at an address and a password.</summary>
    public async Task<SignInOutcome> WithPasswordAsync(string address, string password, CancellationToken cancellationToken)
    {
        var mayTry = tries.Take(address);
        var person = await store.FindByAddressAsync(address, cancellationToken);
        var isRight = IsRight(person, password);
        if (person is null or { IsEnded: true } || !isRight || !mayTry)
        {
            logger.LogWarning("Sign-in refused: {Cause}, person {Person}", !mayTry ? "too many tries" : person is null ? "no such account" : person.IsEnded ? "ended account" : "wrong password", person?.Id ?? "none");
            return new SignInOutcome(null, false, WrongPassword);
        }

        tries.Succeed(address);
        return new SignInOutcome(person, person.TwoFactorEnabled, null);
    }

    /// <summary>Whether a password is a person's, for what is asked of them again. Takes one of their tries.</summary>
    /// <returns>The sentence that refuses it; null where it is right.</returns>
    public async Task<string?> ProveAsync(string personId, string? password, CancellationToken cancellationToken)
    {
        var person = await store.FindAsync(personId, cancellationToken);
        var mayTry = tries.Take(person?.UserName ?? personId);
        if (person is null || !IsRight(person, password ?? "") || !mayTry)
        {
            logger.LogWarning("Password asked again and refused: person {Person}", personId);
            return "This is not your current password. Nothing was changed; type it again. After ten wrong tries it takes 15 minutes until they are looked at again.";
        }

        tries.Succeed(person.UserName!);
        return null;
    }

    /// <summary>Looks at a code of the authenticator, or a recovery code, of somebody whose password was right.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="stamp">Their stamp when the password was right.</param>
    /// <param name="code">Six digits, or a recovery code.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    public async Task<SignInOutcome> WithCodeAsync(string personId, string stamp, string code, CancellationToken cancellationToken)
    {
        Person? found = null;
        var isRight = false;
        var now = clock.GetUtcNow();
        var problem = await store.ChangeAsync(personId, (_, person) =>
        {
            found = person;
            isRight = !person.IsEnded && person.SecurityStamp == stamp && !IsWaiting(person, now) && (UseCode(person, code, now) || UseRecoveryCode(person, code));
            Count(person, isRight, now);
            return Task.FromResult<string?>(null);
        }, cancellationToken);
        if (problem is null && isRight)
        {
            return new SignInOutcome(found, false, null);
        }

        logger.LogWarning("Second factor refused: person {Person}", personId);
        return new SignInOutcome(null, false, problem ?? WrongCode);
    }

    /// <summary>Writes into the log that somebody signed in.</summary>
    public void Succeeded(Person person, string way) => logger.LogInformation("Signed in by {Way}: person {Person}", way, person.Id);

    /// <summary>Whether a code is the current one of a person, who then cannot use it again.</summary>
    internal bool UseCode(Person person, string code, DateTimeOffset now)
    {
        if (keys.Read(person.ProtectedAuthenticatorKey) is not { } key || OneTimeCodes.Match(key.Secret, code, now, key.LastUsed) is not { } step)
        {
            return false;
        }

        person.ProtectedAuthenticatorKey = keys.Protect(key.Secret, step);
        return true;
    }

    private static bool UseRecoveryCode(Person person, string code)
    {
        var left = person.RecoveryCodeHashes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hash = OneTimeSecrets.HashOfCode(code);
        if (!left.Contains(hash, StringComparer.Ordinal))
        {
            return false;
        }

        person.RecoveryCodeHashes = string.Join(' ', left.Where(one => one != hash));
        return true;
    }

    private static bool IsWaiting(Person person, DateTimeOffset now) => person.LockoutEnd > now;

    private static void Count(Person person, bool isRight, DateTimeOffset now)
    {
        if (IsWaiting(person, now))
        {
            return;
        }

        person.AccessFailedCount = isRight ? 0 : person.AccessFailedCount + 1;
        if (person.AccessFailedCount >= SignInTries.Most)
        {
            person.AccessFailedCount = 0;
            person.LockoutEnd = now + SignInTries.Wait;
        }
    }

    private bool IsRight(Person? person, string password)
    {
        // Longer than any password may be: hashing it would only cost time.
        var typed = password.Length > 4 * PasswordRules.Most ? "" : password;
        var isRight = hasher.VerifyHashedPassword(person!, person?.PasswordHash ?? _nobody.Value, typed) != PasswordVerificationResult.Failed;
        return isRight && person?.PasswordHash is not null;
    }
}
