using CentralAsiaWatch.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>
/// What Identity's passkey handler asks of the store: who somebody is, and their passkeys. It only reads; <see cref="Passkeys"/> writes, and everything else about
/// people goes through <see cref="PeopleStore"/>.
/// </summary>
public sealed class PersonStore(IDbContextFactory<WatchDbContext> dbFactory) : IUserPasskeyStore<Person>
{
    private const string ReadOnly = "People are changed through PeopleStore.";

    /// <inheritdoc />
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    /// <inheritdoc />
    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.UserName);

    /// <inheritdoc />
    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedUserName);

    /// <inheritdoc />
    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == userId, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.NormalizedUserName == normalizedUserName, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await db.PersonPasskeys.AsNoTracking().Where(passkey => passkey.PersonId == user.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(Known)];
    }

    /// <inheritdoc />
    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.PersonPasskeys.Where(passkey => passkey.CredentialId == credentialId)
            .Join(db.People.AsNoTracking(), passkey => passkey.PersonId, person => person.Id, (_, person) => person).FirstOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var row = await db.PersonPasskeys.AsNoTracking().FirstOrDefaultAsync(passkey => passkey.PersonId == user.Id && passkey.CredentialId == credentialId, cancellationToken);
        return row is null ? null : Known(row);
    }

    /// <inheritdoc />
    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    /// <inheritdoc />
    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    /// <inheritdoc />
    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    /// <inheritdoc />
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    /// <inheritdoc />
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    /// <inheritdoc />
    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    /// <inheritdoc />
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException(ReadOnly);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private static UserPasskeyInfo Known(PersonPasskey row) => new(
        row.CredentialId, row.PublicKey, new DateTimeOffset(row.CreatedAt), row.SignCount, row.Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        row.IsUserVerified, row.IsBackupEligible, row.IsBackedUp, row.AttestationObject, row.ClientDataJson)
    { Name = row.Name };
}
