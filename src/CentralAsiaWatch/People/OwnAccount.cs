using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>
/// What people change of their own account. Password and factors ask for the password again; each change of them gives a new stamp and ends every other session.
/// Each method gives the sentence that refuses it, or null.
/// </summary>
public sealed class OwnAccount(PeopleStore store, AccessCheck access, PersonSessions sessions, SignIns signIns, PasswordRules rules, IPasswordHasher<Person> hasher, AuthenticatorKeys keys, TimeProvider clock)
{
    /// <summary>Changes the name by which history will know them from now on; what is written already keeps the old one.</summary>
    public async Task<string?> RenameAsync(Acting acting, string? name, CancellationToken cancellationToken)
    {
        if (PersonRules.NameProblem(name) is { } problem)
        {
            return problem;
        }

        var key = PersonNames.Key(name!);
        return await ChangeAsync(acting, async (db, person) =>
        {
            if (await db.People.AnyAsync(other => other.DisplayNameKey == key && other.Id != person.Id, cancellationToken))
            {
                return "Somebody else has that name; add something to yours.";
            }

            person.DisplayName = name!.Trim();
            person.DisplayNameKey = key;
            return null;
        }, cancellationToken);
    }

    /// <summary>Sets another password.</summary>
    public async Task<string?> ChangePasswordAsync(Acting acting, string? current, string? password, CancellationToken cancellationToken)
    {
        if (await signIns.ProveAsync(acting.PersonId, current, cancellationToken) is { } problem)
        {
            return problem;
        }

        return await ChangeFactorsAsync(acting, person => SetPassword(person, password ?? ""), cancellationToken);
    }

    /// <summary>Sets up one-time codes with the secret that was proposed.</summary>
    /// <param name="acting">Who.</param>
    /// <param name="password">Their password.</param>
    /// <param name="proposed">What <see cref="AuthenticatorKeys.Propose"/> gave.</param>
    /// <param name="code">The current code of that secret: proves that the authenticator has it.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>The refusal, or the recovery codes, which are shown this once.</returns>
    public async Task<(string? Problem, IReadOnlyList<string> Codes)> SetUpCodesAsync(Acting acting, string? password, string? proposed, string? code, CancellationToken cancellationToken)
    {
        if (await signIns.ProveAsync(acting.PersonId, password, cancellationToken) is { } refusal)
        {
            return (refusal, []);
        }

        var codes = OneTimeSecrets.NewRecoveryCodes();
        var problem = await ChangeFactorsAsync(acting, person =>
        {
            if (keys.ReadProposed(proposed, acting.PersonId) is not { } secret)
            {
                return "This secret was proposed more than half an hour ago. Nothing was changed; load the page again and take the new one.";
            }

            person.ProtectedAuthenticatorKey = keys.Protect(secret, 0);
            if (!signIns.UseCode(person, code ?? "", clock.GetUtcNow()))
            {
                return "This is not the current code of this secret. Nothing was changed: check that the clock of your device is right, and type the code that it shows now.";
            }

            person.TwoFactorEnabled = true;
            person.RecoveryCodeHashes = string.Join(' ', codes.Select(OneTimeSecrets.HashOfCode));
            return null;
        }, cancellationToken);
        return (problem, problem is null ? codes : []);
    }

    /// <summary>Makes ten new recovery codes; the old ones are of no use from then on.</summary>
    public async Task<(string? Problem, IReadOnlyList<string> Codes)> RenewRecoveryCodesAsync(Acting acting, string? password, CancellationToken cancellationToken)
    {
        if (await signIns.ProveAsync(acting.PersonId, password, cancellationToken) is { } refusal)
        {
            return (refusal, []);
        }

        var codes = OneTimeSecrets.NewRecoveryCodes();
        var problem = await ChangeFactorsAsync(acting, person =>
        {
            if (!person.TwoFactorEnabled)
            {
                return "Recovery codes stand in for one-time codes; set those up first.";
            }

            person.RecoveryCodeHashes = string.Join(' ', codes.Select(OneTimeSecrets.HashOfCode));
            return null;
        }, cancellationToken);
        return (problem, problem is null ? codes : []);
    }

    /// <summary>Leaves off one-time codes and recovery codes.</summary>
    public async Task<string?> RemoveCodesAsync(Acting acting, string? password, CancellationToken cancellationToken)
    {
        if (await signIns.ProveAsync(acting.PersonId, password, cancellationToken) is { } problem)
        {
            return problem;
        }

        return await ChangeFactorsAsync(acting, person =>
        {
            person.TwoFactorEnabled = false;
            person.ProtectedAuthenticatorKey = null;
            person.RecoveryCodeHashes = "";
            return null;
        }, cancellationToken);
    }

    /// <summary>Gives a person a password that keeps the rules, and a new stamp.</summary>
    /// <returns>The sentence that refuses it; null where it was set.</returns>
    internal string? SetPassword(Person person, string password)
    {
        if (rules.Problem(password, person.UserName ?? "", person.DisplayName) is { } problem)
        {
            return problem;
        }

        person.PasswordHash = hasher.HashPassword(person, password);
        PeopleStore.Restamp(person);
        return null;
    }

    internal async Task<string?> ChangeFactorsAsync(Acting acting, Func<Person, string?> change, CancellationToken cancellationToken)
    {
        var problem = await ChangeAsync(acting, (_, person) =>
        {
            if (change(person) is { } refusal)
            {
                return Task.FromResult<string?>(refusal);
            }

            PeopleStore.Restamp(person);
            return Task.FromResult<string?>(null);
        }, cancellationToken);
        if (problem is null)
        {
            await sessions.EndAllAsync(acting.PersonId, acting.SessionId, cancellationToken);
        }

        return problem;
    }

    private Task<string?> ChangeAsync(Acting acting, Func<WatchDbContext, Person, Task<string?>> change, CancellationToken cancellationToken) =>
        store.ChangeAsync(acting.PersonId, async (db, person) =>
        {
            await access.PersonAsync(db, acting, cancellationToken);
            return await change(db, person);
        }, cancellationToken);
}
