using System.Net;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Maintenance;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Maintenance;

/// <summary>What wants to be looked at again, and the one click that says that all is well. Today is 3 November 2025.</summary>
public sealed class MaintainingRecordsTests
{
    private const string Reason = "read again";

    [Fact]
    public async Task EachQueue_HasWhatWantsToBeLookedAtInItsOrder()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source("reuters"), A.Source("tass") with { Checked = "2025-10-01" }, A.Source("copy") with { Origin = "reuters" },
            A.Judgement("uzbekistan", "afghanistan") with { Date = "2023", StaleAfter = "2024-06-30" },
            A.Judgement("china", "afghanistan") with { StaleAfter = "2024-01-31" },
            A.Judgement("iran", "afghanistan") with { StaleAfter = "2025-11-03" },
            A.Judgement("russia", "afghanistan"),
            An.Event("late").From("uzbekistan").On("2025").Citing("reuters"),
            An.Event("undated").From("uzbekistan").Citing("reuters"),
            An.Event("early").From("uzbekistan").On("2021").Citing("tass"),
            An.Event("two-origins").From("uzbekistan").On("2020") with { Citations = [A.Citation("reuters"), A.Citation("tass")] },
            An.Event("one-origin-twice").From("uzbekistan").On("2020") with { Citations = [A.Citation("reuters"), A.Citation("copy")] },
            A.Agreement("memorandum").On("2024"));

        Assert.Equal(["stale since 31 Jan 2024", "stale since 30 Jun 2024"], (await RowsAsync(app, MaintenanceNeed.Stale, RecordKind.Leverage)).Select(row => row.Why));
        Assert.Equal(["Detente: cited by 5 records", "Reuters: cited by 4 records", "Copy: cited by 1 record"], (await RowsAsync(app, MaintenanceNeed.Unchecked, RecordKind.Source)).Select(row => $"{row.Title}: {row.Why}"));
        Assert.Equal(["One Origin Twice", "Early", "Late", "Undated"], (await RowsAsync(app, MaintenanceNeed.SingleOrigin, RecordKind.Event)).Select(row => row.Title));
        Assert.Equal(["/agreements/1"], (await RowsAsync(app, MaintenanceNeed.SingleOrigin, RecordKind.Agreement)).Select(row => row.Url));
        Assert.Equal(["/events/2"], (await RowsAsync(app, MaintenanceNeed.Undated, RecordKind.Event)).Select(row => row.Url));
        Assert.Equal(
            ["Stale Leverage 2", "Unchecked Source 3", "Undated Event 1", "SingleOrigin Event 4", "SingleOrigin Agreement 1", "SingleOrigin Project 0", "SingleOrigin Figure 0", "SingleOrigin Leverage 4"],
            (await app.Service<MaintenanceQueries>().CountsAsync(CancellationToken.None)).Select(one => $"{one.Key.Queue} {one.Key.Kind} {one.Value}"));
    }

    [Theory]
    [InlineData(MaintenanceNeed.SingleOrigin)]
    [InlineData(MaintenanceNeed.Undated)]
    public async Task LongQueue_IsReadInStretchesWithoutLossOrRepeat(MaintenanceNeed need)
    {
        const int Events = 45;
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(1, Events).Select(number => An.Event($"event-{number}").From("uzbekistan"))]);

        var numbers = new List<int>();
        string? after = null;
        do
        {
            var stretch = await app.Service<MaintenanceQueries>().StretchAsync(need, RecordKind.Event, after, CancellationToken.None);
            Assert.InRange(stretch.Rows.Count, 1, MaintenanceQueries.Most);
            numbers.AddRange(stretch.Rows.Select(row => row.Number));
            after = stretch.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(1, Events), numbers);
    }

    [Fact]
    public async Task AssessmentThatStillHolds_IsCurrentAtOnceWhereAReviewerSaysSo()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Judgement("uzbekistan", "afghanistan") with { Date = "2023-12-31", StaleAfter = "2024-06-30" });
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer, "R. Viewer");
        var id = Guid.NewGuid();

        var done = await ConfirmAsync(app, reviewer, id, RecordKind.Leverage);
        // A double click.
        Assert.Equal(done, await ConfirmAsync(app, reviewer, id, RecordKind.Leverage));

        Assert.Equal(new Confirmation(id, true, "current until 4 May 2026"), done);
        var item = await app.GetJsonAsync<LeverageItem>("/api/v1/leverage/1");
        Assert.Equal((new DateOnly(2026, 5, 4), 2), (item.StaleAfter, item.Version));
        await using var store = Store.Open(app.StoreFile);
        var revision = store.Revisions.OrderBy(one => one.Sequence).Last();
        Assert.Equal(("R. Viewer", "Still holds: read again"), (revision.Who, revision.Why));
        Assert.Empty(await RowsAsync(app, MaintenanceNeed.Stale, RecordKind.Leverage));

        var undo = Guid.NewGuid();
        await app.Service<MaintenanceOperations>().TakeBackAsync(reviewer.Acting, done, undo, CancellationToken.None);
        Assert.Equal(new DateOnly(2024, 6, 30), (await app.GetJsonAsync<LeverageItem>("/api/v1/leverage/1")).StaleAfter);
    }

    [Fact]
    public async Task SourceThatAnEditorChecked_WaitsForAReviewer()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Source("reuters"), An.Event("event").From("uzbekistan").Citing("reuters"));
        using var editor = await app.SignInAsync(PersonRole.Editor, "E. Ditor");
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var id = Guid.NewGuid();

        var done = await ConfirmAsync(app, editor, id, RecordKind.Source);
        Assert.Equal(done, await ConfirmAsync(app, editor, id, RecordKind.Source));

        Assert.Equal(new Confirmation(id, false, "checked on 3 Nov 2025"), done);
        Assert.Null((await app.GetJsonAsync<SourceItem>("/api/v1/sources/1")).Checked);
        Assert.Equal("E. Ditor", (await RowsAsync(app, MaintenanceNeed.Unchecked, RecordKind.Source)).Single().Waiting);
        Assert.Contains("never", (await app.GetPageAsync("/sources/reuters")).Document.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);

        await app.Service<RecordEditing>().PublishAsync(reviewer.Acting, id, CancellationToken.None);

        Assert.Equal(new DateOnly(2025, 11, 3), (await app.GetJsonAsync<SourceItem>("/api/v1/sources/1")).Checked);
        Assert.Contains("3 Nov 2025", (await app.GetPageAsync("/sources/reuters")).Document.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(app, MaintenanceNeed.Unchecked, RecordKind.Source));
    }

    [Fact]
    public async Task ConfirmationOfAnEditor_CanBeTakenBackWhileItWaits()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Source("reuters"));
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var done = await ConfirmAsync(app, editor, Guid.NewGuid(), RecordKind.Source);

        await app.Service<MaintenanceOperations>().TakeBackAsync(editor.Acting, done, Guid.NewGuid(), CancellationToken.None);

        Assert.Null((await RowsAsync(app, MaintenanceNeed.Unchecked, RecordKind.Source)).Single().Waiting);
        var proposal = await app.Service<ProposalQueries>().FindAsync(editor.Acting, done.OperationId, CancellationToken.None);
        Assert.Equal(ProposalState.Discarded, proposal!.Proposal.State);
    }

    [Theory]
    [InlineData(RecordKind.Leverage, 1, "Somebody said so meanwhile: this assessment is current. Nothing was changed.")]
    [InlineData(RecordKind.Leverage, 2, "This has no day after which it is stale; nothing was changed.")]
    [InlineData(RecordKind.Leverage, 9, "There is no leverage assessment 9 to be seen; nothing was changed.")]
    [InlineData(RecordKind.Source, 1, "This source was checked today already; nothing was changed.")]
    [InlineData(RecordKind.Actor, 1, "This has no day after which it is stale; nothing was changed.")]
    public async Task WhatNeedsNoConfirmation_IsRefusedAndNothingChanges(RecordKind kind, int number, string sentence)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source(A.UsualSource) with { Checked = "2025-11-03" },
            A.Judgement("uzbekistan", "afghanistan") with { StaleAfter = "2025-11-03" },
            A.Judgement("china", "afghanistan"));
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var before = Store.Dump(app.StoreFile);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.Service<MaintenanceOperations>().ConfirmAsync(reviewer.Acting, Guid.NewGuid(), kind, number, Reason, CancellationToken.None));

        Assert.Equal((sentence, before), (refused.Message, Store.Dump(app.StoreFile)));
    }

    [Fact]
    public async Task ReaderOrNobody_ConfirmsNothing()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Source("reuters"));
        using var reader = await app.SignInAsync(PersonRole.Reader);
        var before = Store.Dump(app.StoreFile);
        foreach (var acting in new[] { reader.Acting, null })
        {
            await Assert.ThrowsAsync<RefusedException>(() => app.Service<MaintenanceOperations>().ConfirmAsync(acting, Guid.NewGuid(), RecordKind.Source, 1, Reason, CancellationToken.None));
        }

        Assert.Equal(before, Store.Dump(app.StoreFile));
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync("/maintenance")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await app.GetAsync("/maintenance")).Status);
    }

    [Fact]
    public async Task MaintenancePage_NamesEachQueueWithItsCount()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Source("reuters"), An.Event("undated").From("uzbekistan").Citing("reuters"));
        using var editor = await app.SignInAsync(PersonRole.Editor);

        var page = await editor.GetPageAsync("/maintenance?queue=undated");

        Assert.Equal(
            [
                "Assessments past their day (0)", "Sources never checked (1)", "Resting on one origin: events (1)", "agreements (0)", "projects (0)", "figures (0)", "leverage (0)",
                "Undated events (1)",
            ],
            page.Document.QuerySelectorAll("nav[aria-label=Queues] a").Select(link => link.TextContent));
        Assert.Equal("Undated events (1)", page.Document.QuerySelector("#h-queue")!.TextContent);
    }

    private static Task<Confirmation> ConfirmAsync(WatchApp app, Visitor person, Guid id, RecordKind kind) =>
        app.Service<MaintenanceOperations>().ConfirmAsync(person.Acting, id, kind, 1, Reason, CancellationToken.None);

    private static async Task<IReadOnlyList<MaintenanceRow>> RowsAsync(WatchApp app, MaintenanceNeed need, RecordKind kind) =>
        (await app.Service<MaintenanceQueries>().StretchAsync(need, kind, null, CancellationToken.None)).Rows;
}
