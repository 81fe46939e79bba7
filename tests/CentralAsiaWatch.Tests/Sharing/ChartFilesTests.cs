using System.Net;
using System.Xml.Linq;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Sharing;

/// <summary>A chart of a page alone: as a file, in the preview of an address, and in a frame of somebody else's page.</summary>
public sealed class ChartFilesTests(SeededApp seeded)
{
    [Theory]
    [InlineData("/timeline?pair=uzbekistan,afghanistan", "/timeline.svg?pair=uzbekistan,afghanistan")]
    [InlineData("/countries/uzbekistan?from=2024", "/countries/uzbekistan.svg?from=2024&chart=ladder")]
    [InlineData("/map", "/map.svg")]
    [InlineData("/network", "/network.svg")]
    [InlineData("/relations/uzbekistan/afghanistan", "/relations/uzbekistan/afghanistan.svg?chart=balance&theme=dark")]
    public async Task File_IsTheChartOfThePage(string view, string file)
    {
        var page = await seeded.App.GetPageAsync(view);

        var answer = await seeded.App.GetAsync(file);

        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        Assert.Equal("image/svg+xml; charset=utf-8", answer.Header("Content-Type"));
        var drawing = XElement.Parse(answer.Body);
        XNamespace svg = "http://www.w3.org/2000/svg";
        var title = drawing.Element(svg + "title")!.Value;
        Assert.Contains(title, page.Document.QuerySelectorAll("main svg > title").Select(one => one.TextContent));
        Assert.NotEmpty(drawing.Element(svg + "desc")!.Value);
        // Below it: where it is from, and the address of the page, in pieces as wide as the drawing.
        var words = string.Concat(drawing.Elements(svg + "g").Where(one => one.Attribute("transform") is not null).Select(one => one.Value));
        Assert.Contains("Source: CentralAsiaWatch", words, StringComparison.Ordinal);
        Assert.EndsWith(new Uri(seeded.App.Address, view).AbsoluteUri, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_TakesTheColoursOfItsTheme()
    {
        var (light, dark, auto) = (await seeded.App.GetAsync("/timeline.svg"), await seeded.App.GetAsync("/timeline.svg?theme=dark"), await seeded.App.GetAsync("/timeline.svg?theme=auto"));

        Assert.Contains(".paper{fill:#fdfcfa}", light.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("#fdfcfa", dark.Body, StringComparison.Ordinal);
        Assert.Contains("@media (prefers-color-scheme:dark){", auto.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_IsNotSentTwiceToWhoHasIt()
    {
        var first = await seeded.App.GetAsync("/timeline.svg");

        var second = await seeded.App.GetAsync("/timeline.svg", KeyValuePair.Create("If-None-Match", first.Header("ETag")!));

        Assert.Equal((HttpStatusCode.NotModified, ""), (second.Status, second.Body));
    }

    [Theory]
    [InlineData("/countries/uzbekistan.svg?chart=zodiac", 404, "Name one of the charts of this page as chart=; it has events, collected, balance, ladder")]
    [InlineData("/method.svg", 404, "This page shows no chart under this filter.")]
    [InlineData("/events/999999.svg", 404, "There is nothing at this address that could have a chart.")]
    [InlineData("/timeline.svg?theme=pink", 400, "‘pink’ cannot be read as theme; accepted is light, dark or auto.")]
    public async Task WhatIsNoChart_SaysSo(string file, int status, string sentence)
    {
        var answer = await seeded.App.GetAsync(file);

        Assert.Equal((status, "text/plain; charset=utf-8"), ((int)answer.Status, answer.Header("Content-Type")));
        Assert.StartsWith(sentence, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/edit.svg")]
    [InlineData("/account.svg")]
    [InlineData("/no-such-page.svg")]
    public async Task WhatIsNoView_HasNoCharts(string file) => Assert.NotEqual(HttpStatusCode.OK, (await seeded.App.GetAsync(file)).Status);

    [Fact]
    public void EveryColourOfTheLightStyle_HasADarkOne()
    {
        var light = Colours(SvgStyle.Light);

        Assert.Empty(light.Intersect(Colours(SvgStyle.Dark)));
    }

    public static TheoryData<string> Views => [.. PageRoutes.Addresses];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Preview_IsInTheFirstResponseAndSmall(string view)
    {
        var page = await seeded.App.GetPageAsync(view);

        if (page.Document.QuerySelector("a[data-share]") is null)
        {
            return;
        }

        Assert.Equal(page.Document.QuerySelector("h1 bdi")!.TextContent, page.Document.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.StartsWith(seeded.App.Address.ToString(), page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        var size = page.Document.QuerySelectorAll("meta[property^='og:'], meta[name^='twitter:'], link[rel=canonical]").Sum(tag => tag.OuterHtml.Length);
        Assert.True(size <= 600 + (2 * view.Length), $"{size} bytes of tags");
        if (page.Document.QuerySelector("meta[property='og:image']")?.GetAttribute("content") is { } picture)
        {
            Assert.Equal("image/svg+xml; charset=utf-8", (await seeded.App.GetAsync(picture)).Header("Content-Type"));
        }
    }

    [Fact]
    public async Task Preview_SaysTheFilterInWords()
    {
        var page = await seeded.App.GetPageAsync("/timeline?pair=uzbekistan,afghanistan&from=2024");

        Assert.StartsWith("Events between Uzbekistan and Afghanistan, from 2024: ", page.Document.QuerySelector("meta[name=description][property='og:description']")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    private static HashSet<string> Colours(string style) => [.. style.Split('#').Skip(1).Select(part => string.Concat(part.TakeWhile(char.IsAsciiHexDigit)))];
}

/// <summary>A chart or a table in a frame: alone, with its source, without script or cookie, and with a permission that no other page has.</summary>
public sealed class EmbedsTests(SeededApp seeded)
{
    [Theory]
    [InlineData("/embed/timeline?pair=uzbekistan,afghanistan", "svg.lanes", "/timeline?pair=uzbekistan,afghanistan")]
    [InlineData("/embed/timeline?pair=uzbekistan,afghanistan&table=1&theme=dark", "table.ev", "/timeline?pair=uzbekistan,afghanistan")]
    [InlineData("/embed/countries/uzbekistan?chart=ladder&width=600&height=300", "svg", "/countries/uzbekistan")]
    [InlineData("/embed/situation", "table.rel", "/")]
    [InlineData("/embed/leverage", "table", "/leverage")]
    public async Task Embed_IsThePartAlone(string address, string part, string view)
    {
        var page = await seeded.App.GetPageAsync(address);

        Assert.True(page.Answer.Status == HttpStatusCode.OK, page.Answer.ToString());
        Assert.NotNull(page.Document.QuerySelector(part));
        Assert.Empty(page.Document.QuerySelectorAll("script, nav, form, header"));
        var whole = page.Document.QuerySelector("footer a")!;
        Assert.Equal((new Uri(seeded.App.Address, view).AbsoluteUri, "_blank", "noopener"), (whole.GetAttribute("href"), whole.GetAttribute("target"), whole.GetAttribute("rel")));
        Assert.StartsWith("Source: CentralAsiaWatch", page.Document.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(" – CentralAsiaWatch", page.Document.Title);
    }

    public static TheoryData<string> Views => [.. PageRoutes.OneOfEach];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task WhatIsOffered_IsThere(string address)
    {
        if (ViewAddress.Read(address) is not { } view)
        {
            return;
        }

        if (ViewParts.HasChart(view))
        {
            Assert.Equal(HttpStatusCode.OK, (await seeded.App.GetAsync(ChartFiles.Url(view))).Status);
        }

        if (ViewParts.HasTable(view))
        {
            Assert.Equal(HttpStatusCode.OK, (await seeded.App.GetAsync(Embeds.Url(view, null, null, "auto"))).Status);
        }
    }

    [Fact]
    public async Task OnlyEmbeds_MayBeFramed()
    {
        var (embed, page) = (await seeded.App.GetAsync("/embed/timeline"), await seeded.App.GetAsync("/timeline"));

        Assert.Equal("default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'self'; form-action 'none'; frame-ancestors *", embed.Header("Content-Security-Policy"));
        Assert.Equal(("cross-origin", null, null), (embed.Header("Cross-Origin-Resource-Policy"), embed.Header("X-Frame-Options"), embed.Header("Set-Cookie")));
        Assert.Contains("frame-ancestors 'none'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_AreNotRead()
    {
        using var editor = await seeded.App.SignInAsync(CentralAsiaWatch.People.PersonRole.Editor);
        editor.Cookies.Add(seeded.App.Address, new Cookie("calendar", "solar-hijri"));

        var (known, unknown) = (await editor.GetAsync("/embed/timeline?table=1"), await seeded.App.GetAsync("/embed/timeline?table=1"));

        Assert.Equal(unknown.Body, known.Body);
        Assert.Null(known.Header("Set-Cookie"));
    }

    [Theory]
    [InlineData("/embed", 404)]
    [InlineData("/embed/edit", 404)]
    [InlineData("/embed/account/links", 404)]
    [InlineData("/embed/events/999999", 404)]
    [InlineData("/embed/timeline?chart=zodiac", 404)]
    [InlineData("/embed/timeline?table=98", 404)]
    [InlineData("/embed/timeline?table=nine", 400)]
    [InlineData("/embed/timeline?width=99999", 400)]
    [InlineData("/embed/timeline?theme=pink", 400)]
    public async Task WhatCannotBeFramed_SaysSo(string address, int status)
    {
        var answer = await seeded.App.GetAsync(address);

        Assert.Equal((status, "text/plain; charset=utf-8"), ((int)answer.Status, answer.Header("Content-Type")));
    }

    [Fact]
    public async Task SiteThatIsClosed_HasNoEmbeds()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = new Dictionary<string, string> { ["Watch:Access:AnonymousReading"] = "false" } });
        using var reader = await app.SignInAsync(CentralAsiaWatch.People.PersonRole.Reader);

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/embed/leverage")).Status);
    }

    [Theory]
    [InlineData("<h2 id=\"a\">One</h2><table class=\"x\"><tr></tr></table><h2>Two &amp; more</h2><table></table>", 1, "One", "<table class=\"x\"><tr></tr></table>")]
    [InlineData("<h2 id=\"a\">One</h2><table class=\"x\"><tr></tr></table><h2>Two &amp; more</h2><table></table>", 2, "Two &amp; more", "<table></table>")]
    [InlineData("<table></table>", 1, "", "<table></table>")]
    public void Table_IsFoundWithItsHeading(string html, int place, string heading, string markup) => Assert.Equal(new PageTables.PageTable(heading, markup), PageTables.Find(html, place));

    [Theory]
    [InlineData("", 1)]
    [InlineData("<table></table>", 2)]
    [InlineData("<table>", 1)]
    public void Table_ThatIsNotThere_IsNull(string html, int place) => Assert.Null(PageTables.Find(html, place));
}
