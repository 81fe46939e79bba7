using Microsoft.JSInterop;

namespace CentralAsiaWatch.Components;

/// <summary>A script of a page, for as long as a circuit shows it.</summary>
internal sealed class PageModule : IAsyncDisposable
{
    private readonly IJSObjectReference _module;

    private PageModule(IJSObjectReference module) => _module = module;

    /// <summary>Loads it.</summary>
    /// <param name="script">The browser.</param>
    /// <param name="path">Its address, such as <c>/draft.js</c>.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public static async Task<PageModule> LoadAsync(IJSRuntime script, string path, CancellationToken cancellationToken) =>
        new(await script.InvokeAsync<IJSObjectReference>("import", cancellationToken, path));

    /// <summary>Calls one of its functions.</summary>
    public ValueTask CallAsync(string function, CancellationToken cancellationToken, params object?[] arguments) => _module.InvokeVoidAsync(function, cancellationToken, arguments);

    /// <summary>Calls one of its functions for what it answers.</summary>
    public ValueTask<TAnswer> AskAsync<TAnswer>(string function, CancellationToken cancellationToken, params object?[] arguments) =>
        _module.InvokeAsync<TAnswer>(function, cancellationToken, arguments);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser went first.
        }
    }
}
