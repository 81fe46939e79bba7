using Bunit;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>What a form offers beside a record that was perhaps entered already.</summary>
public sealed class OfferingATwinTests : BunitContext
{
    private readonly List<string> _asked = [];

    [Theory]
    [InlineData(RecordKind.Event, "It is this one: add my source to it|It is another event|Not sure: keep both, linked")]
    [InlineData(RecordKind.Agreement, "It is this one: add my source to it|It is another agreement")]
    [InlineData(RecordKind.Project, "It is this one: add my source to it|It is another project")]
    [InlineData(RecordKind.Figure, "It is this one: add my source to it|It is another figure")]
    [InlineData(RecordKind.Leverage, "It is this one: add my source to it|It is another leverage assessment")]
    [InlineData(RecordKind.Source, "It is this one: use it instead|It is another source")]
    [InlineData(RecordKind.Actor, "It is this one: use it instead|It is another actor")]
    public async Task EachKind_OffersWhatCanBeDone(RecordKind kind, string buttons)
    {
        var panel = Panel(kind);

        Assert.Equal(buttons, string.Join('|', panel.FindAll("button").Select(button => button.TextContent)));
        await panel.FindAll("button")[1].ClickAsync();
        Assert.Equal(["other"], _asked);
    }

    [Fact]
    public void Panel_NamesTheRecordAndSaysWhy()
    {
        var panel = Panel(RecordKind.Source);

        Assert.Equal(("7 · Trade grows", "/sources/daily", "_blank"), (panel.Find("a").TextContent, panel.Find("a").GetAttribute("href"), panel.Find("a").GetAttribute("target")));
        Assert.Equal(["Address same address", "Title not said here yet"], panel.FindAll("tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
    }

    [Fact]
    public async Task SourceThatIsThere_IsUsedOnlyAfterAskingAgain()
    {
        var panel = Panel(RecordKind.Source);

        await panel.FindAll("button")[0].ClickAsync();
        Assert.StartsWith("Your draft is thrown away, and source 7 is used. Nothing is lost", panel.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await panel.FindAll("button")[1].ClickAsync();
        Assert.Empty(panel.FindAll("[role=status]"));
        Assert.Empty(_asked);
        await panel.FindAll("button")[0].ClickAsync();
        await panel.FindAll("button")[0].ClickAsync();

        Assert.Equal(["instead"], _asked);
    }

    [Fact]
    public async Task MySource_IsAddedAtOnce()
    {
        var panel = Panel(RecordKind.Agreement);

        await panel.FindAll("button")[0].ClickAsync();

        Assert.Equal(["same"], _asked);
    }

    [Fact]
    public void ChangeOfAPublishedActor_IsNotThrownAwayForAnother() =>
        Assert.Equal(["It is another actor"], Panel(RecordKind.Actor, isNew: false).FindAll("button").Select(button => button.TextContent));

    [Fact]
    public void WhileSomethingIsDone_NothingCanBePressed() => Assert.All(Panel(RecordKind.Event, isBusy: true).FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));

    private IRenderedComponent<TwinPanel> Panel(RecordKind kind, bool isNew = true, bool isBusy = false) => Render<TwinPanel>(parameters => parameters
        .Add(one => one.Twin, new RecordTwin(kind, 7, "Trade grows", "/sources/daily", null, 1,
        [
            new TwinPoint("Address", TwinAgreement.Same, 1, "same address"),
            new TwinPoint("Title", TwinAgreement.Unknown, TwinScore.NotSaid, "not said here yet"),
        ]))
        .Add(one => one.IsNew, isNew).Add(one => one.IsBusy, isBusy)
        .Add(one => one.OnSame, () => _asked.Add("same")).Add(one => one.OnOther, () => _asked.Add("other")).Add(one => one.OnInstead, () => _asked.Add("instead")));
}
