using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>The names that forms understand are held once, however many forms are open, and are those of the last write.</summary>
public sealed class NamesWhileTypingTests
{
    [Fact]
    public async Task Names_AreSharedByFormsThatNameDifferentEvents()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("talks").From("uzbekistan").On("2024"));
        var queries = app.Service<FormNameQueries>();

        var one = await queries.ForAsync(["talks"], CancellationToken.None);
        var other = await queries.ForAsync([], CancellationToken.None);

        Assert.Equal(["talks"], one.EventKeys);
        Assert.Empty(other.EventKeys);
        Assert.Null(other.Event("talks"));
        Assert.Equal(["uzbekistan"], one.Actors("UZBEKISTAN"));
        Assert.Same(one.Actors("UZBEKISTAN"), other.Actors("UZBEKISTAN"));
    }

    [Fact]
    public async Task Names_KnowAnActorThatWasWrittenSince()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("talks").From("uzbekistan").On("2024"));
        var queries = app.Service<FormNameQueries>();
        Assert.Empty((await queries.ForAsync([], CancellationToken.None)).Actors("QAT"));

        await app.HasEventsAsync(An.Event("visit").From("qatar").On("2024"));

        Assert.Equal(["qatar"], (await queries.ForAsync([], CancellationToken.None)).Actors("QAT"));
    }
}
