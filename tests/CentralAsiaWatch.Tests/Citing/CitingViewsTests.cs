using System.Net;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Citing;

/// <summary>Citations of records, pages, charts and documents at their addresses.</summary>
public sealed class CitingViewsTests : IAsyncLifetime
{
    private static readonly EventContent s_visit = An.Event("visit") with { Title = "Visit to Termez" };
    private WatchApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync(new WatchAppSettings());
        await _app.HasAsync(
            A.Source("atlas") with { Title = "Atlas", Author = "N. Rahimi", Publisher = "Herat Press", Published = "[2022-07-24,2022-07-25]", PublishedBasis = "The last page", SourceKind = "newsletter", Address = "https://press.example/a" },
            s_visit.From("uzbekistan").To("taliban").On("2024-10").Citing("atlas"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Host => _app.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task A_correction_makes_a_new_version_and_the_old_citation_stays()
    {
        var before = await _app.GetAsync("/cite?of=/events/1");
        _app.Clock.Now = TestClock.Start.AddDays(2);
        await _app.WriteAsync(new RecordWrite(Guid.NewGuid(), "tests", "Better.", [s_visit.From("uzbekistan").To("taliban").On("2024-10").Citing("atlas") with { Number = 1, Title = "Visit to Herat" }]));
        var after = await _app.GetAsync("/cite?of=/events/1");
        var pinned = await _app.GetAsync("/cite?of=" + Uri.EscapeDataString("/events/1?asof=2025-11-03T09:30:00Z"));

        Assert.Equal($"“Visit to Termez” (event 1, version 1). CentralAsiaWatch, recorded 3 Nov 2025. As of 3 Nov 2025 09:30:00 UTC. {Host}/events/1?asof=2025-11-03T09:30:00Z&v=1\n", before.Body);
        Assert.Equal($"“Visit to Herat” (event 1, version 2). CentralAsiaWatch, recorded 5 Nov 2025. As of 5 Nov 2025 09:30:00 UTC. {Host}/events/1?asof=2025-11-05T09:30:00Z&v=1\n", after.Body);
        Assert.Equal(before.Body, pinned.Body);
    }

    [Theory]
    [InlineData("/", "Situation of the five Central Asian states and Afghanistan")]
    [InlineData("/timeline?actor=uzbekistan", "Timeline: Events involving Uzbekistan")]
    [InlineData("/map", "Map: All events")]
    [InlineData("/agreements", "All agreements")]
    [InlineData("/countries/uzbekistan", "Uzbekistan and Afghanistan")]
    [InlineData("/relations/uzbekistan/afghanistan?from=2024", "Uzbekistan and Afghanistan, from 2024")]
    [InlineData("/leverage/afghanistan/uzbekistan", "Leverage: Afghanistan over Uzbekistan")]
    [InlineData("/compare?pairs=uzbekistan:afghanistan", "Relations compared: Uzbekistan and Afghanistan")]
    [InlineData("/explain?number=count&actor=uzbekistan", "Count of events, explained: Events involving Uzbekistan")]
    [InlineData("/contested?kind=events", "Contested: kind events")]
    [InlineData("/method", "Method of coding")]
    public async Task A_page_is_cited_by_the_words_of_its_filter(string view, string title)
    {
        await _app.HasEventsAsync(An.Event("other").From("uzbekistan").To("afghanistan"));
        var answer = await _app.GetAsync($"/cite?of={Uri.EscapeDataString(view)}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith($"“{title}” (version ", answer.Body, StringComparison.Ordinal);
        Assert.Contains($". {Host}{view}{(view.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof=2025-11-03T09:30:00Z&v=1\n", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_is_cited_by_itself()
    {
        var answer = await _app.GetAsync("/cite?of=/timeline&chart=events&format=csl");
        Assert.Equal("application/vnd.citationstyles.csl+json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("attachment; filename=timeline-events-20251103T093000.csl.json", answer.Header("Content-Disposition"));
        var item = answer.Json[0];
        Assert.Equal(("graphic", "Chart of the events: Timeline: All events", $"{Host}/timeline?asof=2025-11-03T09:30:00Z&v=1#h-c"), (item.GetProperty("type").GetString(), item.GetProperty("title").GetString(), item.GetProperty("URL").GetString()));
    }

    [Theory]
    [InlineData("/events/1")]
    [InlineData("/sources/atlas")]
    [InlineData("/timeline")]
    [InlineData("/relations/uzbekistan/taliban")]
    public async Task The_documents_themselves_are_cited_and_what_was_inferred_is_said(string view)
    {
        var answer = await _app.GetAsync($"/cite?of={view}&what=documents");
        Assert.Equal($"N. Rahimi, “Atlas”. Herat Press, 24 or 25 Jul 2022 (inferred). https://press.example/a CentralAsiaWatch, source 1, version 1: {Host}/sources/atlas?asof=2025-11-03T09:30:00Z&v=1\n", answer.Body);
    }

    [Theory]
    [InlineData("", "of")]
    [InlineData("of=/account", "of")]
    [InlineData("of=//evil.example/", "of")]
    [InlineData("of=/events/1&format=word", "format")]
    [InlineData("of=/events/1&what=all", "what")]
    [InlineData("of=/events/1&chart=events", "chart")]
    [InlineData("of=/timeline&chart=x", "chart")]
    [InlineData("of=/relations/iran/afghanistan&chart=ladder", "chart")]
    [InlineData("of=%2Fevents%2F1%3Fasof%3Dyesterday", "asof")]
    [InlineData("of=%2Fevents%2F1%3Fasof%3D2999-01-01", "asof")]
    public async Task What_cannot_be_read_is_said(string query, string parameter)
    {
        var answer = await _app.GetAsync($"/cite?{query}");
        Assert.Equal((HttpStatusCode.BadRequest, parameter), (answer.Status, answer.Json.GetProperty("parameter").GetString()));
    }

    [Theory]
    [InlineData("/events/99")]
    [InlineData("/events/99999999999")]
    [InlineData("/actors/nobody")]
    [InlineData("/countries/iran")]
    [InlineData("/relations/uzbekistan/uzbekistan")]
    [InlineData("/events/1?asof=2024-01-01")]
    public async Task What_is_not_there_is_404(string view) => Assert.Equal(HttpStatusCode.NotFound, (await _app.GetAsync($"/cite?of={Uri.EscapeDataString(view)}")).Status);

    [Fact]
    public async Task A_merged_record_leads_on_and_a_hidden_one_says_so()
    {
        await _app.HasEventsAsync(An.Event("twin").From("uzbekistan").To("taliban"), An.Event("wrong").From("uzbekistan").To("taliban"));
        using var reviewer = await _app.SignInAsync(PersonRole.Reviewer, "Rita");
        await _app.Service<RecordMerging>().MergeAsync(reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 2, 1, "A twin.", CancellationToken.None);
        await _app.Service<RecordEditing>().HideAsync(reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 3, "Wrong.", CancellationToken.None);

        var merged = await _app.GetAsync("/cite?of=/events/2&format=ris");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/cite?of=%2Fevents%2F1&format=ris"), (merged.Status, merged.Header("Location")));
        Assert.Equal(HttpStatusCode.Gone, (await _app.GetAsync("/cite?of=/events/3")).Status);
    }

    [Fact]
    public async Task The_page_Share_offers_the_citation_to_copy_and_as_files_of_one_time()
    {
        var page = (await _app.GetPageAsync("/share?of=/events/1")).Document;
        var section = page.QuerySelector("section[aria-labelledby=h-cite]")!;
        Assert.Equal([$"“Visit to Termez” (event 1, version 1). CentralAsiaWatch, recorded 3 Nov 2025. As of 3 Nov 2025 09:30:00 UTC. {Host}/events/1?asof=2025-11-03T09:30:00Z&v=1"], section.QuerySelectorAll("#cite-view").Select(one => one.TextContent));
        Assert.Equal(["cite-view", "cite-documents"], section.QuerySelectorAll("[data-copy]").Select(one => one.GetAttribute("data-copy")));
        string[] links = [.. section.QuerySelectorAll("a").Select(one => one.GetAttribute("href")!)];
        Assert.Equal(6, links.Length);
        foreach (var link in links)
        {
            Assert.Contains("asof", link, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await _app.GetAsync(link)).Status);
        }
    }
}
