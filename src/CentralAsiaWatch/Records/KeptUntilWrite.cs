using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CentralAsiaWatch.Records;

/// <summary>
/// Answers that hold until the next write. A write makes a new picture of the references (<see cref="ReferenceCache"/>); the old one and what was kept with it go together.
/// </summary>
/// <typeparam name="TKey">What was asked.</typeparam>
/// <typeparam name="TAnswer">What was answered; shared by all readers, so nobody changes it.</typeparam>
/// <param name="most">So many are kept; with one more it begins anew.</param>
internal sealed class KeptUntilWrite<TKey, TAnswer>(int most)
    where TKey : notnull
{
    private readonly ConditionalWeakTable<References, ConcurrentDictionary<TKey, TAnswer>> _kept = [];

    /// <summary>The kept answer, or a new one. Two readers at once may both ask for it and get the same.</summary>
    public async Task<TAnswer> GetAsync(References known, TKey key, Func<Task<TAnswer>> askAsync)
    {
        var kept = _kept.GetOrCreateValue(known);
        if (kept.TryGetValue(key, out var answer))
        {
            return answer;
        }

        answer = await askAsync();
        if (kept.Count >= most)
        {
            kept.Clear();
        }

        return kept[key] = answer;
    }
}
