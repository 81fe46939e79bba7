using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Comparing;

public sealed class ComparePageTests(ComparePageTests.Filled filled) : IClassFixture<ComparePageTests.Filled>
{
    private const string Both = "pairs=uzbekistan:afghanistan,tajikistan:afghanistan";

    [Fact]
    public async Task Relations_StandOnTheSameAxes()
    {
        var page = await filled.App.GetPageAsync($"/compare?{Both}");

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Equal(["Uzbekistan and Afghanistan", "Tajikistan and Afghanistan"], page.Document.QuerySelectorAll("section[aria-labelledby=h-q] h3").Select(heading => heading.TextContent));
        var charts = page.Document.QuerySelectorAll("figure.cmp svg");
        Assert.Equal(2, charts.Length);
        Assert.Single(charts.Select(chart => string.Join('|', chart.QuerySelectorAll("text").Select(text => $"{text.GetAttribute("x")} {text.TextContent}"))).Distinct());
        Assert.Equal(["3", "2"], Cells(page, "Events"));
    }

    [Theory]
    [InlineData("", "Together 4 events, each counted once.")]
    [InlineData("&counting=pairs", "Together 5 events, each counted once for every relation it belongs to.")]
    public async Task JointMeeting_CountsByTheRuleOfTheAddress(string counting, string words)
    {
        var page = await filled.App.GetPageAsync($"/compare?{Both}{counting}");

        Assert.Equal($"Each row counts an event once. {words}", page.Document.QuerySelector("caption")!.TextContent);
        Assert.Equal([$"/compare?{Both}", $"/compare?{Both}&counting=pairs"], page.Links(".sw a"));
    }

    [Fact]
    public async Task Form_AddsARelationAndTheAddressHasItAlone()
    {
        var answer = await filled.App.GetAsync($"/compare?{Both}&a=kazakhstan&b=afghanistan");

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith($"/compare?{Both},kazakhstan:afghanistan", Uri.UnescapeDataString(answer.Header("Location")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CrossBesideARelation_TakesItAway() =>
        Assert.Equal(
            ["/compare?pairs=tajikistan:afghanistan", "/compare?pairs=uzbekistan:afghanistan"],
            (await filled.App.GetPageAsync($"/compare?{Both}")).Links("a[aria-label^='Remove']"));

    [Theory]
    [InlineData("pairs=atlantis:afghanistan", "‘atlantis:afghanistan’")]
    [InlineData("pairs=afghanistan:taliban", "‘afghanistan:taliban’")]
    [InlineData("pairs=uzbekistan", "‘uzbekistan’")]
    [InlineData("counting=thrice", "‘thrice’")]
    public async Task WhatCannotBeRead_IsLeftOutWithANote(string query, string named)
    {
        var page = await filled.App.GetPageAsync($"/compare?{query}");

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Contains(named, page.Document.QuerySelector("main [role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing is chosen yet", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SixthRelation_IsLeftOutWithANote()
    {
        var page = await filled.App.GetPageAsync(
            "/compare?pairs=uzbekistan:afghanistan,tajikistan:afghanistan,kazakhstan:afghanistan,uzbekistan:tajikistan,uzbekistan:kazakhstan,tajikistan:kazakhstan,afghanistan:uzbekistan");

        Assert.Equal(5, page.Document.QuerySelectorAll("figure.cmp").Length);
        Assert.Empty(page.Document.QuerySelectorAll("form[aria-label='Add a relation']"));
        // The last of them is one of the five, the other way round.
        Assert.Equal(["Left out: ‘tajikistan:kazakhstan’ is one too many: five relations at most are compared."], page.Document.QuerySelectorAll("main [role=note]").Select(note => note.TextContent));
    }

    private static IEnumerable<string> Cells(Page page, string label) => page.Document.QuerySelectorAll($"main td[data-l='{label}']").Select(cell => cell.TextContent.Trim());

    /// <summary>Two relations that share one meeting.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private WatchApp? _app;

        public WatchApp App => _app!;

        public async ValueTask InitializeAsync()
        {
            _app = await WatchApp.StartAsync();
            await _app.HasAsync(
                A.State("kazakhstan"),
                An.Event("visit").From("uzbekistan").To("taliban").On("2024-05"),
                An.Event("call").From("uzbekistan").To("taliban").On("2024-06"),
                An.Event("meeting").From("uzbekistan", "tajikistan", "taliban").On("2025-08"),
                An.Event("clash").From("taliban").To("tajikistan").On("2023-02").Coded("ASSAULT"));
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
