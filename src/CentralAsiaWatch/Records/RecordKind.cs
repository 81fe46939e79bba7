namespace CentralAsiaWatch.Records;

/// <summary>The kinds of record that are cited, numbered and revised. Stored by name; the numbers serve the search index.</summary>
public enum RecordKind
{
    /// <summary>A state, authority, organisation, armed group, person, medium or grouping.</summary>
    Actor = 1,

    /// <summary>A document that records rest on.</summary>
    Source = 2,

    /// <summary>Something somebody did, on a date or between bounds.</summary>
    Event = 3,

    /// <summary>An agreement or a package of them.</summary>
    Agreement = 4,

    /// <summary>A canal, railway, pipeline, corridor or power line.</summary>
    Project = 5,

    /// <summary>A measured relation.</summary>
    Figure = 6,

    /// <summary>A directed leverage assessment.</summary>
    Leverage = 7,
}

/// <summary>The words of each <see cref="RecordKind"/>.</summary>
public static class RecordKinds
{
    /// <summary>All kinds, in the order in which they depend on each other: who and what is referred to comes first.</summary>
    public static IReadOnlyList<RecordKind> All { get; } = Enum.GetValues<RecordKind>();

    /// <summary>The word in addresses and JSON: <c>events</c>.</summary>
    public static string Plural(this RecordKind kind) => kind switch
    {
        RecordKind.Actor => "actors",
        RecordKind.Source => "sources",
        RecordKind.Event => "events",
        RecordKind.Agreement => "agreements",
        RecordKind.Project => "projects",
        RecordKind.Figure => "figures",
        RecordKind.Leverage => "leverage",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The word for one record: <c>event</c>.</summary>
    public static string Singular(this RecordKind kind) => kind switch
    {
        RecordKind.Leverage => "leverage assessment",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
