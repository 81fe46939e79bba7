using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>Accounts in a real browser: passkeys, which need its script, and what holds for every page.</summary>
public sealed class AccountsTests(Browser browser)
{
    private const string Password = "seven herons on the ice";

    private static readonly AxeRunOptions s_levels = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Fact]
    public async Task PasskeyThatIsMade_SignsIn()
    {
        await using var app = await WatchApp.StartAsync();
        var person = await app.HasPersonAsync(PersonRole.Editor, "Aziza", one => one.WithPassword(Password));
        await using var editor = await browser.OpenAsync(app: app);
        await HoldDeviceAsync(editor);

        // A passkey belongs to a name; a number is none.
        var site = $"http://localhost:{app.Address.Port}";
        await editor.GoAsync($"{site}/account/sign-in?returnUrl=/account");
        await editor.Page.GetByLabel("Address").FillAsync(person.UserName!);
        await editor.Page.GetByLabel("Password").FillAsync(Password);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await editor.Page.GetByLabel("Name of the new passkey").FillAsync("<b>laptop</b>");
        await editor.Page.Locator("#passkey-password").FillAsync(Password);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(editor.Page.Locator(".did")).ToHaveTextAsync("The passkey was added, and your other sessions are ended.");
        await Expect(editor.Page.Locator("section[aria-labelledby=h-passkeys] .k")).ToHaveTextAsync("<b>laptop</b>");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out of this browser" }).ClickAsync();
        await Expect(editor.Heading).ToHaveTextAsync("You are signed out");
        await editor.GoAsync($"{site}/account/sign-in?returnUrl=/timeline");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Expect(editor.Heading).ToHaveTextAsync("Timeline");
        await Expect(editor.Page.GetByRole(AriaRole.Link, new() { Name = "Aziza" })).ToBeVisibleAsync();
        Assert.Empty(editor.Complaints);
        await using var store = Store.Open(app.StoreFile);
        Assert.Equal([person.Id], store.PersonPasskeys.Select(passkey => passkey.PersonId));
    }

    [Fact]
    public async Task PasskeyThatIsRemoved_SignsInNoMore()
    {
        await using var app = await WatchApp.StartAsync();
        var person = await app.HasPersonAsync(PersonRole.Editor, "Aziza", one => one.WithPassword(Password));
        await using var editor = await browser.OpenAsync(app: app);
        await HoldDeviceAsync(editor);
        var site = $"http://localhost:{app.Address.Port}";
        await editor.GoAsync($"{site}/account/sign-in?returnUrl=/account");
        await editor.Page.GetByLabel("Address").FillAsync(person.UserName!);
        await editor.Page.GetByLabel("Password").FillAsync(Password);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await editor.Page.Locator("#passkey-password").FillAsync(Password);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();

        await editor.Page.GetByText("Rename or remove").ClickAsync();
        await editor.Page.GetByLabel("Password, to remove it").FillAsync(Password);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await Expect(editor.Page.Locator(".did")).ToHaveTextAsync("The passkey was removed, and your other sessions are ended.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out of this browser" }).ClickAsync();
        await editor.GoAsync($"{site}/account/sign-in");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Expect(editor.Page.Locator(".errs")).ToHaveTextAsync("Not done. The passkey was not accepted. Nothing was changed; try again, or use the password.");
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("dark", 390)]
    public async Task EveryAccountPage_IsAccessibleAndDoesNotScrollSideways(string theme, int width)
    {
        await using var app = await WatchApp.StartAsync();
        using var administrator = await app.SignInAsync(PersonRole.Administrator, "Malika");
        await using var reader = await browser.OpenAsync(
            new BrowserNewContextOptions { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light, ViewportSize = new ViewportSize { Width = width, Height = 844 } }, app);
        foreach (var address in new[] { "/account/sign-in", "/account/refused", "/account/invitation/x", "/account/sign-in/code", "/account", "/admin/people", "/account/sign-out" })
        {
            if (address == "/account")
            {
                var cookie = administrator.Cookies.GetCookies(app.Address)[PersonCookie.Name]!;
                await reader.Page.Context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = app.Address.ToString() }]);
            }

            await reader.GoAsync(address);
            var found = await reader.Page.RunAxe(s_levels);

            Assert.True(found.Violations.Length == 0, $"{address}: {string.Join(", ", found.Violations.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}"))}");
            Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{address} scrolls sideways at {width}");
        }
    }

    private static async Task HoldDeviceAsync(Reader reader)
    {
        var devices = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
