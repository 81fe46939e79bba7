using System.Text.Json;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.TakeAway;

/// <summary>GeoJSON: events where they happened, as precisely as is known, and the routes of projects.</summary>
public sealed class PlacingRecordsTests(SeededApp seeded)
{
    [Fact]
    public async Task Event_HasAFeatureForEachPlaceAndOneWithoutAPointWhereNoneIsKnown()
    {
        var features = await FeaturesAsync("/timeline.geojson?all=true");
        var events = (await seeded.App.GetAsync("/timeline.json?all=true")).Json.GetProperty("items").EnumerateArray().ToArray();

        Assert.Equal(events.Sum(one => Math.Max(1, one.GetProperty("places").GetArrayLength())), features.Length);
        Assert.Equal(features.Length, features.Select(feature => feature.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(features, feature => Assert.Equal(
            feature.GetProperty("geometry").ValueKind == JsonValueKind.Null ? null : "Point",
            feature.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry ? geometry.GetProperty("type").GetString() : null));
        Assert.Contains(features, feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Null);
        Assert.All(features.Where(feature => feature.GetProperty("properties").GetProperty("place").GetString() == "tashkent"), feature =>
        {
            var point = feature.GetProperty("geometry").GetProperty("coordinates");
            Assert.InRange(point[0].GetDouble(), 69, 70);
            Assert.InRange(point[1].GetDouble(), 41, 42);
            Assert.Equal("city", feature.GetProperty("properties").GetProperty("precision").GetString());
        });
    }

    [Fact]
    public async Task Map_HasItsPlacesAndRoutes()
    {
        var features = await FeaturesAsync("/map.geojson");
        var map = (await seeded.App.GetAsync("/map.json")).Json;

        Assert.Equal(map.GetProperty("places").GetArrayLength() + map.GetProperty("routes").GetArrayLength(), features.Length);
        Assert.Contains(features, feature => feature.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry && geometry.GetProperty("type").GetString() == "LineString");
        Assert.Single(await FeaturesAsync("/projects/qosh-tepa-canal.geojson"));
    }

    private async Task<JsonElement[]> FeaturesAsync(string url)
    {
        var answer = await seeded.App.GetAsync(url);
        Assert.Equal("application/geo+json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("FeatureCollection", answer.Json.GetProperty("type").GetString());
        return [.. answer.Json.GetProperty("features").EnumerateArray()];
    }
}
