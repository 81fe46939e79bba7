using System.Diagnostics;
using System.Net;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Live;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CentralAsiaWatch.Tests.Live;

/// <summary>What an open page learns of events that are entered after it was made.</summary>
public sealed class TellingOpenPagesTests(SeededApp seeded)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("/")]
    [InlineData("/timeline")]
    [InlineData("/timeline?actor=uzbekistan")]
    [InlineData("/timeline?actor=china,uzbekistan&type=SUPPORT&from=2024-05&to=2024-10")]
    [InlineData("/timeline?text=embassy")]
    [InlineData("/timeline?pair=uzbekistan,afghanistan&origins=single&order=newest")]
    [InlineData("/countries/uzbekistan")]
    [InlineData("/countries/uzbekistan?from=2024")]
    [InlineData("/relations/afghanistan/uzbekistan")]
    public async Task OpenPage_IsToldOfEventsThatItWouldShowAndOfNoOthers(string page)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Opening("first"));
        await using var stream = await OpenAsync(app, page);

        await app.HasEventsAsync(An.Event("elsewhere").From("kazakhstan").To("china").On("1999").Coded("AID"));
        await app.HasEventsAsync(Opening("second"));
        // The page of everything is told of the other one, too.
        var others = page is "/" or "/timeline" ? 1 : 0;
        var counts = new List<int>();
        while (counts.LastOrDefault() < 1 + others)
        {
            counts.Add((await stream.NewsAsync()).Count);
        }

        await app.HasEventsAsync(Opening("third"), Opening("fourth"));

        Assert.Equal(1 + others, counts[^1]);
        Assert.Equal(new LiveNews(3 + others, $"{3 + others} new events", "show them"), await stream.NewsAsync());
    }

    [Fact]
    public async Task OneEvent_IsToldAsOne()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Opening("first"));
        await using var stream = await OpenAsync(app, "/timeline");

        await app.HasEventsAsync(Opening("second"));

        Assert.Equal(new LiveNews(1, "1 new event", "show it"), await stream.NewsAsync());
    }

    [Fact]
    public async Task EventEnteredBeforeTheStreamOpened_IsTold()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Opening("first"));
        var page = await app.GetPageAsync("/timeline?actor=uzbekistan");
        await app.HasEventsAsync(Opening("second"));

        await using var stream = await OpenPage.OpenAsync(app, Live(page));

        Assert.Equal(1, (await stream.NewsAsync()).Count);
    }

    [Fact]
    public async Task ChangeOfAnEvent_IsNoNewEvent()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Opening("first"));
        await using var stream = await OpenAsync(app, "/timeline");

        await app.HasEventsAsync(Opening("first") with { Number = 1, Title = "Called otherwise" });
        await app.HasEventsAsync(Opening("second"));

        Assert.Equal(1, (await stream.NewsAsync()).Count);
    }

    // A page of the beginning of time is told of everything it would show: the same number that the list counts.
    [Theory]
    [InlineData("")]
    [InlineData("actor=taliban")]
    [InlineData("actor=afghanistan,china")]
    [InlineData("pair=tajikistan,afghanistan")]
    [InlineData("relation=tajikistan,afghanistan")]
    [InlineData("direction=uzbekistan:afghanistan")]
    [InlineData("type=CONSULT,AID")]
    [InlineData("quad=4")]
    [InlineData("context=diplomatic&quad=1")]
    [InlineData("from=2022-07")]
    [InlineData("to=2021-12-31")]
    [InlineData("from=2023&to=2023")]
    [InlineData("from=2023&to=2023&actor=kazakhstan")]
    [InlineData("place=kabul")]
    [InlineData("grade=C")]
    [InlineData("contested=true")]
    [InlineData("origins=several")]
    [InlineData("source=detente-2023")]
    [InlineData("text=embassy")]
    [InlineData("text=%D0%A2%D0%B0%D1%88%D0%BA%D0%B5%D0%BD%D1%82")]
    [InlineData("text=border&actor=tajikistan&from=2021")]
    public async Task NewsOfAFilter_AreWhatItsListCounts(string filter)
    {
        var expected = (await seeded.App.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?{filter}")).Total;
        await using var stream = await OpenPage.OpenAsync(seeded.App, $"/live?{filter}&after=0");

        Assert.NotEqual(0, expected);
        Assert.Equal(expected, (await stream.NewsAsync()).Count);
    }

    [Fact]
    public async Task Stream_IsOneThatBrowsersReadAndNothingKeeps()
    {
        await using var stream = await OpenPage.OpenAsync(seeded.App, "/live?after=1");

        Assert.Equal(HttpStatusCode.OK, stream.Status);
        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", stream.Response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/live")]
    [InlineData("/live?after=soon")]
    [InlineData("/live?after=-1")]
    public async Task StreamWithoutABeginning_IsRefusedWithASentence(string url)
    {
        var answer = await seeded.App.GetAsync(url);

        Assert.Equal((HttpStatusCode.BadRequest, "after is missing or no whole number; write the last sequence that was seen."), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task OneReaderTooMany_IsToldToComeLater()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = new Dictionary<string, string> { ["Watch:Live:MaximumReaders"] = "1" } });
        await using (await OpenPage.OpenAsync(app, "/live?after=0"))
        {
            var refused = await app.GetAsync("/live?after=0");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (refused.Status, refused.Header("Retry-After")));
        }

        // Who has gone makes room as soon as the server has noticed.
        for (var waited = Stopwatch.StartNew(); ;)
        {
            await using var next = await OpenPage.OpenAsync(app, "/live?after=0");
            if (next.Status == HttpStatusCode.OK)
            {
                break;
            }

            Assert.True(waited.Elapsed < s_patience, "The reader who left still counts.");
        }
    }

    [Fact]
    public async Task QuietStream_BeatsSoThatNobodyTakesItForDead()
    {
        var clock = new BeatingClock();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configure = builder => builder.Services.AddSingleton<TimeProvider>(clock) });
        await using var stream = await OpenPage.OpenAsync(app, "/live?after=0");

        await clock.BeatAsync();

        Assert.Equal(":", await stream.LineAsync());
    }

    [Fact]
    public async Task OpenStream_DoesNotHoldUpTheEndOfTheProgram()
    {
        var app = await WatchApp.StartAsync();
        await using var stream = await OpenPage.OpenAsync(app, "/live?after=0");

        var end = Stopwatch.StartNew();
        await app.DisposeAsync();

        Assert.Null(await stream.LineAsync());
        // The server waits half a minute for what does not end by itself.
        Assert.True(end.Elapsed < TimeSpan.FromSeconds(10), $"It took {end.Elapsed}.");
    }

    [Fact]
    public async Task ManyReadersOfOneFilter_CostAWriteNoMoreThanOne()
    {
        const int Readers = 40;
        var recorder = new SqlRecorder();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configure = recorder.Attach });
        await app.HasEventsAsync(Opening("first"));
        var streams = new List<OpenPage>();
        for (var i = 0; i < Readers; i++)
        {
            streams.Add(await OpenPage.OpenAsync(app, "/live?actor=uzbekistan&after=1000"));
        }

        recorder.Take();
        await app.HasEventsAsync(Opening("second"));
        await using var told = await OpenPage.OpenAsync(app, "/live?actor=uzbekistan&after=0");
        while ((await told.NewsAsync()).Count < 2)
        {
        }

        // What was entered is read once.
        Assert.Single(recorder.Take(), statement => statement.Text.Contains("\"Version\" = 1", StringComparison.Ordinal));
        foreach (var stream in streams)
        {
            await stream.DisposeAsync();
        }
    }

    private static EventContent Opening(string key) =>
        An.Event($"embassy-{key}").From("uzbekistan").To("taliban").On("2024-10-09").Coded("SUPPORT") with { Title = $"Embassy opened, the {key}" };

    private static async Task<OpenPage> OpenAsync(WatchApp app, string page) => await OpenPage.OpenAsync(app, Live(await app.GetPageAsync(page)));

    private static string Live(Page page) => page.Document.QuerySelector("main [role=status][data-live]")!.GetAttribute("data-live")!;

    /// <summary>A clock whose timers for a heartbeat wait until the test lets them ring.</summary>
    private sealed class BeatingClock : TimeProvider
    {
        private readonly TaskCompletionSource<Action> _beat = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task BeatAsync() => (await _beat.Task.WaitAsync(s_patience))();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != LiveEndpoint.Heartbeat)
            {
                return base.CreateTimer(callback, state, dueTime, period);
            }

            _beat.TrySetResult(() => callback(state));
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
