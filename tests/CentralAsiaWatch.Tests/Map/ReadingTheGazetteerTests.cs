using CentralAsiaWatch.Events;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Map;

/// <summary>The gazetteer is checked at start like every seed file, and knows every place that the five documents name.</summary>
public sealed class ReadingTheGazetteerTests(SeededApp seeded)
{
    private const string Kabul = "- { slug: kabul, name: Kabul, country: afghanistan, latitude: 34.5, longitude: 69.2, precision: city, kind: capital, source: ours }\n";

    [Fact]
    public async Task EveryPlaceOfAnEventAndOfARoute_HasAPoint()
    {
        var gazetteer = GazetteerFile.Load(RepositoryFolder.Seeds);
        var events = await seeded.App.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?limit=500");
        var projects = await seeded.App.GetJsonAsync<JsonList<ProjectItem>>("/api/v1/projects?limit=500");

        var named = events.Items.SelectMany(one => one.Places).Select(place => place.Slug).Concat(projects.Items.SelectMany(project => project.Route).Select(Slug.From)).Distinct();

        Assert.All(named, slug => Assert.NotNull(gazetteer.Find(slug)));
        Assert.All(gazetteer.Places, place => Assert.Equal(Slug.From(place.Name), place.Slug));
    }

    [Fact]
    public async Task PrecisionOfAPlace_IsThatOfItsEvents()
    {
        var gazetteer = GazetteerFile.Load(RepositoryFolder.Seeds);
        var events = await seeded.App.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?limit=500");

        Assert.Empty(events.Items.SelectMany(one => one.Places).Where(place => gazetteer.Find(place.Slug)?.Precision != place.Precision).Select(place => $"{place.Name} is {place.Precision}").Distinct());
    }

    [Theory]
    [InlineData("latitude: 34.5", "latitude: 134.5", "places.yaml line 1, place kabul, latitude: is no latitude; write degrees from -90 to 90, such as 34.528.")]
    [InlineData("longitude: 69.2", "longitude: east", "places.yaml line 1, place kabul, longitude: is ‘east’; write a number")]
    [InlineData("longitude: 69.2, ", "", "places.yaml line 1, place kabul, longitude: is no longitude; write degrees from -180 to 180")]
    [InlineData("precision: city", "precision: town", "places.yaml line 1, place kabul, precision: is ‘town’; write one of site, city, district, province, border, country, region.")]
    [InlineData("kind: capital", "kind: metropolis", "places.yaml line 1, place kabul, kind: is ‘metropolis’; write one of capital, city,")]
    [InlineData("slug: kabul", "slug: Kabul", "place Kabul, slug: is ‘Kabul’; write lower-case letters, digits and single hyphens, such as gorno-badakhshan.")]
    [InlineData("source: ours", "from: ours", "places.yaml line 1, place kabul, source: is missing; write it.")]
    [InlineData("source: ours", "source: ours, height: 1790", "places.yaml line 1, place kabul, height: is no field here; use one of country, kind, latitude, longitude, name, precision, slug, source.")]
    [InlineData("source: ours }\n", "source: ours }\n" + Kabul, "places.yaml line 2, place kabul, slug: stands on two entries; keep one.")]
    [InlineData("- {", "- [", "places.yaml line 1")]
    public async Task BrokenGazetteer_StopsTheStartWithPlaceAndCureAndWritesNothing(string there, string instead, string sentence)
    {
        using var seeds = new SeedFolder();
        using var folder = new TestFolder();
        Assert.Contains(there, Kabul, StringComparison.Ordinal);
        seeds.Write("places.yaml", Kabul.Replace(there, instead, StringComparison.Ordinal));

        var problem = await Assert.ThrowsAsync<StartProblemException>(() => WatchApp.StartAsync(new WatchAppSettings { Seeds = seeds.Path, Folder = folder.Path }));

        Assert.StartsWith("The gazetteer cannot be taken; nothing was changed. Mend this and start again:", problem.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(WatchApp.StoreIn(folder.Path)));
    }

    [Fact]
    public void FolderWithoutAGazetteer_HasNoPlaces()
    {
        using var seeds = new SeedFolder();

        Assert.Empty(GazetteerFile.Load(seeds.Path).Places);
        Assert.Empty(GazetteerFile.Load("").Places);
    }
}
