namespace CentralAsiaWatch.Records;

/// <summary>The names of facets: one place, so that what is written and what is asked cannot differ.</summary>
public static class RecordFacets
{
    // Asked for twenty times for each record that is written.
    private static readonly string[] s_beginnings = [.. Enumerable.Range(0, RecordKinds.All.Max(kind => (int)kind) + 1).Select(kind => $"{(RecordKind)kind} ")];

    /// <summary>Every record of a kind.</summary>
    public const string All = "all";

    public static string Actor(string slug) => $"actor:{slug}";

    /// <summary>A pair, whichever is named first.</summary>
    public static string Pair(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? $"pair:{one},{other}" : $"pair:{other},{one}";

    /// <summary>Who acts on whom: a code of <see cref="Events.EventDirection"/>.</summary>
    public static string Direction(string code) => $"direction:{code}";

    public static string Type(string code) => $"type:{code}";

    public static string Quad(int quad) => FormattableString.Invariant($"quad:{quad}");

    public static string Context(string code) => $"context:{code}";

    public static string Place(string slug) => $"place:{slug}";

    public static string Source(string slug) => $"source:{slug}";

    public static string Grade(string grade) => $"grade:{grade}";

    public static string Contested(bool contested) => contested ? "contested:true" : "contested:false";

    /// <summary>How many origins support a record: a code of <see cref="Corroboration"/>.</summary>
    public static string Origins(string code) => $"origins:{code}";

    /// <summary>Sources that somebody looked at again, or never did.</summary>
    public static string Checked(bool wasChecked) => wasChecked ? "checked:true" : "checked:false";

    public static string Kind(string code) => $"kind:{code}";

    public static string State(string code) => $"state:{code}";

    /// <summary>Events that reach a rung of a state's ladder.</summary>
    public static string Ladder(string slug) => $"ladder:{slug}";

    /// <summary>Contacts of a level between a pair.</summary>
    public static string Contact(string level, string pair) => $"contact:{level} {pair}";

    public static string Holder(string slug) => $"holder:{slug}";

    public static string Subject(string slug) => $"subject:{slug}";

    public static string Dimension(string code) => $"dimension:{code}";

    public static string Level(string code) => $"level:{code}";

    /// <summary>Records of a collection. Those of the documents alone have none: they are all the others.</summary>
    public static string Collection(string slug) => $"collection:{slug}";

    /// <summary>Agreements and projects that an event carried, by the event's key.</summary>
    public static string CarriedBy(string eventKey) => $"event:{eventKey}";

    public static string Measure(string measure) => $"measure:{Slug.From(measure)}";

    /// <summary>The stored name: kinds do not share facets.</summary>
    public static string Name(RecordKind kind, string facet) => string.Concat(s_beginnings[(int)kind], facet);
}
