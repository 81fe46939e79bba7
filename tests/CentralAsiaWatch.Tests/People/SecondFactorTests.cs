using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.People;

/// <summary>One-time codes and recovery codes: set up on the account's page, asked for at the next sign-in, and each good once.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
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
    public async Task CodesThatAreSetUp_AreAskedForAndServeOnce()
    {
        var (secret, _) = await SetUpAsync();
        using var visitor = _app.Visit();
        _app.Clock.Now += TimeSpan.FromMinutes(1);
        var code = OneTimeCodes.At(secret, _app.Clock.Now);

        var page = await GivePasswordAsync(visitor);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).Status);
        var entered = await visitor.SubmitAsync(page, "#code", ("Code", code));

        Assert.True(entered.Answer.Status == HttpStatusCode.Redirect, entered.Answer.ToString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).Status);
        using var other = _app.Visit();
        var refused = await other.SubmitAsync(await GivePasswordAsync(other), "#code", ("Code", code));
        Assert.Equal((HttpStatusCode.BadRequest, "Not done. " + SignIns.WrongCode), (refused.Answer.Status, refused.Document.QuerySelector(".errs")!.TextContent));
    }

    [Fact]
    public async Task EveryRecoveryCode_ServesOnceHoweverItIsTyped()
    {
        var (_, codes) = await SetUpAsync();
        Assert.Equal(10, codes.Count);

        using var visitor = _app.Visit();
        var entered = await visitor.SubmitAsync(await GivePasswordAsync(visitor), "#code", ("Code", $" {codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)} "));

        Assert.Equal(HttpStatusCode.Redirect, entered.Answer.Status);
        using var other = _app.Visit();
        var again = await other.SubmitAsync(await GivePasswordAsync(other), "#code", ("Code", codes[3]));
        Assert.Equal(HttpStatusCode.BadRequest, again.Answer.Status);
        Assert.Contains("9 recovery codes left", (await visitor.GetPageAsync("/account")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenWrongCodes_WaitForFifteenMinutesAlsoForTheRightOne()
    {
        var (secret, _) = await SetUpAsync();
        using var visitor = _app.Visit();
        var page = await GivePasswordAsync(visitor);
        foreach (var _ in Enumerable.Range(0, SignInTries.Most))
        {
            await visitor.SubmitAsync(page, "#code", ("Code", "000000"));
        }

        var waiting = await visitor.SubmitAsync(page, "#code", ("Code", OneTimeCodes.At(secret, _app.Clock.Now.AddSeconds(30))));
        _app.Clock.Now += SignInTries.Wait + TimeSpan.FromSeconds(1);
        var later = await visitor.SubmitAsync(page, "#code", ("Code", OneTimeCodes.At(secret, _app.Clock.Now)));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (waiting.Answer.Status, later.Answer.Status));
    }

    [Fact]
    public async Task CodePageWithoutAPassword_AsksToBeginAnew()
    {
        await SetUpAsync();
        using var visitor = _app.Visit();
        visitor.Cookies.Add(_app.Address, new Cookie(ShortCookies.SecondFactor, "forged"));

        var page = await visitor.GetPageAsync("/account/sign-in/code");

        Assert.StartsWith("This step is over.", page.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#code"));
    }

    [Fact]
    public async Task StoreWithCodes_HoldsNeitherSecretNorRecoveryCodes()
    {
        var (secret, codes) = await SetUpAsync();

        var dump = Store.Dump(_app.StoreFile);

        Assert.All([secret, .. codes, .. codes.Select(code => code.Replace("-", "", StringComparison.Ordinal))], word => Assert.DoesNotContain(word, dump, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("wrong", true, "This is not your current password.")]
    [InlineData(Password, false, "This is not the current code of this secret.")]
    public async Task SettingUp_AsksForPasswordAndCode(string password, bool isCodeRight, string sentence)
    {
        using var editor = await _app.SignInAsync(_person);
        var page = await editor.GetPageAsync("/account");
        var secret = Secret(page);

        var answer = await editor.SubmitAsync(page, "#codes-code", ("Code", isCodeRight ? OneTimeCodes.At(secret, _app.Clock.Now) : "000000"), ("Password", password));

        Assert.StartsWith($"Not done. {sentence}", answer.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(secret, Secret(answer));
        await using var store = Store.Open(_app.StoreFile);
        Assert.False((await store.People.SingleAsync()).TwoFactorEnabled);
    }

    [Fact]
    public async Task SecretThatWasProposedToAnother_IsNotTaken()
    {
        using var editor = await _app.SignInAsync(_person);
        using var other = await _app.SignInAsync(PersonRole.Editor);
        var theirs = await other.GetPageAsync("/account");

        var answer = await editor.SubmitAsync(await editor.GetPageAsync("/account"), "#codes-code",
            ("Proposed", theirs.Document.QuerySelector("[name=Proposed]")!.GetAttribute("value")!), ("Code", OneTimeCodes.At(Secret(theirs), _app.Clock.Now)), ("Password", Password));

        Assert.StartsWith("Not done. This secret was proposed", answer.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CodesThatAreLeftOff_AreNotAskedForAndOtherSessionsEnd()
    {
        await SetUpAsync();
        using var here = await SignInAgainAsync();
        using var there = await SignInAgainAsync();

        var page = await here.SubmitAsync(await here.GetPageAsync("/account"), "#off-password", ("OffPassword", Password));

        Assert.Equal("One-time codes are off.", page.Document.QuerySelector(".did")!.TextContent);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), ((await here.GetAsync("/account")).Status, (await there.GetAsync("/account")).Status));
        using var visitor = _app.Visit();
        var answer = await visitor.SubmitAsync(await visitor.GetPageAsync("/account/sign-in"), "#password", ("Address", _person.UserName!), ("Password", Password));
        Assert.DoesNotContain("/code", answer.Answer.Header("Location"), StringComparison.Ordinal);
    }

    private static string Secret(Page page) => page.Document.QuerySelector("#secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private async Task<Visitor> SignInAgainAsync()
    {
        await using var store = Store.Open(_app.StoreFile);
        return await _app.SignInAsync(await store.People.SingleAsync(person => person.Id == _person.Id));
    }

    private async Task<(string Secret, IReadOnlyList<string> Codes)> SetUpAsync()
    {
        using var editor = await _app.SignInAsync(_person);
        var page = await editor.GetPageAsync("/account");
        var secret = Secret(page);
        var done = await editor.SubmitAsync(page, "#codes-code", ("Code", OneTimeCodes.At(secret, _app.Clock.Now)), ("Password", Password));
        Assert.True(done.Document.QuerySelector("#recovery-codes") is not null, done.Answer.ToString());
        return (secret, done.Document.QuerySelector("#recovery-codes")!.TextContent.Split('\n'));
    }

    private async Task<Page> GivePasswordAsync(Visitor visitor)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetPageAsync("/account/sign-in"), "#password", ("Address", _person.UserName!), ("Password", Password));
        Assert.True(answer.Answer.Status == HttpStatusCode.Redirect, answer.Answer.ToString());
        return await visitor.GetPageAsync(new Uri(_app.Address, answer.Answer.Header("Location")).PathAndQuery);
    }
}
