using System.Globalization;

namespace CentralAsiaWatch.Importing;

/// <summary>A row as fields of a record.</summary>
/// <param name="Fields">From path to text: <c>actors.0.role</c> to <c>actor</c>.</param>
/// <param name="Columns">From path to the place of the column that it came from; a path that is not here was not in the file.</param>
/// <param name="Problems">What keeps cells from being read.</param>
public sealed record MappedRow(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<CellProblem> Problems);

/// <summary>Gathers the fields of one row, each with the column it came from.</summary>
public sealed class ImportFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<CellProblem> _problems = [];
    private readonly Dictionary<string, int> _lengths = new(StringComparer.Ordinal);

    /// <summary>What was gathered.</summary>
    public MappedRow Take() => new(_fields, _columns, _problems);

    /// <summary>Notes a problem of a column.</summary>
    public void Refuse(int column, string sentence) => _problems.Add(new CellProblem(column, sentence));

    /// <summary>Whether a field has been said.</summary>
    public bool Has(string path) => _fields.ContainsKey(path);

    /// <summary>What has been said of a field; null for nothing.</summary>
    public string? Text(string path) => _fields.GetValueOrDefault(path);

    /// <summary>Says a field; an empty text says nothing.</summary>
    public void Set(string path, string text, int? column)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        _fields[path] = text;
        if (column is { } place)
        {
            _columns[path] = place;
        }
    }

    /// <summary>Says a date, from the shapes that spreadsheets give it.</summary>
    public void Date(string path, string text, int column)
    {
        if (ImportDates.TryRead(text, out var date, out var problem))
        {
            Set(path, date, column);
        }
        else
        {
            Refuse(column, problem);
        }
    }

    /// <summary>Says a number, with a comma or a point.</summary>
    public void Number(string path, string text, int column)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (ImportNumbers.TryRead(text, out var number, out var problem))
        {
            Set(path, number.ToString("R", CultureInfo.InvariantCulture), column);
        }
        else
        {
            Refuse(column, problem);
        }
    }

    /// <summary>Says yes or no.</summary>
    public void Flag(string path, string text, int column)
    {
        switch (text.Trim().ToLowerInvariant())
        {
            case "":
                return;
            case "true" or "yes" or "1" or "да" or "inferred":
                Set(path, "true", column);
                return;
            case "false" or "no" or "0" or "нет":
                Set(path, "false", column);
                return;
            default:
                Refuse(column, $"is ‘{Quote(text)}’; write true or false.");
                return;
        }
    }

    /// <summary>Adds the texts of a cell to a list.</summary>
    public void AddTexts(string list, string cell, int column)
    {
        foreach (var thing in ListNotation.Read(cell))
        {
            Set($"{list}.{Next(list)}", thing[0], column);
        }
    }

    /// <summary>Adds participants, who have the role where they name none.</summary>
    public void AddParticipants(string cell, string role, int? column)
    {
        foreach (var thing in ListNotation.Read(cell))
        {
            var index = Next("actors");
            Set($"actors.{index}.actor", thing[0], column);
            Set($"actors.{index}.role", thing.Count > 1 && thing[1].Length > 0 ? thing[1] : role, column);
        }
    }

    /// <summary>Adds one participant, whose name is taken as it stands.</summary>
    public void AddParticipant(string name, string role, int column)
    {
        var index = Next("actors");
        Set($"actors.{index}.actor", name, column);
        Set($"actors.{index}.role", role, column);
    }

    /// <summary>Adds places: name, country, precision, and whether inferred.</summary>
    public void AddPlaces(string cell, int column)
    {
        foreach (var thing in ListNotation.Read(cell))
        {
            var index = Next("places");
            Set($"places.{index}.name", thing[0], column);
            Set($"places.{index}.country", thing.ElementAtOrDefault(1) ?? "", column);
            Set($"places.{index}.precision", thing.ElementAtOrDefault(2) ?? "", column);
            if (thing.Count > 3)
            {
                Flag($"places.{index}.inferred", thing[3], column);
            }
        }
    }

    /// <summary>Adds related events: key and relation.</summary>
    public void AddRelated(string cell, int column)
    {
        foreach (var thing in ListNotation.Read(cell))
        {
            var index = Next("related");
            Set($"related.{index}.event", thing[0], column);
            Set($"related.{index}.as", thing.ElementAtOrDefault(1) ?? "", column);
        }
    }

    /// <summary>Adds citations: source, paragraph, credibility, stance, and parts that name themselves: <c>field: date</c>.</summary>
    public void AddCitations(string cell, int column)
    {
        string[] firsts = ["source", "paragraph", "credibility", "stance"];
        foreach (var thing in ListNotation.Read(cell))
        {
            var index = Next("citations");
            for (var part = 0; part < thing.Count; part++)
            {
                var named = Array.Find(["field", "says", "words"], name => thing[part].StartsWith($"{name}: ", StringComparison.Ordinal));
                if (named is not null)
                {
                    Set($"citations.{index}.{named}", thing[part][(named.Length + 2)..], column);
                }
                else if (part < firsts.Length)
                {
                    Set($"citations.{index}.{firsts[part]}", thing[part], column);
                }
                else
                {
                    Refuse(column, $"has the part ‘{Quote(thing[part])}’; write field:, says: or words: before it.");
                }
            }
        }
    }

    /// <summary>Text as a sentence quotes it: cut, and on one line.</summary>
    public static string Quote(string text)
    {
        var one = string.Concat(text.Trim().Take(60).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
        return text.Trim().Length > 60 ? $"{one}…" : one;
    }

    private int Next(string list)
    {
        var next = _lengths.GetValueOrDefault(list);
        _lengths[list] = next + 1;
        return next;
    }
}
