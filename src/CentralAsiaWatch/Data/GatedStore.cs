using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Data;

/// <summary>A write of what is no record – drafts, people, imports: at its turn (<see cref="WriteGate"/>), in one transaction, all of it or nothing.</summary>
public sealed class GatedStore(IDbContextFactory<WatchDbContext> dbFactory, WriteGate gate)
{
    /// <summary>Does the work and stores what it changed; work that throws changes nothing. It never waits for the gate itself, which lets nobody in twice.</summary>
    /// <param name="workAsync">What is changed.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    public Task<TResult> WriteAsync<TResult>(Func<WatchDbContext, Task<TResult>> workAsync, CancellationToken cancellationToken) => gate.RunAsync(async () =>
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await workAsync(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }, cancellationToken);
}
