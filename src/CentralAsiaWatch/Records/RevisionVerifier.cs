using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>What a check of the revisions found.</summary>
/// <param name="Verified">How many follow each other unbroken from the first.</param>
/// <param name="FirstDamaged">The sequence number at which the chain breaks; null where it does not.</param>
public sealed record RevisionVerdict(int Verified, long? FirstDamaged);

/// <summary>Reads the chain of revisions and finds where it was damaged or altered (reliability.md, finding 7).</summary>
public sealed class RevisionVerifier(IDbContextFactory<WatchDbContext> dbFactory)
{
    /// <summary>Checks every revision, from the first on.</summary>
    public async Task<RevisionVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var (previous, verified) = (RevisionChain.Start, 0);
        await foreach (var revision in db.Revisions.AsNoTracking().OrderBy(revision => revision.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (revision.Sequence != verified + 1 || revision.Hash != RevisionChain.Hash(revision, previous))
            {
                return new RevisionVerdict(verified, revision.Sequence);
            }

            previous = revision.Hash;
            verified++;
        }

        return new RevisionVerdict(verified, null);
    }
}
