using System.Net;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
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

    private static async Task<Page> PutAsync(Visitor editor)
    {
        var added = await editor.SubmitAsync(await editor.GetPageAsync("/edit/desk"), "#text", ("Text", Text));
        return await editor.GetPageAsync(new Uri(new Uri("http://x"), added.Answer.Headers["Location"]).PathAndQuery);
    }

    private static Task<WatchApp> Seeded() => WatchApp.StartAsync(WatchAppSettings.Seeded);
}
