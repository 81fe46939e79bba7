using CentralAsiaWatch.Events;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>Every place that an event or a route of either collection names stands in the gazetteer, with where it lies, how wide it is, and who says so.</summary>
public sealed class PlacesOfBothTests(BothCollections both)
{
    [Fact]
    public async Task EveryPlaceNamed_IsInTheGazetteer()
    {
        var events = (await both.App.ContentsAsync(RecordKind.Event)).Values.OfType<EventContent>().SelectMany(one => one.Places).Select(place => place.Name);
        var routes = (await both.App.ContentsAsync(RecordKind.Project)).Values.OfType<ProjectContent>().SelectMany(project => project.Route);
        var known = both.App.Service<Gazetteer>().Places.ToDictionary(place => place.Slug);

        var missing = events.Concat(routes).Distinct().Where(name => !known.ContainsKey(Slug.From(name))).Order(StringComparer.Ordinal).ToArray();

        Assert.True(missing.Length == 0, string.Join(", ", missing));
        Assert.All(known.Values, place => Assert.Matches(@"^(GeoNames \d+|a point of ours.+)$", place.Source));
    }

    [Theory]
    [InlineData("hairatan", "crossing")]
    [InlineData("dasht-e-alwan", "substation")]
    [InlineData("naibabad", "station")]
    [InlineData("kaldar", "canal head")]
    public void CrossingsSubstationsStationsAndCanalHeads_AreNamedSo(string slug, string kind) =>
        Assert.Equal(kind, both.App.Service<Gazetteer>().Places.Single(place => place.Slug == slug).Kind);
}
