using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Desk;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Seeding;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Desk;

/// <summary>The names of the actors and places that come with the program.</summary>
internal static class KnownSeeds
{
    private static readonly Lazy<KnownNames> s_names = new(Read);

    public static KnownNames Names => s_names.Value;

    private static KnownNames Read()
    {
        var seeds = RepositoryFolder.Seeds;
        var actors = SeedFiles.Read(seeds, ["documents"], []).Records.Select(record => record.Own).OfType<ActorContent>().Select(actor => new KnownActor(actor.Key, actor.Name, actor.ActorKind, actor.Aliases));
        return new KnownNames(actors, GazetteerFile.Load(seeds).Places);
    }
}
