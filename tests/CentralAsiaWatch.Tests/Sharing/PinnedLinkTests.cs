using System.Net;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Sharing;

/// <summary>A pinned link says everything that its page would otherwise choose by itself, so that later defaults change nothing.</summary>
public sealed class PinnedLinkTests
{
    private const string End = "&calendar=gregorian&asof=2026-03-01T12:00:00Z&v=1";
    private static readonly DateTime s_at = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("/timeline", "/timeline?order=oldest&limit=50&lanes=direction")]
    [InlineData("/timeline?pair=afghanistan,tajikistan&order=newest&lanes=type", "/timeline?pair=afghanistan,tajikistan&order=newest&lanes=type&limit=50")]
    [InlineData("/timeline?from=2024&to=2024-02&conditions=open", "/timeline?from=2024-01-01&to=2024-02-29&order=oldest&limit=50&lanes=direction")]
    [InlineData("/agreements?from=SH1403", "/agreements?from=2024-03-20&order=oldest&limit=50")]
    [InlineData("/leverage", "/leverage?order=oldest&limit=5&weight-trade=1&weight-energy=1&weight-transit=1&weight-water=1&weight-security=1")]
    [InlineData("/relations", "/relations?counting=once")]
    [InlineData("/explain?relation=tajikistan,afghanistan", "/explain?relation=tajikistan,afghanistan&number=count&counting=once")]
    public void Link_WritesOutWhatThePageWouldChoose(string view, string pinned)
    {
        var link = PinnedLink.Of(ViewAddress.Read(view)!, s_at, isSolarHijri: false);

        if (view == "/leverage")
        {
            // The dimensions are those of the index, whichever there are.
            Assert.StartsWith("/leverage?order=oldest&limit=5&weight-", link.Url, StringComparison.Ordinal);
            Assert.EndsWith(End, link.Url, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(pinned + End, link.Url);
    }

    [Fact]
    public void Link_SaysWhatThePageChoseForWhatItFound() => Assert.Equal(
        "/timeline?bars=month&order=oldest&limit=50&lanes=direction&calendar=solar-hijri&asof=2026-03-01T12:00:00Z&v=1",
        PinnedLink.Of(ViewAddress.Read("/timeline")!, s_at, isSolarHijri: true, KeyValuePair.Create("bars", "month")).Url);

    [Fact]
    public void ViewOfThePast_KeepsItsTime() => Assert.Equal(
        $"/events/1?calendar=gregorian&asof=2025-01-01T00:00:00Z&v=1",
        PinnedLink.Of(ViewAddress.Read("/events/1?asof=2025-01-01T00:00:00Z")!, s_at, isSolarHijri: false).Url);

    [Fact]
    public void LiveLink_HasNoTime() => Assert.Equal("/timeline?quad=4", PinnedLink.Live(ViewAddress.Read("/timeline?quad=4&asof=2025-01-01&v=1&conditions=open")!).Url);

    [Fact]
    public void Pinning_TwiceIsPinningOnce() => Properties.Hold(
        Gen.Elements("/timeline", "/timeline?from=2024", "/actors?order=newest", "/leverage", "/compare?pairs=uzbekistan:afghanistan", "/search?q=canal", "/countries/uzbekistan?to=2024-05").Zip(Gen.Elements(true, false)),
        50,
        one =>
        {
            var (view, isSolarHijri) = one;
            var link = PinnedLink.Of(ViewAddress.Read(view)!, s_at, isSolarHijri);

            Assert.Equal(link.Url, PinnedLink.Of(ViewAddress.Read(link.Url)!, s_at.AddDays(1), isSolarHijri).Url.Replace("2026-03-02", "2026-03-01", StringComparison.Ordinal), Parameters);
            return Task.CompletedTask;
        });

    [Theory]
    [InlineData(null, "2026-03-01T12:00:00.0000000Z")]
    [InlineData("2026-03-01T11:59:59.9Z", "2026-03-01T12:00:00.0000000Z")]
    [InlineData("2026-03-01T12:00:00.2Z", "2026-03-01T12:00:00.5000000Z")]
    public void Moment_IsAWholeSecondUnlessSomethingWasRecordedInIt(string? last, string moment)
    {
        DateTime? recorded = last is null ? null : DateTime.Parse(last, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);

        Assert.Equal(moment, PinnedLink.Moment(s_at.AddMilliseconds(500), recorded).ToString("O"));
    }

    // Whatever their order.
    private static bool Parameters(string one, string other) => one.Split('?', '&').Order().SequenceEqual(other.Split('?', '&').Order());
}

/// <summary>Pinned links as this version makes them, one of each kind of page, kept for good: a later version opens each as it was meant.</summary>
public sealed class KeptLinksTests(SeededApp seeded)
{
    public static TheoryData<string> Links =>
    [
        "/?calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/timeline?pair=afghanistan,tajikistan&from=2024-01-01&order=oldest&limit=50&lanes=direction&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/events/1?calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/map?from=2024-01-01&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/network?calendar=solar-hijri&asof=2025-11-03T09:30:00Z&v=1",
        "/countries?calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/countries/uzbekistan?calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/relations?counting=once&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/relations/uzbekistan/afghanistan?calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/compare?pairs=uzbekistan:afghanistan,tajikistan:afghanistan&counting=once&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/explain?relation=tajikistan,afghanistan&number=count&counting=once&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/agreements?order=oldest&limit=50&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/projects?order=oldest&limit=50&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/figures?order=oldest&limit=50&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/leverage?order=oldest&limit=5&weight-trade=1&weight-energy=1&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/leverage/afghanistan/uzbekistan?calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/actors?order=oldest&limit=50&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/actors/taliban?calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/sources?order=oldest&limit=50&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/sources/detente-2023?calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
        "/search?q=canal&calendar=gregorian&asof=2025-11-03T09:30:00Z&v=1",
    ];

    [Theory]
    [MemberData(nameof(Links))]
    public async Task LinkOfVersion1_OpensWithNothingLeftOut(string link)
    {
        var page = await seeded.App.GetPageAsync(link);

        Assert.True(page.Answer.Status == HttpStatusCode.OK, page.Answer.ToString());
        Assert.DoesNotContain("Left out:", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownVersion_IsLeftOutAndSaid()
    {
        var page = await seeded.App.GetPageAsync("/timeline?v=99");

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Contains("Left out: ‘99’ cannot be read as v; accepted is the version of a pinned link, 1.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SharePage_OffersTheLiveAndThePinnedLinkAndTheFrames()
    {
        var page = await seeded.App.GetPageAsync("/share?of=%2Ftimeline%3Fpair%3Duzbekistan%2Cafghanistan%26from%3D2024");

        Assert.Equal($"{seeded.App.Address}timeline?pair=uzbekistan,afghanistan&from=2024", Value(page, "live-link"));
        Assert.StartsWith($"{seeded.App.Address}timeline?pair=uzbekistan,afghanistan&from=2024-01-01&order=oldest&limit=50&lanes=direction&calendar=gregorian&asof=2025-11-03T09:30:0", page.Document.GetElementById("pinned-link")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"<iframe src=\"{seeded.App.Address}embed/timeline?pair=uzbekistan,afghanistan&amp;from=2024&amp;chart=events&amp;theme=auto\" width=\"100%\" height=\"", Value(page, "embed-live"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#h-sharelink"));
    }

    private static string? Value(Page page, string id) => page.Document.GetElementById(id)?.GetAttribute("value");
}
