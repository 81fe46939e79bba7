namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>The log of a program, every line of it, for what must not stand in any.</summary>
public sealed class KeptLogs : IDisposable
{
    private readonly TestFolder _folder = new();

    /// <summary>What has the program write it.</summary>
    public IReadOnlyDictionary<string, string> Configuration => new Dictionary<string, string> { ["Watch:Logs:Path"] = _folder.Path, ["Serilog:MinimumLevel:Default"] = "Verbose" };

    /// <summary>All that was written so far.</summary>
    public string Text => string.Concat(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(Read));

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    // The program has the file open still.
    private static string Read(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
