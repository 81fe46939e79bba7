using System.Net;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Signposts;

/// <summary>The address of a record that is not to be seen any more leads on, or says what became of it.</summary>
public sealed class FollowingSignpostsTests : IAsyncLifetime
{
    private readonly SqlRecorder _recorder = new();
    private WatchApp _app = null!;
    private Visitor _reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync(new WatchAppSettings { Configure = _recorder.Attach });
        await _app.HasAsync(
            A.Actor("first-body"), A.Actor("second-body"), A.Source("first-paper"), A.Source("second-paper"),
            An.Event("first").From("uzbekistan").On("2024"), An.Event("second").From("uzbekistan").On("2024"), An.Event("third").From("uzbekistan").On("2024"),
            A.Agreement("first"), A.Agreement("second"), A.Project("first-canal"), A.Project("second-canal"), A.Figure("first"), A.Figure("second"),
            A.Judgement("uzbekistan", "afghanistan"), A.Judgement("uzbekistan", "afghanistan", "energy"));
        _reviewer = await _app.SignInAsync(PersonRole.Reviewer, "Rita");
    }

    public async ValueTask DisposeAsync()
    {
        _reviewer.Dispose();
        await _app.DisposeAsync();
    }

    public static TheoryData<RecordKind, string, string, string> Kinds => new()
    {
        { RecordKind.Actor, "/actors/first-body", "first-body", "/actors/second-body" },
        { RecordKind.Source, "/sources/first-paper", "first-paper", "/sources/second-paper" },
        { RecordKind.Event, "/events/1", "first", "/events/2" },
        { RecordKind.Agreement, "/agreements/1", "first", "/agreements/2" },
        { RecordKind.Project, "/projects/first-canal", "first-canal", "/projects/second-canal" },
        { RecordKind.Figure, "/figures/1", "first", "/figures/2" },
        { RecordKind.Leverage, "/leverage/1", "uzbekistan-over-afghanistan-water", "/leverage/uzbekistan/afghanistan#l2" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task MergedRecord_LeadsToTheOneThatStayed(RecordKind kind, string page, string key, string target)
    {
        var (number, other) = Numbers(kind, key);
        await _app.Service<RecordMerging>().MergeAsync(_reviewer.Acting, Guid.NewGuid(), kind, number, other, "One thing.", CancellationToken.None);

        var answer = await _app.GetAsync(page);
        var json = await _app.GetAsync(AppUrls.Api(kind, number));

        Assert.Equal((HttpStatusCode.MovedPermanently, target, "no-cache"), (answer.Status, answer.Header("Location"), answer.Header("Cache-Control")));
        Assert.Equal((HttpStatusCode.MovedPermanently, AppUrls.Api(kind, other)), (json.Status, json.Header("Location")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task HiddenRecord_SaysWhenByWhomAndWhy(RecordKind kind, string page, string key, string target)
    {
        var (number, _) = Numbers(kind, key);
        await _app.Service<RecordEditing>().HideAsync(_reviewer.Acting, Guid.NewGuid(), kind, number, "It was <b>made up</b>", CancellationToken.None);

        var answer = await _app.GetPageAsync(page);
        var json = await _app.GetAsync(AppUrls.Api(kind, number));

        Assert.Equal(HttpStatusCode.Gone, answer.Answer.Status);
        Assert.Equal($"{char.ToUpperInvariant(kind.Singular()[0])}{kind.Singular()[1..]} {number} is hidden", answer.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("by Rita: It was <b>made up</b>. It keeps its number", answer.MainText, StringComparison.Ordinal);
        Assert.Contains(AppUrls.ChangesOf(kind, number), answer.Links("main a"));
        Assert.Equal(HttpStatusCode.Gone, json.Status);
        Assert.Contains("by Rita: It was <b>made up</b>.", json.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(target, page);
    }

    [Fact]
    public async Task MergedIntoOneThatWasMerged_LeadsToTheLast()
    {
        var merging = _app.Service<RecordMerging>();
        await merging.MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, 2, "One visit.", CancellationToken.None);
        await merging.MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 2, 3, "One visit.", CancellationToken.None);

        Assert.Equal("/events/3", (await _app.GetAsync("/events/1")).Header("Location"));
        await _app.Service<RecordEditing>().HideAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 3, "None of it.", CancellationToken.None);
        Assert.Equal(HttpStatusCode.Gone, (await _app.GetAsync("/events/1")).Status);
        await _app.Service<RecordEditing>().RestoreAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, "Two visits.", CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await _app.GetAsync("/events/1")).Status);
    }

    [Theory]
    [InlineData("/events/999")]
    [InlineData("/actors/nobody")]
    [InlineData("/leverage/77")]
    [InlineData("/events/first")]
    public async Task AddressThatNeverNamedARecord_IsNotFound(string address) => Assert.Equal(HttpStatusCode.NotFound, (await _app.GetAsync(address)).Status);

    [Fact]
    public async Task Assessment_IsFoundByItsNumber()
    {
        var answer = await _app.GetAsync("/leverage/2");

        Assert.Equal((HttpStatusCode.Found, "/leverage/uzbekistan/afghanistan#l2"), (answer.Status, answer.Header("Location")));
    }

    [Fact]
    public async Task RecordThatIsThere_CostsNoQuestionMore()
    {
        await _app.GetAsync("/events/1");
        _recorder.Take();

        await _app.GetAsync("/events/1");

        Assert.DoesNotContain(_recorder.Take(), statement => statement.Text.Contains("Hidden", StringComparison.OrdinalIgnoreCase) || statement.Text.Contains("\"Who\", \"r\".\"Why\", \"r\".\"After\"", StringComparison.Ordinal));
    }

    private (int Number, int Other) Numbers(RecordKind kind, string key)
    {
        using var store = Store.Open(_app.StoreFile);
        var number = new StoredRecords(store).Rows(kind).Where(row => row.Key == key).Select(row => row.Number).Single();
        return (number, number + 1);
    }
}
