using System.Net;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Editing;
using CentralAsiaWatch.Tests.Infrastructure;
using static CentralAsiaWatch.Tests.Importing.ImportVisits;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>An editor prepares an import; a reviewer reads it as it is, and writes it or sends it back.</summary>
public sealed class HandingOverImportsTests : IAsyncLifetime
{
    private WatchApp _app = null!;
    private Visitor _editor = null!;
    private Visitor _reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync();
        await _app.HasGroundAsync();
        await _app.HasEventsAsync(An.Event("known").From("uzbekistan").To("taliban").On("2023"));
        (_editor, _reviewer) = (await _app.SignInAsync(PersonRole.Editor, "Edda"), await _app.SignInAsync(PersonRole.Reviewer, "Rana"));
    }

    public async ValueTask DisposeAsync()
    {
        _editor.Dispose();
        _reviewer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task AnEditor_HandsOverAndAReviewerWrites()
    {
        var uploaded = await _editor.UploadAsync(Header + Row("visit") + Row("known", date: "2023-05-01", type: "CONSULT") + Row("broken", date: "2024-13-01"));
        await _editor.SubmitAsync(uploaded, "form:has(#h-names)", ("leave-out", "true"));
        var handed = await HandOverAsync(uploaded.Id(), "From the embassy’s list.");

        Assert.Equal(["take-back"], Forms(handed));
        Assert.Equal("handed over for review. From the embassy’s list.", Steps(handed).Single().Split(": ", 2)[1]);
        Assert.Contains("events.csv Edda in review: 1 new, 1 changed, 1 left out", Text((await _editor.GetPageAsync(AppUrls.Imports)).Document.QuerySelector("section:has(> #h-imports) tbody")!.TextContent), StringComparison.Ordinal);

        var queue = await _app.Service<CentralAsiaWatch.Reviewing.ReviewQueries>().QueueAsync(_reviewer.Acting, CancellationToken.None);
        Assert.Equal(("events.csv", "Edda", 1, 1, 1), queue.Imports.Select(one => (one.FileName, one.AuthorName, one.Created, one.Changed, one.LeftOut)).Single());
        var listed = await _reviewer.GetPageAsync(AppUrls.Review);
        Assert.Equal([AppUrls.Import(uploaded.Id())], listed.Links("section:has(> #h-imports) tbody a"));

        var read = await _reviewer.GetPageAsync(AppUrls.Import(uploaded.Id()));
        Assert.Equal(["return", "run"], Forms(read));
        Assert.Equal(["2 new", "3 changes a record: event 1 (When)", "4 cannot be read date: ‘2024-13-01’ has no such month; write a month from 01 to 12 before a day, as in 2024-05-17."], read.Verdicts().Order(StringComparer.Ordinal));
        Assert.Contains("Rows that cannot be read or whose names stay unknown: left out", Text(read.MainText), StringComparison.Ordinal);
        var written = await _reviewer.RunAsync(_app, read);

        Assert.Contains("Uploaded by Edda, written by Rana,", Text(written.MainText), StringComparison.Ordinal);
        Assert.Equal(["handed over for review. From the embassy’s list.", "written"], Steps(written).Select(step => step.Split(": ", 2)[1]));
        var report = await _editor.GetAsync(AppUrls.ImportReport(uploaded.Id()));
        Assert.All(report.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), row => Assert.EndsWith(",Edda,Rana", row, StringComparison.Ordinal));
        await using var store = Store.Open(_app.StoreFile);
        Assert.All(store.Revisions.Where(revision => revision.OperationId == uploaded.Id()).ToList(), revision => Assert.Equal(("Edda", "Rana"), (revision.Who, revision.ApprovedBy)));
        Assert.Empty((await _app.Service<CentralAsiaWatch.Reviewing.ReviewQueries>().QueueAsync(_reviewer.Acting, CancellationToken.None)).Imports);
    }

    [Fact]
    public async Task WhatIsNotHandedOver_IsItsAuthorsAlone()
    {
        using var other = await _app.SignInAsync(PersonRole.Editor);
        using var reader = await _app.SignInAsync(PersonRole.Reader);
        var id = (await _editor.UploadAsync(Header + Row("visit"))).Id();

        foreach (var person in new[] { other, _reviewer, reader })
        {
            await Assert.ThrowsAsync<RefusedException>(() => _app.Service<ImportQueries>().FindAsync(person.Acting, id, CancellationToken.None));
            await Assert.ThrowsAsync<RefusedException>(() => _app.Service<ImportRuns>().StartAsync(person.Acting, id, 1, CancellationToken.None));
        }

        Assert.DoesNotContain("events.csv", (await _reviewer.GetPageAsync(AppUrls.Imports)).MainText, StringComparison.Ordinal);
        await HandOverAsync(id);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(AppUrls.Import(id))).Status);
        Assert.Empty(Forms(await other.GetPageAsync(AppUrls.Import(id))));
        await Assert.ThrowsAsync<RefusedException>(() => _app.Service<ImportQueries>().FindAsync(reader.Acting, id, CancellationToken.None));
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync(AppUrls.Imports)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await _app.GetAsync(AppUrls.Import(id))).Status);
    }

    [Fact]
    public async Task SentBack_ItIsMendedAndHandedOverAgain()
    {
        var id = (await _editor.UploadAsync(Header + Row("visit"))).Id();
        await HandOverAsync(id);
        var read = await _reviewer.GetPageAsync(AppUrls.Import(id));

        var empty = await _reviewer.SubmitAsync(read, "form:has(input[value=return])", ("note", "  "));
        Assert.Contains("Say in 1 to 2000 characters what is to be changed; nothing was sent back.", empty.MainText, StringComparison.Ordinal);
        var back = await _reviewer.SubmitAsync(read, "form:has(input[value=return])", ("note", "Name the place."));
        Assert.EndsWith(AppUrls.Review, back.Answer.Header("Location"), StringComparison.Ordinal);
        Assert.EndsWith("Rana: sent back. Name the place.", Steps(await _editor.GetPageAsync(AppUrls.Import(id)))[^1], StringComparison.Ordinal);
        Assert.Contains("sent back", (await _editor.GetPageAsync(AppUrls.Imports)).MainText, StringComparison.Ordinal);
        Assert.Contains("Your imports events.csv sent back", Text((await _editor.GetPageAsync(AppUrls.Edit)).MainText), StringComparison.Ordinal);
        Assert.DoesNotContain("Your imports", (await _reviewer.GetPageAsync(AppUrls.Edit)).MainText, StringComparison.Ordinal);
        var late = await Drafting.RefusalAsync(() => _app.Service<ImportReviewOperations>().ReturnAsync(_reviewer.Acting, id, "Another word.", CancellationToken.None));
        Assert.Equal("This import is sent back by now; nothing was changed.", late);
        await _app.Service<ImportReviewOperations>().ReturnAsync(_reviewer.Acting, id, "Name the place.", CancellationToken.None);

        await _editor.SubmitAsync(await _editor.GetPageAsync(AppUrls.Import(id)), "form:has(#h-names)", ("with-twins", "true"));
        await HandOverAsync(id);
        Assert.Equal(["handed over for review", "sent back. Name the place.", "handed over for review"], Steps(await _editor.GetPageAsync(AppUrls.Import(id))).Select(step => step.Split(": ", 2)[1]));
    }

    [Fact]
    public async Task TakenBack_WhatAReviewerStillSees_IsNotWritten()
    {
        var id = (await _editor.UploadAsync(Header + Row("visit"))).Id();
        var open = await HandOverAsync(id);
        var stale = await _reviewer.GetPageAsync(AppUrls.Import(id));

        await _editor.SubmitAsync(open, "form:has(input[value=take-back])");
        await Assert.ThrowsAsync<RefusedException>(() => _app.Service<ImportRuns>().StartAsync(_reviewer.Acting, id, 1, CancellationToken.None));
        await _editor.SubmitAsync(await _editor.GetPageAsync(AppUrls.Import(id)), "form:has(#h-names)", ("with-twins", "true"));
        await HandOverAsync(id);
        var answer = await _reviewer.SubmitAsync(stale, "form:has(input[value=run])");

        Assert.Contains("This import was changed since you read it; nothing was written. Read it again.", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(0L, Store.Ask(_app.StoreFile, $"SELECT COUNT(*) FROM Revisions WHERE OperationId = '{id.ToString().ToUpperInvariant()}'"));
        var lateTakeBack = await _editor.SubmitAsync(open, "form:has(input[value=take-back])");
        Assert.Equal(HttpStatusCode.Redirect, lateTakeBack.Answer.Status);
        var lateReturn = await _editor.SubmitAsync(open, "form:has(input[value=take-back])");
        Assert.Contains("This import is not any more as your page showed it; nothing was done.", lateReturn.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsInReview_CannotBeChangedByAnybody()
    {
        var id = (await _editor.UploadAsync(Header + Row("visit"))).Id();
        await HandOverAsync(id);
        var operations = _app.Service<ImportOperations>();

        Assert.All(
            [
                await Drafting.RefusalAsync(() => operations.MapAsync(_editor.Acting, id, null, null, CancellationToken.None)),
                await Drafting.RefusalAsync(() => operations.ChooseAsync(_editor.Acting, id, ImportChoices.None, CancellationToken.None)),
                await Drafting.RefusalAsync(() => operations.DiscardAsync(_editor.Acting, id, CancellationToken.None)),
            ],
            refusal => Assert.Equal("This import is handed over, and a reviewer reads it as it is; nothing was changed. Take it back first.", refusal));
        await Assert.ThrowsAsync<RefusedException>(() => operations.ChooseAsync(_reviewer.Acting, id, ImportChoices.None, CancellationToken.None));
        await Assert.ThrowsAsync<RefusedException>(() => operations.DiscardAsync(_reviewer.Acting, id, CancellationToken.None));
    }

    [Fact]
    public async Task WhatCannotBeWritten_IsNotHandedOver()
    {
        var page = await _editor.UploadAsync(Header + Row("broken", date: "2024-13-01"));

        Assert.Equal(["choose", "discard", "map"], Forms(page));
        var refusal = await Drafting.RefusalAsync(() => _app.Service<ImportReviewOperations>().HandOverAsync(_editor.Acting, page.Id(), 1, null, CancellationToken.None));
        Assert.Equal("1 of 1 rows cannot be written. Mend the file and choose it again, say who the unknown names are, or leave these rows out. Nothing was handed over.", refusal);
    }

    [Fact]
    public async Task HandedOverTwice_IsOneStep()
    {
        var id = (await _editor.UploadAsync(Header + Row("visit"))).Id();
        var reviews = _app.Service<ImportReviewOperations>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => reviews.HandOverAsync(_editor.Acting, id, 1, "Read it.", CancellationToken.None)));

        Assert.Single(Steps(await _editor.GetPageAsync(AppUrls.Import(id))));
    }

    [Fact]
    public async Task ANote_IsKeptWhileItIsTypedForItsWriterAlone()
    {
        var page = await _editor.UploadAsync(Header + Row("visit"));
        Assert.Equal(HttpStatusCode.OK, (await KeepAsync(_editor, page, "Half a sen")).StatusCode);

        Assert.Equal("Half a sen", (await _editor.GetPageAsync(AppUrls.Import(page.Id()))).Document.QuerySelector("#note")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await KeepAsync(_reviewer, await _reviewer.GetPageAsync(AppUrls.Imports), "Not mine", page.Id())).StatusCode);
        await HandOverAsync(page.Id(), "A sentence.");
        var read = await _reviewer.GetPageAsync(AppUrls.Import(page.Id()));
        Assert.Equal("", read.Document.QuerySelector("#note")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await KeepAsync(_reviewer, read, "Name the")).StatusCode);
        Assert.Equal(1L, Store.Ask(_app.StoreFile, "SELECT COUNT(*) FROM ReviewNotes"));
        await _reviewer.RunAsync(_app, await _reviewer.GetPageAsync(AppUrls.Import(page.Id())));
        Assert.Equal(0L, Store.Ask(_app.StoreFile, "SELECT COUNT(*) FROM ReviewNotes"));
    }

    private static async Task<HttpResponseMessage> KeepAsync(Visitor visitor, Page page, string text, Guid? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, AppUrls.ImportNote(id ?? page.Id())) { Content = new StringContent(text) };
        request.Headers.Add("RequestVerificationToken", page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value"));
        return await visitor.Client.SendAsync(request);
    }

    private async Task<Page> HandOverAsync(Guid id, string note = "")
    {
        var sent = await _editor.SubmitAsync(await _editor.GetPageAsync(AppUrls.Import(id)), "form:has(input[value=hand-over])", ("note", note));
        Assert.True(sent.Answer.Status == HttpStatusCode.Redirect, sent.Answer.ToString());
        return await _editor.GetPageAsync(AppUrls.Import(id));
    }

    // The names of the forms that a page offers.
    private static string[] Forms(Page page) => [.. page.Document.QuerySelectorAll("main input[name=_handler]").Select(field => field.GetAttribute("value")!).Order(StringComparer.Ordinal)];

    private static string[] Steps(Page page) => [.. page.Document.QuerySelectorAll("section:has(> #h-steps) li").Select(step => Text(step.TextContent))];

    private static string Text(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
