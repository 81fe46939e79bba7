using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.People;

/// <summary>A link makes one account, within seven days, with the role that an administrator gave it; or sets a forgotten password anew.</summary>
public sealed class InvitingTests : IAsyncLifetime
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
    public async Task Invitation_MakesOneAccountAndSignsItIn()
    {
        var link = await InviteAsync("Editor");
        using var visitor = _app.Visit();

        var answer = await AcceptAsync(visitor, link, "aziza@example.org", "Aziza", Password);

        Assert.True(answer.Answer.Status == HttpStatusCode.Redirect, answer.Answer.ToString());
        Assert.Contains("You are editor.", (await visitor.GetPageAsync("/account")).MainText, StringComparison.Ordinal);
        using var second = _app.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await second.GetAsync(link)).Status);
        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal([("Aziza", PersonRole.Editor), ("Malika", PersonRole.Administrator)], (await store.People.ToListAsync()).Select(person => (person.DisplayName, person.Role)).Order());
        Assert.DoesNotContain(link[(link.LastIndexOf('/') + 1)..], Store.Dump(_app.StoreFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkOpenedTwiceAndUsedTwice_MakesOneAccount()
    {
        var link = await InviteAsync("Editor");
        using var one = _app.Visit();
        using var other = _app.Visit();
        var (first, second) = (await one.GetPageAsync(link), await other.GetPageAsync(link));

        await one.SubmitAsync(first, "#password", ("Address", "one@example.org"), ("Name", "One"), ("Password", Password));
        var late = await other.SubmitAsync(second, "#password", ("Address", "two@example.org"), ("Name", "Two"), ("Password", Password));

        Assert.Contains(PersonInvitations.NoSuchLink, late.MainText, StringComparison.Ordinal);
        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal(["Malika", "One"], (await store.People.Select(person => person.DisplayName).ToListAsync()).Order());
    }

    [Fact]
    public async Task LinkOfSevenDays_WorksNoMore()
    {
        var link = await InviteAsync("Editor");
        using var visitor = _app.Visit();
        var page = await visitor.GetPageAsync(link);

        _app.Clock.Now += PersonInvitations.Lasts;

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        var answer = await visitor.SubmitAsync(page, "#password", ("Address", "one@example.org"), ("Name", "One"), ("Password", Password));
        Assert.Contains(PersonInvitations.NoSuchLink, answer.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/invitation/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/account/invitation/x")]
    [InlineData("/account/invitation/%3Cscript%3E")]
    [InlineData("/account/invitation/'%20OR%201=1--")]
    public async Task ForgedLink_OpensNothing(string link)
    {
        await InviteAsync("Administrator");
        using var visitor = _app.Visit();

        var page = await visitor.GetPageAsync(link);

        Assert.Equal(HttpStatusCode.Gone, page.Answer.Status);
        Assert.Equal("This link does not work", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("main input:not([type=hidden])"));
    }

    [Fact]
    public async Task WhatIsWrong_StandsBesideTheFieldsAndTheLinkStillWorks()
    {
        var link = await InviteAsync("Reviewer");
        using var visitor = _app.Visit();

        var page = await AcceptAsync(visitor, link, "aziza", "<b>malika</b>\u202e", "short");

        Assert.Equal(HttpStatusCode.BadRequest, page.Answer.Status);
        Assert.Equal("Write the address as name@host, without spaces.", page.Document.QuerySelector("#address-problem")!.TextContent);
        Assert.Equal("Write the name without control characters and marks of direction.", page.Document.QuerySelector("#name-problem")!.TextContent);
        Assert.Equal("It has 5 characters; 8 to 128 are accepted, and 15 or more are better.", page.Document.QuerySelector("#password-problem")!.TextContent);
        Assert.Equal("aziza", page.Document.QuerySelector("#address")!.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("#password")!.GetAttribute("value"));
        var again = await visitor.SubmitAsync(page, "#password", ("Address", "aziza@example.org"), ("Name", "MALIKA"), ("Password", Password));
        Assert.Equal("Somebody else has that name; add something to yours.", again.Document.QuerySelector("#name-problem")!.TextContent);
        var done = await visitor.SubmitAsync(again, "#password", ("Address", "aziza@example.org"), ("Name", "Aziza"), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, done.Answer.Status);
    }

    [Fact]
    public async Task RoleAndAdministratorTypedIntoTheForm_ChangeNothing()
    {
        var link = await InviteAsync("Reader");
        using var visitor = _app.Visit();
        var page = await visitor.GetPageAsync(link);

        await visitor.SubmitAsync(page, "#password", ("Address", "aziza@example.org"), ("Name", "Aziza"), ("Password", Password), ("Role", "Administrator"), ("_offer.Role", "Administrator"));

        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal(PersonRole.Reader, (await store.People.SingleAsync(person => person.DisplayName == "Aziza")).Role);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Owner")]
    [InlineData("3")]
    [InlineData("administrator")]
    public async Task RoleThatThereIsNot_IsRefused(string role)
    {
        var page = await _administrator.SubmitAsync(await _administrator.GetPageAsync("/admin/people"), "#role", ("Role", role));

        Assert.StartsWith("Not done. This is none of the roles.", page.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#link"));
    }

    [Fact]
    public async Task ForgottenPassword_IsSetAnewAndTheSecondFactorStays()
    {
        var person = await _app.HasPersonAsync(PersonRole.Editor, "Aziza", one =>
        {
            one.WithPassword(Password);
            one.TwoFactorEnabled = true;
        });
        using var open = await _app.SignInAsync(person);
        var people = await _administrator.GetPageAsync("/admin/people");
        var made = await _administrator.SubmitAsync(people, $"#role-{person.Id}", ("Does", "reset"));
        var link = new Uri(made.Document.QuerySelector("#link")!.TextContent).PathAndQuery;
        using var visitor = _app.Visit();

        var answer = await visitor.SubmitAsync(await visitor.GetPageAsync(link), "#password", ("Address", "other@example.org"), ("Password", "eight storks on a roof"));

        Assert.True(answer.Answer.Status == HttpStatusCode.Redirect, answer.Answer.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await open.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        await using var store = Store.Open(_app.StoreFile);
        var after = await store.People.SingleAsync(one => one.Id == person.Id);
        Assert.Equal((person.UserName, "Aziza", true), (after.UserName, after.DisplayName, after.TwoFactorEnabled));
        Assert.NotEqual(person.PasswordHash, after.PasswordHash);
    }

    private static async Task<Page> AcceptAsync(Visitor visitor, string link, string address, string name, string password) =>
        await visitor.SubmitAsync(await visitor.GetPageAsync(link), "#password", ("Address", address), ("Name", name), ("Password", password));

    private async Task<string> InviteAsync(string role)
    {
        var page = await _administrator.SubmitAsync(await _administrator.GetPageAsync("/admin/people"), "#role", ("Role", role));
        return new Uri(page.Document.QuerySelector("#link")!.TextContent).PathAndQuery;
    }
}
