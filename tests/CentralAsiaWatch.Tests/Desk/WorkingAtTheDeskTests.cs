using System.Net;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Desk;

public sealed class WorkingAtTheDeskTests
{
    private const string Text = "Talks in Kabul\n12 March 2025\nUzbekistan signed an agreement with the Taliban on 11 March 2025.\nThe weather was fine.";

    [Fact]
    public async Task SuggestionThatIsAccepted_BecomesADraftWithItsFields()
    {
        await using var app = await Seeded();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var page = await PutAsync(editor);

        var key = page.Document.QuerySelector("button[value^='accept:']")!.GetAttribute("value")!;
        var sent = await editor.SubmitAsync(page, "form.desk", ("Answer", key));

        Assert.Equal(HttpStatusCode.Redirect, sent.Answer.Status);
        Assert.Matches("/edit/draft/[0-9a-f-]{36}\\?desk=[0-9a-f-]{36}$", sent.Answer.Headers["Location"]);
        await using var db = await app.Service<IDbContextFactory<WatchDbContext>>().CreateDbContextAsync();
        var draft = Assert.Single(await db.Proposals.ToListAsync());
        Assert.Contains("\"type\":\"SUPPORT\"", draft.Fields, StringComparison.Ordinal);
        Assert.Contains("\"citations.0.paragraph\":\"3\"", draft.Fields, StringComparison.Ordinal);

        var beside = await editor.GetPageAsync(new Uri(new Uri("http://x"), sent.Answer.Headers["Location"]).PathAndQuery);
        Assert.Equal(["1", "2", "3", "4"], beside.Document.QuerySelectorAll("[data-cite]").Select(button => button.GetAttribute("data-cite")));
    }

    [Fact]
    public async Task Paragraphs_AreDismissedWithAReasonAndLookedAtAgain()
    {
        await using var app = await Seeded();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var page = await PutAsync(editor);
        Assert.Contains("0 of 4 paragraphs coded, 0 dismissed, 4 left.", page.Document.QuerySelector(".std")!.TextContent, StringComparison.Ordinal);

        var refused = await editor.SubmitAsync(page, "form.desk", ("Answer", "nothing:4"));
        Assert.Contains("nothing was changed", refused.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);

        await editor.SubmitAsync(page, "form.desk", ("Answer", "nothing:4"), ("Reasons[4]", "Weather."));
        var after = await editor.GetPageAsync(page.Answer.Url);
        Assert.Contains("0 of 4 paragraphs coded, 1 dismissed, 3 left.", after.Document.QuerySelector(".std")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Weather.", after.Document.QuerySelector("#p4")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArticleThatIsNoSource_IsEnteredAsOneAndCitedWhileItWaits()
    {
        await using var app = await Seeded();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var page = await PutAsync(editor);
        var drafts = app.Service<DraftOperations>();
        var editing = app.Service<RecordEditing>();

        await editor.SubmitAsync(page, "form.desk", ("Answer", "source"));
        var source = Assert.Single(await ProposalsAsync(app));
        var fields = DraftFields.Read(source.Fields);
        Assert.Equal(("talks-in-kabul-2025", "Talks in Kabul 2025", "2025-03-12"), (fields["key"], fields["shortName"], fields["published"]));
        fields["reliability"] = "C";
        fields["reliabilityReason"] = "A daily that has been right before.";
        await drafts.SaveAsync(editor.Acting, new DraftSave(source.Id, RecordKind.Source, null, 0, source.Saving, fields, null), CancellationToken.None);
        await drafts.SubmitAsync(editor.Acting, source.Id, CancellationToken.None);

        var again = await editor.GetPageAsync(page.Answer.Url);
        await editor.SubmitAsync(again, "form.desk", ("Answer", again.Document.QuerySelector("button[value^='accept:']")!.GetAttribute("value")!));
        var one = Assert.Single(await ProposalsAsync(app), proposal => proposal.RecordKind == RecordKind.Event);
        Assert.Equal("talks-in-kabul-2025", DraftFields.Read(one.Fields)["citations.0.source"]);
        await drafts.SubmitAsync(editor.Acting, one.Id, CancellationToken.None);

        // A reviewer reads the paragraph before its source is published, and is told that the source goes first.
        var waiting = Assert.Single((await CitedAsync(app, reviewer, one.Id)));
        Assert.Equal(("Talks in Kabul 2025 ¶3", $"/review/{source.Id}", "C3", "Uzbekistan signed an agreement with the Taliban on 11 March 2025.", true), (waiting.Name, waiting.Url, waiting.Grade, waiting.Text, waiting.Waits));

        // What is published cites only what is published.
        await Assert.ThrowsAsync<UnsoundException>(() => editing.PublishAsync(reviewer.Acting, one.Id, CancellationToken.None));
        await editing.PublishAsync(reviewer.Acting, source.Id, CancellationToken.None);
        var known = Assert.Single(await CitedAsync(app, reviewer, one.Id));
        Assert.Equal(("/sources/talks-in-kabul-2025#p3", "Uzbekistan signed an agreement with the Taliban on 11 March 2025.", false), (known.Url, known.Text, known.Waits));
        var written = await editing.PublishAsync(reviewer.Acting, one.Id, CancellationToken.None);
        var published = await app.GetJsonAsync<CentralAsiaWatch.Events.EventItem>($"/api/v1/events/{written.Number}");
        Assert.Equal([("talks-in-kabul-2025", 3)], published.Citations.Select(citation => (citation.Source, citation.Paragraph)));
    }

    [Fact]
    public async Task SuggestionThatWasAnswered_IsShownAgainWhenAsked()
    {
        await using var app = await Seeded();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var page = await PutAsync(editor);
        var key = page.Document.QuerySelector("button[value^='dismiss:']")!.GetAttribute("value")!;

        await editor.SubmitAsync(page, "form.desk", ("Answer", key));
        var without = await editor.GetPageAsync(page.Answer.Url);
        await editor.SubmitAsync(without, "form.desk", ("Answer", "recall:3"));
        var again = await editor.GetPageAsync(page.Answer.Url);

        Assert.Empty(without.Document.QuerySelectorAll("button[value^='dismiss:']"));
        Assert.Equal([key], again.Document.QuerySelectorAll("button[value^='dismiss:']").Select(button => button.GetAttribute("value")));
    }

    [Fact]
    public async Task DraftOfAParagraph_IsShownAsItIsAndIsNoCoverageOnceItIsThrownAway()
    {
        await using var app = await Seeded();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var page = await PutAsync(editor);
        await editor.SubmitAsync(page, "form.desk", ("Answer", page.Document.QuerySelector("button[value^='accept:']")!.GetAttribute("value")!));
        var draft = Assert.Single(await ProposalsAsync(app));
        var fields = DraftFields.Read(draft.Fields);
        fields["title"] = "A paper is signed";
        await app.Service<DraftOperations>().SaveAsync(editor.Acting, new DraftSave(draft.Id, RecordKind.Event, null, 0, draft.Saving, fields, null), CancellationToken.None);

        var begun = await editor.GetPageAsync(page.Answer.Url);
        var handed = await editor.GetPageAsync($"{page.Answer.Url}?handed={draft.Id}");
        await app.Service<DraftOperations>().DiscardAsync(editor.Acting, draft.Id, CancellationToken.None);
        var after = await editor.GetPageAsync(page.Answer.Url);

        Assert.Equal("A paper is signed a draft", begun.Document.QuerySelector("#p3 .tie")!.TextContent.Trim());
        Assert.Contains("1 of 4 paragraphs coded", begun.Document.QuerySelector(".std")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“A paper is signed” is a draft.", handed.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("#p3 .tie"));
        Assert.Contains("0 of 4 paragraphs coded", after.Document.QuerySelector(".std")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnterInAReason_MeansThatReason()
    {
        await using var app = await Seeded();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var page = await PutAsync(editor);

        await editor.SubmitAsync(page, "form.desk", ("Answer", "enter"), ("Reasons[4]", "Weather."));
        var refused = await editor.SubmitAsync(page, "form.desk", ("Answer", "enter"));

        Assert.Contains("Press the button", refused.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 of 4 paragraphs coded, 1 dismissed, 3 left.", (await editor.GetPageAsync(page.Answer.Url)).Document.QuerySelector(".std")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArticle_IsSeenByNobodyElseAndGoesWhenItIsPutAway()
    {
        await using var app = await Seeded();
        using var editor = await app.SignInAsync(PersonRole.Editor, "One");
        using var other = await app.SignInAsync(PersonRole.Administrator, "Other");
        using var reader = await app.SignInAsync(PersonRole.Reader, "Third");
        var page = await PutAsync(editor);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page.Answer.Url)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync(page.Answer.Url)).Status);

        await editor.SubmitAsync(page, "form.desk", ("Answer", "away"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(page.Answer.Url)).Status);
    }

    [Fact]
    public async Task WhatCannotBeRead_IsRefusedWithItsTextStillThere()
    {
        await using var app = await Seeded();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var page = await editor.GetPageAsync("/edit/desk");

        var refused = await editor.SubmitAsync(page, "#text", ("Text", Text), ("Published", "soon"));

        Assert.Contains("is not a date", refused.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Text, refused.Document.QuerySelector("#text")!.TextContent.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<CentralAsiaWatch.Reviewing.CitedParagraph>> CitedAsync(WatchApp app, Visitor reviewer, Guid proposal) =>
        (await app.Service<CentralAsiaWatch.Reviewing.ReviewQueries>().FindAsync(reviewer.Acting, proposal, CancellationToken.None))!.Cited;

    private static async Task<List<Proposal>> ProposalsAsync(WatchApp app)
    {
        await using var db = await app.Service<IDbContextFactory<WatchDbContext>>().CreateDbContextAsync();
        return await db.Proposals.AsNoTracking().ToListAsync();
    }

    private static async Task<Page> PutAsync(Visitor editor)
    {
        var added = await editor.SubmitAsync(await editor.GetPageAsync("/edit/desk"), "#text", ("Text", Text));
        return await editor.GetPageAsync(new Uri(new Uri("http://x"), added.Answer.Headers["Location"]).PathAndQuery);
    }

    private static Task<WatchApp> Seeded() => WatchApp.StartAsync(WatchAppSettings.Seeded);
}
