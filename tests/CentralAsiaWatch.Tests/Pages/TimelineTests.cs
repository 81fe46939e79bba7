using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Pages;

public sealed class TimelineTests(SeededApp seeded)
{
    public static TheoryData<string> Filters =>
    [
        "", "order=newest", "order=entered", "order=entered&limit=7&actor=uzbekistan", "order=entered&from=2024", "order=entered&text=canal", "limit=7", "limit=7&order=newest", "actor=uzbekistan", "actor=tajikistan,kyrgyzstan", "pair=uzbekistan,afghanistan", "pair=tajikistan,taliban&from=2021",
        "type=CONSULT", "type=consult,agree", "quad=4", "quad=1,3", "context=x_water", "context=x_transit,x_energy&quad=2", "place=tashkent", "from=2024", "to=2021-08", "from=2022-07&to=2022-07",
        "source=detente-2023", "source=detente-2023,tashkent-conference-2022&type=CONSULT", "grade=F", "grade=C2", "contested=true", "contested=false&actor=kyrgyzstan", "text=canal", "text=Qosh+Tepa",
        "text=conference&from=2022&to=2022", "type=THREATEN&actor=turkmenistan", "actor=kazakhstan&after=MzA5NzY4LjE3",
    ];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Timeline_ShowsTheEventsThatTheApiGivesAndAsMany(string filter)
    {
        var json = await seeded.App.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?{filter}");

        var page = await seeded.App.GetPageAsync($"/timeline?{filter}");

        Assert.True(page.Answer.Status == HttpStatusCode.OK, page.Answer.ToString());
        var rows = page.Document.QuerySelectorAll("tr[id^=e]");
        Assert.Equal(json.Items.Select(one => one.Id), rows.Select(row => int.Parse(row.Id![1..], CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector($"a[href='/events/{row.Id![1..]}']")));
        Assert.Equal(json.Total, Number(page.Document.QuerySelector("[role=status] b")!.TextContent));
        Assert.Equal(json.Next is null, page.Document.QuerySelector("a[rel=next]") is null);
    }

    [Fact]
    public async Task NextLinks_ShowEveryEventOnce()
    {
        var numbers = new List<string>();
        for (var url = "/timeline?limit=10"; url is not null;)
        {
            var page = await seeded.App.GetPageAsync(url);
            numbers.AddRange(page.Document.QuerySelectorAll("tr[id^=e]").Select(row => row.Id!));
            url = page.Links("a[rel=next]").SingleOrDefault();
        }

        var all = await seeded.App.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?limit=500");
        Assert.Equal(all.Items.Select(one => $"e{one.Id}"), numbers);
    }

    [Theory]
    [InlineData("actor=atlantis", "‘atlantis’ cannot be read as actor; accepted is a slug of an actor such as uzbekistan, or several with commas; /api/v1/actors lists them.")]
    [InlineData("from=17.05.2024", "‘17.05.2024’ cannot be read as from; accepted is a day, month or year, such as 2024-05-17, 2024-05 or 2024, or Solar Hijri, such as SH1403-06-03, 3 Sunbula 1403 or SH1403.")]
    [InlineData("limit=0", "‘0’ cannot be read as limit; accepted is a whole number from 1 to 500.")]
    [InlineData("order=score", "‘score’ cannot be read as order; accepted is oldest, newest or entered.")]
    [InlineData("after=garbage", "‘garbage’ cannot be read as after; accepted is what an earlier answer gave as next.")]
    public async Task ValueThatCannotBeRead_IsLeftOutWithANote(string filter, string note)
    {
        var page = await seeded.App.GetPageAsync($"/timeline?quad=4&{filter}");

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Equal([$"Left out: {note}"], page.Document.QuerySelectorAll("main [role=note]").Select(element => Spaced(element.TextContent)));
        Assert.Equal(
            (await seeded.App.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?quad=4")).Items.Select(one => $"e{one.Id}"),
            page.Document.QuerySelectorAll("tr[id^=e]").Select(row => row.Id));
    }

    [Fact]
    public async Task EachPartOfTheFilter_IsTakenAwayByItsLink()
    {
        var page = await seeded.App.GetPageAsync("/timeline?actor=uzbekistan&quad=4&from=2022");

        Assert.Equal(
            ["/timeline?quad=4&from=2022", "/timeline?actor=uzbekistan&from=2022", "/timeline?actor=uzbekistan&quad=4"],
            page.Links("a[aria-label^='Remove']"));
    }

    [Fact]
    public async Task NothingFound_SaysSoAndOffersAWayOut()
    {
        var page = await seeded.App.GetPageAsync("/timeline?type=THREATEN&actor=turkmenistan");

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Empty(page.Document.QuerySelectorAll("tr[id^=e]"));
        Assert.Contains("No event matches", page.MainText, StringComparison.Ordinal);
        Assert.Contains("/timeline", page.Links("main a"));
    }

    private static int Number(string text) => int.Parse(Regex.Match(text.Replace("\u00a0", "", StringComparison.Ordinal), @"\d+|no", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).Value is var word && word.Equals("no", StringComparison.OrdinalIgnoreCase) ? "0" : word, CultureInfo.InvariantCulture);

    private static string Spaced(string text) => Regex.Replace(text.Trim(), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
}
