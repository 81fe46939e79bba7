using System.Buffers.Text;
using CentralAsiaWatch.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>Makes passkeys and signs in by them. The device checks who holds it, so that a passkey is both factors at once.</summary>
public sealed class Passkeys(IPasskeyHandler<Person> handler, PeopleStore store, AccessCheck access, OwnAccount accounts, SignIns signIns, ShortCookies cookies, TimeProvider clock)
{
    private const int LongestName = 60;
    private const int Most = 20;
    private const int LongestAnswer = 32 * 1024;
    private const string Failed = "The passkey was not accepted. Nothing was changed; try again, or use the password.";

    /// <summary>What a browser needs to make a passkey for a person, as JSON; the challenge goes with it in a cookie.</summary>
    public async Task<string> CreationOptionsAsync(HttpContext context, Acting acting)
    {
        var person = await store.FindAsync(acting.PersonId, context.RequestAborted) ?? throw new RefusedException(PeopleStore.NoSuchPerson);
        var options = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id, Name = person.UserName!, DisplayName = person.DisplayName }, context);
        cookies.Give(context, ShortCookies.Passkey, options.AttestationState ?? "");
        return options.CreationOptionsJson;
    }

    /// <summary>What a browser needs to ask for any passkey it has of us, as JSON; the challenge goes with it in a cookie.</summary>
    public async Task<string> RequestOptionsAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(null, context);
        cookies.Give(context, ShortCookies.Passkey, options.AssertionState ?? "");
        return options.RequestOptionsJson;
    }

    /// <summary>Adds a passkey that the browser made.</summary>
    /// <returns>The sentence that refuses it; null where it was added.</returns>
    public async Task<string?> AddAsync(HttpContext context, Acting acting, string? password, string? name, string? credential)
    {
        if (await signIns.ProveAsync(acting.PersonId, password, context.RequestAborted) is { } refusal)
        {
            return refusal;
        }

        var made = Take(context, credential) is { } state
            ? await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential!, AttestationState = state })
            : null;
        if (made is not { Succeeded: true } || made.UserEntity.Id != acting.PersonId)
        {
            return Failed;
        }

        var problem = await store.WriteAsync(async db =>
        {
            if (await db.PersonPasskeys.CountAsync(one => one.PersonId == acting.PersonId, context.RequestAborted) >= Most
                || await db.PersonPasskeys.AnyAsync(one => one.CredentialId == made.Passkey.CredentialId, context.RequestAborted))
            {
                return "This passkey is there already, or there are twenty. Nothing was changed; remove one first.";
            }

            db.PersonPasskeys.Add(Row(made.Passkey, acting.PersonId, Name(name)));
            return null;
        }, context.RequestAborted);
        return problem ?? await accounts.ChangeFactorsAsync(acting, _ => null, context.RequestAborted);
    }

    /// <summary>Whose passkey it is that the browser answers with; null where it is nobody's.</summary>
    public async Task<SignInOutcome> SignInAsync(HttpContext context, string? credential)
    {
        var used = Take(context, credential) is { } state
            ? await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential!, AssertionState = state })
            : null;
        if (used is not { Succeeded: true } || used.User.IsEnded)
        {
            return new SignInOutcome(null, false, Failed);
        }

        await store.WriteAsync(async db =>
        {
            await db.PersonPasskeys.Where(one => one.CredentialId == used.Passkey.CredentialId).ExecuteUpdateAsync(change => change
                .SetProperty(one => one.SignCount, used.Passkey.SignCount).SetProperty(one => one.IsBackedUp, used.Passkey.IsBackedUp), context.RequestAborted);
            return null;
        }, context.RequestAborted);
        return new SignInOutcome(used.User, false, null);
    }

    /// <summary>Calls a passkey something else.</summary>
    public Task<string?> RenameAsync(Acting acting, string? id, string? name, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        await access.PersonAsync(db, acting, cancellationToken);
        var key = Key(id);
        var changed = await db.PersonPasskeys.Where(one => one.PersonId == acting.PersonId && one.CredentialId == key)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.Name, Name(name)), cancellationToken);
        return changed == 1 ? null : "There is no such passkey. Nothing was changed; load the page again.";
    }, cancellationToken);

    /// <summary>Takes a passkey out.</summary>
    public async Task<string?> RemoveAsync(Acting acting, string? password, string? id, CancellationToken cancellationToken)
    {
        if (await signIns.ProveAsync(acting.PersonId, password, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var problem = await store.WriteAsync(async db =>
        {
            await access.PersonAsync(db, acting, cancellationToken);
            var key = Key(id);
            return await db.PersonPasskeys.Where(one => one.PersonId == acting.PersonId && one.CredentialId == key).ExecuteDeleteAsync(cancellationToken) == 1
                ? null : "There is no such passkey. Nothing was changed; load the page again.";
        }, cancellationToken);
        return problem ?? await accounts.ChangeFactorsAsync(acting, _ => null, cancellationToken);
    }

    /// <summary>Whether an address that a passkey was asked for at is ours: the browser writes it into what the passkey signs.</summary>
    internal static bool IsOurs(PasskeyOriginValidationContext asked)
    {
        var request = asked.HttpContext.Request;
        return !asked.CrossOrigin && string.Equals(asked.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private string? Take(HttpContext context, string? credential)
    {
        var state = cookies.Read(context, ShortCookies.Passkey);
        cookies.Forget(context, ShortCookies.Passkey);
        return credential is { Length: > 0 and <= LongestAnswer } && !string.IsNullOrEmpty(state) ? state : null;
    }

    private static string Name(string? typed) => typed?.Trim() is { Length: > 0 } name ? name[..Math.Min(LongestName, name.Length)] : "A passkey";

    private static byte[] Key(string? id) => Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : [];

    private PersonPasskey Row(UserPasskeyInfo made, string personId, string name) => new()
    {
        CredentialId = made.CredentialId,
        PersonId = personId,
        Name = name,
        PublicKey = made.PublicKey,
        CreatedAt = clock.GetUtcNow().UtcDateTime,
        SignCount = made.SignCount,
        Transports = string.Join(',', made.Transports ?? []),
        IsUserVerified = made.IsUserVerified,
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
        AttestationObject = made.AttestationObject,
        ClientDataJson = made.ClientDataJson,
    };
}
