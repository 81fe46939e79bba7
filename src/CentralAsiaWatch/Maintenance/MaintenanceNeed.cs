using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Maintenance;

/// <summary>What wants to be looked at again.</summary>
public enum MaintenanceNeed
{
    /// <summary>Assessments past the day after which they are stale, the longest stale first.</summary>
    Stale,

    /// <summary>Sources that nobody looked at again since they were coded, those that most rests on first.</summary>
    Unchecked,

    /// <summary>Records that rest on one origin, in the order of their days.</summary>
    SingleOrigin,

    /// <summary>Events that nothing dates, the first entered first.</summary>
    Undated,
}

/// <summary>The words of each <see cref="MaintenanceNeed"/>.</summary>
public static class MaintenanceNeeds
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<MaintenanceNeed> All { get; } = Enum.GetValues<MaintenanceNeed>();

    /// <summary>The kinds of record of which a second origin is looked for.</summary>
    public static IReadOnlyList<RecordKind> OfOrigins { get; } = [RecordKind.Event, RecordKind.Agreement, RecordKind.Project, RecordKind.Figure, RecordKind.Leverage];

    /// <summary>The queue as it stands in an address.</summary>
    public static string Code(this MaintenanceNeed queue) => queue switch
    {
        MaintenanceNeed.Stale => "stale",
        MaintenanceNeed.Unchecked => "unchecked",
        MaintenanceNeed.SingleOrigin => "single-origin",
        MaintenanceNeed.Undated => "undated",
        _ => throw new ArgumentOutOfRangeException(nameof(queue), queue, null),
    };

    /// <summary>The queue over its rows.</summary>
    public static string Heading(this MaintenanceNeed queue) => queue switch
    {
        MaintenanceNeed.Stale => "Assessments past their day",
        MaintenanceNeed.Unchecked => "Sources never checked",
        MaintenanceNeed.SingleOrigin => "Resting on one origin",
        MaintenanceNeed.Undated => "Undated events",
        _ => throw new ArgumentOutOfRangeException(nameof(queue), queue, null),
    };

    /// <summary>What is to be done with them.</summary>
    public static string Advice(this MaintenanceNeed queue) => queue switch
    {
        MaintenanceNeed.Stale => "The longest stale first. One that still holds is current again for as long as it was; one that does not is to be changed.",
        MaintenanceNeed.Unchecked => "What most rests on first. Open the source and see whether it still says what was coded; then say so.",
        MaintenanceNeed.SingleOrigin => "The earliest first. Another source adds an origin only where it does not repeat the same one.",
        MaintenanceNeed.Undated => "The first entered first. Bounds are better than nothing: before the source was published, after what it responds to.",
        _ => throw new ArgumentOutOfRangeException(nameof(queue), queue, null),
    };

    /// <summary>Whether one click says that all is well.</summary>
    public static bool IsConfirmed(this MaintenanceNeed queue) => queue is MaintenanceNeed.Stale or MaintenanceNeed.Unchecked;

    /// <summary>The queue that an address names; the first where it names none.</summary>
    public static MaintenanceNeed Read(string? code) => All.FirstOrDefault(queue => queue.Code() == code);
}

/// <summary>A record that wants to be looked at.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its page.</param>
/// <param name="Why">Why it stands here: <c>stale since 30 Jun 2026</c>.</param>
/// <param name="Waiting">Who proposed a change that waits for a reviewer; null for nobody.</param>
public sealed record MaintenanceRow(RecordKind Kind, int Number, string Title, string Url, string Why, string? Waiting);

/// <summary>A stretch of a queue.</summary>
/// <param name="Rows">Its records.</param>
/// <param name="Next">Where the next stretch begins, as it stands in an address; null at the end.</param>
public sealed record MaintenanceStretch(IReadOnlyList<MaintenanceRow> Rows, string? Next);
