using CentralAsiaWatch.Access;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Seeding;

namespace CentralAsiaWatch.Collections;

/// <summary><c>collections list</c>, <c>collections add</c> and <c>collections remove</c> on the command line, where the store is and the server is stopped.</summary>
internal static class CollectionCommands
{
    /// <summary>Prints which collections there are.</summary>
    public static async Task<string?> ListAsync(WebApplication application)
    {
        await PrepareAsync(application);
        foreach (var one in await application.Services.GetRequiredService<CollectionQueries>().StatesAsync(CancellationToken.None))
        {
            await Console.Out.WriteLineAsync($"{one.Slug}: {(one.IsIn ? $"in the store, {NumberWords.Count(one.Own, "record")} of its own and {one.Shared} shared with another" : "not in the store")}{(one.HasFiles ? "" : "; its files are not there")}");
        }

        return null;
    }

    /// <summary>Adds a collection.</summary>
    public static Task<string?> AddAsync(WebApplication application) => ChooseAsync(application, "add", isIn: true);

    /// <summary>Takes a collection out.</summary>
    public static Task<string?> RemoveAsync(WebApplication application) => ChooseAsync(application, "remove", isIn: false);

    private static async Task<string?> ChooseAsync(WebApplication application, string verb, bool isIn)
    {
        if (application.Configuration["name"] is not { Length: > 0 } slug)
        {
            return $"Name the collection: collections {verb} --name COLLECTION. Nothing was changed.";
        }

        await PrepareAsync(application);
        try
        {
            await Console.Out.WriteLineAsync(await application.Services.GetRequiredService<CollectionChoosing>().ChooseAsync(slug, isIn, "the command line", CancellationToken.None));
            return null;
        }
        catch (RefusedException problem)
        {
            return problem.Message;
        }
    }

    // As at a start: a store that was never seeded has no collections to choose among.
    private static async Task PrepareAsync(WebApplication application)
    {
        await application.Services.GetRequiredService<ProjectionRebuild>().RunAsync(CancellationToken.None);
        await application.Services.GetRequiredService<Seeder>().RunAsync(CancellationToken.None);
    }
}
