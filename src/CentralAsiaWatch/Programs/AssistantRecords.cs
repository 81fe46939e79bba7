using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Programs;

/// <summary>Records as an assistant is given them: their public JSON with whole addresses, and each citation with its grade and the address of its paragraph.</summary>
/// <param name="site">Scheme and host, before every address.</param>
/// <param name="references">Sources, for their names and grades.</param>
internal sealed class AssistantRecords(string site, References references)
{
    private readonly StringBuilder _text = new();

    /// <summary>All that was given, in words.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds a line to the words.</summary>
    public void Say(string line) => _text.AppendLine(line);

    /// <summary>An address of ours with the host, as of the time and of the collections that are read.</summary>
    public string Address(string url)
    {
        // The part of a page comes last: /sources/detente-2023?asof=…#p4
        var parts = url.Split('#');
        var address = site + AppUrls.With(parts[0], [KeyValuePair.Create(AsOf.Parameter, AsOf.Current?.Text), KeyValuePair.Create(CollectionChoice.Parameter, CollectionChoice.Current?.Text)]);
        return parts.Length > 1 ? $"{address}#{parts[1]}" : address;
    }

    /// <summary>One record out of its public JSON.</summary>
    public JsonObject Record(RecordKind kind, string json)
    {
        var item = JsonNode.Parse(json)!.AsObject();
        item["kind_of_record"] = kind.Singular();
        item["address"] = Address(item["url"]!.GetValue<string>());
        Say(string.Create(CultureInfo.InvariantCulture, $"{kind.Singular()} {item["id"]}: {Name(item)}{(item["date"] is { } date ? $" ({date})" : "")}{(item["contested"]?.GetValue<bool>() == true ? ", contested" : "")} <{item["address"]}>"));
        foreach (var citation in item["citations"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            Cite(citation);
        }

        return item;
    }

    /// <summary>Many records.</summary>
    public JsonArray Records(RecordKind kind, IEnumerable<string> json) => new([.. json.Select(one => Record(kind, one))]);

    private void Cite(JsonObject citation)
    {
        var (slug, paragraph) = (citation["source"]!.GetValue<string>(), citation["paragraph"]?.GetValue<int>() ?? 0);
        citation["address"] = Address(AppUrls.Paragraph(slug, paragraph));
        if (references.Sources.TryGetValue(slug, out var source))
        {
            citation["sourceName"] = source.ShortName;
            citation["grade"] = $"{source.Reliability}{citation["credibility"]}";
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"  {citation["stance"]}: {slug}{ParagraphMark.Words(paragraph)}, grade {citation["grade"]} <{citation["address"]}>"));
    }

    private static string Name(JsonObject item) => (item["title"] ?? item["name"] ?? item["judgement"] ?? item["shortName"] ?? item["slug"])?.ToString() ?? "";
}
