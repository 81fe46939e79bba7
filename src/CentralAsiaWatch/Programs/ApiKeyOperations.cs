using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Search;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Programs;

/// <summary>A key in a list of keys.</summary>
public sealed record ApiKeyRow(Guid Id, string Name, string Owner, bool IsOwn, KeyScopes Scopes, DateTime CreatedAt, DateTime ExpiresAt, DateOnly? LastUsedOn);

/// <summary>Makes, lists and revokes the keys by which programs read. Keys never write, whatever their owner may.</summary>
public sealed class ApiKeyOperations(GatedStore store, IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, TimeProvider clock, ILogger<ApiKeyOperations> logger)
{
    /// <summary>The most keys of one person that still work.</summary>
    public const int MostKeys = 20;

    /// <summary>The most days that a key works.</summary>
    public const int MostDays = 366;

    /// <summary>How every key begins, so that it is known for one where it is found.</summary>
    public const string Beginning = "caw_";

    /// <summary>Makes a key.</summary>
    /// <param name="acting">Whose.</param>
    /// <param name="name">What they call it.</param>
    /// <param name="scopes">What it opens.</param>
    /// <param name="days">After how many days it is of no use, 1–366.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    /// <returns>The sentence that refuses what was typed, or the key, which is shown this once.</returns>
    /// <exception cref="RefusedException">They may not.</exception>
    public Task<(string? Problem, string? Key)> MakeAsync(Acting? acting, string? name, KeyScopes scopes, int days, CancellationToken cancellationToken) => store.WriteAsync<(string? Problem, string? Key)>(async db =>
    {
        var person = await access.DemandAsync(db, acting, Operation.HoldKey, Subject.Own, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var called = SearchText.WithoutControls(name ?? "").Trim();
        var problem = called.Length is 0 or > ApiKey.LongestName ? $"Write a name of 1 to {ApiKey.LongestName} characters. No key was made."
            : scopes == KeyScopes.None ? "Choose what the key opens. No key was made."
            : days is < 1 or > MostDays ? $"Write a whole number of days from 1 to {MostDays}. No key was made."
            : await db.ApiKeys.CountAsync(one => one.PersonId == person.Id && one.RevokedAt == null && one.ExpiresAt > now, cancellationToken) >= MostKeys
                ? $"You have {MostKeys} keys that work. No key was made; revoke one that you no longer use."
                : null;
        if (problem is not null)
        {
            return (problem, null);
        }

        var secret = Beginning + OneTimeSecrets.NewLink();
        var key = new ApiKey
        {
            Id = Guid.NewGuid(),
            PersonId = person.Id,
            Name = called,
            Hash = OneTimeSecrets.Hash(secret),
            Scopes = scopes,
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.Add(key);
        logger.LogInformation("Key made: {Key} of person {Person}", key.Id, person.Id);
        return (null, secret);
    }, cancellationToken);

    /// <summary>Revokes a key: from the next request on it opens nothing.</summary>
    /// <exception cref="RefusedException">They may not, or there is no such key that works.</exception>
    public Task<bool> RevokeAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var person = await access.PersonAsync(db, acting, cancellationToken);
        var key = await db.ApiKeys.FirstOrDefaultAsync(one => one.Id == id && one.RevokedAt == null, cancellationToken);
        await access.DemandAsync(db, acting, Operation.HoldKey, key is null ? Subject.Deleted : key.PersonId == person.Id ? Subject.Own : Subject.Other, cancellationToken);
        key!.RevokedAt = clock.GetUtcNow().UtcDateTime;
        logger.LogInformation("Key revoked: {Key} by person {Person}", key.Id, person.Id);
        return true;
    }, cancellationToken);

    /// <summary>The keys that still work: one's own, and of everybody for who may revoke them; one's own first, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(Acting acting, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var person = await access.PersonAsync(db, acting, cancellationToken);
        var (now, isOfAll) = (clock.GetUtcNow().UtcDateTime, Permissions.Allow(person.Role, Operation.HoldKey, Subject.Other));
        var rows = await db.ApiKeys.AsNoTracking().Where(key => key.RevokedAt == null && key.ExpiresAt > now && (isOfAll || key.PersonId == person.Id))
            .Join(db.People, key => key.PersonId, owner => owner.Id, (key, owner) => new ApiKeyRow(
                key.Id, key.Name, owner.DisplayName, owner.Id == person.Id, key.Scopes, key.CreatedAt, key.ExpiresAt, key.LastUsedOn)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => !row.IsOwn).ThenByDescending(row => row.CreatedAt)];
    }

    /// <summary>The key that a program shows; null for a wrong, expired or revoked one, and for one of an ended account.</summary>
    internal async Task<(ApiKey Key, string Owner)?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (OneTimeSecrets.Hash(secret), clock.GetUtcNow().UtcDateTime);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await db.ApiKeys.AsNoTracking().Where(key => key.Hash == hash && key.RevokedAt == null && key.ExpiresAt > now)
            .Join(db.People.Where(person => !person.IsEnded), key => key.PersonId, person => person.Id, (key, person) => new { key, person.DisplayName })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        // By the day: once a day a reading writes.
        var today = DateOnly.FromDateTime(now);
        if (found.key.LastUsedOn != today)
        {
            await store.WriteAsync(write => write.ApiKeys.Where(key => key.Id == found.key.Id).ExecuteUpdateAsync(change => change.SetProperty(key => key.LastUsedOn, today), cancellationToken), cancellationToken);
        }

        return (found.key, found.DisplayName);
    }
}
