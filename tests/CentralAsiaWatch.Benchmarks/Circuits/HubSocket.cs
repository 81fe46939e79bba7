using System.Net;
using System.Net.WebSockets;

namespace CentralAsiaWatch.Benchmarks.Circuits;

/// <summary>A socket to the hub by which circuits are held: messages in MessagePack, and a sign of life now and then.</summary>
internal sealed class HubSocket : IAsyncDisposable
{
    // A server hangs up on whom it has not heard of for half a minute.
    private static readonly TimeSpan s_pulse = TimeSpan.FromSeconds(10);
    private static readonly byte[] s_ping = new MessagePackWriter().Array(1).Value(6).Framed();
    private static readonly byte[] s_close = new MessagePackWriter().Array(3).Value(7).Value(null).Value(false).Framed();
    private readonly ClientWebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closed = new();
    private Task _work = Task.CompletedTask;

    private HubSocket(ClientWebSocket socket) => _socket = socket;

    /// <summary>Connects without asking first which ways there are, and offers the protocol.</summary>
    /// <param name="address">Of the program.</param>
    /// <param name="cookies">The <c>Cookie</c> header; empty for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CircuitRefusedException">The server answered something else than a socket.</exception>
    public static async Task<HubSocket> ConnectAsync(Uri address, string cookies, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (cookies.Length > 0)
        {
            socket.Options.SetRequestHeader("Cookie", cookies);
        }

        try
        {
            await socket.ConnectAsync(new UriBuilder(new Uri(address, "/_blazor")) { Scheme = "ws" }.Uri, cancellationToken);
        }
        catch (WebSocketException problem)
        {
            var status = socket.HttpStatusCode;
            socket.Dispose();
            throw new CircuitRefusedException(status, problem);
        }

        var hub = new HubSocket(socket);
        await hub.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray());
        return hub;
    }

    /// <summary>Hands on every message from now on, and at last why there are no more.</summary>
    public void Listen(Func<object?[], Task> hearAsync, Action<string> ended) => _work = Task.WhenAll(ReadAsync(hearAsync, ended), PulseAsync());

    /// <summary>Calls a method of the hub.</summary>
    /// <param name="id">By which its answer is named; null where none is wanted.</param>
    /// <param name="method">Its name.</param>
    /// <param name="arguments">Null, truth, whole numbers and texts.</param>
    public Task CallAsync(string? id, string method, params object?[] arguments)
    {
        // [1, headers, id, method, arguments, streams]
        var message = new MessagePackWriter().Array(6).Value(1).EmptyMap().Value(id).Value(method).Array(arguments.Length);
        return SendAsync(arguments.Aggregate(message, (written, argument) => written.Value(argument)).Array(0).Framed());
    }

    /// <summary>Closes the socket. The server keeps the circuit for some minutes, as it does for a browser whose network was cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        try
        {
            await SendAsync(s_close);
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }
        catch (Exception problem) when (problem is WebSocketException or InvalidOperationException)
        {
            // The server went first.
        }

        await Task.WhenAny(_work, Task.Delay(s_pulse));
        _socket.Dispose();
        _sending.Dispose();
        _closed.Dispose();
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

    private async Task ReadAsync(Func<object?[], Task> hearAsync, Action<string> ended)
    {
        var (frames, buffer) = (new HubFrames(), new byte[8192]);
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                foreach (var message in frames.Take(buffer.AsSpan(0, part.Count)))
                {
                    await hearAsync(message);
                }
            }

            ended("The server closed the socket.");
        }
        catch (Exception problem)
        {
            ended(problem.Message);
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
