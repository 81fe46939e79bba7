namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>When every test begins.</summary>
    public static readonly DateTimeOffset Start = new(2025, 11, 3, 9, 30, 0, TimeSpan.Zero);

    /// <summary>The time it shows.</summary>
    public DateTimeOffset Now { get; set; } = Start;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Now;
}
