using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>The one way in which a person's row is changed: under the write gate, in one transaction, and known to <see cref="SessionWatch"/> at once.</summary>
public sealed class PeopleStore(IDbContextFactory<WatchDbContext> dbFactory, GatedStore store, SessionWatch watch)
{
    /// <summary>What is said where there is no such account.</summary>
    public const string NoSuchPerson = "There is no such account. Nothing was changed; load the page again.";

    /// <summary>What is said where two did it at once.</summary>
    public const string ChangedMeanwhile = "This account was changed in the meantime, so nothing was done. Load the page again and repeat it.";

    /// <summary>A person as the store has them; null for nobody.</summary>
    public async Task<Person?> FindAsync(string personId, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == personId, cancellationToken);
    }

    /// <summary>The person who signs in with an address, whatever its case; null for nobody.</summary>
    public async Task<Person?> FindByAddressAsync(string address, CancellationToken cancellationToken)
    {
        var key = PersonRules.AddressKey(address);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.NormalizedUserName == key, cancellationToken);
    }

    /// <summary>Changes something of a person.</summary>
    /// <param name="personId">Whose row.</param>
    /// <param name="change">What is done, in the transaction; the sentence that refuses it, or null.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>The sentence that refused it; null where it was done.</returns>
    public async Task<string?> ChangeAsync(string personId, Func<WatchDbContext, Person, Task<string?>> change, CancellationToken cancellationToken)
    {
        var problem = await WriteAsync(
            async db => await db.People.AsTracking().FirstOrDefaultAsync(one => one.Id == personId, cancellationToken) is { } person ? await change(db, person) : NoSuchPerson,
            cancellationToken);
        watch.Forget(personId);
        return problem;
    }

    /// <summary>Writes something about people.</summary>
    /// <param name="write">What is done, in the transaction; the sentence that refuses it, or null.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>The sentence that refused it; null where it was done.</returns>
    public async Task<string?> WriteAsync(Func<WatchDbContext, Task<string?>> write, CancellationToken cancellationToken)
    {
        try
        {
            // A refusal is thrown, so that nothing is stored with it.
            return await store.WriteAsync(async db => await write(db) is { } problem ? throw new RefusedException(problem) : (string?)null, cancellationToken);
        }
        catch (RefusedException refused)
        {
            return refused.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangedMeanwhile;
        }
    }

    /// <summary>Gives a person a new stamp, which ends every sign-in under the old one.</summary>
    internal static void Restamp(Person person)
    {
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        person.ConcurrencyStamp = Guid.NewGuid().ToString("N");
    }
}
