using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>What an invitation is for, as its page shows it.</summary>
/// <param name="Role">The role of the account it makes.</param>
/// <param name="Address">The address given beforehand, or that of the account whose password it sets; null for none.</param>
/// <param name="DisplayName">The name likewise.</param>
/// <param name="IsReset">It sets a password anew and makes no account.</param>
public sealed record InvitationOffer(PersonRole Role, string? Address, string? DisplayName, bool IsReset);

/// <summary>What is wrong with each thing that somebody typed who was invited; null for what is right.</summary>
public sealed record InvitationProblems(string? Address, string? Name, string? Password, string? Link);

/// <summary>Makes links that work once, and accounts by them.</summary>
public sealed class PersonInvitations(IDbContextFactory<WatchDbContext> dbFactory, PeopleStore store, AccessCheck access, PersonSessions sessions, OwnAccount accounts, TimeProvider clock, ILogger<PersonInvitations> logger)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>What is said of a link that does not work, whatever the cause.</summary>
    public const string NoSuchLink = "This link was used or withdrawn already, is older than seven days, or was never made. Nothing was changed; ask an administrator for a new one.";

    /// <summary>What is said where an invitation is not open any more.</summary>
    public const string NotOpen = "This link was used, withdrawn or replaced already, or is older than seven days. Nothing was changed.";

    /// <summary>Invites somebody.</summary>
    /// <param name="acting">Who does.</param>
    /// <param name="role">The role of the account.</param>
    /// <param name="address">The address that the account will have; null or empty where who is invited types it.</param>
    /// <param name="name">The name that it will have; likewise.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>The refusal, or the last part of the link, which is shown this once.</returns>
    public async Task<(string? Problem, string? Link)> InviteAsync(Acting acting, PersonRole role, string? address, string? name, CancellationToken cancellationToken)
    {
        var (itsAddress, itsName) = (Said(address), Said(name));
        var link = OneTimeSecrets.NewLink();
        var problem = await store.WriteAsync(async db =>
        {
            var administrator = await access.DemandAsync(db, acting, Operation.ManagePeople, Subject.Other, cancellationToken);
            var taken = await TakenAsync(db, itsAddress ?? "", itsName ?? "", cancellationToken);
            if ((itsAddress is null ? null : PersonRules.AddressProblem(itsAddress) ?? taken.Address) is { } wrongAddress)
            {
                return wrongAddress;
            }

            if ((itsName is null ? null : PersonRules.NameProblem(itsName) ?? taken.Name) is { } wrongName)
            {
                return wrongName;
            }

            var invitation = New(link, role, administrator.Id);
            (invitation.Address, invitation.DisplayName) = (itsAddress, itsName);
            db.Invitations.Add(invitation);
            logger.LogInformation("Invited as {Role} by person {Person}", role, administrator.Id);
            return null;
        }, cancellationToken);
        return (problem, problem is null ? link : null);
    }

    /// <summary>Ends a link that was not used yet: from this moment it opens nothing.</summary>
    /// <returns>The refusal; null where it was done.</returns>
    public Task<string?> WithdrawAsync(Acting acting, int id, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var administrator = await access.DemandAsync(db, acting, Operation.ManagePeople, Subject.Other, cancellationToken);
        if (await EndAsync(db, id, cancellationToken) is null)
        {
            return NotOpen;
        }

        logger.LogInformation("Invitation {Invitation} withdrawn by person {Administrator}", id, administrator.Id);
        return null;
    }, cancellationToken);

    /// <summary>Makes a new link in place of one that was not used yet, for the same person and role; the old one opens nothing from this moment.</summary>
    /// <returns>The refusal, or the last part of the new link, which is shown this once.</returns>
    public async Task<(string? Problem, string? Link)> RenewAsync(Acting acting, int id, CancellationToken cancellationToken)
    {
        var link = OneTimeSecrets.NewLink();
        var problem = await store.WriteAsync(async db =>
        {
            var administrator = await access.DemandAsync(db, acting, Operation.ManagePeople, Subject.Other, cancellationToken);
            if (await EndAsync(db, id, cancellationToken) is not { } old)
            {
                return NotOpen;
            }

            var invitation = New(link, old.Role, administrator.Id);
            (invitation.PersonId, invitation.Address, invitation.DisplayName) = (old.PersonId, old.Address, old.DisplayName);
            db.Invitations.Add(invitation);
            logger.LogInformation("Invitation {Invitation} replaced by person {Administrator}", id, administrator.Id);
            return null;
        }, cancellationToken);
        return (problem, problem is null ? link : null);
    }

    /// <summary>Makes a link by which a person sets a new password. Their second factor stays.</summary>
    /// <returns>The refusal, or the last part of the link, which is shown this once.</returns>
    public async Task<(string? Problem, string? Link)> ResetAsync(Acting acting, string personId, CancellationToken cancellationToken)
    {
        var link = OneTimeSecrets.NewLink();
        var problem = await store.WriteAsync(async db =>
        {
            var administrator = await access.DemandAsync(db, acting, Operation.ManagePeople, Subject.Other, cancellationToken);
            if (await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == personId && !one.IsEnded, cancellationToken) is not { } person)
            {
                return "There is no such account, or it was ended. Nothing was changed.";
            }

            var invitation = New(link, person.Role, administrator.Id);
            invitation.PersonId = person.Id;
            db.Invitations.Add(invitation);
            logger.LogInformation("Link for a new password of person {Person} made by person {Administrator}", person.Id, administrator.Id);
            return null;
        }, cancellationToken);
        return (problem, problem is null ? link : null);
    }

    /// <summary>Invites an administrator from the command line, where whoever may write the store's file needs no account.</summary>
    /// <returns>The refusal, or the last part of the link.</returns>
    public async Task<(string? Problem, string? Link)> InviteAdministratorAsync(string address, string name, CancellationToken cancellationToken)
    {
        if ((PersonRules.AddressProblem(address) ?? PersonRules.NameProblem(name)) is { } wrong)
        {
            return (wrong, null);
        }

        var link = OneTimeSecrets.NewLink();
        var problem = await store.WriteAsync(async db =>
        {
            if (await TakenAsync(db, address, name, cancellationToken) is { Address: not null } or { Name: not null })
            {
                return "There is an account with that address or name already; nothing was changed.";
            }

            var invitation = New(link, PersonRole.Administrator, null);
            invitation.Address = address.Trim();
            invitation.DisplayName = name.Trim();
            db.Invitations.Add(invitation);
            return null;
        }, cancellationToken);
        return (problem, problem is null ? link : null);
    }

    /// <summary>What a link is for; null where it does not work.</summary>
    public async Task<InvitationOffer?> FindAsync(string link, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await Working(db, link).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } invitation)
        {
            return null;
        }

        return invitation.PersonId is not { } id
            ? new InvitationOffer(invitation.Role, invitation.Address, invitation.DisplayName, false)
            : await db.People.Where(person => person.Id == id && !person.IsEnded)
                .Select(person => new InvitationOffer(person.Role, person.UserName, person.DisplayName, true)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Uses a link: makes the account, or sets the password anew and ends every session.</summary>
    /// <param name="link">The last part of the link.</param>
    /// <param name="address">The address to sign in with; of no effect where the password is set anew.</param>
    /// <param name="name">The name in the history; likewise.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>The person, or what is wrong.</returns>
    public async Task<(Person? Person, InvitationProblems? Problems)> AcceptAsync(string link, string? address, string? name, string? password, CancellationToken cancellationToken)
    {
        Person? person = null;
        InvitationProblems? problems = null;
        var isReset = false;
        var refusal = await store.WriteAsync(async db =>
        {
            if (await Working(db, link).AsTracking().FirstOrDefaultAsync(cancellationToken) is not { } invitation)
            {
                return NoSuchLink;
            }

            isReset = invitation.PersonId is not null;
            person = isReset
                ? await db.People.AsTracking().FirstOrDefaultAsync(one => one.Id == invitation.PersonId && !one.IsEnded, cancellationToken)
                : NewPerson(invitation, address, name);
            if (person is null)
            {
                return NoSuchLink;
            }

            problems = isReset ? null : await CheckAsync(db, person, cancellationToken);
            if (accounts.SetPassword(person, password ?? "") is { } weak)
            {
                problems = (problems ?? new InvitationProblems(null, null, null, null)) with { Password = weak };
            }

            if (problems is not null)
            {
                return "";
            }

            if (!isReset)
            {
                db.People.Add(person);
            }

            invitation.UsedAt = clock.GetUtcNow().UtcDateTime;
            invitation.UsedBy = person.Id;
            logger.LogInformation("{What}: person {Person}", isReset ? "Password set anew" : "Account made by invitation", person.Id);
            return null;
        }, cancellationToken);
        if (refusal is not null)
        {
            return (null, problems ?? new InvitationProblems(null, null, null, refusal));
        }

        await sessions.EndAllAsync(person!.Id, null, cancellationToken);
        return (person, null);
    }

    private static async Task<InvitationProblems?> CheckAsync(WatchDbContext db, Person person, CancellationToken cancellationToken)
    {
        var taken = await TakenAsync(db, person.UserName!, person.DisplayName, cancellationToken);
        var problems = new InvitationProblems(
            PersonRules.AddressProblem(person.UserName) ?? taken.Address,
            PersonRules.NameProblem(person.DisplayName) ?? taken.Name,
            null, null);
        return problems is { Address: null, Name: null } ? null : problems;
    }

    private static async Task<(string? Address, string? Name)> TakenAsync(WatchDbContext db, string address, string name, CancellationToken cancellationToken)
    {
        var (addressKey, nameKey) = (PersonRules.AddressKey(address), PersonNames.Key(name));
        return (
            await db.People.AnyAsync(person => person.NormalizedUserName == addressKey, cancellationToken) ? "There is an account with this address; sign in with it, or write another." : null,
            await db.People.AnyAsync(person => person.DisplayNameKey == nameKey, cancellationToken) ? "Somebody else has that name; add something to yours." : null);
    }

    // Over and not gone: that it was made, and by whom, stays in the store.
    private async Task<Invitation?> EndAsync(WatchDbContext db, int id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var invitation = await db.Invitations.AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.UsedAt == null && one.ExpiresAt > now, cancellationToken);
        if (invitation is not null)
        {
            invitation.ExpiresAt = now;
        }

        return invitation;
    }

    private static string? Said(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;

    private IQueryable<Invitation> Working(WatchDbContext db, string link)
    {
        var (hash, now) = (OneTimeSecrets.Hash(link), clock.GetUtcNow().UtcDateTime);
        return db.Invitations.Where(invitation => invitation.TokenHash == hash && invitation.UsedAt == null && invitation.ExpiresAt > now);
    }

    private Person NewPerson(Invitation invitation, string? address, string? name)
    {
        var (itsAddress, itsName) = ((invitation.Address ?? address ?? "").Trim(), (invitation.DisplayName ?? name ?? "").Trim());
        return new Person
        {
            UserName = itsAddress,
            NormalizedUserName = PersonRules.AddressKey(itsAddress),
            DisplayName = itsName,
            DisplayNameKey = PersonNames.Key(itsName),
            Role = invitation.Role,
            LockoutEnabled = true,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    private Invitation New(string link, PersonRole role, string? by)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new Invitation { TokenHash = OneTimeSecrets.Hash(link), Role = role, InvitedBy = by, CreatedAt = now, ExpiresAt = now + Lasts };
    }
}
