using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CentralAsiaWatch.Programs;

/// <summary>How much of a limit is left.</summary>
/// <param name="Limit">So many requests a minute.</param>
/// <param name="Remaining">So many are left of this minute; below zero where it was one too many.</param>
/// <param name="Reset">Seconds until the next minute, 1–60.</param>
public readonly record struct LimitLeft(int Limit, int Remaining, int Reset)
{
    /// <summary>Whether this request was one too many.</summary>
    public bool IsOver => Remaining < 0;
}

/// <summary>Counts requests by key, person or address within each minute of the clock, in memory: what a restart forgets is one minute.</summary>
public sealed class ProgramLimits(TimeProvider clock)
{
    private const int SecondsOfWindow = 60;
    private const int PrefixBytes = 8;

    // More are counted as one: an attacker with very many addresses must not fill the memory.
    private const int MostCounted = 50_000;
    private const string Others = "others";
    private Window _window = new(0);

    /// <summary>Counts a request.</summary>
    /// <param name="who">The key, person or address.</param>
    /// <param name="perMinute">So many are allowed a minute.</param>
    public LimitLeft Take(string who, int perMinute)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        var window = Volatile.Read(ref _window);
        if (window.Minute != seconds / SecondsOfWindow)
        {
            var next = new Window(seconds / SecondsOfWindow);
            // Whoever comes second takes the window of the first.
            window = Interlocked.CompareExchange(ref _window, next, window) == window ? next : Volatile.Read(ref _window);
        }

        if (window.Known >= MostCounted && !window.Counters.ContainsKey(who))
        {
            who = Others;
        }

        var counter = window.Counters.GetOrAdd(who, static (_, here) => here.Begin(), window);
        return new LimitLeft(perMinute, perMinute - Interlocked.Increment(ref counter.Count), (int)(SecondsOfWindow - (seconds % SecondsOfWindow)));
    }

    /// <summary>Where a request comes from, as it is counted: of IPv6 the network of 64 bits, which one household has to itself.</summary>
    public static string Address(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, PrefixBytes)) : plain.ToString();
    }

    private sealed class Window(long minute)
    {
        private int _known;

        public long Minute { get; } = minute;

        // Counted beside: the dictionary's own count takes all its locks.
        public int Known => Volatile.Read(ref _known);

        public ConcurrentDictionary<string, Counter> Counters { get; } = new(StringComparer.Ordinal);

        public Counter Begin()
        {
            Interlocked.Increment(ref _known);
            return new Counter();
        }
    }

    private sealed class Counter
    {
        public int Count;
    }
}
