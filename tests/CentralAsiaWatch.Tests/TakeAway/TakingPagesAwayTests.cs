using System.Net;
using System.Text;
using System.Text.Json;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.TakeAway;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.TakeAway;

/// <summary>Each page has its data at its own address: what it shows, in forms that programs read.</summary>
public sealed class TakingPagesAwayTests(SeededApp seeded)
{
    private readonly WatchApp _app = seeded.App;

    public static TheoryData<string> Addresses => [.. PageRoutes.Addresses.Where(address => ViewAddress.Read(address) is not null)];

    public static TheoryData<string> Lists => [.. FilterKinds.All.Select(kind => AppUrls.List(kind.Record))];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_HasItsDataAsJsonAndCsvOrSaysWhatCannotBeRead(string address)
    {
        var isUnreadable = (await _app.GetPageAsync(address)).Document.QuerySelector(".errs") is not null || address.Contains("conditions=open", StringComparison.Ordinal);
        var (json, csv) = (await _app.GetAsync(AppUrls.Twin(address, ".json")), await _app.GetAsync(AppUrls.Twin(address, ".csv")));

        if (json.Status == HttpStatusCode.BadRequest)
        {
            Assert.True(isUnreadable, json.ToString());
            Assert.Equal(["accepted", "parameter", "value"], json.Json.EnumerateObject().Select(one => one.Name).Intersect(["accepted", "parameter", "value"]).Order());
            Assert.Equal(HttpStatusCode.BadRequest, csv.Status);
            return;
        }

        Assert.True(json.Status == HttpStatusCode.OK, json.ToString());
        Assert.Equal("application/json; charset=utf-8", json.Header("Content-Type"));
        Assert.Equal(JsonValueKind.Object, json.Json.ValueKind);
        Assert.True(csv.Status == HttpStatusCode.OK, csv.ToString());
        Assert.Equal("text/csv; charset=utf-8", csv.Header("Content-Type"));
        var rows = Rows(csv.Body);
        Assert.Single(rows.Select(row => row.Length).Distinct());
        Assert.DoesNotContain(rows.Skip(1).SelectMany(row => row), cell => SpreadsheetText.IsTrigger(cell) && !double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task ListInJson_IsWhatTheApiGivesAndAllOfItIsEverything(string list)
    {
        var kind = FilterKinds.All.Single(one => AppUrls.List(one.Record) == list).Record;
        var (twin, api, whole) = (await _app.GetAsync($"{list}.json?limit=7&order=newest"), await _app.GetAsync($"{AppUrls.Api(kind)}?limit=7&order=newest"), await _app.GetAsync($"{list}.json?all=true"));

        Assert.Equal(api.Body, twin.Body);
        var total = api.Json.GetProperty("total").GetInt32();
        Assert.Equal((total, total), (whole.Json.GetProperty("total").GetInt32(), whole.Json.GetProperty("items").GetArrayLength()));
        Assert.Equal(total, Rows((await _app.GetAsync($"{list}.csv?all=true")).Body).Count - 1);
    }

    [Fact]
    public async Task ListInCsv_LeadsToWhereItGoesOnUntilAllWasTold()
    {
        var (told, next) = (new List<string>(), (string?)"/timeline.csv?limit=40&quad=1");
        while (next is not null)
        {
            var answer = await _app.GetAsync(next);
            told.AddRange(Rows(answer.Body).Skip(1).Select(row => row[0]));
            next = answer.Header("Link")?.Split('>')[0][1..];
        }

        Assert.Equal(Rows((await _app.GetAsync("/timeline.csv?all=true&quad=1")).Body).Skip(1).Select(row => row[0]), told);
    }

    [Theory]
    [InlineData("/timeline.pdf", HttpStatusCode.NotFound)]
    [InlineData("/events/17.pdf", HttpStatusCode.NotFound)]
    [InlineData("/projects/qosh-tepa-canal.xml", HttpStatusCode.NotFound)]
    [InlineData("/countries/uzbekistan.svgz", HttpStatusCode.NotFound)]
    [InlineData("/events/99999.json", HttpStatusCode.NotFound)]
    [InlineData("/events/0.csv", HttpStatusCode.NotFound)]
    [InlineData("/events/99999999999.csv", HttpStatusCode.NotFound)]
    [InlineData("/projects/.json", HttpStatusCode.NotFound)]
    [InlineData("/projects/nowhere.geojson", HttpStatusCode.NotFound)]
    [InlineData("/countries/iran.json", HttpStatusCode.NotFound)]
    [InlineData("/countries/iran.atom", HttpStatusCode.NotFound)]
    [InlineData("/countries/iran.ics", HttpStatusCode.NotFound)]
    [InlineData("/relations/taliban/afghanistan.csv", HttpStatusCode.NotFound)]
    [InlineData("/leverage/nobody/iran.csv", HttpStatusCode.NotFound)]
    [InlineData("/timeline.json?quad=9", HttpStatusCode.BadRequest)]
    [InlineData("/timeline.csv?all=perhaps", HttpStatusCode.BadRequest)]
    [InlineData("/timeline.csv?part=events", HttpStatusCode.BadRequest)]
    [InlineData("/timeline.geojson?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/timeline.ics?actor=atlantis", HttpStatusCode.BadRequest)]
    [InlineData("/timeline.atom?below=-1", HttpStatusCode.BadRequest)]
    [InlineData("/timeline/feed.json?below=99999999999999999999", HttpStatusCode.BadRequest)]
    [InlineData("/map.geojson?limits=5", HttpStatusCode.BadRequest)]
    [InlineData("/countries/uzbekistan.csv?part=gossip", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?all=true", HttpStatusCode.BadRequest)]
    public async Task WhatThereIsNot_IsRefusedAndNeverAnError(string address, HttpStatusCode expected)
    {
        var answer = await _app.GetAsync(address);

        Assert.True(answer.Status == expected, answer.ToString());
        Assert.Null(answer.Header("ETag"));
    }

    [Fact]
    public async Task PartOfAPage_IsATableOfItsOwnColumns()
    {
        var whole = await _app.GetAsync("/countries/uzbekistan.json");
        var rows = Rows((await _app.GetAsync("/countries/uzbekistan.csv?part=balance")).Body);

        Assert.Equal(["title", "url", "asOf", "events", "ladder", "balance", "contacts", "agreements", "projects", "figures", "leverage", "contested", "sources", "totals"], whole.Json.EnumerateObject().Select(one => one.Name));
        Assert.Equal(["quarter", "quad", "events", "scoreSum"], rows[0]);
        Assert.Equal(whole.Json.GetProperty("balance").GetArrayLength(), rows.Count - 1);
        Assert.Equal(["matrix"], (await _app.GetAsync("/leverage.json?part=matrix")).Json.EnumerateObject().Select(one => one.Name).Except(["title", "url", "asOf"]));
    }

    [Fact]
    public async Task Data_IsTheSameInEveryCalendar()
    {
        var solarHijri = KeyValuePair.Create("Cookie", "calendar=solar-hijri");

        foreach (var address in new[] { "/countries/uzbekistan.json?from=2024-05", "/timeline.atom?from=2024-05", "/agreements.csv", "/timeline.ics?from=2022" })
        {
            Assert.Equal((await _app.GetAsync(address)).Body, (await _app.GetAsync(address, solarHijri)).Body);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task SharePage_OffersNothingThatIsNotThere(string address)
    {
        var view = ViewAddress.Read(address)!;

        foreach (var format in TakeAwayFormats.Of(view))
        {
            Assert.NotEqual(HttpStatusCode.NotFound, (await _app.GetAsync(format.Url)).Status);
        }

        var offered = (await _app.GetPageAsync(AppUrls.ShareOf(view.Url))).Document.QuerySelectorAll("section[aria-labelledby=take-away] a").Select(link => link.GetAttribute("href"));
        Assert.Equal(TakeAwayFormats.Of(view).Select(format => format.Url), offered);
    }

    [Fact]
    public async Task ListPage_NamesItsFeedForFeedReaders()
    {
        var page = await _app.GetPageAsync("/timeline?quad=4&limit=5");

        Assert.Equal("/timeline.atom?quad=4&limit=5", page.Document.QuerySelector("head link[rel=alternate]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task EventsInCsv_HaveWhatAnImportReadsAndNothingThatReadersDoNotSee()
    {
        var csv = (await _app.GetAsync("/timeline.csv?all=true")).Body;
        var layout = Layouts.Recognise(TableReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv))));

        Assert.Equal(RecordKind.Event, layout.Mapping.Kind);
        using var client = new HttpClient { BaseAddress = _app.Address };
        Assert.Equal([0xEF, 0xBB, 0xBF], (await client.GetByteArrayAsync("/timeline.csv?limit=1"))[..3]);
        Assert.DoesNotContain(" words: ", csv, StringComparison.Ordinal);
    }

    // By the rules of RFC 4180: the judge is not the judged.
    internal static IReadOnlyList<string[]> Rows(string csv)
    {
        using var parser = new CsvHelper.CsvParser(new StringReader(csv.TrimStart('\uFEFF')), new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }
}
