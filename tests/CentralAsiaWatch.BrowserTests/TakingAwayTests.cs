using System.IO.Compression;
using System.Text.Json;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>What is taken away is read by the programs that people use for it: a feed reader, a calendar, a map, a reader of data packages.</summary>
public sealed class TakingAwayTests
{
    [Fact]
    public async Task ReadersByOtherHands_ReadWhatTheyAreGiven()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        using var folder = new TestFolder();
        using var client = new HttpClient { BaseAddress = app.Address };
        await using (var zip = await client.GetStreamAsync(AppUrls.ExportArchive))
        {
            await ZipFile.ExtractToDirectoryAsync(zip, folder.Path);
        }

        string[] feeds = ["/timeline.atom?quad=4", "/countries/uzbekistan.atom", "/sources.atom", "/changes.atom"];
        string[] jsonFeeds = ["/timeline/feed.json?quad=4", "/countries/uzbekistan/feed.json", "/sources/feed.json", "/changes/feed.json"];
        string[] calendars = ["/timeline.ics", "/agreements.ics", "/projects.ics", "/leverage.ics", "/countries/uzbekistan.ics"];
        string[] maps = ["/timeline.geojson?all=true", "/projects.geojson", "/map.geojson", "/events/17.geojson", "/projects/qosh-tepa-canal.geojson", "/timeline.geojson?actor=iskp&text=nothing"];
        var read = await NodeTools.RunAsync("taken-away.mjs", new
        {
            atom = await AllAsync(feeds),
            jsonFeeds = await AllAsync(jsonFeeds),
            calendars = await AllAsync(calendars),
            geoJson = await AllAsync(maps),
            package = folder.Path,
        });

        // Both readers of a feed find the same, each entry with an address of its own.
        Assert.Equal(Items(read, "atom"), Items(read, "jsonFeeds"));
        Assert.All(Items(read, "atom"), items => Assert.Equal(items.Length, items.Distinct().Count()));
        Assert.Equal(feeds, read.GetProperty("atom").EnumerateArray().Select(feed => new Uri(feed.GetProperty("self").GetString()!).PathAndQuery));
        Assert.Equal(jsonFeeds, read.GetProperty("jsonFeeds").EnumerateArray().Select(feed => new Uri(feed.GetProperty("self").GetString()!).PathAndQuery));

        var entries = read.GetProperty("calendars").EnumerateArray().SelectMany(calendar => calendar.EnumerateArray()).ToArray();
        Assert.Contains(entries, entry => entry.GetProperty("uid").GetString() == "event-68@central-asia-watch" && entry.GetProperty("start").GetString() == "2025-08-26" && entry.GetProperty("end").GetString() == "2025-08-27");
        Assert.All(entries, entry => Assert.True(string.CompareOrdinal(entry.GetProperty("start").GetString(), entry.GetProperty("end").GetString()) < 0));

        Assert.All(read.GetProperty("geoJson").EnumerateArray().SkipLast(1), features => Assert.True(features.GetInt32() > 0));

        var package = read.GetProperty("package");
        Assert.True(package.GetProperty("valid").GetBoolean(), package.ToString());
        foreach (var kind in new[] { "events", "agreements", "projects", "figures", "leverage", "actors", "sources" })
        {
            using var list = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/{kind}?limit=1"));
            Assert.Equal(list.RootElement.GetProperty("total").GetInt32(), package.GetProperty("tables").GetProperty(kind).GetInt32());
        }

        async Task<string[]> AllAsync(string[] addresses)
        {
            var all = new List<string>();
            foreach (var address in addresses)
            {
                all.Add(await client.GetStringAsync(address));
            }

            return [.. all];
        }
    }

    private static (string? Id, string? Title, string? Link)[][] Items(JsonElement read, string form) =>
    [
        .. read.GetProperty(form).EnumerateArray().Select(feed => feed.GetProperty("items").EnumerateArray()
            .Select(item => (item.GetProperty("id").GetString(), item.GetProperty("title").GetString(), item.GetProperty("link").GetString())).ToArray()),
    ];
}
