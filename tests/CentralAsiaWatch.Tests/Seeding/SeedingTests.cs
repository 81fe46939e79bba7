using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Seeding;

public sealed class SeedingTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly TestFolder _folder = new();

    private WatchAppSettings Settings => new() { Seeds = _seeds.Path, Folder = _folder.Path };

    [Fact]
    public async Task SecondStart_ChangesNothing()
    {
        await (await WatchApp.StartAsync(Settings with { Seeds = RepositoryFolder.Seeds })).DisposeAsync();
        var before = Store.Dump(WatchApp.StoreIn(_folder.Path));

        await (await WatchApp.StartAsync(Settings with { Seeds = RepositoryFolder.Seeds })).DisposeAsync();

        Assert.Equal(before, Store.Dump(WatchApp.StoreIn(_folder.Path)));
    }

    [Fact]
    public async Task FileThatSaysTheSameInOtherWords_ChangesNoRecord()
    {
        await (await WatchApp.StartAsync(Settings)).DisposeAsync();
        _seeds.Replace("events.yaml", "- number: 1", "# A remark.\n- number: 1");

        await using var app = await WatchApp.StartAsync(Settings);

        Assert.Equal([1, 1], await VersionsAsync(app));
    }

    [Fact]
    public async Task ChangedSeed_ChangesItsRecordAlone()
    {
        await (await WatchApp.StartAsync(Settings)).DisposeAsync();
        _seeds.Replace("events.yaml", "title: Visit to Kabul", "title: Visit to Herat");

        await using var app = await WatchApp.StartAsync(Settings);

        Assert.Equal(["Visit to Herat", "Promise"], await TitlesAsync(app));
        Assert.Equal([2, 1], await VersionsAsync(app));
        using var store = Store.Open(app.StoreFile);
        Assert.All(store.Revisions, revision => Assert.Equal("seeds", revision.Who));
    }

    [Fact]
    public async Task RecordThatAPersonChanged_IsLeftAsItIs()
    {
        await using (var app = await WatchApp.StartAsync(Settings))
        {
            await app.WriteAsync(new RecordWrite(Guid.NewGuid(), "ana", "Correction.", [An.Event("visit").From("uzbekistan").On("2024-11").Citing("detente") with { Title = "Visit to Mazar" }]));
        }

        _seeds.Replace("events.yaml", "title: Visit to Kabul", "title: Visit to Herat");
        _seeds.Replace("events.yaml", "title: Promise", "title: Promise kept");

        await using var again = await WatchApp.StartAsync(Settings);

        Assert.Equal(["Visit to Mazar", "Promise kept"], await TitlesAsync(again));
        Assert.Equal([2, 2], await VersionsAsync(again));
    }

    [Fact]
    public async Task NoSeeds_LeaveAnEmptyStore()
    {
        await using var app = await WatchApp.StartAsync();

        using var store = Store.Open(app.StoreFile);
        Assert.Empty(store.Revisions);
    }

    public void Dispose()
    {
        _seeds.Dispose();
        _folder.Dispose();
    }

    private static async Task<IEnumerable<string>> TitlesAsync(WatchApp app) => (await EventsAsync(app)).Select(one => one.Title);

    private static async Task<IEnumerable<int>> VersionsAsync(WatchApp app) => (await EventsAsync(app)).Select(one => one.Version);

    private static async Task<IReadOnlyList<EventItem>> EventsAsync(WatchApp app) => (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events")).Items;
}
