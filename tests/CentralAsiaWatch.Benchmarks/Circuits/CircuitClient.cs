using System.Diagnostics;
using System.Globalization;

namespace CentralAsiaWatch.Benchmarks.Circuits;

/// <summary>
/// A circuit as the server sees it, without a browser: it says which components a page has, confirms what is drawn and answers what is asked of scripts. What is
/// drawn is passed over, so that thousands can be held by one process.
/// </summary>
internal sealed class CircuitClient : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly HubSocket _hub;
    private readonly TaskCompletionSource<string?> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CircuitClient(HubSocket hub) => _hub = hub;

    /// <summary>When the server last said something about the page (<see cref="Stopwatch.GetTimestamp"/>).</summary>
    public long LastHeard { get; private set; } = Stopwatch.GetTimestamp();

    /// <summary>Opens the circuit of a page and waits until its components are drawn.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cookies">The <c>Cookie</c> header of who reads it; empty for nobody.</param>
    /// <exception cref="CircuitRefusedException">The server answered something else than a socket.</exception>
    /// <exception cref="InvalidOperationException">The circuit broke.</exception>
    public static async Task<CircuitClient> OpenAsync(CircuitPage page, string cookies)
    {
        using var patience = new CancellationTokenSource(s_patience);
        var client = new CircuitClient(await HubSocket.ConnectAsync(page.Url, cookies, patience.Token));
        try
        {
            client._hub.Listen(client.HearAsync, client.Break);
            await client._hub.CallAsync("1", "StartCircuit", new Uri(page.Url, "/").AbsoluteUri, page.Url.AbsoluteUri, "[]", "");
            if (await client._started.Task.WaitAsync(patience.Token) is null)
            {
                throw new InvalidOperationException($"The server opened no circuit for {page.Url}.");
            }

            await client._hub.CallAsync(null, "UpdateRootComponents", page.Operations, page.Handed);
            await client._drawn.Task.WaitAsync(patience.Token);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private void Break(string why)
    {
        _started.TrySetException(new InvalidOperationException(why));
        _drawn.TrySetException(new InvalidOperationException(why));
        // Once the circuit stands nobody waits for either any more: looked at here, so that it counts as no fault of the measuring.
        _ = (_started.Task.Exception, _drawn.Task.Exception);
    }

    private async Task HearAsync(object?[] message)
    {
        switch (message)
        {
            // [3, headers, id, 3 for a result, result], or 1 and what went wrong
            case [3L, _, "1", 3L, var result]:
                _started.TrySetResult(result as string);
                break;
            case [3L, _, "1", .., var problem]:
                Break($"The server opened no circuit: {problem}");
                break;
            case [1L, _, _, string method, object?[] arguments, ..]:
                LastHeard = Stopwatch.GetTimestamp();
                await AnswerAsync(method, arguments);
                break;
            case [7L, var why, ..]:
                Break($"The server ended the circuit: {why}");
                break;
        }
    }

    private async Task AnswerAsync(string method, object?[] arguments)
    {
        switch (method)
        {
            case "JS.RenderBatch":
                await _hub.CallAsync(null, "OnRenderCompleted", arguments[0], null);
                break;
            case "JS.BeginInvokeJS" when arguments is [long and not 0L, _, _, long resultKind, ..]:
                await AnswerScriptAsync((long)arguments[0]!, resultKind);
                break;
            case "JS.EndUpdateRootComponents":
                _drawn.TrySetResult();
                break;
            case "JS.Error":
                Break((string)arguments[0]!);
                break;
        }
    }

    // An import is answered with a reference to a module; of anything else nothing is given back.
    private Task AnswerScriptAsync(long id, long resultKind)
    {
        const long Reference = 1;
        var given = resultKind == Reference ? "{\"__jsObjectId\":1}" : "null";
        return _hub.CallAsync(null, "EndInvokeJSFromDotNet", id, true, string.Create(CultureInfo.InvariantCulture, $"[{id},true,{given}]"));
    }
}
