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
    public async Task<TAnswer> GetAsync(References known, TKey key, Func<Task<TAnswer>> askAsync) =>
        (await GetAllAsync(known, [key], async _ => new Dictionary<TKey, TAnswer> { [key] = await askAsync() }))[key];

    /// <summary>The answers to several questions: those that are kept, and for the others one asking together.</summary>
    public async Task<IReadOnlyDictionary<TKey, TAnswer>> GetAllAsync(References known, IReadOnlyCollection<TKey> keys, Func<TKey[], Task<IReadOnlyDictionary<TKey, TAnswer>>> askAsync)
    {
        var kept = _kept.GetOrCreateValue(known);
        var answers = new Dictionary<TKey, TAnswer>();
        foreach (var key in keys)
        {
            if (kept.TryGetValue(key, out var answer))
            {
                answers[key] = answer;
            }
        }

        TKey[] missing = [.. keys.Where(key => !answers.ContainsKey(key))];
        if (missing.Length == 0)
        {
            return answers;
        }

        if (kept.Count + missing.Length > most)
        {
            kept.Clear();
        }

        foreach (var (key, answer) in await askAsync(missing))
        {
            answers[key] = kept[key] = answer;
        }

        return answers;
    }
}
