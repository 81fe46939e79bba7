using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>Finds revisions by record time. Sequences have no gaps and record times never run backwards, so a time is found by halving: 20 rows of a million are read.</summary>
internal static class RevisionTimes
{
    /// <summary>Sequence of the newest revision, 0 for none.</summary>
    public static Task<long> LastRevisionAsync(this WatchDbContext db, CancellationToken cancellationToken) =>
        db.Revisions.AsNoTracking().Where(one => one.Sequence > 0).OrderByDescending(one => one.Sequence).Select(one => one.Sequence).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The last revision recorded up to and at an instant, 0 for none.</summary>
    public static async Task<long> LastRevisionAtAsync(this WatchDbContext db, DateTime instant, CancellationToken cancellationToken) =>
        instant == DateTime.MaxValue
            ? await db.LastRevisionAsync(cancellationToken)
            : await db.FirstRevisionAtAsync(instant.AddTicks(1), await db.LastRevisionAsync(cancellationToken), [], cancellationToken) - 1;

    /// <summary>The first revision recorded at or after an instant, <paramref name="newest"/> + 1 for none.</summary>
    /// <param name="db">The store.</param>
    /// <param name="instant">The instant, UTC.</param>
    /// <param name="newest">Sequence of the newest revision.</param>
    /// <param name="times">Record times read so far, by sequence: what one bound asked the next one knows.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<long> FirstRevisionAtAsync(this WatchDbContext db, DateTime instant, long newest, Dictionary<long, DateTime> times, CancellationToken cancellationToken)
    {
        var (low, high) = (1L, newest + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (!times.TryGetValue(middle, out var recorded))
            {
                times[middle] = recorded = await db.Revisions.AsNoTracking().Where(one => one.Sequence == middle).Select(one => one.RecordedAt).SingleAsync(cancellationToken);
            }

            (low, high) = recorded < instant ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
