using System.Diagnostics;
using System.Text.Json;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.BrowserTests.Infrastructure;

/// <summary>
/// Readers by other hands, out of npm (tools/package.json), which tests give what the program writes. Where Node or the packages are missing, tests are skipped and say so;
/// with <c>WATCH_REQUIRE_BROWSER=1</c> they fail instead.
/// </summary>
public static class NodeTools
{
    private static readonly string s_folder = Path.Combine(RepositoryFolder.Root, "tests", "CentralAsiaWatch.BrowserTests", "tools");

    /// <summary>Runs a script of the folder: what is given is its input as JSON, what it writes is read as JSON.</summary>
    public static async Task<JsonElement> RunAsync(string script, object given)
    {
        if (!Directory.Exists(Path.Combine(s_folder, "node_modules")) || !IsThere("node"))
        {
            const string Reason = "Node or the packages of tests/CentralAsiaWatch.BrowserTests/tools are not on this machine: install Node, and run npm ci in that folder.";
            Assert.False(Environment.GetEnvironmentVariable("WATCH_REQUIRE_BROWSER") == "1", Reason);
            Assert.Skip(Reason);
        }

        using var process = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = s_folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var (output, problems) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(given));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await problems);
        using var read = JsonDocument.Parse(await output);
        return read.RootElement.Clone();
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
