namespace CentralAsiaWatch.Past;

/// <summary>
/// The clock of whatever is read: the present, or of a request that reads the store as it was, that time (<see cref="AsOf"/>). What is reckoned from today, such as
/// what is stale or how long a promise has been waited for, comes out as it was shown then. Never for what people do: sessions, drafts and writes keep the true clock.
/// </summary>
/// <param name="clock">The true clock.</param>
public sealed class ReadingTime(TimeProvider clock)
{
    /// <summary>The instant that is read, UTC.</summary>
    public DateTime Now => AsOf.Current?.Instant ?? clock.GetUtcNow().UtcDateTime;

    /// <summary>Its day, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);
}
