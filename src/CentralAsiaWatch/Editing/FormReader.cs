using System.Text.Json;
using System.Text.Json.Nodes;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// Understands flat fields as a content, the same way for forms, imports and suggestions: first each field by its shape, then the whole by
/// <see cref="ContentRules"/>. Nothing typed is changed where it is not understood.
/// </summary>
public static class FormReader
{
    /// <summary>The most entries of any list.</summary>
    public const int MostEntries = 500;

    private const int MostProblems = 50;
    private const int MostOfKey = 80;

    /// <summary>Reads the fields of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="fields">Path to text; empty texts count as nothing said.</param>
    /// <param name="names">What names may be typed.</param>
    /// <param name="number">The record's number; 0 for a new one.</param>
    public static FormReading Read(RecordKind kind, IReadOnlyDictionary<string, string> fields, FormNames names, int number = 0)
    {
        var run = new Run(fields, names);
        var json = new JsonObject();
        foreach (var shape in FormShapes.Of(kind))
        {
            if (run.Node(shape, shape.Name) is { } node)
            {
                json[shape.Name] = node;
            }
        }

        run.RefuseUnknown();
        Complete(kind, json, run);
        var content = run.Problems.Count == 0 ? Content(kind, json) with { Number = number } : null;
        run.Problems.AddRange(content is not null ? Broken(content, names) : Alone(kind, json).Where(problem => run.Problems.All(one => one.Path != problem.Path)).ToArray());

        return new FormReading(content, [.. run.Problems.Take(MostProblems)], run.Understood);
    }

    /// <summary>The rules that a content breaks.</summary>
    public static IEnumerable<FieldProblem> Broken(RecordContent content, FormNames names) =>
        new ContentRules(names.References, names.EventKeys) { Today = names.Today }.Check(content).Select(problem => new FieldProblem(Path(content.Kind, problem.Field), Label(content.Kind, Path(content.Kind, problem.Field)), problem.Sentence));

    // What can be told of a content that is not whole yet, so that nobody mends five things to be told of two more.
    private static IEnumerable<FieldProblem> Alone(RecordKind kind, JsonObject json)
    {
        if (json["key"]?.ToString() is { } key && ContentRules.KeyProblem(key) is { } sentence)
        {
            yield return new FieldProblem("key", Label(kind, "key"), sentence);
        }

        if (kind == RecordKind.Source && json["address"]?.ToString() is { } address && ContentRules.AddressProblem(address) is { } wrong)
        {
            yield return new FieldProblem("address", Label(kind, "address"), wrong);
        }
    }

    /// <summary>What a path is called to a person: the label of its field, with the place in a list.</summary>
    public static string Label(RecordKind kind, string path)
    {
        var parts = path.Split('.');
        var shape = FormShapes.Of(kind).FirstOrDefault(one => one.Name == parts[0]);
        if (shape is null)
        {
            return path;
        }

        var place = shape.IsList && parts.Length > 1 && int.TryParse(parts[1], out var index) ? $" {index + 1}" : "";
        var member = shape.Members.FirstOrDefault(one => one.Name == parts[^1]);
        return member is null ? $"{shape.Label}{place}" : $"{shape.Label}{place}, {member.Label.ToLowerInvariant()}";
    }

    // The rules speak in the words of seed files, where a kind is ‘kind’ and a key a ‘slug’.
    private static string Path(RecordKind kind, string field) => field switch
    {
        "slug" => "key",
        "kind" => FormShapes.Of(kind).FirstOrDefault(shape => shape.Name.EndsWith("Kind", StringComparison.Ordinal))?.Name ?? field,
        _ => field,
    };

    // What a person need not type: the name in addresses, the label in a chart where the title is short enough for one.
    private static void Complete(RecordKind kind, JsonObject json, Run run)
    {
        if (kind == RecordKind.Event && json["label"] is null && json["title"]?.ToString() is { Length: > 0 and <= 32 } title)
        {
            json["label"] = title;
            run.Problems.RemoveAll(problem => problem.Path == "label");
        }

        if (kind == RecordKind.Source && json[SourceText.Field]?.ToString() is { } text)
        {
            json.Remove(SourceText.Field);
            var paragraphs = ParagraphText.Of(text);
            run.Problems.RemoveAll(problem => problem.Path.Split('.')[0] == "paragraphs");
            if (paragraphs.Count > SourceText.MostParagraphs)
            {
                run.Problems.Add(new FieldProblem(SourceText.Field, "Its text", $"has more than {SourceText.MostParagraphs} paragraphs; enter it in parts."));
            }
            else
            {
                json["paragraphs"] = SourceText.Json(paragraphs, run.Understood);
            }
        }

        if (kind == RecordKind.Source && run.Problems.RemoveAll(problem => problem.Path == "paragraphs") > 0)
        {
            run.Problems.Add(new FieldProblem(SourceText.Field, "Its text", "is empty; paste it: each line that is not empty becomes a paragraph, and only its hash is kept with the record."));
        }

        if (json["dateBasis"] is null && run.Bases.TryGetValue("date", out var basis) && FormShapes.Of(kind).Any(shape => shape.Name == "dateBasis"))
        {
            json["dateBasis"] = run.Understood["dateBasis"] = basis;
        }

        if (json["key"] is null)
        {
            json["key"] = KeyOf(kind, KeyText(kind, json));
        }
    }

    /// <summary>The key that a record gets from what it is called, where nobody gave it one.</summary>
    public static string KeyOf(RecordKind kind, string called)
    {
        var slug = Slug.From(called);
        return slug.Length > MostOfKey ? slug[..MostOfKey].TrimEnd('-') : slug.Length == 0 ? kind.ToString().ToLowerInvariant() : slug;
    }

    private static string KeyText(RecordKind kind, JsonObject json) => kind switch
    {
        RecordKind.Figure => $"{json["measure"]} {json["from"]} {json["to"]} {json["date"]}",
        RecordKind.Leverage => $"{json["holder"]} {json["subject"]} {json["dimension"]}",
        RecordKind.Source => $"{json["title"] ?? json["shortName"]}",
        RecordKind.Actor or RecordKind.Project => $"{json["name"]}",
        _ => $"{json["title"]}",
    };

    private static RecordContent Content(RecordKind kind, JsonObject json) => kind switch
    {
        RecordKind.Actor => As<ActorContent>(json),
        RecordKind.Source => As<SourceContent>(json),
        RecordKind.Event => As<EventContent>(json),
        RecordKind.Agreement => As<AgreementContent>(json),
        RecordKind.Project => As<ProjectContent>(json),
        RecordKind.Figure => As<FigureContent>(json),
        RecordKind.Leverage => As<LeverageContent>(json),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static RecordContent As<TContent>(JsonObject json)
        where TContent : RecordContent => json.Deserialize<TContent>(WatchJson.Content)!;

    private sealed class Run(IReadOnlyDictionary<string, string> fields, FormNames names)
    {
        private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

        public List<FieldProblem> Problems { get; } = [];

        public OrderedFields Understood { get; } = [];

        /// <summary>How dates were counted from the article's day, by path.</summary>
        public Dictionary<string, string> Bases { get; } = [];

        private readonly DateOnly? _articleDay = ArticleDay(fields, names);

        // The entries of lists that are being read, each with the shape of its list.
        private List<(string Label, FieldShape List)> Labels { get; } = [];

        public JsonNode? Node(FieldShape shape, string path)
        {
            var node = shape.IsList ? List(shape, path) : shape.IsGroup ? Group(shape, path) : Value(shape, path);
            if (node is null && shape.IsRequired && !Problems.Any(problem => problem.Path == path || problem.Path.StartsWith(path + ".", StringComparison.Ordinal)))
            {
                Problem(shape, path, path == "citations" ? "is empty; cite at least one paragraph." : shape.IsList ? "is empty; name at least one." : "is empty; it is needed.");
            }

            return node;
        }

        public void RefuseUnknown()
        {
            foreach (var path in fields.Keys.Where(path => !_asked.Contains(path) && fields[path].Length > 0))
            {
                var shown = Filtering.FilterProblem.Shorten(path);
                Problems.Add(new FieldProblem(shown, shown, "is no field of this kind of record; leave it out."));
            }
        }

        private JsonArray? List(FieldShape shape, string path)
        {
            var list = new JsonArray();
            var count = FlatContent.Count(fields, path);
            var most = path == "paragraphs" ? SourceText.MostParagraphs : MostEntries;
            if (count > most)
            {
                Problem(shape, path, $"has {count} entries; write at most {most}.");
            }

            for (var place = 0; place < Math.Min(count, most); place++)
            {
                Labels.Add(($"{shape.Label} {place + 1}", shape));
                var at = FlatContent.At(path, place);
                // A row that nobody filled in is no entry.
                if ((shape.IsGroup ? Group(shape, at) : Value(shape, at)) is { } node)
                {
                    list.Add(node);
                }

                Labels.RemoveAt(Labels.Count - 1);
            }

            return list.Count == 0 ? null : list;
        }

        private JsonObject? Group(FieldShape shape, string path)
        {
            if (!shape.Members.Any(member => !string.IsNullOrWhiteSpace(fields.GetValueOrDefault($"{path}.{member.Name}"))))
            {
                foreach (var member in shape.Members)
                {
                    _asked.Add($"{path}.{member.Name}");
                }

                return null;
            }

            var group = new JsonObject();
            foreach (var member in shape.Members)
            {
                if (Node(member, $"{path}.{member.Name}") is { } node)
                {
                    group[member.Name] = node;
                }
            }

            return group;
        }

        private JsonNode? Value(FieldShape shape, string path)
        {
            _asked.Add(path);
            if (!fields.TryGetValue(path, out var typed) || string.IsNullOrWhiteSpace(typed))
            {
                return null;
            }

            var value = FieldValue.Read(shape, typed, names, _articleDay);
            Understood[path] = value.Text;
            if (value.Problem is { } problem)
            {
                Problem(shape, path, problem);
            }

            if (value.Basis is { } basis)
            {
                Bases[path] = basis;
            }

            return value.Value;
        }

        // "Last August" is counted from the day of the first source that is cited, where that is known to the day.
        private static DateOnly? ArticleDay(IReadOnlyDictionary<string, string> fields, FormNames names) =>
            fields.TryGetValue("citations.0.source", out var typed) && names.Sources(typed) is { Count: 1 } slugs && names.References.Sources[slugs.Single()].Published is { } published
                && Dates.EdtfDate.TryParse(published, out var date, out _) && date.Earliest == date.Latest ? date.Earliest : null;

        private void Problem(FieldShape shape, string path, string sentence) =>
            Problems.Add(new FieldProblem(
                path,
                Labels.Count == 0 ? shape.Label : ReferenceEquals(Labels[^1].List, shape) ? Labels[^1].Label : $"{Labels[^1].Label}, {shape.Label.ToLowerInvariant()}",
                sentence));
    }
}
