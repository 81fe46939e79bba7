using CentralAsiaWatch.Events;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Following;

/// <summary>Which changes concern a view: the same that its list would show.</summary>
public sealed class ViewChangesTests(SeededApp seeded)
{
    // Of the beginning of time everything that a list counts is new.
    [Theory]
    [InlineData("/timeline", "/api/v1/events")]
    [InlineData("/timeline?pair=tajikistan,afghanistan", "/api/v1/events?pair=tajikistan,afghanistan")]
    [InlineData("/timeline?relation=tajikistan,afghanistan&from=2023", "/api/v1/events?relation=tajikistan,afghanistan&from=2023")]
    [InlineData("/map?actor=uzbekistan&from=2022-07&to=2024", "/api/v1/events?actor=uzbekistan&from=2022-07&to=2024")]
    [InlineData("/timeline?text=border&actor=tajikistan", "/api/v1/events?text=border&actor=tajikistan")]
    [InlineData("/agreements?actor=uzbekistan&from=2024", "/api/v1/agreements?actor=uzbekistan&from=2024")]
    [InlineData("/figures?pair=uzbekistan,afghanistan&from=2022", "/api/v1/figures?pair=uzbekistan,afghanistan&from=2022")]
    [InlineData("/projects?text=canal", "/api/v1/projects?text=canal")]
    [InlineData("/leverage?dimension=water", "/api/v1/leverage?dimension=water")]
    [InlineData("/leverage/afghanistan/uzbekistan", "/api/v1/leverage?holder=afghanistan&subject=uzbekistan")]
    [InlineData("/actors?kind=state", "/api/v1/actors?kind=state")]
    [InlineData("/sources", "/api/v1/sources")]
    public async Task NewsOfAView_AreWhatItsListCounts(string view, string list)
    {
        var expected = (await seeded.App.GetJsonAsync<JsonList<object>>(list)).Total;

        var news = await NewsAsync(seeded.App, view, 0);

        Assert.NotEqual(0, expected);
        Assert.Equal((expected, 0, 0), (news.Added, news.Corrected, news.Withdrawn));
    }

    [Fact]
    public async Task Changes_AreToldByWhatBecameOfEachRecord()
    {
        await using var app = await WatchApp.StartAsync();
        var (corrected, withdrawn, contested, left) = (Visit("corrected"), Visit("withdrawn"), Visit("contested"), Visit("left"));
        await app.HasEventsAsync(corrected, withdrawn, contested, left, Visit("untouched"));
        var last = await app.Service<ViewChanges>().LastAsync(CancellationToken.None);

        await app.HasEventsAsync(corrected with { Title = "Called otherwise" });
        await app.HasEventsAsync(corrected with { Title = "Called otherwise again" });
        await app.HasEventsAsync(withdrawn with { Hidden = true });
        await app.HasEventsAsync(contested.AlsoCiting("other", "date", "2024-11").AlsoCiting("third", "date", "2024-12"));
        await app.HasEventsAsync(left with { Actors = [.. left.Actors.Select(one => one with { Actor = "kazakhstan" })] });
        await app.HasEventsAsync(Visit("new"), An.Event("elsewhere").From("kazakhstan").On("2024"));
        await app.HasEventsAsync(Visit("new") with { Title = "Corrected at once" });
        await app.HasEventsAsync(Visit("gone"));
        await app.HasEventsAsync(Visit("gone") with { Hidden = true });
        var news = await NewsAsync(app, "/timeline?actor=uzbekistan", last);

        Assert.Equal("1 added, 2 corrected, 1 newly contested, 2 withdrawn", news.Words);
        Assert.Equal("nothing new", (await NewsAsync(app, "/timeline?actor=uzbekistan", news.Until)).Words);
    }

    [Theory]
    [InlineData("/events/1", 1)]
    [InlineData("/events/2", 0)]
    [InlineData("/actors/uzbekistan", 1)]
    [InlineData("/actors/kazakhstan", 0)]
    [InlineData("/countries/uzbekistan", 1)]
    [InlineData("/countries/tajikistan", 0)]
    [InlineData("/relations/uzbekistan/afghanistan?from=2025", 0)]
    [InlineData("/compare?pairs=uzbekistan:afghanistan,tajikistan:afghanistan", 1)]
    [InlineData("/search?q=otherwise", 1)]
    [InlineData("/changes?record=event:1", 1)]
    [InlineData("/", 1)]
    public async Task Correction_ConcernsTheViewsThatShowIt(string view, int expected)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Visit("visit"), An.Event("other").From("kazakhstan").To("tajikistan").On("2024"));
        await app.HasAsync(A.State("afghanistan") with { Number = 0 });
        var last = await app.Service<ViewChanges>().LastAsync(CancellationToken.None);
        await app.HasEventsAsync(Visit("visit") with { Title = "Called otherwise" });

        Assert.Equal(expected, (await NewsAsync(app, view, last)).Corrected);
    }

    [Theory]
    [InlineData("/method")]
    [InlineData("/search")]
    [InlineData("/compare")]
    [InlineData("/countries/nowhere")]
    [InlineData("/actors/nobody")]
    [InlineData("/timeline/more")]
    public async Task PageThatShowsNothingToFollow_AsksNothing(string view) =>
        Assert.Null(ViewQuestion.Of(ViewAddress.Read(view)!, await seeded.App.Service<ReferenceCache>().ReferencesAsync(CancellationToken.None)));

    private static EventContent Visit(string key) => An.Event(key).From("uzbekistan").To("afghanistan").On("2024-10");

    private static async Task<ViewNews> NewsAsync(WatchApp app, string view, long after)
    {
        var question = ViewQuestion.Of(ViewAddress.Read(view)!, await app.Service<ReferenceCache>().ReferencesAsync(CancellationToken.None));
        return (await app.Service<ViewChanges>().NewsAsync([(question!, after)], null, CancellationToken.None)).Single();
    }
}
