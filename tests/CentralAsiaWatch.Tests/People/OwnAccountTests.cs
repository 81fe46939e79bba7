using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.People;

/// <summary>What people change of their own account.</summary>
public sealed class OwnAccountTests : IAsyncLifetime
{
    private const string Password = "seven herons on the ice";
    private WatchApp _app = null!;
    private Person _person = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync();
        _person = await _app.HasPersonAsync(PersonRole.Editor, "Aziza", person => person.WithPassword(Password));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task NewPassword_OpensAndTheOldOneDoesNotAndOtherSessionsEnd()
    {
        using var here = await _app.SignInAsync(_person);
        using var there = await _app.SignInAsync(_person);

        var page = await here.SubmitAsync(await here.GetPageAsync("/account"), "#password-new", ("Current", Password), ("Password", "eight storks on a roof"));

        Assert.Equal("The password was changed, and your other sessions are ended.", page.Document.QuerySelector(".did")!.TextContent);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), ((await here.GetAsync("/account")).Status, (await there.GetAsync("/account")).Status));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (await SignInAsync(Password), await SignInAsync("eight storks on a roof")));
    }

    [Fact]
    public async Task PageThatChangedAPassword_HasFormsThatCanBeSent()
    {
        using var editor = await _app.SignInAsync(_person);

        var page = await editor.SubmitAsync(await editor.GetPageAsync("/account"), "#password-new", ("Current", Password), ("Password", "eight storks on a roof"));
        var renamed = await editor.SubmitAsync(page, "#name", ("NewName", "Aziza K."));
        var left = await editor.SubmitAsync(renamed, "form[action='/account/sign-out']");

        Assert.Equal("The name was changed.", renamed.Document.QuerySelector(".did")!.TextContent);
        Assert.Equal("You are signed out", left.Document.QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("wrong", "eight storks on a roof", "This is not your current password.")]
    [InlineData(Password, "short", "It has 5 characters; 8 to 128 are accepted")]
    [InlineData(Password, "password1", "It is one of the passwords that are tried first.")]
    public async Task PasswordThatIsRefused_LeavesTheOldOne(string current, string password, string sentence)
    {
        using var editor = await _app.SignInAsync(_person);

        var page = await editor.SubmitAsync(await editor.GetPageAsync("/account"), "#password-new", ("Current", current), ("Password", password));

        Assert.StartsWith($"Not done. {sentence}", page.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await SignInAsync(Password));
    }

    [Fact]
    public async Task NewName_StandsInTheMastheadAtOnceAsText()
    {
        using var editor = await _app.SignInAsync(_person);

        await editor.SubmitAsync(await editor.GetPageAsync("/account"), "#name", ("NewName", "<img src=x onerror=alert(1)> Aziza"));

        var page = await editor.GetPageAsync("/account");
        Assert.Equal("<img src=x onerror=alert(1)> Aziza", page.Document.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("<img src=x onerror=alert(1)> Aziza", page.Document.QuerySelector("nav[aria-label=Account] bdi")!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("img"));
    }

    [Theory]
    [InlineData("Bahrom")]
    [InlineData("  bahROM ")]
    [InlineData("Ｂahrom")]
    public async Task NameOfSomebodyElse_IsRefused(string name)
    {
        await _app.HasPersonAsync(PersonRole.Editor, "Bahrom");
        using var editor = await _app.SignInAsync(_person);

        var page = await editor.SubmitAsync(await editor.GetPageAsync("/account"), "#name", ("NewName", name));

        Assert.Equal("Somebody else has that name; add something to yours.", page.Document.QuerySelector("#name-problem")!.TextContent);
        Assert.Equal("Aziza", (await editor.GetPageAsync("/account")).Document.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Sessions_AreListedAndEndedByTheirOwner()
    {
        using var here = await _app.SignInAsync(_person);
        using var there = await _app.SignInAsync(_person);
        using var third = await _app.SignInAsync(_person);
        using var stranger = await _app.SignInAsync(PersonRole.Editor);

        var page = await here.GetPageAsync("/account");
        Assert.Equal(3, page.Document.QuerySelectorAll("section[aria-labelledby=h-sessions] li").Length);
        await here.SubmitAsync(page, "section[aria-labelledby=h-sessions] form", ("End", there.Who!.SessionId));
        await here.SubmitAsync(page, "section[aria-labelledby=h-sessions] form", ("End", stranger.Who!.SessionId));

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.OK),
            ((await here.GetAsync("/account")).Status, (await there.GetAsync("/account")).Status, (await third.GetAsync("/account")).Status, (await stranger.GetAsync("/account")).Status));
        await here.SubmitAsync(page, "section[aria-labelledby=h-sessions] form", ("End", "others"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), ((await here.GetAsync("/account")).Status, (await third.GetAsync("/account")).Status));
    }

    [Fact]
    public async Task AccountPage_IsForWhoIsSignedIn()
    {
        using var visitor = _app.Visit();

        var answer = await visitor.GetAsync("/account");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.EndsWith("/account/sign-in?returnUrl=%2Faccount", answer.Header("Location"), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    private async Task<HttpStatusCode> SignInAsync(string password)
    {
        using var visitor = _app.Visit();
        return (await visitor.SubmitAsync(await visitor.GetPageAsync("/account/sign-in"), "#password", ("Address", _person.UserName!), ("Password", password))).Answer.Status;
    }
}
