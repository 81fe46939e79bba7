using System.Net;
using AngleSharp.Html.Parser;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Hosting;

/// <summary>Solar Hijri dates beside the Gregorian ones: a form, a cookie, and an address that overrules both.</summary>
public sealed class ChoosingTheCalendarTests(SeededApp seeded)
{
    private static readonly KeyValuePair<string, string> s_chosen = new("Cookie", "calendar=solar-hijri");

    [Theory]
    [InlineData("solar-hijri", "solar-hijri")]
    [InlineData("gregorian", "gregorian")]
    [InlineData("julian", "gregorian")]
    [InlineData("", "gregorian")]
    public async Task Choice_IsKept(string choice, string kept)
    {
        var answer = await seeded.App.PostAsync("/calendar", [new("calendar", choice), new("return", "/timeline?quad=4")]);

        Assert.Equal((HttpStatusCode.SeeOther, "/timeline?quad=4"), (answer.Status, answer.Header("Location")));
        Assert.StartsWith($"calendar={kept};", answer.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReturnToElsewhere_IsRefused() =>
        Assert.Equal("/", (await seeded.App.PostAsync("/calendar", [new("calendar", "solar-hijri"), new("return", "//evil.example")])).Header("Location"));

    [Fact]
    public async Task Dates_AreWrittenInBothWhereTheReaderChoseSo()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("day").From("afghanistan").On("2024-08-24"), An.Event("month").From("afghanistan").On("2024-05"), An.Event("year").From("afghanistan").On("2024"), An.Event("undated").From("afghanistan"));

        var plain = await DatesAsync(app, "/timeline");
        var chosen = await DatesAsync(app, "/timeline", s_chosen);
        var shared = await DatesAsync(app, "/timeline?calendar=solar-hijri");
        var overruled = await DatesAsync(app, "/timeline?calendar=gregorian", s_chosen);

        Assert.Equal(["2024", "24 Aug 2024", "May 2024", "undated"], plain.Order(StringComparer.Ordinal));
        Assert.Equal(plain.Select(date => date switch { "24 Aug 2024" => "24 Aug 2024 (3 Sunbula 1403)", "May 2024" => "May 2024 (Sawr–Jawza 1403)", _ => date }), chosen);
        Assert.Equal(chosen, shared);
        Assert.Equal(plain, overruled);
    }

    [Fact]
    public async Task Choice_EndsWithItsRequestAndDoesNotReachTheJson()
    {
        var chosen = await seeded.App.GetAsync("/events/27", s_chosen);
        var after = await seeded.App.GetAsync("/events/27");
        var json = await seeded.App.GetAsync("/api/v1/events/27", s_chosen);

        Assert.Matches(@"\(\d+ [A-Z][a-z]+ 14\d\d\)", chosen.Body);
        Assert.DoesNotMatch(@"\(\d+ [A-Z][a-z]+ 14\d\d\)", after.Body);
        Assert.Equal((await seeded.App.GetAsync("/api/v1/events/27")).Body, json.Body);
    }

    [Fact]
    public async Task Switch_OffersTheOtherAndLeadsBackWithoutWhatTheAddressSays()
    {
        var plain = await seeded.App.GetPageAsync("/timeline?quad=4");
        var shared = await seeded.App.GetPageAsync("/timeline?quad=4&calendar=solar-hijri");

        Assert.Equal(("solar-hijri", "/timeline?quad=4"), Switch(plain));
        Assert.Equal(("gregorian", "/timeline?quad=4"), Switch(shared));
        Assert.Empty(shared.Document.QuerySelectorAll(".errs"));
    }

    [Fact]
    public async Task UnknownCalendar_IsNotedAndLeftOut()
    {
        var page = await seeded.App.GetPageAsync("/timeline?calendar=lunar");

        Assert.Equal("Left out: ‘lunar’ cannot be read as calendar; accepted is gregorian or solar-hijri.", page.Document.QuerySelector(".errs")!.TextContent);
    }

    [Theory]
    [InlineData("SH1403-06-03", "from 3 Sunbula 1403, 24 Aug 2024")]
    [InlineData("Sunbula 1403", "from Sunbula 1403, 22 Aug – 21 Sep 2024")]
    [InlineData("1403-06", "from Sunbula 1403, 22 Aug – 21 Sep 2024")]
    [InlineData("SH1403", "from the year 1403 SH, 20 Mar 2024 – 20 Mar 2025")]
    [InlineData("1403", "from 1403 (Gregorian; SH1403 is the Solar Hijri year)")]
    [InlineData("2024-05", "from May 2024")]
    public async Task DaysTypedInEither_AreSaidBackWithTheDaysTheyMean(string typed, string said)
    {
        var page = await seeded.App.GetPageAsync($"/timeline?from={Uri.EscapeDataString(typed)}");

        Assert.Contains(said, page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".errs"));
    }

    [Theory]
    [InlineData("SH1403-13", "months are 01 (Hamal) to 12 (Hut)")]
    [InlineData("SH1402-12-30", "Hut 1402 has 29 days")]
    [InlineData("30 Esfand 1402", "Hut 1402 has 29 days")]
    [InlineData("1403-07-31", "Mizan 1403 has 30 days")]
    public async Task SolarHijriDayThatThereIsNot_IsNotedWithItsReasonAndNeverReadAsAGregorianOne(string typed, string reason)
    {
        const string Accepted = "a day, month or year, such as 2024-05-17, 2024-05 or 2024, or Solar Hijri, such as SH1403-06-03, 3 Sunbula 1403 or SH1403";
        var page = await seeded.App.GetPageAsync($"/timeline?from={Uri.EscapeDataString(typed)}");
        var json = await seeded.App.GetAsync($"/api/v1/events?from={Uri.EscapeDataString(typed)}");

        Assert.Equal($"Left out: ‘{typed}’ cannot be read as from: {reason}; accepted is {Accepted}.", page.Document.QuerySelector(".errs")!.TextContent);
        Assert.Equal(HttpStatusCode.BadRequest, json.Status);
        Assert.Equal((typed, Accepted), (json.Json.GetProperty("value").GetString(), json.Json.GetProperty("accepted").GetString()));
        Assert.Contains(reason, json.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ShowsBothWaysToWriteADayBesideItsFields()
    {
        var page = await seeded.App.GetPageAsync("/timeline?conditions=open");

        foreach (var name in new[] { "from", "to" })
        {
            var field = page.Document.QuerySelector($".conds input[name={name}]")!;
            Assert.Equal("2024-05 or SH1403-06", page.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent);
        }

        Assert.Contains("or SH1403-06", (await seeded.App.GetPageAsync("/map")).Document.QuerySelector(".steps form")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=SH1403-06-03&to=SH1403-06-03", new[] { 2, 3 })]
    [InlineData("from=Sunbula 1403&to=1403-06", new[] { 2, 3, 4 })]
    [InlineData("to=2 Sunbula 1403", new[] { 1, 3 })]
    public async Task DaysTypedInSolarHijri_FindTheSameAsTheirGregorianOnes(string filter, int[] found)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("before").From("afghanistan").On("2024-08-21"), An.Event("on").From("afghanistan").On("2024-08-24"), An.Event("perhaps").From("afghanistan").On("2024-08"), An.Event("after").From("afghanistan").On("2024-09-21"), An.Event("later").From("afghanistan").On("2024-09-22"));

        var list = await app.GetJsonAsync<JsonList<CentralAsiaWatch.Events.EventItem>>($"/api/v1/events?{filter.Replace(" ", "%20", StringComparison.Ordinal)}");

        Assert.Equal(found, list.Items.Select(one => one.Id).Order());
    }

    private static (string?, string?) Switch(Page page) =>
        (page.Document.QuerySelector(".cal button")!.GetAttribute("value"), page.Document.QuerySelector(".cal input[name=return]")!.GetAttribute("value"));

    private static async Task<string[]> DatesAsync(WatchApp app, string url, params KeyValuePair<string, string>[] headers)
    {
        var answer = await app.GetAsync(url, headers);
        var document = await new HtmlParser().ParseDocumentAsync(answer.Body);
        return [.. document.QuerySelectorAll("table.ev tbody tr td:nth-child(2)").Select(cell => cell.TextContent.Trim())];
    }
}
