using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Reviewing;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>From a draft over its review to the record, and back.</summary>
public sealed class ReviewingTests : IAsyncLifetime
{
    private static readonly EventContent s_visit = An.Event("visit").From("uzbekistan").On("2024-10");
    private WatchApp _app = null!;
    private Visitor _editor = null!;
    private Visitor _reviewer = null!;

    private static CancellationToken None => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync();
        await _app.HasEventsAsync(s_visit);
        (_editor, _reviewer) = (await _app.SignInAsync(PersonRole.Editor, "Ana"), await _app.SignInAsync(PersonRole.Reviewer, "Rita"));
    }

    public async ValueTask DisposeAsync()
    {
        _editor.Dispose();
        _reviewer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task ProposalPublishedTwice_MakesOneRecord()
    {
        var draft = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor, ("title", "Second visit")));

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _app.PublishesAsync(_reviewer, draft))));

        Assert.Equal([2], written.Select(one => one.Number).Distinct());
        var revision = Assert.Single(await _app.RevisionsAsync(RecordKind.Event, 2));
        Assert.Equal(("Ana", "Rita", "Entered."), (revision.Who, revision.ApprovedBy, revision.Why));
    }

    [Fact]
    public async Task ProposalChangedAfterItWasRead_IsNotPublished()
    {
        var draft = await _app.SubmitsAsync(_editor, await _app.ChangesAsync(_editor, 1, ("title", "Visit to Herat")));
        var read = (await _app.ProposalAsync(draft)).Saving;
        await _app.Service<DraftOperations>().TakeBackAsync(_editor.Acting, draft, None);
        await _app.Service<DraftOperations>().SaveAsync(_editor.Acting, new DraftSave(draft, RecordKind.Event, 1, 1, read, await _app.FieldsAsync(RecordKind.Event, 1, ("title", "Visit to Mazar")), null), None);
        await _app.SubmitsAsync(_editor, draft);

        var refusal = await Drafting.RefusalAsync(() => _app.Service<RecordEditing>().PublishAsync(_reviewer.Acting, draft, read, None));

        Assert.Equal("Its author changed this draft a moment ago; nothing was published. Read it again.", refusal);
        Assert.Single(await _app.RevisionsAsync(RecordKind.Event, 1));
    }

    [Fact]
    public async Task ProposalSentBack_KeepsBothReviewersNotes()
    {
        using var other = await _app.SignInAsync(PersonRole.Reviewer, "Rob");
        var draft = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor));
        var (drafts, reviews) = (_app.Service<DraftOperations>(), _app.Service<ReviewOperations>());
        await reviews.KeepNoteAsync(_reviewer.Acting, draft, "Say w", None);
        await reviews.KeepNoteAsync(other.Acting, draft, "Who was", None);

        await drafts.ReturnAsync(_reviewer.Acting, draft, "Say when.", None);
        await drafts.ReturnAsync(_reviewer.Acting, draft, "Say when.", None);
        var refusal = await Drafting.RefusalAsync(() => drafts.ReturnAsync(other.Acting, draft, "Who was there?", None));

        Assert.Equal("This draft is returned by now; your note was not sent and stands here.", refusal);
        Assert.Equal("", await reviews.NoteAsync(_reviewer.Acting, draft, None));
        Assert.Equal("Who was", await reviews.NoteAsync(other.Acting, draft, None));
        var view = await _app.Service<ProposalQueries>().FindAsync(_editor.Acting, draft, None);
        Assert.Equal([("Ana", ProposalState.InReview, null), ("Rita", ProposalState.Returned, "Say when.")], view!.Steps.Select(step => (step.Who, step.State, step.Note)));
    }

    [Fact]
    public async Task DraftOfSomebodyElse_SaysNothingOfWhatStandsInIt()
    {
        var draft = await _app.DraftsAsync(_editor, ("title", "Secret"), ("type", "nonsense"));

        var refusal = await Drafting.RefusalAsync(() => _app.Service<DraftOperations>().SubmitAsync(_reviewer.Acting, draft, None));

        Assert.StartsWith("Your role, reviewer, does not allow this", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_HasTheLongestWaitingFirstWithWhatDiffers()
    {
        var first = await _app.SubmitsAsync(_editor, await _app.ChangesAsync(_editor, 1, ("title", "Visit to Herat"), ("summary", "Two days.")));
        _app.Clock.Now = TestClock.Start.AddHours(1);
        var second = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor, ("title", "Second visit")));
        await _app.DraftsAsync(_editor, ("title", "Not handed over"));
        await _app.HasEventsAsync(s_visit with { Label = "A visit" });

        var queue = await _app.Service<ReviewQueries>().QueueAsync(_reviewer.Acting, None);

        Assert.Equal(2, queue.Total);
        Assert.Equal(
            [(first, "Visit to Herat", 2, true), (second, "Second visit", 6, false)],
            queue.Rows.Select(row => (row.Proposal.Id, row.Title, row.Differing, row.IsOvertaken)));
    }

    [Fact]
    public async Task Review_ShowsWhatDiffersAndWhatItRestsOn()
    {
        await _app.HasAsync(A.Actor("taliban"));
        var draft = await _app.SubmitsAsync(_editor, await _app.ChangesAsync(_editor, 1, ("title", "Visit to Herat"), ("actors.1.actor", "Taliban"), ("actors.1.role", "host"), ("citations.0.paragraph", "2")));

        var review = await _app.Service<ReviewQueries>().FindAsync(_reviewer.Acting, draft, None);

        Assert.Equal(
            [("What happened", DifferenceKind.Changed), ("Who took part 2", DifferenceKind.Added), ("What it rests on 1", DifferenceKind.Added), ("What it rests on 1", DifferenceKind.Removed)],
            review!.Lines.Select(line => (line.Label, line.Kind)));
        Assert.Equal([("Detente ¶2", "/sources/detente#p2", "C2", "supports", null)], review.Cited.Select(one => (one.Name, one.Url, one.Grade, one.Stance, one.Text)));
        Assert.Equal(("/events/1", null, null), (review.Url, review.Previous, review.Next));
    }

    [Fact]
    public async Task DraftThatWasOvertaken_IsLaidOnTheRecordAsItIsNow()
    {
        var draft = await _app.SubmitsAsync(_editor, await _app.ChangesAsync(_editor, 1, ("title", "Visit to Herat"), ("summary", "Two days."), ("label", "Herat")));
        await _app.HasEventsAsync(s_visit with { Title = "Visit to Mazar", Date = "2024-11" });
        var before = await _app.ProposalAsync(draft);
        await Assert.ThrowsAsync<ConflictException>(() => _app.PublishesAsync(_reviewer, draft));

        var view = (await _app.Service<ProposalQueries>().FindAsync(_editor.Acting, draft, None))!;
        var lines = await _app.Service<ReviewQueries>().MergeAsync(view, None);
        await _app.Service<ReviewOperations>().RebaseAsync(_editor.Acting, draft, before.Saving, view.NowVersion, new HashSet<string> { "title" }, None);

        Assert.True(view.IsOvertaken);
        Assert.Equal(
            [("title", true, false), ("label", false, true), ("date", false, false), ("summary", false, true)],
            lines.Select(line => (line.Name, line.IsConflict, line.IsMine)));
        var after = await _app.ProposalAsync(draft);
        Assert.Equal((ProposalState.Draft, 2, before.Saving + 1), (after.State, after.BaseVersion, after.Saving));
        var fields = DraftFields.Read(after.Fields);
        Assert.Equal(("Visit to Herat", "Herat", "2024-11", "Two days."), (fields["title"], fields["label"], fields["date"], fields["summary"]));
        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal(before.Fields, (await store.ProposalSteps.OrderBy(step => step.Id).LastAsync(step => step.ProposalId == draft)).Fields);
        await _app.PublishesAsync(_reviewer, await _app.SubmitsAsync(_editor, draft));
        Assert.Equal([1, 2, 3], (await _app.RevisionsAsync(RecordKind.Event, 1)).Select(revision => revision.Version));
    }

    [Fact]
    public async Task MergeOfWhatChangedOnceMore_IsRefused()
    {
        var draft = await _app.ChangesAsync(_editor, 1, ("title", "Visit to Herat"));
        await _app.HasEventsAsync(s_visit with { Title = "Visit to Mazar" });
        await _app.HasEventsAsync(s_visit with { Title = "Visit to Balkh" });
        var before = Store.Dump(_app.StoreFile);

        await Assert.ThrowsAsync<ConflictException>(() => _app.Service<ReviewOperations>().RebaseAsync(_editor.Acting, draft, 1, 2, new HashSet<string>(), None));
        await Assert.ThrowsAsync<DraftElsewhereException>(() => _app.Service<ReviewOperations>().RebaseAsync(_editor.Acting, draft, 0, 3, new HashSet<string>(), None));
        await Assert.ThrowsAsync<RefusedException>(() => _app.Service<ReviewOperations>().RebaseAsync(_reviewer.Acting, draft, 1, 3, new HashSet<string>(), None));

        Assert.Equal(before, Store.Dump(_app.StoreFile));
    }

    [Fact]
    public async Task NoteThatIsTyped_IsKeptByAPutAndShownAgain()
    {
        var draft = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor));

        using var nobody = _app.Visit();
        using var put = new HttpRequestMessage(HttpMethod.Put, AppUrls.ReviewNote(draft)) { Content = new StringContent("Say when.") };
        using var forged = new HttpRequestMessage(HttpMethod.Put, AppUrls.ReviewNote(draft)) { Content = new StringContent("Say when.") };

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await nobody.SendAsync(put)).Status);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await _reviewer.SendAsync(forged)).Status);
        Assert.Equal("", await _app.Service<ReviewOperations>().NoteAsync(_reviewer.Acting, draft, None));
        await _app.Service<ReviewOperations>().KeepNoteAsync(_reviewer.Acting, draft, "Say <b>when</b>.", None);
        Assert.Equal("Say <b>when</b>.", (await _reviewer.GetPageAsync(AppUrls.ReviewOf(draft))).Document.QuerySelector("#note")!.TextContent);
    }

    [Fact]
    public async Task Pages_AreForThoseWhoMay()
    {
        var draft = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor, ("title", "Second <i>visit</i>")));
        using var reader = await _app.SignInAsync(PersonRole.Reader);
        using var nobody = _app.Visit();

        var queue = await _editor.GetPageAsync(AppUrls.Review);
        var forEditor = await _editor.GetPageAsync(AppUrls.ReviewOf(draft));
        var forReviewer = await _reviewer.GetPageAsync(AppUrls.ReviewOf(draft));

        Assert.Contains("Second <i>visit</i>", queue.MainText, StringComparison.Ordinal);
        Assert.Null(forEditor.Document.QuerySelector("#note"));
        Assert.NotNull(forReviewer.Document.QuerySelector("#note"));
        Assert.Contains("Detente ¶1", forReviewer.MainText, StringComparison.Ordinal);
        foreach (var address in new[] { AppUrls.Review, AppUrls.ReviewOf(draft), AppUrls.MergeDraft(draft), AppUrls.EditHistory(RecordKind.Event, 1) })
        {
            Assert.NotEqual(System.Net.HttpStatusCode.OK, (await nobody.GetAsync(address)).Status);
            Assert.DoesNotContain("Second", (await reader.GetAsync(address)).Body, StringComparison.Ordinal);
        }
    }
}
