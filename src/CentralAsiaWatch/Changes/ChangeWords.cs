using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Changes;

/// <summary>How a change is said.</summary>
public static class ChangeWords
{
    private const int MostNamed = 4;

    /// <summary>Who made it, and who published it where that was somebody else.</summary>
    public static string Who(RevisionRow revision) =>
        $"{(revision.Who == RecordAuthor.Seeds ? "the seed files" : revision.Who)}{(revision.ApprovedBy is { } approved ? $", approved by {approved}" : "")}";

    /// <summary>Which fields differ: <c>2 fields: When; Summary</c>.</summary>
    public static string Fields(IReadOnlyList<DifferenceLine> lines) =>
        $"{NumberWords.Count(lines.Count, "field")}: {string.Join("; ", lines.Take(MostNamed).Select(line => line.Label))}{(lines.Count > MostNamed ? " …" : "")}";
}
