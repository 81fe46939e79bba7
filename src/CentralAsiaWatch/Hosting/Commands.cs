using CentralAsiaWatch.Data;
using CentralAsiaWatch.Options;

namespace CentralAsiaWatch.Hosting;

/// <summary>What the program does on the command line in place of serving. Each command but <see cref="RevisionsCommand"/>, which only reads, has the store for itself, and so needs the server to be stopped.</summary>
internal static class Commands
{
    private static readonly Command[] s_commands =
    [
        new("administrator add", "--email ADDRESS --name NAME", People.AdministratorCommand.AddAsync),
        new("collections list", "", Collections.CollectionCommands.ListAsync),
        new("collections add", "--name COLLECTION", Collections.CollectionCommands.AddAsync),
        new("collections remove", "--name COLLECTION", Collections.CollectionCommands.RemoveAsync),
    ];

    /// <summary>Whether the arguments name a command: configuration begins with a dash.</summary>
    public static bool IsNamed(string[] args) => args.Length > 0 && args[0].Length > 0 && args[0][0] is not ('-' or '/') && !args[0].Contains('=', StringComparison.Ordinal);

    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="args">The words of the command, then options, of the command and of the configuration alike: <c>administrator add --email … --name …</c>.</param>
    /// <returns>0 where it was done, else 1, with a sentence on standard error.</returns>
    /// <exception cref="StartProblemException">There is no such command, or the store cannot be opened.</exception>
    public static async Task<int> RunAsync(string[] args)
    {
        if (RevisionsCommand.IsNamed(args))
        {
            return await RevisionsCommand.RunAsync(args, Console.Out, Console.Error);
        }

        var words = string.Join(' ', args.TakeWhile(word => !word.StartsWith('-')));
        var command = s_commands.FirstOrDefault(one => one.Words == words)
            ?? throw new StartProblemException($"‘{words}’ is no command; there are {string.Join(" and ", s_commands.Select(one => $"‘{$"{one.Words} {one.Options}".TrimEnd()}’").Append($"‘{RevisionsCommand.Words}’"))}.");
        await using var application = WatchApplication.Build(args[command.Words.Split(' ').Length..], null);
        application.Services.GetRequiredService<StoreLock>();
        await application.Services.GetRequiredService<StoreSetup>().RunAsync(CancellationToken.None);
        var problem = await command.RunAsync(application);
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        return problem is null ? 0 : 1;
    }

    /// <summary>One command.</summary>
    /// <param name="Words">What it is called by.</param>
    /// <param name="Options">Its options, for who called it wrongly.</param>
    /// <param name="RunAsync">Does it; the sentence that refuses it, or null.</param>
    private sealed record Command(string Words, string Options, Func<WebApplication, Task<string?>> RunAsync);
}
