using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Network;

/// <summary>How a network was counted.</summary>
public enum NetworkCounting
{
    /// <summary>Every event under the filter was read: who acted on whom is known.</summary>
    EveryEvent,

    /// <summary>The newest events under the filter were read.</summary>
    NewestEvents,

    /// <summary>The counts of pairs kept on write were read: how much of what passes between two, not which way.</summary>
    KeptPairs,
}

/// <summary>What the network page shows.</summary>
/// <param name="Total">Events under the filter, each counted once.</param>
/// <param name="Counting">How it was counted.</param>
/// <param name="Graph">The network.</param>
public sealed record NetworkView(ListTotal Total, NetworkCounting Counting, NetworkGraph Graph);
