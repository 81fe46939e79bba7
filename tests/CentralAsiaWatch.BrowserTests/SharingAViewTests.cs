using System.Net;
using System.Text;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>The dialog “Share” over a view, and a view in somebody else's page.</summary>
public sealed class SharingAViewTests(Browser browser)
{
    private const string View = "/timeline?pair=uzbekistan,afghanistan&from=2024";
    private static readonly AxeRunOptions s_levels = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    [Fact]
    public async Task Keys_OpenTheDialogCopyALinkAndLeadBack()
    {
        await using var reader = await OpenAsync(new BrowserNewContextOptions());
        await reader.Page.Keyboard.PressAsync("y");
        await Expect(reader.Page.Locator("#share-title")).ToBeFocusedAsync();

        await reader.Page.Keyboard.PressAsync("l");
        await Expect(reader.Page.Locator("dialog [role=status]").Last).ToHaveTextAsync("Copied: Live");
        Assert.EndsWith(View, await ClipboardAsync(reader), StringComparison.Ordinal);

        await reader.Page.Keyboard.PressAsync("p");
        await Expect(reader.Page.Locator("dialog [role=status]").Last).ToHaveTextAsync("Copied: Pinned");
        Assert.Contains("&from=2024-01-01&order=oldest&limit=50&lanes=direction&calendar=gregorian&asof=", await ClipboardAsync(reader), StringComparison.Ordinal);

        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(reader.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(reader.Page.Locator("a[data-share]")).ToBeFocusedAsync();
        Assert.Empty(reader.Complaints);
        Assert.Empty(reader.Sockets);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Dialog_IsAccessibleAndFits(int width, ColorScheme scheme)
    {
        await using var reader = await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 844 }, ColorScheme = scheme });
        await reader.Page.Locator("a[data-share]").ClickAsync();
        await Expect(reader.Page.Locator("#live-link")).ToBeVisibleAsync();

        var result = await reader.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector("dialog")] }, s_levels);

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth && document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth"));
        Assert.Equal(View, reader.Address);
    }

    [Fact]
    public async Task Button_CopiesByClickAndThePhonesSheetIsOfferedWhereThereIsOne()
    {
        await using var reader = await OpenAsync(new BrowserNewContextOptions());
        await reader.Page.EvaluateAsync("() => { navigator.share = data => { window.sent = data.url; return Promise.resolve(); }; }");
        await reader.Page.Locator("a[data-share]").ClickAsync();

        await reader.Page.Locator("[data-copy=embed-live]").ClickAsync();
        await Expect(reader.Page.Locator("dialog [role=status]").Last).ToHaveTextAsync("Copied: Frame, live");
        Assert.StartsWith("<iframe src=", await ClipboardAsync(reader), StringComparison.Ordinal);

        await reader.Page.Locator("[data-send=pinned-link]").ClickAsync();
        // The script comes first, and then the sheet.
        await reader.Page.WaitForFunctionAsync("() => window.sent");
        Assert.Contains("asof=", await reader.Page.EvaluateAsync<string>("() => window.sent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutScript_TheLinkLeadsToThePage()
    {
        await using var reader = await browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await reader.GoAsync(View);

        await reader.Page.Locator("a[data-share]").ClickAsync();

        await Expect(reader.Page.Locator("#live-link")).ToHaveValueAsync($"{browser.App.Address}{View[1..]}");
        await Expect(reader.Page.Locator("[data-copy]").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task EmbedInAPageOfAnotherOrigin_ShowsAndAReadingPageDoesNot()
    {
        // Not the same site as the program, which listens on 127.0.0.1.
        await using var other = new OtherSite($"<iframe id=\"embed\" src=\"{browser.App.Address}embed{View}\"></iframe><iframe id=\"page\" src=\"{browser.App.Address}timeline\"></iframe>");
        await using var reader = await browser.OpenAsync();
        await reader.Page.GotoAsync(other.Address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        await Expect(reader.Page.FrameLocator("#embed").Locator("svg.lanes")).ToBeVisibleAsync();
        await Expect(reader.Page.FrameLocator("#embed").Locator("footer a")).ToHaveAttributeAsync("href", $"{browser.App.Address}{View[1..]}");
        // Its sheet came too: without it the words would stand in the browser's own type.
        Assert.NotEqual("Times New Roman", await reader.Page.FrameLocator("#embed").Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).fontFamily"));
        // What stands there is the browser's own page, which says that it was refused.
        await Expect(reader.Page.FrameLocator("#page").Locator("main, .brand")).ToHaveCountAsync(0);
        Assert.Contains(reader.Complaints, complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));
        Assert.Empty(reader.Sockets);
    }

    private static Task<string> ClipboardAsync(Reader reader) => reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

    private async Task<Reader> OpenAsync(BrowserNewContextOptions options)
    {
        options.Permissions = ["clipboard-read", "clipboard-write"];
        var reader = await browser.OpenAsync(options);
        await reader.GoAsync(View);
        return reader;
    }

    /// <summary>A page of somebody else.</summary>
    private sealed class OtherSite : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _serving;

        public OtherSite(string body)
        {
            using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            free.Start();
            Address = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/";
            free.Stop();
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _serving = ServeAsync(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"en\"><head><link rel=\"icon\" href=\"data:,\"></head><body>{body}</body></html>"));
        }

        public string Address { get; }

        public async ValueTask DisposeAsync()
        {
            _listener.Close();
            await _serving;
        }

        private async Task ServeAsync(byte[] page)
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    context.Response.ContentType = "text/html; charset=utf-8";
                    await context.Response.OutputStream.WriteAsync(page);
                    context.Response.Close();
                }
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }
}
