using System.Collections.Concurrent;

namespace CentralAsiaWatch.People;

/// <summary>
/// Ten wrong passwords for one address, then 15 minutes without a look at what is typed. Counted in memory and for addresses without an account alike: nobody
/// can tell the two apart by the answer or its time, and nobody who is not signed in makes the store write.
/// </summary>
public sealed class SignInTries(TimeProvider clock)
{
    /// <summary>How many tries there are.</summary>
    public const int Most = 10;

    /// <summary>How long it is until there are as many again.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private const int MostAddresses = 100_000;
    private readonly ConcurrentDictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    /// <summary>Takes one of the tries of an address, before what was typed is looked at: a hundred at once are then no more than ten.</summary>
    /// <returns>Whether there was one left.</returns>
    public bool Take(string address)
    {
        var now = clock.GetUtcNow();
        if (_tries.Count >= MostAddresses)
        {
            ForgetOld(now);
        }

        var tries = _tries.AddOrUpdate(
            PersonRules.AddressKey(address),
            _ => new Tries(1, now),
            (_, before) => now - before.Last >= Wait ? new Tries(1, now) : before.Count >= Most ? before with { Count = Most + 1 } : new Tries(before.Count + 1, now));
        return tries.Count <= Most;
    }

    /// <summary>The password was right: all tries are there again.</summary>
    public void Succeed(string address) => _tries.TryRemove(PersonRules.AddressKey(address), out _);

    private void ForgetOld(DateTimeOffset now)
    {
        var old = _tries.Where(one => now - one.Value.Last >= Wait).ToArray();
        // A flood of made-up addresses: the eldest half goes, so that memory stays bounded.
        foreach (var (address, _) in old.Length > 0 ? old : [.. _tries.OrderBy(one => one.Value.Last).Take(MostAddresses / 2)])
        {
            _tries.TryRemove(address, out _);
        }
    }

    private sealed record Tries(int Count, DateTimeOffset Last);
}
