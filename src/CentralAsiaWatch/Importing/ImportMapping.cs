using System.Text.Json.Serialization;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Importing;

/// <summary>How a table was laid out.</summary>
public enum ImportLayout
{
    /// <summary>Columns that a person maps; our own export maps itself by its names.</summary>
    Columns,

    /// <summary>The columns of ACLED's event files.</summary>
    Acled,

    /// <summary>The columns of GDELT's event files.</summary>
    Gdelt,
}

/// <summary>What each column of a table means, and what is the same in every row.</summary>
/// <param name="Kind">Events or figures.</param>
/// <param name="Layout">Whether the columns are mapped one by one or known as a whole.</param>
/// <param name="Targets">For each column, the name of an <see cref="ImportTarget"/>; null for one that is left out.</param>
/// <param name="Constants">What holds for rows that do not say it themselves, by path: <c>citations.0.credibility</c>.</param>
public sealed record ImportMapping(RecordKind Kind, ImportLayout Layout, IReadOnlyList<string?> Targets, IReadOnlyDictionary<string, string> Constants)
{
    /// <summary>What can hold for every row, as it is offered: path and words.</summary>
    public static IReadOnlyList<(string Path, string Words)> ConstantsOf(RecordKind kind) =>
    [
        ("citations.0.source", "Source of every row"),
        ("citations.0.paragraph", "Paragraph"),
        ("citations.0.credibility", "Credibility, 1–6"),
        ("citations.0.stance", "Stance"),
        .. kind == RecordKind.Event
            ? [("places.0.precision", "How closely places are known")]
            : new[] { ("measure", "What is measured"), ("from", "From"), ("to", "To"), ("unit", "Unit") },
    ];

    /// <summary>
    /// Whether the table is a whole export of ours: then an empty cell says that nothing is said, where in another table it says nothing of the matter.
    /// </summary>
    [JsonIgnore]
    public bool IsWhole => Layout == ImportLayout.Columns && (Kind == RecordKind.Event ? EventCsv.Columns : FigureCsv.Columns).All(column => column == EventCsv.Collections || Targets.Contains(column));

    /// <summary>The fields of a row.</summary>
    public MappedRow Read(ImportTable table, TableRow row)
    {
        var fields = new ImportFields();
        switch (Layout)
        {
            case ImportLayout.Acled:
                AcledRow.Read(table, row, fields);
                break;
            case ImportLayout.Gdelt:
                GdeltRow.Read(table, row, fields);
                break;
            default:
                for (var column = 0; column < Targets.Count; column++)
                {
                    if (ImportTarget.Find(Kind, Targets[column]) is { } target)
                    {
                        Read(target, row.Cells[column], column, fields);
                    }
                }

                break;
        }

        foreach (var (path, text) in Constants)
        {
            // How closely a place is known is nothing without a place.
            if (!fields.Has(path) && (!path.StartsWith("places.", StringComparison.Ordinal) || fields.Has("places.0.name")))
            {
                fields.Set(path, text, null);
            }
        }

        Complete(fields);
        return fields.Take();
    }

    private static void Read(ImportTarget target, string cell, int column, ImportFields fields)
    {
        switch (target.Shape)
        {
            case CellShape.Date:
                fields.Date(target.Name, cell, column);
                break;
            case CellShape.Number:
                fields.Number(target.Name, cell, column);
                break;
            case CellShape.Value when !fields.Has("low") && !fields.Has("high"):
                fields.Number("low", cell, column);
                fields.Set("high", fields.Text("low") ?? "", column);
                break;
            case CellShape.Flag:
                fields.Flag(target.Name, cell, column);
                break;
            case CellShape.Texts:
                fields.AddTexts(target.Name, cell, column);
                break;
            case CellShape.Participants:
                fields.AddParticipants(cell, target.Name switch { "actors" => "actor", "recipients" => "recipient", _ => "mentioned" }, column);
                break;
            case CellShape.Places:
                fields.AddPlaces(cell, column);
                break;
            case CellShape.Related:
                fields.AddRelated(cell, column);
                break;
            case CellShape.Citations:
                fields.AddCitations(cell, column);
                break;
            default:
                fields.Set(target.Name, cell, column);
                break;
        }
    }

    // A chart needs a few words; where the table has none, they are the first of the title.
    private void Complete(ImportFields fields)
    {
        if (Kind == RecordKind.Event && !fields.Has("label") && fields.Text("title") is { Length: > 32 } title && !fields.Has("number"))
        {
            fields.Set("label", ImportWords.Cut(title, 32), null);
        }
    }

    /// <summary>A column's name as guesses are written: folded, letters and digits only.</summary>
    public static string Folded(string name) => string.Concat(SearchText.Fold(name).Where(char.IsLetterOrDigit));
}
