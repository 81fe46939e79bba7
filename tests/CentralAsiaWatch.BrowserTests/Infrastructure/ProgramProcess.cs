using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.BrowserTests.Infrastructure;

/// <summary>The program as a process of its own on a port that stays the same, so that it can be killed in the middle of a sentence and started again.</summary>
public sealed class ProgramProcess : IAsyncDisposable
{
    private readonly string _folder;
    private Process? _process;

    /// <summary>A program over the store in a folder.</summary>
    public ProgramProcess(string folder)
    {
        _folder = folder;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
    }

    /// <summary>Where it listens, whenever it runs.</summary>
    public Uri Address { get; }

    /// <summary>Starts it, and waits until it listens.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CentralAsiaWatch.dll"));
        foreach (var argument in WatchApp.Arguments(_folder, new WatchAppSettings()))
        {
            start.ArgumentList.Add(argument == "http://127.0.0.1:0" ? Address.ToString() : argument);
        }

        // It says so itself when it listens; the rest of what it says is read on, so that it is never held up.
        start.ArgumentList.Add("--Serilog:MinimumLevel:Default");
        start.ArgumentList.Add("Information");
        _process = Process.Start(start)!;
        var complaints = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("listens on", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        Assert.Fail($"The program did not start: {await complaints}");
    }

    /// <summary>Kills it as a power cut would: nothing of it runs any more when this returns.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }
    }
}
