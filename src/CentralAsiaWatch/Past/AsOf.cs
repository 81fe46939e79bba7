using System.Globalization;
using CentralAsiaWatch.Collections;

namespace CentralAsiaWatch.Past;

/// <summary>
/// A time at which the store is read as it was then (<c>asof=</c>): record time, when the store learned something, and not event time. Of a request it is ambient like
/// its culture: every query and every page reads the store through <see cref="Current"/> without being told.
/// </summary>
/// <param name="Instant">The record time, UTC: all that was recorded up to and at this instant is seen, and nothing after it.</param>
public sealed record AsOf(DateTime Instant)
{
    /// <summary>The parameter of an address.</summary>
    public const string Parameter = "asof";

    /// <summary>What the parameter takes, in words.</summary>
    public const string Accepted = "an instant of UTC that is not in the future, such as 2026-03-01T12:00:00Z, or a day that has ended, such as 2026-03-01; neither before 1900";

    // No store learned anything earlier, and what pages reckon back from their day stays within the calendar.
    private static readonly DateTime s_earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly AsyncLocal<PastReading?> s_current = new();
    private static readonly string[] s_instants = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>What this request reads the store as of; null for the newest.</summary>
    public static AsOf? Current => s_current.Value?.AsOf;

    /// <summary>The reading that goes on; null for none.</summary>
    internal static PastReading? CurrentReading => s_current.Value;

    /// <summary>The time as it stands in an address, exact to the tick: <c>2026-03-01T12:00:00Z</c>.</summary>
    public string Text => Instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads what an address has. Sample: <c>2026-03-01T12:00:00Z</c>, or <c>2026-03-01</c> for the end of that day.</summary>
    /// <param name="text">The value of the parameter.</param>
    /// <param name="now">The present, UTC.</param>
    /// <returns>The time; null for what is none, or is still to come.</returns>
    public static AsOf? Read(string text, DateTime now)
    {
        if (text.Length > 32)
        {
            return null;
        }

        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            // The last instant of the day. Of the last day there is, it has no next.
            var end = day == DateOnly.MaxValue ? DateTime.MaxValue : day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddTicks(-1);
            return end <= now && end >= s_earliest ? new AsOf(end) : null;
        }

        return DateTime.TryParseExact(text, s_instants, CultureInfo.InvariantCulture, utc, out var instant) && instant <= now && instant >= s_earliest ? new AsOf(instant) : null;
    }

    /// <summary>Whether the store is read as it is, and all of it.</summary>
    public static bool IsWholePresent => s_current.Value is not { } reading || reading is { AsOf: null, Collections: null };

    /// <summary>Reads the store as of a time until the answer is disposed of; within an asynchronous method, that method and what it calls.</summary>
    /// <param name="asOf">The time; null for the present.</param>
    /// <param name="collections">The collections alone that are read; null for all.</param>
    public static IDisposable Reading(AsOf? asOf, CollectionChoice? collections = null)
    {
        var before = s_current.Value;
        var reading = new PastReading(asOf, collections, () => s_current.Value = before);
        s_current.Value = reading;
        return reading;
    }
}
