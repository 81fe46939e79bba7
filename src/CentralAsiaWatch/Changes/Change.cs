using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Changes;

/// <summary>One change to one record, as the list of all changes shows it.</summary>
/// <param name="Revision">Who, when, why.</param>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Number">Number of the record.</param>
/// <param name="Action">A word of <see cref="RevisionAction"/>.</param>
/// <param name="Title">What the record is called now; its kind and number where it is out of sight.</param>
/// <param name="Url">Its address; where it is out of sight, a signpost stands there.</param>
/// <param name="Before">The fields before; none for a new record.</param>
/// <param name="After">The fields after.</param>
public sealed record Change(
    RevisionRow Revision, RecordKind Kind, int Number, string Action, string Title, string Url,
    IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After)
{
    /// <summary>True where the record is hidden now: what it said is out of sight with it, and only that something happened is shown.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Number of the record that it was merged into by this change; null for none.</summary>
    public int? MergedInto { get; init; }
}

/// <summary>A stretch of the changes, newest first.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Next">Below which the next stretch begins; null at the end.</param>
public sealed record ChangeStretch(IReadOnlyList<Change> Changes, long? Next);
