using System.Globalization;
using System.Net;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Map;

/// <summary>What the map draws is what its tables list, and what the lists count.</summary>
public sealed partial class ReadingTheMapTests(SeededApp seeded)
{
    public static TheoryData<string> Filters => ["", "from=2024&to=2024", "pair=uzbekistan,afghanistan", "quad=4", "place=kabul,tashkent", "text=border", "contested=true&from=2022"];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task EachPlace_CountsWhatTheTimelineListsThere(string filter)
    {
        var page = await seeded.App.GetPageAsync($"/map?{filter}");
        var events = await seeded.App.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?limit=500&{filter}");

        var expected = events.Items.SelectMany(one => one.Places.Select(place => place.Name).Distinct()).GroupBy(name => name).Select(same => $"{same.Key} {same.Count()}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, Rows(page).Where(row => row.Count > 0).Select(row => $"{row.Name} {row.Count}").Order(StringComparer.Ordinal));
        foreach (var link in page.Links("table.qt td a").Take(3))
        {
            var there = await seeded.App.GetJsonAsync<JsonList<EventItem>>(link.Replace("/timeline", "/api/v1/events", StringComparison.Ordinal));
            Assert.Contains(there.Total, Rows(page).Where(row => row.Url == link).Select(row => row.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task EveryMark_HasItsRowAndEveryRowWithEventsItsMark(string filter)
    {
        var page = await seeded.App.GetPageAsync($"/map?{filter}");

        Assert.Equal(page.Links("table.qt td a").Order(StringComparer.Ordinal), page.Links("svg.map a[href^='/timeline']").Order(StringComparer.Ordinal));
        var named = page.Document.QuerySelectorAll("svg.map text.b:not(.num), svg.map text.halo:not(.xs):not(.b)").Select(text => text.ChildNodes[0].TextContent);
        // Where names crowd, a mark has its name and number for who points at it.
        var pointedAt = page.Document.QuerySelectorAll("svg.map a > title").Select(title => Number().Replace(title.TextContent, ""));
        Assert.Equal(Rows(page).Select(row => row.Name).Order(StringComparer.Ordinal), named.Concat(pointedAt).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryProject_StandsInTheTableOfRoutesAndThoseWithAWayOnTheMap()
    {
        var page = await seeded.App.GetPageAsync("/map");

        var rows = page.Document.QuerySelectorAll("table.routes tbody tr").Select(row => (Url: row.QuerySelector("th a")!.GetAttribute("href"), Line: row.QuerySelector("td .m")!.TextContent, Sources: row.QuerySelectorAll(".src a").Length)).ToArray();
        var projects = await seeded.App.GetJsonAsync<JsonList<CentralAsiaWatch.Projects.ProjectItem>>("/api/v1/projects?limit=500");
        Assert.Equal(projects.Items.Select(project => project.Url).Order(), rows.Select(row => row.Url!).Order());
        Assert.Equal(rows.Where(row => row.Line != "not drawn").Select(row => row.Url!), page.Links("svg.map a[href^='/projects/']"));
        Assert.Equal(["/projects/belt-and-road-initiative"], rows.Where(row => row.Line == "not drawn").Select(row => row.Url!));
        Assert.All(rows, row => Assert.True(row.Sources > 0));
        Assert.Equal("long dashes", rows.Single(row => row.Url == "/projects/qosh-tepa-canal").Line);
    }

    [Fact]
    public async Task PlaceBeyondTheFrame_StandsAtItsEdge()
    {
        var page = await seeded.App.GetPageAsync("/map?place=beijing");

        Assert.Contains("Beijing 1 →", page.Document.QuerySelector("svg.map a[href='/timeline?place=beijing'] text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("beyond the frame", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_MoveTheWindowAndKeepTheOtherConditions()
    {
        var page = await seeded.App.GetPageAsync("/map?actor=taliban&from=2024&to=2024");

        var steps = page.Links("nav.steps > a");
        Assert.Contains("/map?actor=taliban&from=2023&to=2023", steps);
        Assert.Contains("/map?actor=taliban", steps);
        Assert.Equal("2024", page.Document.QuerySelector("nav.steps [aria-current]")!.TextContent);
        Assert.Equal(["actor=taliban"], page.Document.QuerySelectorAll("nav.steps input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
        Assert.Contains("/timeline?actor=taliban&from=2024&to=2024", page.Links(".acts a"));
    }

    [Theory]
    [InlineData("/map?from=1995&to=1996")]
    [InlineData("/network?from=1995&to=1996")]
    public async Task WindowWithNothingInIt_SaysWhereTheNearestEventsAre(string address)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("before").From("uzbekistan").On("1990"), An.Event("long-before").From("uzbekistan").On("1980"), An.Event("after").From("uzbekistan").On("2001"));

        var page = await app.GetPageAsync(address);

        Assert.Contains("No event matches", page.MainText, StringComparison.Ordinal);
        Assert.Equal(["Before", "After"], page.Document.QuerySelectorAll("section ul.list a bdi").Select(title => title.TextContent));
    }

    [Theory]
    [InlineData("/map?actor=atlantis&from=2024", "atlantis")]
    [InlineData("/map?from=2025&to=2024", "2024")]
    [InlineData("/network?quad=9", "9")]
    [InlineData("/network?colour=red", "colour")]
    [InlineData("/map?from=0001-01-01&to=0001-01-01", "")]
    [InlineData("/network?from=9999-12-31&to=9999-12-31", "")]
    [InlineData("/map?from=0001&to=9999", "")]
    public async Task OddValues_AreLeftOutAndSaid(string address, string value)
    {
        var page = await seeded.App.GetPageAsync(address);

        Assert.True(page.Answer.Status == HttpStatusCode.OK, page.Answer.ToString());
        if (value.Length > 0)
        {
            Assert.Contains(value, page.Document.QuerySelector(".errs[role=note]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PlaceThatTheGazetteerLacks_IsNamedUnderTheMap()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").At("Termez", "uzbekistan").On("2024"));

        var page = await app.GetPageAsync("/map");

        Assert.Equal("Termez 1", page.Document.QuerySelector("a[href='/timeline?place=termez']")!.TextContent);
        Assert.Contains("Not on the map", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyEvents_AreCountedInTheIndexAndCountTheSame()
    {
        using var seeds = new SeedFolder();
        seeds.Write("places.yaml", File.ReadAllText(Path.Combine(RepositoryFolder.Seeds, "places.yaml")));
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Seeds = seeds.Path });
        await app.HasEventsAsync([.. Enumerable.Range(0, 400).Select(i =>
            An.Event($"one-{i}").From("uzbekistan").To(i % 2 == 0 ? "kazakhstan" : "tajikistan").At(i % 4 == 0 ? "Kabul" : "Tashkent").On(i % 5 == 0 ? "2023-05-17" : "2024-05-17"))]);

        var all = Rows(await app.GetPageAsync("/map")).Where(row => row.Count > 0).Select(row => (row.Name, row.Count));
        var some = Rows(await app.GetPageAsync("/map?from=2024&to=2024")).Where(row => row.Count > 0).Select(row => (row.Name, row.Count));

        var month = await app.GetPageAsync("/map?from=2024-05&to=2024-05");
        var other = Rows(await app.GetPageAsync("/map?from=2024-05&actor=tajikistan,kazakhstan")).Where(row => row.Count > 0).Select(row => (row.Name, row.Count));

        Assert.Equal([("Tashkent", 300), ("Kabul", 100)], all);
        Assert.Equal([("Tashkent", 240), ("Kabul", 80)], other);
        Assert.Equal([("Tashkent", 240), ("Kabul", 80)], some);
        Assert.Equal([("Tashkent", 240), ("Kabul", 80)], Rows(month).Where(row => row.Count > 0).Select(row => (row.Name, row.Count)));
        Assert.Contains("if it is dated to a month or better", month.MainText, StringComparison.Ordinal);
    }

    private static (string Name, int Count, string? Url)[] Rows(Page page) =>
    [
        .. page.Document.QuerySelectorAll("table.qt tbody tr").Select(row => (
            row.QuerySelector("th bdi")!.TextContent,
            int.Parse((row.QuerySelector("td a.num") ?? row.QuerySelector("td:last-child"))!.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture),
            row.QuerySelector("td a.num")?.GetAttribute("href"))),
    ];

    [System.Text.RegularExpressions.GeneratedRegex(@" \d+( →)?$")]
    private static partial System.Text.RegularExpressions.Regex Number();
}
