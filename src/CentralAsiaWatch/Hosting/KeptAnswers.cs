using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Answers as bytes, kept until the next write and for no one in particular: what a link that many open gives is made once. Data is kept, never the HTML of a page.
/// </summary>
public sealed class KeptAnswers(ReferenceCache cache, ReadingTime time)
{
    /// <summary>A longer answer is made each time.</summary>
    public const int LongestBytes = 256 * 1024;

    private const int MostBytes = 32 * 1024 * 1024;

    // With the picture of the references goes everything that was made beside it.
    private readonly ConditionalWeakTable<References, Kept> _kept = [];

    /// <summary>The kept answer, or a new one. Two readers at once may both make it.</summary>
    /// <param name="key">Everything that the answer depends on, but for the store, the time as of which it is read, and today.</param>
    /// <param name="makeAsync">Makes it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<KeptAnswer> GetAsync(string key, Func<Task<byte[]>> makeAsync, CancellationToken cancellationToken)
    {
        var kept = _kept.GetOrCreateValue(await cache.ReferencesAsync(cancellationToken));
        var place = (key, AsOf.Current?.Instant, time.Today);
        if (kept.Answers.TryGetValue(place, out var answer))
        {
            return answer;
        }

        answer = new KeptAnswer(await makeAsync());
        if (answer.Length <= LongestBytes)
        {
            // Beyond the bound it begins anew: what is asked for often is soon there again.
            if (Interlocked.Add(ref kept.Bytes, answer.Length + (2 * key.Length)) > MostBytes)
            {
                kept.Answers.Clear();
                Interlocked.Exchange(ref kept.Bytes, 0);
            }

            kept.Answers[place] = answer;
        }

        return answer;
    }

    /// <summary>Makes every answer anew from now on.</summary>
    public void Forget() => _kept.Clear();

    private sealed class Kept
    {
        public long Bytes;

        public ConcurrentDictionary<(string Key, DateTime? AsOf, DateOnly Today), KeptAnswer> Answers { get; } = new();
    }
}
