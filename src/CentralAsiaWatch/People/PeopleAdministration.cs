using CentralAsiaWatch.Access;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>What administrators do to accounts. Who may is checked here and not in the page. Each method gives the sentence that refuses it, or null.</summary>
public sealed class PeopleAdministration(PeopleStore store, AccessCheck access, PersonSessions sessions, ILogger<PeopleAdministration> logger)
{
    private const string LastAdministrator = "This is the last administrator; make somebody else one first. Nothing was changed.";

    /// <summary>Gives a person another role. They sign in again.</summary>
    public Task<string?> ChangeRoleAsync(Acting acting, string personId, PersonRole role, CancellationToken cancellationToken) =>
        ChangeAsync(acting, personId, $"role {role}", person => person.Role = role, cancellationToken);

    /// <summary>Ends an account: nobody can sign in to it, and its sessions are over. What it wrote stays.</summary>
    public Task<string?> EndAsync(Acting acting, string personId, CancellationToken cancellationToken) =>
        ChangeAsync(acting, personId, "ended", person => person.IsEnded = true, cancellationToken);

    /// <summary>Opens an ended account again.</summary>
    public Task<string?> RestoreAsync(Acting acting, string personId, CancellationToken cancellationToken) =>
        ChangeAsync(acting, personId, "restored", person => person.IsEnded = false, cancellationToken);

    /// <summary>Ends all sessions of a person, who can sign in again.</summary>
    public Task<string?> EndSessionsAsync(Acting acting, string personId, CancellationToken cancellationToken) =>
        ChangeAsync(acting, personId, "sessions ended", _ => { }, cancellationToken);

    private async Task<string?> ChangeAsync(Acting acting, string personId, string what, Action<Person> change, CancellationToken cancellationToken)
    {
        var problem = await store.ChangeAsync(personId, async (db, person) =>
        {
            var administrator = await access.DemandAsync(db, acting, Operation.ManagePeople, person.IsEnded ? Subject.Deleted : acting.PersonId == personId ? Subject.Own : Subject.Other, cancellationToken);
            change(person);
            if (person is not { Role: PersonRole.Administrator, IsEnded: false }
                && !await db.People.AnyAsync(other => other.Id != personId && other.Role == PersonRole.Administrator && !other.IsEnded, cancellationToken))
            {
                return LastAdministrator;
            }

            PeopleStore.Restamp(person);
            logger.LogInformation("Account changed ({What}): person {Person} by person {Administrator}", what, personId, administrator.Id);
            return null;
        }, cancellationToken);
        if (problem is null)
        {
            await sessions.EndAllAsync(personId, null, cancellationToken);
        }

        return problem;
    }
}
