using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>Whatever happens to network, server or window: what was typed is there again (reliability.md, R6 to R8).</summary>
public sealed class KeepingWhatIsTypedTests(Browser browser)
{
    private const string Summary = "#f-summary";

    [Fact]
    public async Task NetworkCutWhileTyping_KeepsEveryLetter()
    {
        await using var app = await WatchApp.StartAsync();
        await using var worker = await OpenFormAsync(app);
        await worker.Page.Locator(Summary).PressSequentiallyAsync("Before the cut. ");
        await Expect(Saved(worker)).ToContainTextAsync("Saved");

        await worker.Page.Context.SetOfflineAsync(true);
        await worker.Page.Locator(Summary).PressSequentiallyAsync("While it was cut.");
        await Expect(Saved(worker)).ToContainTextAsync("cannot be reached");
        await worker.Page.Context.SetOfflineAsync(false);

        await Expect(Saved(worker)).ToContainTextAsync("Saved");
        await Kept(worker);
        Assert.Equal("Before the cut. While it was cut.", (await DraftAsync(app.StoreFile))["summary"]);
    }

    [Fact]
    public async Task ServerKilledWhileTyping_OffersEveryLetterAfterItsRestart()
    {
        using var folder = new TestFolder();
        await using var program = new ProgramProcess(folder.Path);
        await using var worker = await OpenAtAsync(program, folder.Path);
        await program.StartAsync();
        await worker.GoAsync($"{program.Address}edit/events/new");
        await ReadyAsync(worker);
        await worker.Page.Locator(Summary).PressSequentiallyAsync("Typed before it was killed. ");
        await Expect(Saved(worker)).ToContainTextAsync("Saved");

        await worker.Page.Locator(Summary).PressSequentiallyAsync("Typed in the last second. ");
        await program.KillAsync();
        await worker.Page.Locator(Summary).PressSequentiallyAsync("Typed while it was dead.");
        await program.StartAsync();

        const string Everything = "Typed before it was killed. Typed in the last second. Typed while it was dead.";
        await Kept(worker);
        Assert.Equal(Everything, (await DraftAsync(WatchApp.StoreIn(folder.Path)))["summary"]);
        // The old circuit is gone; a window that is loaded again shows the draft where it was left.
        await worker.Page.ReloadAsync();
        await ReadyAsync(worker);
        await Expect(worker.Page.Locator(Summary)).ToHaveValueAsync(Everything);
        Assert.StartsWith("/edit/draft/", worker.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WindowClosed_DraftIsOfferedWhereItWasLeft()
    {
        await using var app = await WatchApp.StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        await using (var worker = await browser.OpenAsAsync(app, editor))
        {
            await worker.GoAsync("/edit/events/new");
            await ReadyAsync(worker);
            await worker.Page.Locator("#f-title").PressSequentiallyAsync("Half an event");
            await Expect(Saved(worker)).ToContainTextAsync("Saved");
        }

        await using var again = await browser.OpenAsAsync(app, editor);
        await again.GoAsync("/edit");
        await again.Page.GetByRole(AriaRole.Link, new() { Name = "Half an event" }).ClickAsync();
        await ReadyAsync(again);

        await Expect(again.Page.Locator("#f-title")).ToHaveValueAsync("Half an event");
    }

    [Theory]
    [InlineData(9_000)]
    [InlineData(100_000)]
    [InlineData(900_000)]
    public async Task BigPasteInCyrillic_ArrivesWhole(int characters)
    {
        await using var app = await WatchApp.StartAsync();
        await using var worker = await OpenFormAsync(app);
        var text = string.Concat(Enumerable.Range(0, characters).Select(place => "Қўштепа канали "[place % 15]));

        await worker.Page.Locator(Summary).FillAsync(text);

        await Expect(Saved(worker)).ToContainTextAsync("Saved");
        await Kept(worker);
        Assert.Equal(text, (await DraftAsync(app.StoreFile))["summary"]);
    }

    [Fact]
    public async Task PasteBeyondEveryLimit_IsRefusedWithItsTextStillThere()
    {
        await using var app = await WatchApp.StartAsync();
        await using var worker = await OpenFormAsync(app);
        await worker.Page.Locator("#f-title").FillAsync("Kept before");
        await Expect(Saved(worker)).ToContainTextAsync("Saved");
        var text = string.Concat(Enumerable.Repeat("канал ", 200_000));

        // Put there at once, as a paste is: what a browser does for each typed letter takes minutes for a million.
        await worker.Page.Locator(Summary).EvaluateAsync("(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }", text);

        await Expect(Saved(worker)).ToContainTextAsync("Nothing was cut");
        Assert.Equal(text, await worker.Page.Locator(Summary).InputValueAsync());
        Assert.Equal(["title"], (await DraftAsync(app.StoreFile)).Keys);
    }

    [Fact]
    public async Task FastTypingOverASlowLine_LosesNoLetter()
    {
        await using var app = await WatchApp.StartAsync();
        await using var worker = await OpenFormAsync(app);
        await worker.Page.RouteAsync("**/edit/drafts/**", async route =>
        {
            await Task.Delay(200);
            await route.ContinueAsync();
        });
        var text = string.Concat(Enumerable.Range(0, 300).Select(place => (char)('a' + (place % 26))));

        await worker.Page.Locator(Summary).PressSequentiallyAsync(text, new() { Delay = 15 });

        await Kept(worker);
        Assert.Equal(text, (await DraftAsync(app.StoreFile))["summary"]);
        Assert.Equal(text, await worker.Page.Locator(Summary).InputValueAsync());
    }

    [Fact]
    public async Task SignInThatEnded_KeepsWhatIsTypedUntilThePersonIsBack()
    {
        await using var app = await WatchApp.StartAsync();
        var person = await app.HasPersonAsync(PersonRole.Editor);
        using var editor = await app.SignInAsync(person);
        await using var worker = await browser.OpenAsAsync(app, editor);
        await worker.GoAsync("/edit/events/new");
        await ReadyAsync(worker);
        // A session that ended, and with it everything else that the browser knew of the program.
        await worker.Page.Context.ClearCookiesAsync();

        await worker.Page.Locator("#f-title").PressSequentiallyAsync("Typed while signed out");
        await Expect(Saved(worker)).ToContainTextAsync("you are signed out");
        using var back = await app.SignInAsync(person);
        await worker.Page.Context.AddCookiesAsync(back.Cookies.GetCookies(app.Address).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = app.Address.ToString() }));

        await Kept(worker);
        Assert.Equal("Typed while signed out", (await DraftAsync(app.StoreFile))["title"]);
    }

    [Fact]
    public async Task OneDraftInTwoWindows_TellsOfTheOtherAndOverwritesNothing()
    {
        await using var app = await WatchApp.StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        await using var one = await browser.OpenAsAsync(app, editor);
        await one.GoAsync("/edit/events/new");
        await ReadyAsync(one);
        await one.Page.Locator("#f-title").FillAsync("First");
        await Expect(Saved(one)).ToContainTextAsync("Saved");
        await using var other = await browser.OpenAsAsync(app, editor);
        await other.GoAsync(one.Address);
        await ReadyAsync(other);
        await other.Page.Locator("#f-title").FillAsync("From the other window");
        await Expect(Saved(other)).ToContainTextAsync("Saved");

        await one.Page.Locator("#f-title").FillAsync("From the first window");

        await Expect(Saved(one)).ToContainTextAsync("open in another window");
        Assert.Equal("From the other window", (await DraftAsync(app.StoreFile))["title"]);
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save this as a draft of its own" }).ClickAsync();
        await Expect(Saved(one)).ToContainTextAsync("Saved");
        await using var store = Store.Open(app.StoreFile);
        Assert.Equal(["From the first window", "From the other window"],
            (await store.Proposals.Select(proposal => proposal.Fields).ToListAsync()).Select(fields => DraftFields.Read(fields)["title"]).Order());
    }

    private async Task<Reader> OpenFormAsync(WatchApp app)
    {
        var worker = await browser.OpenAsAsync(app, PersonRole.Editor);
        await worker.GoAsync("/edit/events/new");
        await ReadyAsync(worker);
        return worker;
    }

    // The program of a process has the machine's clock: the person signs in by it before the process begins.
    private async Task<Reader> OpenAtAsync(ProgramProcess program, string folder)
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = folder });
        app.Clock.Now = DateTimeOffset.UtcNow;
        using var visitor = await app.SignInAsync(PersonRole.Editor);
        var worker = await browser.OpenAsync(app: app);
        await worker.Page.Context.AddCookiesAsync(visitor.Cookies.GetCookies(app.Address).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = program.Address.ToString() }));
        return worker;
    }

    private static ILocator Saved(Reader worker) => worker.Page.Locator("[data-saved]");

    private static Task ReadyAsync(Reader worker) => Expect(worker.Page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();

    private static async Task<OrderedFields> DraftAsync(string storeFile)
    {
        await using var store = Store.Open(storeFile);
        var proposal = await store.Proposals.AsNoTracking().OrderBy(one => one.CreatedAt).FirstOrDefaultAsync();
        return proposal is null ? [] : DraftFields.Read(proposal.Fields);
    }

    // The program has everything that was typed.
    private static Task Kept(Reader worker) => Expect(Saved(worker)).ToHaveAttributeAsync("data-kept", "true", new() { Timeout = 20_000 });
}
