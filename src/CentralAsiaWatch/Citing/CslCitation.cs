using System.Text.Json.Nodes;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Citing;

/// <summary>Citations as CSL-JSON (Citation Style Language 1.0.2, csl-data.json). Pure.</summary>
public static class CslCitation
{
    /// <summary>The list of items.</summary>
    public static string Write(IReadOnlyList<Citable> cited) => new JsonArray([.. cited.Select(Item)]).ToJsonString(WatchJson.Contract);

    private static JsonObject Item(Citable cited)
    {
        var item = new JsonObject
        {
            ["id"] = cited.Key,
            ["type"] = cited.Kind switch
            {
                CitableKind.Record => "dataset",
                CitableKind.Chart => "graphic",
                CitableKind.Report => "report",
                CitableKind.Article => "article-newspaper",
                _ => "webpage",
            },
            ["title"] = cited.Title,
        };
        // As it is written: a name is not taken apart, since which part is the family's is not known.
        Set("author", cited.Author is { } author ? new JsonArray(new JsonObject { ["literal"] = author }) : null);
        Set("container-title", cited.Container);
        Set("publisher", cited.Publisher);
        Set("issued", cited.Issued is { } issued ? Date(issued) : null);
        Set("number", cited.Number);
        Set("version", cited.Version);
        Set("language", cited.Language);
        Set("URL", cited.Address);
        Set("accessed", cited.Seen is { } seen ? new JsonObject { ["date-parts"] = new JsonArray(Parts(CitableDay.Of(seen))) } : null);
        Set("note", cited.Note);
        return item;

        void Set(string name, JsonNode? value)
        {
            if (value is not null)
            {
                item[name] = value;
            }
        }
    }

    private static JsonObject Date(CitableDate date)
    {
        var written = new JsonObject { ["date-parts"] = date.To is { } to ? new JsonArray(Parts(date.From), Parts(to)) : new JsonArray(Parts(date.From)) };
        if (date.Season is { } season)
        {
            written["season"] = season;
        }

        if (date.IsCirca)
        {
            written["circa"] = true;
        }

        return written;
    }

    private static JsonArray Parts(CitableDay day) => new JsonArray([.. new[] { day.Year, day.Month, day.Day }.OfType<int>().Select(part => (JsonNode)part)]);
}
