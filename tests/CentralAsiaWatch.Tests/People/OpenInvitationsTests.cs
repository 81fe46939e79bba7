using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.People;

/// <summary>Links that were made and not used: seen, withdrawn, and made anew.</summary>
public sealed class OpenInvitationsTests : IAsyncLifetime
{
    private const string Password = "seven herons on the ice";
    private WatchApp _app = null!;
    private Visitor _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync();
        _administrator = await _app.SignInAsync(PersonRole.Administrator, "Malika");
    }

    public async ValueTask DisposeAsync()
    {
        _administrator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task List_SaysForWhomWhichRoleByWhomAndUntilWhen()
    {
        var person = await _app.HasPersonAsync(PersonRole.Reviewer, "Rana");
        await InviteAsync("Editor");
        await InviteAsync("Reader", "aziza@example.org", "Aziza <b>");
        await _administrator.SubmitAsync(await PageAsync(), $"#role-{person.Id}", ("Does", "reset"));

        Assert.Equal(
            [
                $"Rana {person.UserName} · new password, Reviewer · by Malika, 3 Nov 2025 09:30 UTC · works until 10 Nov 2025 09:30 UTC",
                "Aziza <b> aziza@example.org · Reader · by Malika, 3 Nov 2025 09:30 UTC · works until 10 Nov 2025 09:30 UTC",
                "Whoever has the link Editor · by Malika, 3 Nov 2025 09:30 UTC · works until 10 Nov 2025 09:30 UTC",
            ],
            Open(await PageAsync()));
        _app.Clock.Now += PersonInvitations.Lasts;
        using var later = await _app.SignInAsync(PersonRole.Administrator);
        Assert.Empty(Open(await later.GetPageAsync(AppUrls.People)));
    }

    [Fact]
    public async Task AddressAndNameThatAreSettled_AreThoseOfTheAccount()
    {
        var link = await InviteAsync("Editor", " aziza@example.org ", "Aziza");
        using var visitor = _app.Visit();
        var page = await visitor.GetPageAsync(link);

        await visitor.SubmitAsync(page, "#password", ("Address", "other@example.org"), ("Name", "Other"), ("Password", Password));

        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal(("aziza@example.org", "Aziza"), await store.People.Where(person => person.Role == PersonRole.Editor).Select(person => ValueTuple.Create(person.UserName, person.DisplayName)).SingleAsync());
        Assert.Empty(Open(await PageAsync()));
    }

    [Theory]
    [InlineData("aziza", "", "Write the address as name@host, without spaces.")]
    [InlineData("", "A", "Write a name of 2 to 60 characters.")]
    [InlineData("", "malika", "Somebody else has that name; add something to yours.")]
    [InlineData("", "seeds", "That name belongs to the program; write your own.")]
    public async Task AddressOrNameThatCannotBe_IsRefusedAndStillStandsThere(string address, string name, string problem)
    {
        var page = await _administrator.SubmitAsync(await PageAsync(), "#role", ("Role", "Editor"), ("InviteAddress", address), ("InviteName", name));

        Assert.Equal($"Not done. {problem}", page.Document.QuerySelector(".errs")!.TextContent);
        Assert.Equal((address, name), (page.Document.QuerySelector("#invite-address")!.GetAttribute("value") ?? "", page.Document.QuerySelector("#invite-name")!.GetAttribute("value") ?? ""));
        Assert.Null(page.Document.QuerySelector("#link"));
        Assert.Empty(Open(page));
    }

    [Fact]
    public async Task WithdrawnLink_OpensNothingFromThatMoment()
    {
        var link = await InviteAsync("Editor");
        using var visitor = _app.Visit();
        var opened = await visitor.GetPageAsync(link);

        var page = await ChangeAsync("withdraw");

        Assert.Equal("The link for the editor whom you invite is withdrawn; it opens nothing any more.", page.Document.QuerySelector(".did")!.TextContent);
        Assert.Empty(Open(page));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        var sent = await visitor.SubmitAsync(opened, "#password", ("Address", "aziza@example.org"), ("Name", "Aziza"), ("Password", Password));
        Assert.Contains(PersonInvitations.NoSuchLink, sent.MainText, StringComparison.Ordinal);
        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal("Malika", Assert.Single(store.People).DisplayName);
        Assert.Single(store.Invitations);
    }

    [Fact]
    public async Task NewLink_IsForTheSameAndEndsTheOldOne()
    {
        var old = await InviteAsync("Reviewer", "aziza@example.org", "Aziza");
        _app.Clock.Now += TimeSpan.FromHours(1);

        var page = await ChangeAsync("renew");
        var link = Link(page);

        Assert.Contains("Hand it to Aziza yourself.", page.MainText, StringComparison.Ordinal);
        Assert.Equal(["Aziza aziza@example.org · Reviewer · by Malika, 3 Nov 2025 10:30 UTC · works until 10 Nov 2025 10:30 UTC"], Open(page));
        using var visitor = _app.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(old)).Status);
        var made = await visitor.SubmitAsync(await visitor.GetPageAsync(link), "#password", ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, made.Answer.Status);
        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal(PersonRole.Reviewer, store.People.Single(person => person.DisplayName == "Aziza").Role);
    }

    [Fact]
    public async Task NewLinkForAPassword_IsForTheSamePerson()
    {
        var person = await _app.HasPersonAsync(PersonRole.Reviewer, "Rana", one => one.WithPassword(Password));
        var made = await _administrator.SubmitAsync(await PageAsync(), $"#role-{person.Id}", ("Does", "reset"));

        var page = await ChangeAsync("renew");

        using var visitor = _app.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(Link(made))).Status);
        Assert.Contains("For Rana.", (await visitor.GetPageAsync(Link(page))).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("renew")]
    public async Task WhatWasUsedMeanwhile_IsNeitherWithdrawnNorMadeAnew(string does)
    {
        var link = await InviteAsync("Editor");
        var stale = await PageAsync();
        using var visitor = _app.Visit();
        await visitor.SubmitAsync(await visitor.GetPageAsync(link), "#password", ("Address", "aziza@example.org"), ("Name", "Aziza"), ("Password", Password));

        var page = await _administrator.SubmitAsync(stale, "section:has(> #h-open) form", ("Does", does));

        Assert.Equal($"Not done. {PersonInvitations.NotOpen}", page.Document.QuerySelector(".errs")!.TextContent);
        Assert.Null(page.Document.QuerySelector("#link"));
        var (problem, none) = await _app.Service<PersonInvitations>().RenewAsync(_administrator.Acting, 1, CancellationToken.None);
        Assert.Equal((PersonInvitations.NotOpen, null), (problem, none));
    }

    private Task<Page> PageAsync() => _administrator.GetPageAsync(AppUrls.People);

    private async Task<Page> ChangeAsync(string does) => await _administrator.SubmitAsync(await PageAsync(), "section:has(> #h-open) form", ("Does", does));

    private async Task<string> InviteAsync(string role, string address = "", string name = "") =>
        Link(await _administrator.SubmitAsync(await PageAsync(), "#role", ("Role", role), ("InviteAddress", address), ("InviteName", name)));

    private static string Link(Page page) => new Uri(page.Document.QuerySelector("#link")!.TextContent).PathAndQuery;

    private static string[] Open(Page page) => [.. page.Document.QuerySelectorAll("section:has(> #h-open) li")
        .Select(line => string.Join(' ', string.Concat(line.QuerySelector(".k")!.TextContent, " ", line.QuerySelector(".m")!.TextContent).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
