using Bunit;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>The column of the source beside a form, over the real store: what became of each paragraph, those around the cited one, and nothing drawn twice.</summary>
public sealed class SourceBesideTheFormTests
{
    [Fact]
    public async Task Column_TellsOfEachParagraphAndShowsThoseAroundTheCitedOne()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source("daily") with
            {
                Paragraphs = [.. new[] { "A heading.", "Words of somebody.", "An advertisement.", "More words.", "An end." }
                    .Select((text, place) => new ParagraphContent(place + 1, ParagraphText.Hash(text), place == 2 ? "It sells something." : null))],
            },
            A.State("uzbekistan"), A.State("afghanistan"), A.UsualActor("taliban"));
        await app.HasAsync(An.Event("visit").From("uzbekistan") with { Citations = [new CitationContent("daily", 2, 2, "supports", null, "They came.", null)] });
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var source = (await app.Service<ReferenceCache>().ReferencesAsync(CancellationToken.None)).Sources["daily"];
        await using var context = Context(app);

        var column = context.Render<SourceColumn>(parameters => parameters.Add(one => one.Acting, editor.Acting).Add(one => one.Source, source).Add(one => one.Paragraph, 1));

        column.WaitForAssertion(() => Assert.Equal(["1 to do true", "2 coded false", "3 nothing to code false", "4 to do false", "5 to do false"], Boxes(column)));
        Assert.Contains("5 paragraphs · 1 coded · 1 nothing to code · 3 to do", column.Markup, StringComparison.Ordinal);
        Assert.Equal(["¶1to do", "¶2coded: event 1", "¶3nothing to code: It sells something."], Around(column));
        Assert.Equal(["1", "2", "3", "4", "5"], column.FindAll("button").Select(button => button.GetAttribute("data-paragraph")));

        var drawn = column.RenderCount;
        column.Render(parameters => parameters.Add(one => one.Paragraph, 1));
        Assert.Equal(drawn, column.RenderCount);

        column.Render(parameters => parameters.Add(one => one.Paragraph, 5));
        column.WaitForAssertion(() => Assert.Equal(["¶3nothing to code: It sells something.", "¶4to do", "¶5to do"], Around(column)));

        column.Render(parameters => parameters.Add(one => one.Paragraph, int.MaxValue));
        column.WaitForAssertion(() => Assert.Empty(Around(column)));

        column.Render(parameters => parameters.Add(one => one.Source, null));
        column.WaitForAssertion(() => Assert.Empty(Boxes(column)));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(1, 1)]
    [InlineData(20, 4)]
    [InlineData(40, 9)]
    public async Task BoxesOfALongSource_LieAroundTheCitedParagraph(int? cited, int first)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Source("daily"));
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var source = (await app.Service<ReferenceCache>().ReferencesAsync(CancellationToken.None)).Sources["daily"];
        await using var context = Context(app);

        var column = context.Render<SourceColumn>(parameters => parameters.Add(one => one.Acting, editor.Acting).Add(one => one.Source, source).Add(one => one.Paragraph, cited));

        column.WaitForAssertion(() => Assert.Equal(Enumerable.Range(first, 32), column.FindAll(".paras button").Select(button => int.Parse(button.TextContent, System.Globalization.CultureInfo.InvariantCulture))));
    }

    private static BunitContext Context(WatchApp app)
    {
        var context = new BunitContext();
        context.Services.AddSingleton(app.Service<SourceQueries>());
        context.Services.AddSingleton(app.Service<SourceTexts>());
        context.Services.AddSingleton(app.Service<KeptTexts>());
        return context;
    }

    private static IEnumerable<string> Boxes(IRenderedComponent<SourceColumn> column) =>
        column.FindAll(".paras button").Select(button => $"{button.TextContent} {button.GetAttribute("title")} {button.GetAttribute("aria-pressed") ?? "false"}");

    private static IEnumerable<string> Around(IRenderedComponent<SourceColumn> column) => column.FindAll(".plist li").Select(one => one.TextContent.Trim());
}
