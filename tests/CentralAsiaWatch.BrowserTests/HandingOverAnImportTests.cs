using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>An import between two windows: one prepares it, the other has it in the queue without loading anything anew, sends it back, and writes it.</summary>
public sealed class HandingOverAnImportTests(Browser browser)
{
    private static readonly AxeRunOptions s_levels = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Fact]
    public async Task WhatIsHandedOver_AppearsInTheOpenQueueAndIsSentBackAndWritten()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("known").From("uzbekistan").To("taliban").On("2023"));
        await using var editor = await browser.OpenAsAsync(app, PersonRole.Editor, "Edda");
        await using var reviewer = await browser.OpenAsAsync(app, PersonRole.Reviewer, "Rana");
        await reviewer.GoAsync(AppUrls.Review);
        await Expect(reviewer.Page.GetByText("Nothing waits.")).ToBeVisibleAsync();

        await editor.GoAsync(AppUrls.Imports);
        await editor.Page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "visits.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes($"key,title,date,type,actors,recipients,citations\nvisit,Visit to Kabul,2024-10-15,CONSULT,uzbekistan,taliban,{A.UsualSource} | 1 | 2 | supports\n"),
        });
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await editor.Page.GetByLabel("Note to the reviewer").FillAsync("Half a sen");
        await Expect(editor.Page.Locator("#note-saved")).ToContainTextAsync("Note kept");
        await editor.Page.ReloadAsync();
        await Expect(editor.Page.GetByLabel("Note to the reviewer")).ToHaveValueAsync("Half a sen");
        Assert.Empty((await editor.Page.RunAxe(s_levels)).Violations.Select(violation => violation.Id));
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Hand over for review" }).ClickAsync();
        await Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToBeVisibleAsync();

        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "visits.csv" }).ClickAsync();
        Assert.Empty((await reviewer.Page.RunAxe(s_levels)).Violations.Select(violation => violation.Id));
        await reviewer.Page.GetByLabel("Note to Edda").FillAsync("Name the place.");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Send back with the note" }).ClickAsync();
        await Expect(reviewer.Page.GetByText("Nothing waits.")).ToBeVisibleAsync();
        await editor.Page.ReloadAsync();
        await Expect(editor.Page.GetByText("sent back. Name the place.")).ToBeVisibleAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Hand over for review" }).ClickAsync();

        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "visits.csv" }).ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Write 1 record" }).ClickAsync();
        await Expect(reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "Visit to Kabul" })).ToBeVisibleAsync();
        Assert.Empty(editor.Complaints.Concat(reviewer.Complaints));
        await using var store = Store.Open(app.StoreFile);
        Assert.Equal(("Edda", "Rana"), store.Revisions.Where(revision => revision.Who == "Edda").Select(revision => ValueTuple.Create(revision.Who, revision.ApprovedBy)).Single());
    }
}
