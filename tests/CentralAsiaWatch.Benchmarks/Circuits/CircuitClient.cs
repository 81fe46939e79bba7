using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;

namespace CentralAsiaWatch.Benchmarks.Circuits;

/// <summary>
/// A circuit as the server sees it, without a browser: it opens the socket of a page, says which components the page has, confirms what is drawn and answers what
/// is asked of scripts. What is drawn is counted and thrown away, so that thousands can be held by one process.
/// </summary>
internal sealed class CircuitClient : IAsyncDisposable
{
    // A server hangs up on whom it has not heard of for half a minute.
    private static readonly TimeSpan s_pulse = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly byte[] s_ping = new MessagePackWriter().Array(1).Value(6).Framed();
    private readonly ClientWebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closed = new();
    private readonly TaskCompletionSource<string?> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;
    private Task _pulse = Task.CompletedTask;

    private CircuitClient(ClientWebSocket socket) => _socket = socket;

    /// <summary>Bytes by which the server drew the page so far.</summary>
    public long DrawnBytes { get; private set; }

    /// <summary>What was asked of scripts, in order: <c>import</c>, <c>start</c>.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>When the server last said something about the page (<see cref="Stopwatch.GetTimestamp"/>).</summary>
    public long LastHeard { get; private set; } = Stopwatch.GetTimestamp();

    /// <summary>Opens the circuit of a page and waits until its components are drawn.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cookies">The <c>Cookie</c> header of who reads it; empty for nobody.</param>
    /// <exception cref="CircuitRefusedException">The server answered something else than a socket.</exception>
    /// <exception cref="InvalidOperationException">The circuit broke.</exception>
    public static async Task<CircuitClient> OpenAsync(CircuitPage page, string cookies)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (cookies.Length > 0)
        {
            socket.Options.SetRequestHeader("Cookie", cookies);
        }

        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            await socket.ConnectAsync(new UriBuilder(new Uri(page.Url, "/_blazor")) { Scheme = "ws" }.Uri, patience.Token);
        }
        catch (WebSocketException problem)
        {
            var status = socket.HttpStatusCode;
            socket.Dispose();
            throw new CircuitRefusedException(status, problem);
        }

        var client = new CircuitClient(socket);
        await client.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray());
        client._reading = client.ReadAsync();
        await client.SendAsync(Call("1", "StartCircuit", new Uri(page.Url, "/").AbsoluteUri, page.Url.AbsoluteUri, "[]", ""));
        if (await client._started.Task.WaitAsync(patience.Token) is null)
        {
            throw new InvalidOperationException($"The server opened no circuit for {page.Url}.");
        }

        await client.SendAsync(Call(null, "UpdateRootComponents", page.Operations, page.Handed));
        await client._drawn.Task.WaitAsync(patience.Token);
        client._pulse = client.PulseAsync();
        return client;
    }

    /// <summary>Closes the socket. The server keeps the circuit for some minutes, as it does for a browser whose network was cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        try
        {
            await SendAsync(new MessagePackWriter().Array(3).Value(7).Value(null).Value(false).Framed());
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }
        catch (Exception problem) when (problem is WebSocketException or InvalidOperationException)
        {
            // The server went first.
        }

        await Task.WhenAny(Task.WhenAll(_reading, _pulse), Task.Delay(s_pulse));
        _socket.Dispose();
        _sending.Dispose();
        _closed.Dispose();
    }

    // [1, headers, id, method, arguments, streams]; without an id no answer is wanted.
    private static byte[] Call(string? id, string method, params object?[] arguments)
    {
        var message = new MessagePackWriter().Array(6).Value(1).EmptyMap().Value(id).Value(method).Array(arguments.Length);
        return arguments.Aggregate(message, (written, argument) => written.Value(argument)).Array(0).Framed();
    }

    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task PulseAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(s_pulse);
            while (await timer.WaitForNextTickAsync(_closed.Token))
            {
                await SendAsync(s_ping);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException)
        {
            // It is over.
        }
    }

    private async Task ReadAsync()
    {
        var (frames, buffer) = (new HubFrames(), new byte[8192]);
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                foreach (var message in frames.Take(buffer.AsSpan(0, part.Count)))
                {
                    await HearAsync(message);
                }
            }

            Break("The server closed the socket.");
        }
        catch (Exception problem)
        {
            Break(problem.Message);
        }
    }

    private void Break(string why)
    {
        _started.TrySetException(new InvalidOperationException(why));
        _drawn.TrySetException(new InvalidOperationException(why));
        // Nobody waits any more once the circuit stands: what was not asked for is no fault.
        _ = (_started.Task.Exception, _drawn.Task.Exception);
    }

    private async Task HearAsync(object?[] message)
    {
        switch (message)
        {
            // [3, headers, id, 3 for a result, result]
            case [3L, _, "1", .., var result]:
                _started.TrySetResult(result as string);
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
                DrawnBytes += ((Blob)arguments[1]!).Length;
                await SendAsync(Call(null, "OnRenderCompleted", arguments[0], null));
                break;
            case "JS.BeginInvokeJS":
                await AnswerScriptAsync((long)arguments[0]!, (string)arguments[1]!, (long)arguments[3]!);
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
    private async Task AnswerScriptAsync(long id, string name, long resultKind)
    {
        const long Reference = 1;
        Asked.Add(name);
        if (id != 0)
        {
            var given = resultKind == Reference ? "{\"__jsObjectId\":1}" : "null";
            await SendAsync(Call(null, "EndInvokeJSFromDotNet", id, true, string.Create(CultureInfo.InvariantCulture, $"[{id},true,{given}]")));
        }
    }
}

/// <summary>The server answered a request for a circuit with a status.</summary>
/// <param name="status">What it answered.</param>
/// <param name="problem">What the socket made of it.</param>
internal sealed class CircuitRefusedException(HttpStatusCode status, Exception problem) : Exception($"The server answered {(int)status}.", problem)
{
    public HttpStatusCode Status { get; } = status;
}
