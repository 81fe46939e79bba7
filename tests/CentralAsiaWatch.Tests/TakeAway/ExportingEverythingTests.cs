using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.TakeAway;
using CentralAsiaWatch.Tests.Importing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.TakeAway;

/// <summary>The whole store as a data package, and what comes back by an import.</summary>
public sealed class ExportingEverythingTests(SeededApp seeded)
{
    [Fact]
    public async Task Package_HoldsEveryPublishedRecordUnderTheFieldsItDescribes()
    {
        var entries = await EntriesAsync(seeded.App);

        using var description = JsonDocument.Parse(entries["datapackage.json"]);
        var resources = description.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(one => one.GetProperty("path").GetString()!);
        Assert.Equal(entries.Keys.Except(["datapackage.json"]).Order(), resources.Keys.Order());
        foreach (var kind in RecordKinds.All)
        {
            var total = (await seeded.App.GetAsync($"{AppUrls.Api(kind)}?limit=1")).Json.GetProperty("total").GetInt32();
            Assert.Equal(total, TakingPagesAwayTests.Rows(entries[DataPackageDescription.CsvPath(kind)]).Count - 1);
            Assert.Equal(total, JsonDocument.Parse(entries[DataPackageDescription.JsonPath(kind)]).RootElement.GetArrayLength());
        }

        Assert.All(resources.Where(one => one.Value.TryGetProperty("schema", out _)), one => Assert.Equal(
            one.Value.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()),
            TakingPagesAwayTests.Rows(entries[one.Key])[0]));
    }

    [Fact]
    public async Task Package_IsTheSameToTheByteUntilSomethingIsWritten()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"));
        var first = await BytesAsync(app);
        app.Clock.Now = TestClock.Start.AddDays(3);

        Assert.Equal(first, await BytesAsync(app));
        await app.HasEventsAsync(An.Event("second").From("uzbekistan").On("2024-10"));
        Assert.NotEqual(first, await BytesAsync(app));
    }

    [Fact]
    public async Task AsOfATime_EverythingIsWhatWasGivenThen()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"));
        string[] addresses = ["/timeline.csv", "/timeline.json?all=true", "/events/1.csv", "/timeline.ics", "/timeline.geojson"];
        var then = new List<string>();
        foreach (var address in addresses)
        {
            then.Add((await app.GetAsync(address)).Body);
        }

        app.Clock.Now = TestClock.Start.AddDays(2);
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-11-05"), An.Event("second").From("uzbekistan").On("2024-12-01"));
        var asOf = FormattableString.Invariant($"asof={TestClock.Start.AddDays(1):yyyy-MM-dd'T'HH:mm:ss'Z'}");
        for (var index = 0; index < addresses.Length; index++)
        {
            var answer = await app.GetAsync($"{addresses[index]}{(addresses[index].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{asOf}");
            // Addresses lead back to the same time; a calendar folds its lines elsewhere for that.
            Assert.Equal(Plain(then[index]), Plain(answer.Body.Replace("\r\n ", "", StringComparison.Ordinal).Replace($"?{asOf}", "", StringComparison.Ordinal)));
            Assert.Equal("public, max-age=86400", answer.Header("Cache-Control"));
        }

        Assert.Single((await app.GetAsync($"/timeline/feed.json?{asOf}")).Json.GetProperty("items").EnumerateArray());
        Assert.Single(TakingPagesAwayTests.Rows((await EntriesAsync(app, $"?{asOf}"))["data/events.csv"]).Skip(1));
    }

    [Fact]
    public async Task EmptyStore_IsAPackageToo()
    {
        await using var app = await WatchApp.StartAsync();

        var entries = await EntriesAsync(app);

        Assert.Equal("[\n]\n", entries["json/events.json"]);
        Assert.Equal("0", JsonDocument.Parse(entries["datapackage.json"]).RootElement.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("/timeline.csv?all=true", "detente | 3")]
    [InlineData("/figures.csv?all=true", "detente | 3")]
    public async Task WhatIsTakenAwayAsCsv_ComesBackUnchangedAndLosesNoWords(string address, string cited)
    {
        await using var app = await WatchApp.StartAsync();
        var words = new CitationContent("detente", 3, 2, "supports", "date", "2024-10", "In the autumn, they say.");
        await app.HasAsync(
            An.Event("visit").From("uzbekistan").To("taliban").On("2024-10") with { Title = "=Visit, \"with\" Қўштепа", Citations = [A.Citation(), words] },
            A.Figure("trade") with { Date = "2024-10", Unit = "-USD", Citations = [A.Citation(), words] });
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);

        var csv = (await app.GetAsync(address)).Body;
        var page = await reviewer.UploadAsync(csv, "away.csv");

        Assert.Contains(cited, csv, StringComparison.Ordinal);
        Assert.DoesNotContain("In the autumn", csv, StringComparison.Ordinal);
        Assert.Contains(" is there already as it is: ", Assert.Single(page.Verdicts()), StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static async Task<Dictionary<string, string>> EntriesAsync(WatchApp app, string query = "")
    {
        using var zip = new ZipArchive(new MemoryStream(await BytesAsync(app, query)), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    private static async Task<byte[]> BytesAsync(WatchApp app, string query = "")
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        return await client.GetByteArrayAsync(AppUrls.ExportArchive + query);
    }
}
