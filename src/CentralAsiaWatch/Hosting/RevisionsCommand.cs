using CentralAsiaWatch.Data;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using Microsoft.Data.Sqlite;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// <c>revisions verify</c> on the command line: reads every revision of the configured store and checks the chain of their hashes. It only reads, so it may run
/// beside the server.
/// </summary>
internal static class RevisionsCommand
{
    /// <summary>What it is called by.</summary>
    public const string Words = "revisions verify";

    private static readonly string[] s_words = Words.Split(' ');

    /// <summary>Whether the arguments ask for it: <c>revisions verify --Watch:Database:ConnectionString …</c>.</summary>
    public static bool IsNamed(string[] args) => args.Take(s_words.Length).SequenceEqual(s_words);

    /// <summary>Verifies, and says in one sentence what was found.</summary>
    /// <param name="args">The words of the command, then configuration.</param>
    /// <param name="output">Where a sound store is said to be sound.</param>
    /// <param name="error">Where anything else is said.</param>
    /// <returns>0 for a sound store, else 1.</returns>
    /// <exception cref="StartProblemException">The configuration is not sound.</exception>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        await using var application = WatchApplication.Build(args[s_words.Length..], null);
        var store = application.Services.GetRequiredService<StoreLocation>();
        if (!File.Exists(store.File))
        {
            await error.WriteLineAsync($"There is no store at {store.File}; name one with --Watch:Database:ConnectionString.");
            return 1;
        }

        try
        {
            var found = await application.Services.GetRequiredService<RevisionVerifier>().VerifyAsync(CancellationToken.None);
            await (found.FirstDamaged is null ? output : error).WriteLineAsync(found.FirstDamaged is { } damaged
                ? FormattableString.Invariant($"Revision {damaged} or the one before it is not as it was written; {NumberWords.Count(found.Verified, "revision")} before it are. Put back a backup from before.")
                : $"All {NumberWords.Count(found.Verified, "revision")} are as they were written.");
            return found.FirstDamaged is null ? 0 : 1;
        }
        catch (SqliteException problem)
        {
            await error.WriteLineAsync($"The revisions cannot be read ({problem.Message}); nothing was changed. A store of another version is brought up to date when the program starts.");
            return 1;
        }
    }
}
