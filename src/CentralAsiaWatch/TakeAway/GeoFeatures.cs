using System.Globalization;
using System.Text.Json;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.TakeAway;

/// <summary>
/// Writes features of GeoJSON (RFC 7946): an event at each place it names, with how precise that is, and the route of a project. What names no place that is known
/// has no geometry, and is there all the same. Pure.
/// </summary>
/// <param name="gazetteer">Where places lie.</param>
/// <param name="host">Scheme and host, before every address.</param>
internal sealed class GeoFeatures(Gazetteer gazetteer, string host)
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A feature for each place of an event; one without a geometry where it names none.</summary>
    public IEnumerable<byte[]> Of(EventItem item)
    {
        if (item.Places.Count == 0)
        {
            yield return Feature(Id("event", item.Id, null), null, json => Write(json, item, null));
        }

        for (var place = 0; place < item.Places.Count; place++)
        {
            var one = item.Places[place];
            yield return Feature(Id("event", item.Id, place + 1), gazetteer.Find(one.Slug) is { } at ? [at] : null, json => Write(json, item, one));
        }
    }

    /// <summary>The route of a project through the places that are known.</summary>
    public byte[] Of(ProjectItem item)
    {
        var places = item.Route.Select(name => gazetteer.Find(Slug.From(name))).ToArray();
        return Feature(Id("project", item.Id, null), [.. places.OfType<MapPlace>()], json =>
        {
            Common(json, "project", item, item.Name);
            json.WriteString("projectKind", item.Kind);
            json.WriteString("state", item.State);
            Texts(json, "route", item.Route);
            Texts(json, "notOnTheMap", item.Route.Where((_, index) => places[index] is null));
        });
    }

    /// <summary>A place with how many events name it.</summary>
    public static byte[] Of(PlaceCount count) => Feature($"place-{count.Slug}", count.At is { } at ? [at] : null, json =>
    {
        json.WriteString("kind", "place");
        json.WriteString("place", count.Slug);
        json.WriteString("name", count.Name);
        json.WriteString("precision", count.At?.Precision);
        json.WriteNumber("events", count.Events);
        json.WriteBoolean("eventsCapped", count.IsCapped);
    });

    private void Write(Utf8JsonWriter json, EventItem item, PlaceItem? place)
    {
        Common(json, "event", item, item.Title);
        json.WriteString("date", item.Date);
        json.WriteString("earliest", TwinWriter.Text(item.Earliest));
        json.WriteString("latest", TwinWriter.Text(item.Latest));
        json.WriteString("type", item.Type);
        json.WriteNumber("quad", item.Quad);
        json.WriteNumber("score", item.Score);
        json.WriteString("place", place?.Slug);
        json.WriteString("name", place?.Name);
        json.WriteString("country", place?.Country);
        json.WriteString("precision", place?.Precision);
        if (place is not null)
        {
            json.WriteBoolean("inferred", place.Inferred);
        }
    }

    private void Common(Utf8JsonWriter json, string kind, RecordItem item, string title)
    {
        json.WriteString("kind", kind);
        json.WriteNumber("number", item.Id);
        json.WriteString("url", PinnedAddress.Of(host, item.Url));
        json.WriteString("title", title);
        json.WriteString("grade", item.Grade);
        json.WriteBoolean("contested", item.Contested);
    }

    private static byte[] Feature(string id, IReadOnlyList<MapPlace>? places, Action<Utf8JsonWriter> properties)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_json))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteString("id", id);
            Geometry(json, places ?? []);
            json.WriteStartObject("properties");
            properties(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Geometry(Utf8JsonWriter json, IReadOnlyList<MapPlace> places)
    {
        if (places.Count == 0)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", places.Count == 1 ? "Point" : "LineString");
        json.WritePropertyName("coordinates");
        if (places.Count == 1)
        {
            Position(json, places[0]);
        }
        else
        {
            json.WriteStartArray();
            foreach (var place in places)
            {
                Position(json, place);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // Longitude first.
    private static void Position(Utf8JsonWriter json, MapPlace place)
    {
        json.WriteStartArray();
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Id(string kind, int number, int? place) =>
        place is { } known ? string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}-{known}") : string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
