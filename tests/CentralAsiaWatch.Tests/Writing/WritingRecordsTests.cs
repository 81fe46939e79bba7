using System.Text.Json;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Writing;

public sealed class WritingRecordsTests
{
    private static readonly EventContent s_visit = An.Event("visit").From("uzbekistan").To("taliban").On("2024-10");

    [Fact]
    public async Task NewRecord_HasARevisionWithNothingBefore()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(s_visit);

        var revision = Assert.Single(await RevisionsAsync(app, RecordKind.Event));

        Assert.Equal((1, 1, "tests", "A test needs it.", (string?)null), (revision.RecordNumber, revision.Version, revision.Who, revision.Why, revision.Before));
        Assert.Equal(TestClock.Start.UtcDateTime, revision.RecordedAt);
        Assert.Equal(DateTimeKind.Utc, revision.RecordedAt.Kind);
        Assert.Equal("Visit", JsonDocument.Parse(revision.After).RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task ChangedRecord_KeepsWhatItWasBefore()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(s_visit);
        app.Clock.Now = TestClock.Start.AddDays(1);
        await app.HasEventsAsync(s_visit with { Title = "Visit to Kabul" });

        var revisions = await RevisionsAsync(app, RecordKind.Event);

        Assert.Equal([1, 2], revisions.Select(revision => revision.Version));
        Assert.Equal(revisions[0].After, revisions[1].Before);
        var item = Assert.Single((await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events")).Items);
        Assert.Equal(("Visit to Kabul", 2, TestClock.Start.UtcDateTime.AddDays(1)), (item.Title, item.Version, item.RecordedAt));
    }

    [Fact]
    public async Task RecordWrittenAsItIs_IsNotChanged()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(s_visit);
        var before = Store.Dump(app.StoreFile);

        var outcome = await app.WriteAsync(new RecordWrite(Guid.NewGuid(), "ana", "Again.", [s_visit]));

        Assert.Equal((0, 0, 1), (outcome.Created, outcome.Changed, outcome.Unchanged));
        Assert.Equal(before, Store.Dump(app.StoreFile));
    }

    [Fact]
    public async Task SameOperationTwice_WritesOnce()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(s_visit);
        var write = new RecordWrite(Guid.NewGuid(), "ana", "Correction.", [s_visit with { Title = "Visit to Kabul" }]);
        var first = await app.WriteAsync(write);
        var before = Store.Dump(app.StoreFile);

        var second = await app.WriteAsync(write);

        Assert.Equal((0, 1, 0), (first.Created, first.Changed, first.Unchanged));
        Assert.Equal((0, 0, 1), (second.Created, second.Changed, second.Unchanged));
        Assert.Equal(before, Store.Dump(app.StoreFile));
    }

    [Fact]
    public async Task SameOperationAtOnce_WritesOnce()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(s_visit);
        var write = new RecordWrite(Guid.NewGuid(), "ana", "Correction.", [s_visit with { Title = "Visit to Kabul" }]);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => app.WriteAsync(write))));

        Assert.Equal(1, outcomes.Sum(outcome => outcome.Changed));
        Assert.Equal([1, 2], (await RevisionsAsync(app, RecordKind.Event)).Select(revision => revision.Version));
    }

    [Fact]
    public async Task WritersAtOnce_AllComeThroughInOneChain()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(s_visit);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => app.HasEventsAsync(An.Event($"event-{i}").From("uzbekistan").On("2024")))));

        var events = await RevisionsAsync(app, RecordKind.Event);
        Assert.Equal(Enumerable.Range(1, 13), events.Select(revision => revision.RecordNumber));
        Assert.Null(RevisionAudit.FirstBroken(app.StoreFile));
    }

    [Theory]
    [InlineData("UPDATE Revisions SET Why = 'Better.'")]
    [InlineData("DELETE FROM Revisions")]
    [InlineData("DELETE FROM Revisions WHERE Sequence = 1")]
    public async Task RevisionMadeUndone_IsRefusedByTheStore(string sql)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(s_visit);
        var before = Store.Dump(app.StoreFile);

        var refusal = Assert.Throws<SqliteException>(() => Store.Execute(app.StoreFile, sql));

        Assert.Contains("Revisions are append-only.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Store.Dump(app.StoreFile));
    }

    [Theory]
    [InlineData("After = replace(After, 'Visit', 'Vizit')")]
    [InlineData("Who = 'nobody'")]
    [InlineData("Why = Why || ' '")]
    [InlineData("RecordedAt = '2020-01-01 00:00:00'")]
    [InlineData("OperationId = '00000000-0000-0000-0000-000000000001'")]
    [InlineData("Version = 9")]
    [InlineData("Hash = replace(Hash, substr(Hash, 1, 1), CASE substr(Hash, 1, 1) WHEN 'a' THEN 'b' ELSE 'a' END)")]
    public async Task RevisionAlteredBehindTheStore_IsFound(string change)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(s_visit);
        await app.HasEventsAsync(An.Event("other").From("uzbekistan"));
        Assert.Null(RevisionAudit.FirstBroken(app.StoreFile));
        var altered = (await RevisionsAsync(app, RecordKind.Event))[0].Sequence;

        Store.Execute(app.StoreFile, FormattableString.Invariant($"DROP TRIGGER RevisionsAreNotChanged; UPDATE Revisions SET {change} WHERE Sequence = {altered}"));

        Assert.Equal(altered, RevisionAudit.FirstBroken(app.StoreFile));
    }

    [Fact]
    public async Task SeededStore_HasAnUnbrokenChain()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);

        Assert.Null(RevisionAudit.FirstBroken(app.StoreFile));
    }

    private static async Task<IReadOnlyList<Revision>> RevisionsAsync(WatchApp app, RecordKind kind)
    {
        await using var store = Store.Open(app.StoreFile);
        return await store.Revisions.Where(revision => revision.RecordKind == kind).OrderBy(revision => revision.Sequence).ToListAsync();
    }
}
