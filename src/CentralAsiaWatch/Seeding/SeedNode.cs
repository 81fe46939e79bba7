using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CentralAsiaWatch.Seeding;

/// <summary>
/// A mapping in a seed file, read field by field. A field of the wrong form becomes a problem and its empty value; a field nobody asked for is a problem too.
/// Sample: <c>{ source: detente-2023, paragraph: 8, credibility: 3, stance: supports }</c>.
/// </summary>
/// <param name="file">Name of the file.</param>
/// <param name="record">The record, as problems name it.</param>
/// <param name="node">The mapping.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="isPart">True for what only adds to a record: no field of its own has to be there.</param>
internal sealed class SeedNode(string file, string record, YamlMappingNode node, List<SeedProblem> problems, bool isPart = false)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The line on which it begins.</summary>
    public int Line => (int)node.Start.Line;

    /// <summary>The line of a field, or of the record where the field is missing.</summary>
    public int LineOf(string field) => Child(field) is { } child ? (int)child.Start.Line : Line;

    /// <summary>A field's text; null where it is left out.</summary>
    public string? Text(string field)
    {
        switch (Ask(field))
        {
            case null:
                return null;
            case YamlScalarNode { Value.Length: > 0 } scalar when !IsNull(scalar):
                return scalar.Value.Trim();
            case YamlScalarNode:
                return null;
            default:
                Add(field, "is a list or a mapping; write one value.");
                return null;
        }
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string field)
    {
        var text = Text(field);
        if (string.IsNullOrEmpty(text) && !isPart)
        {
            Add(field, "is missing; write it.");
        }

        return text ?? "";
    }

    /// <summary>A whole number; null where it is left out.</summary>
    public int? Whole(string field)
    {
        var text = Text(field);
        if (text is null || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0)
        {
            return text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
        }

        Add(field, $"is ‘{text}’; write a whole number.");
        return null;
    }

    /// <summary>A number; null where it is left out.</summary>
    public double? Measure(string field)
    {
        var text = Text(field);
        if (text is null || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return text is null ? null : double.Parse(text, CultureInfo.InvariantCulture);
        }

        Add(field, $"is ‘{text}’; write a number without spaces or a unit, such as 866000000.");
        return null;
    }

    /// <summary>Yes or no; no where it is left out.</summary>
    public bool Flag(string field)
    {
        switch (Text(field))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            case var other:
                Add(field, $"is ‘{other}’; write true or false.");
                return false;
        }
    }

    /// <summary>A list of texts; empty where it is left out.</summary>
    public IReadOnlyList<string> Texts(string field) =>
        [.. Items(field).Select(item => item is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value.Trim() : Wrong(field)).OfType<string>()];

    /// <summary>A list of mappings; empty where it is left out.</summary>
    public IReadOnlyList<TItem> Each<TItem>(string field, Func<SeedNode, TItem> read) =>
        [.. Items(field).Select(item => item is YamlMappingNode mapping ? ReadItem(field, mapping, read) : Missing<TItem>(field)).OfType<TItem>()];

    /// <summary>One mapping; null where it is left out.</summary>
    public TItem? One<TItem>(string field, Func<SeedNode, TItem> read)
        where TItem : class => Ask(field) switch
        {
            null => null,
            YamlMappingNode mapping => ReadItem(field, mapping, read),
            _ => Missing<TItem>(field),
        };

    /// <summary>Makes a problem of every field that nobody asked for.</summary>
    public void EndFields()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_asked.Contains(key.Value ?? "")))
        {
            problems.Add(new SeedProblem(file, (int)key.Start.Line, record, key.Value ?? "", $"is no field here; use one of {string.Join(", ", _asked.Order(StringComparer.Ordinal))}."));
        }
    }

    /// <summary>Makes a problem of a field whose value is of the right form and still cannot be.</summary>
    public void Problem(string field, string sentence) => Add(field, sentence);

    private TItem ReadItem<TItem>(string field, YamlMappingNode mapping, Func<SeedNode, TItem> read)
    {
        var item = new SeedNode(file, $"{record}, {field}", mapping, problems);
        var result = read(item);
        item.EndFields();
        return result;
    }

    private IEnumerable<YamlNode> Items(string field)
    {
        switch (Ask(field))
        {
            case null:
            case YamlScalarNode scalar when IsNull(scalar):
                return [];
            case YamlSequenceNode list:
                return list.Children;
            default:
                Add(field, "is no list; write [one, other] or one line each with a hyphen.");
                return [];
        }
    }

    private YamlNode? Ask(string field)
    {
        _asked.Add(field);
        return Child(field);
    }

    private YamlNode? Child(string field) => node.Children.TryGetValue(new YamlScalarNode(field), out var child) ? child : null;

    private string? Wrong(string field)
    {
        Add(field, "holds an entry that is no text; write a list of texts.");
        return null;
    }

    private TItem? Missing<TItem>(string field)
    {
        Add(field, "holds an entry that is no mapping; write { name: value, … }.");
        return default;
    }

    private void Add(string field, string sentence) => problems.Add(new SeedProblem(file, LineOf(field), record, field, sentence));

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };
}
