using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Sharing;

/// <summary>What a shared view was shown as: by link, by what a reader's browser chose, and by the minute, since a page says when it is read.</summary>
/// <param name="PublicId">The link.</param>
/// <param name="Site">Scheme and host that the reader came by.</param>
/// <param name="Theme">Light, dark, or null for the system's.</param>
/// <param name="IsSolarHijri">Whether both calendars are shown.</param>
/// <param name="Minute">Minutes since the beginning of the calendar, UTC.</param>
public sealed record SharedAnswer(string PublicId, string Site, string? Theme, bool IsSolarHijri, long Minute);

/// <summary>
/// Pages of shared views, kept until something is written and for a minute at most: a link that ten thousand people open at once makes its page once. Nothing of who
/// reads is in them, because a shared view is the same for all. Whether the link still works is asked before.
/// </summary>
public sealed class SharedAnswers
{
    private const int Most = 128;
    private const int LargestBytes = 1024 * 1024;
    private readonly ConditionalWeakTable<References, ConcurrentDictionary<SharedAnswer, KeptAnswer>> _kept = [];

    /// <summary>The page; null where it is to be made.</summary>
    public KeptAnswer? Find(References known, SharedAnswer asked) => _kept.GetOrCreateValue(known).GetValueOrDefault(asked);

    /// <summary>Keeps a page that was made under what is known.</summary>
    public void Keep(References known, SharedAnswer asked, KeptAnswer page)
    {
        var kept = _kept.GetOrCreateValue(known);
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        if (page.Length <= LargestBytes)
        {
            kept[asked] = page;
        }
    }
}
