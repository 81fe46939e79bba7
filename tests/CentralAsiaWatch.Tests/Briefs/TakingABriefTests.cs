using System.Net;
using System.Text;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CentralAsiaWatch.Tests.Briefs;

/// <summary>Briefs of relations, countries and timelines at the addresses of their views.</summary>
public sealed class TakingABriefTests(SeededApp seeded)
{
    [Theory]
    [InlineData("/countries/uzbekistan.docx", "Uzbekistan and Afghanistan")]
    [InlineData("/relations/iran/afghanistan.docx", "Iran and Afghanistan")]
    [InlineData("/timeline.docx", "Timeline")]
    [InlineData("/timeline.docx?actor=iskp&from=2022", "Timeline")]
    [InlineData("/timeline.docx?text=nothinghasthisword", "Timeline")]
    public async Task The_document_is_sound_and_each_endnote_is_referred_to_once(string url, string title)
    {
        var (bytes, headers) = await BytesAsync(seeded.App, url);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", headers.ContentType!.ToString());
        Assert.EndsWith("-20251103T093000.docx", headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath} {problem.Description}"));

        var main = document.MainDocumentPart!;
        var body = main.Document.Body!;
        Assert.Equal(title, body.Elements<Paragraph>().Single(one => Style(one) == "Title").InnerText);
        long[] references = [.. body.Descendants<EndnoteReference>().Select(one => one.Id!.Value)];
        var notes = main.EndnotesPart!.Endnotes.Elements<Endnote>().Where(one => one.Type is null).ToArray();
        Assert.Equal(Enumerable.Range(1, references.Length).Select(number => (long)number), references);
        Assert.Equal(references, notes.Select(one => one.Id!.Value));
        Assert.All(notes, note => Assert.Matches(@"^ .+, paragraph [0-9]+, [A-F][1-6].*: http://.+/sources/.+asof=2025-11-03T09:30:00Z&v=1#p[0-9]+\.", note.InnerText));

        Assert.All(body.Elements<Table>(), table => Assert.Equal(1, table.Elements<TableRow>().Count(row => row.TableRowProperties!.Elements<TableHeader>().Any())));
        Assert.Equal("en-GB", main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Equal(" PAGE ", Assert.Single(main.FooterParts).Footer.Descendants<SimpleField>().Single().Instruction!.Value);
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(), one => Assert.False(string.IsNullOrWhiteSpace(one.Description?.Value)));
    }

    [Fact]
    public async Task The_brief_of_a_country_says_what_its_page_says()
    {
        var markdown = (await seeded.App.GetAsync("/countries/uzbekistan.md")).Body;
        string[] headings = [.. markdown.Split('\n').Where(line => line.StartsWith('#'))];
        Assert.Equal(
            ["# Uzbekistan and Afghanistan", "## Cooperation and conflict", "## Events", "## Ladder of engagement", "## Contested: 1 point", "## Leverage", "## Agreements and projects", "## Figures", "## Documents", "## How to read this"],
            headings);
        Assert.Contains("\nEvents between Uzbekistan and Afghanistan, all days\n", markdown, StringComparison.Ordinal);
        Assert.Contains("/countries/uzbekistan?asof=2025-11-03T09:30:00Z&v=1>\n", markdown, StringComparison.Ordinal);
        var references = Footnotes(markdown, "[^", "]").Count;
        Assert.Equal(references, 2 * markdown.Split('\n').Count(line => line.StartsWith("[^", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Both_readings_of_a_contested_point_stand_in_it_each_with_a_note()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings());
        await app.HasAsync(An.Event("ambassador").From("uzbekistan").To("taliban").On("2024-10").AlsoCiting("detente", "date", "2024-10").AlsoCiting("atlas", "date", "2024-08-15", 7, 4));
        var markdown = (await app.GetAsync("/relations/uzbekistan/afghanistan.md")).Body;
        string[] rows = [.. markdown.Split('\n').Where(line => line.Contains("| date |", StringComparison.Ordinal))];
        Assert.Equal(2, rows.Length);
        Assert.Contains("| Oct 2024 | C2 | [^", rows[0], StringComparison.Ordinal);
        Assert.Contains("| 15 Aug 2024 | C4 | [^", rows[1], StringComparison.Ordinal);
        Assert.Contains(": Atlas, paragraph 7, C4: ", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/countries/uzbekistan")]
    [InlineData("/timeline")]
    public async Task One_as_of_gives_one_file_byte_for_byte_after_edits_and_a_restart_and_in_either_calendar(string view)
    {
        using var folder = new TestFolder();
        var visit = An.Event("visit").From("uzbekistan").To("afghanistan").On("2024-10");
        byte[] word, text;
        string host;
        await using (var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = folder.Path }))
        {
            host = app.Address.Authority;
            await app.HasAsync(visit, A.Judgement("afghanistan", "uzbekistan"), A.Figure("trade"));
            app.Clock.Now = TestClock.Start.AddDays(1);
            (word, text) = ((await BytesAsync(app, $"{view}.docx")).Bytes, (await BytesAsync(app, $"{view}.md")).Bytes);
        }

        await using (var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = folder.Path }))
        {
            app.Clock.Now = TestClock.Start.AddDays(30);
            await app.WriteAsync(new RecordWrite(Guid.NewGuid(), "tests", "Better.", [visit with { Number = 1, Title = "Visit to Herat" }]));
            await app.HasEventsAsync(An.Event("second").From("uzbekistan").To("afghanistan").On("2024-11"));
            const string AsOf = "asof=2025-11-04T09:30:00Z";
            Assert.Equal(word, (await BytesAsync(app, $"{view}.docx?{AsOf}", host)).Bytes);
            Assert.Equal(word, (await BytesAsync(app, $"{view}.docx?{AsOf}&calendar=solar-hijri", host)).Bytes);
            Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString((await BytesAsync(app, $"{view}.md?{AsOf}", host)).Bytes));
            Assert.NotEqual(text, (await BytesAsync(app, $"{view}.md", host)).Bytes);
        }
    }

    [Fact]
    public async Task A_long_timeline_is_bounded_and_says_so()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings());
        await app.HasEventsAsync([.. Enumerable.Range(1, 205).Select(number => An.Event($"event-{number}").From("uzbekistan").To("afghanistan").On($"{1800 + number}"))]);
        var markdown = (await app.GetAsync("/timeline.md?actor=uzbekistan")).Body;
        Assert.Contains($"The newest 200 of 205 events: [all of them on the timeline](<{app.Address.GetLeftPart(UriPartial.Authority)}/timeline?actor=uzbekistan&asof=2025-11-03T09:30:00Z&v=1>).", markdown, StringComparison.Ordinal);
        Assert.Equal(200, markdown.Split('\n').Count(line => line.StartsWith("[^", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/timeline.docx?from=never", "from")]
    [InlineData("/timeline.md?colour=red", "colour")]
    [InlineData("/countries/uzbekistan.docx?to=x", "to")]
    [InlineData("/relations/iran/afghanistan.md?asof=x", "asof")]
    public async Task A_filter_that_cannot_be_read_is_said(string url, string parameter)
    {
        var answer = await seeded.App.GetAsync(url);
        Assert.Equal((HttpStatusCode.BadRequest, parameter), (answer.Status, answer.Json.GetProperty("parameter").GetString()));
    }

    [Theory]
    [InlineData("/countries/iran.docx")]
    [InlineData("/countries/nowhere.md")]
    [InlineData("/relations/iran/iran.docx")]
    [InlineData("/relations/afghanistan/taliban.md")]
    public async Task What_is_no_relation_has_no_brief(string url) => Assert.Equal(HttpStatusCode.NotFound, (await seeded.App.GetAsync(url)).Status);

    [Theory]
    [InlineData("/countries/uzbekistan", "/countries/uzbekistan.docx", "/countries/uzbekistan.md")]
    [InlineData("/timeline?actor=iskp&lanes=place&asof=2025-11-03T09:30:00Z", "/timeline.docx?actor=iskp&asof=2025-11-03T09:30:00Z", "/timeline.md?actor=iskp&asof=2025-11-03T09:30:00Z")]
    [InlineData("/actors", null, null)]
    public async Task The_page_Share_offers_the_briefs_of_a_view(string view, string? word, string? markdown)
    {
        var page = (await seeded.App.GetPageAsync($"/share?of={Uri.EscapeDataString(view)}")).Document;
        Assert.Equal(new[] { word, markdown }.OfType<string>(), page.QuerySelectorAll("section[aria-labelledby=h-brief] a").Select(one => one.GetAttribute("href")!));
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static List<int> Footnotes(string text, string mark, string end)
    {
        var found = new List<int>();
        for (var place = text.IndexOf(mark, StringComparison.Ordinal); place >= 0; place = text.IndexOf(mark, place + 1, StringComparison.Ordinal))
        {
            found.Add(int.Parse(text[(place + mark.Length)..text.IndexOf(end, place, StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture));
        }

        return found;
    }

    // Two runs of the program listen on two ports, which stand in every address: a reader comes by one name.
    private static async Task<(byte[] Bytes, System.Net.Http.Headers.HttpContentHeaders Headers)> BytesAsync(WatchApp app, string url, string? host = null)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Host = host;
        var answer = await client.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers);
    }
}
