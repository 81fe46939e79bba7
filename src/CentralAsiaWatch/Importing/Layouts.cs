using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>What a table looks like.</summary>
/// <param name="Words">In a sentence: what it was taken for, and why.</param>
/// <param name="Mapping">The mapping to begin with, which a person may change.</param>
public sealed record RecognisedLayout(string Words, ImportMapping Mapping);

/// <summary>Recognises our own export, ACLED and GDELT by their columns, and guesses the meaning of any others.</summary>
public static class Layouts
{
    private static readonly string[] s_acled = ["event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1"];
    private static readonly string[] s_gdelt = ["GLOBALEVENTID", "SQLDATE", "EventCode", "Actor1Code"];
    private static readonly string[] s_ownFigure = ["measure", "from", "to", "unit"];
    private static readonly string[] s_ownEvent = ["title", "type", "actors", "citations"];

    // Two of these three make a table one of figures.
    private static readonly string[] s_figureSigns = ["unit", "value", "measure"];

    // What our public JSON computes from the rest.
    private static readonly string[] s_computed = ["url", "earliest", "latest", "quad", "score", "grade", "contested", "status", "version", "recordedAt"];

    private static readonly Dictionary<string, string> s_usual = new(StringComparer.Ordinal) { ["citations.0.stance"] = "supports" };

    /// <summary>What a table looks like.</summary>
    public static RecognisedLayout Recognise(ImportTable table)
    {
        if (HasAll(table, s_acled))
        {
            return new RecognisedLayout("The columns are those of ACLED’s event files; types and precisions are translated.", Known(table, ImportLayout.Acled));
        }

        if (HasAll(table, s_gdelt))
        {
            return new RecognisedLayout("The columns are those of GDELT’s event files; CAMEO codes are translated into PLOVER types.", Known(table, ImportLayout.Gdelt));
        }

        var isFigure = HasAll(table, s_ownFigure);
        if (isFigure || HasAll(table, s_ownEvent))
        {
            var kind = isFigure ? RecordKind.Figure : RecordKind.Event;
            return new RecognisedLayout($"The columns are those of our own export of {kind.Plural()}.", Own(table, kind));
        }

        var guess = Guess(table, LooksLikeFigures(table) ? RecordKind.Figure : RecordKind.Event);
        var known = guess.Targets.Count(target => target is not null);
        return new RecognisedLayout($"The layout is not known; the names of {known} of {table.Columns.Count} columns gave a guess. Look at each.", guess);
    }

    /// <summary>A guess by the names of the columns; each target is given to the first column that may mean it.</summary>
    public static ImportMapping Guess(ImportTable table, RecordKind kind)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = table.Columns.Select(ImportMapping.Folded).ToArray();
        var targets = new string?[names.Length];
        for (var column = 0; column < names.Length; column++)
        {
            targets[column] = ImportTarget.Of(kind).FirstOrDefault(target => (target.Guesses.Contains(names[column]) || ImportMapping.Folded(target.Name) == names[column]) && taken.Add(target.Name))?.Name;
        }

        // A table of years may have a date too; a column of both counts once.
        return new ImportMapping(kind, ImportLayout.Columns, targets, s_usual);
    }

    private static ImportMapping Own(ImportTable table, RecordKind kind) => new(
        kind,
        ImportLayout.Columns,
        [.. table.Columns.Select(column => column == "id" ? "number" : s_computed.Contains(column) ? null : ImportTarget.Find(kind, column)?.Name)],
        new Dictionary<string, string>());

    private static ImportMapping Known(ImportTable table, ImportLayout layout) => new(
        RecordKind.Event,
        layout,
        new string?[table.Columns.Count],
        new Dictionary<string, string>(s_usual, StringComparer.Ordinal) { ["citations.0.paragraph"] = "1", ["citations.0.credibility"] = "3" });

    private static bool HasAll(ImportTable table, IEnumerable<string> columns) => columns.All(column => table.Find(column) >= 0);

    private static bool LooksLikeFigures(ImportTable table)
    {
        var names = table.Columns.Select(ImportMapping.Folded).ToHashSet(StringComparer.Ordinal);
        return s_figureSigns.Count(name => ImportTarget.Of(RecordKind.Figure).First(target => target.Name == name).Guesses.Any(names.Contains)) >= 2;
    }
}
