using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;

namespace CentralAsiaWatch.Benchmarks;

/// <summary>A program in a process of its own, with the address it was told to listen on.</summary>
internal sealed class ChildApplication : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(5);
    private readonly Process _process;

    private ChildApplication(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The folder the application is started from: where it was built, until one is published or the command line names another.</summary>
    public static string Folder { get; private set; } = Named("ApplicationFolder");

    /// <summary>True once the folder is that of a published program.</summary>
    public static bool IsPublished { get; private set; }

    /// <summary>The collections of seeds that pages are measured over; null for the usual ones.</summary>
    public static string? Collections { get; set; }

    public Uri Address { get; }

    /// <summary>Processor time it has used, in seconds: what a busy machine stretches least.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Resident memory in MiB; 0 where the system does not say.</summary>
    public double ResidentMiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Publishes the application for this machine, as it is deployed, and starts it from there from now on; says so where it cannot be published.</summary>
    public static async Task PublishAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "centralasiawatch-benchmarks", "published");
        await Console.Error.WriteLineAsync("Publishing the application.");
        using var publishing = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Named("ApplicationProject"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "--nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        if (publishing.ExitCode == 0)
        {
            IsPublishedIn(folder);
        }
        else
        {
            await Console.Error.WriteLineAsync($"It cannot be published here and is measured as it was built: {said}");
        }
    }

    /// <summary>The application is started from a folder where it was published.</summary>
    public static void IsPublishedIn(string folder) => (Folder, IsPublished) = (folder, true);

    /// <summary>Starts the application over a store.</summary>
    /// <param name="file">The store's file.</param>
    /// <param name="isSeeded">True for the seed files, false for the store as it is.</param>
    /// <param name="collections">The collections of seeds; null for those of the command line, or the usual ones.</param>
    public static ChildApplication StartWatch(string file, bool isSeeded, string? collections = null) => Start(
        Path.Combine(Folder, "CentralAsiaWatch.dll"),
        [$"--Watch:Database:ConnectionString=Data Source={file}", $"--Watch:Logs:Path={Path.Combine(Path.GetDirectoryName(file)!, "logs")}", .. isSeeded ? (string[])[.. (collections ?? Collections) is { } named ? [$"--Watch:Seeds:Collections={named}"] : (string[])[]] : ["--Watch:Seeds:Path="]]);

    /// <summary>Starts the least web program there can be.</summary>
    public static ChildApplication StartHello() => Start(typeof(ChildApplication).Assembly.Location, ["hello"]);

    /// <summary>Starts the least interactive program there can be.</summary>
    public static ChildApplication StartCounter() => Start(typeof(ChildApplication).Assembly.Location, ["counter"]);

    /// <summary>Starts the application as it was built with this program, over a store to be written in, with what benchmarks of work ask of it.</summary>
    public static ChildApplication StartWorking(string file) => Start(
        typeof(ChildApplication).Assembly.Location, ["working", $"--Watch:Database:ConnectionString=Data Source={file}", "--Watch:Logs:Path=", "--Watch:Seeds:Path="]);

    /// <summary>Asks until there is an answer of 200, and reads it to the end.</summary>
    public async Task<string> FirstAnswerAsync(HttpClient client, string path)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < s_patience;)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, path));
                if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotFound)
                {
                    return await answer.Content.ReadAsStringAsync();
                }
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not listening yet.
            }

            if (_process.HasExited)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{_process.StartInfo.ArgumentList[0]} ended with code {_process.ExitCode}."));
            }

            await Task.Delay(s_step);
        }

        throw new TimeoutException($"{Address} gave no answer.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ChildApplication Start(string assembly, IEnumerable<string> arguments)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Path.GetDirectoryName(assembly), RedirectStandardOutput = true };
        foreach (var argument in arguments.Prepend(assembly).Concat(["--urls", address.AbsoluteUri]))
        {
            start.ArgumentList.Add(argument);
        }

        // As a user starts it, whatever this process was told.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} cannot be started.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new ChildApplication(process, address);
    }

    /// <summary>A folder of the repository that the build wrote down.</summary>
    public static string Named(string what) => Path.GetFullPath(
        typeof(ChildApplication).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == what).Value!);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
