using System.Globalization;
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

    /// <summary>What a feed of these changes is called.</summary>
    public static string Feed(ChangesFilter filter) => string.Join(' ', filter.Parts().Select(part => $"{part.Lead} {part.Words}").Prepend("CentralAsiaWatch: changes"));

    /// <summary>A change as a feed heads it.</summary>
    public static string Title(Change change) => string.Create(CultureInfo.InvariantCulture, $"{change.Title}: {change.Action} ({change.Kind.Singular()} {change.Number})");

    /// <summary>The address of a change among those of its record, without the host.</summary>
    public static string Url(Change change) => string.Create(CultureInfo.InvariantCulture, $"{AppUrls.ChangesOf(change.Kind, change.Number)}#c{change.Revision.Sequence}");

    /// <summary>Each field before and after, a line each.</summary>
    public static string Differences(Change change, References references) =>
        string.Join('\n', DifferenceLine.Between(change.Kind, change.Before, change.After, references).Select(line => $"{line.Label}: {Whole(line.Before)} → {Whole(line.After)}"));

    /// <summary>An instant as feeds write it (RFC 3339), in UTC.</summary>
    public static string Instant(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Whole(IReadOnlyList<WordRun> runs) => runs.Count == 0 ? "(nothing)" : string.Concat(runs.Select(run => run.Text));
}
