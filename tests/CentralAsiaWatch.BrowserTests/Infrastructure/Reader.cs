using Microsoft.Playwright;

namespace CentralAsiaWatch.BrowserTests.Infrastructure;

/// <summary>Somebody at a window: what they see, and what went on behind it.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private readonly List<string> _sockets = [];

    private Reader(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // That a page is not found is for the reader to see, and no error of the page.
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 404", StringComparison.Ordinal))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        page.WebSocket += (_, socket) => _sockets.Add(socket.Url);
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained of: errors, and whatever the content security policy forbade.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Everything that was asked for.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Every socket that was opened.</summary>
    public IReadOnlyList<string> Sockets => _sockets;

    /// <summary>The path and query that the address line shows.</summary>
    public string Address => new Uri(Page.Url) is var url ? url.PathAndQuery + url.Fragment : "";

    /// <summary>The heading of the page.</summary>
    public ILocator Heading => Page.Locator("h1");

    internal static async Task<Reader> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Goes to an address and waits for what it loads.</summary>
    public async Task GoAsync(string address) => await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
