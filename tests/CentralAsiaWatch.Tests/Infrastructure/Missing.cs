using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>Actors and sources that records name and nobody wrote.</summary>
internal static class Missing
{
    public static IEnumerable<RecordContent> From(IReadOnlyCollection<RecordContent> records, References known)
    {
        var sources = records.SelectMany(record => record.Citations).Select(citation => citation.Source).Distinct()
            .Except(records.OfType<SourceContent>().Select(source => source.Key)).Where(slug => !known.Sources.ContainsKey(slug));
        var given = records.OfType<ActorContent>().ToDictionary(actor => actor.Key);
        var actors = new Dictionary<string, ActorContent>();
        foreach (var slug in records.SelectMany(Actors))
        {
            Add(slug);
        }

        return [.. sources.Select(slug => A.Source(slug)), .. actors.Values];

        void Add(string slug)
        {
            if (!given.ContainsKey(slug) && !known.Actors.ContainsKey(slug) && actors.TryAdd(slug, A.UsualActor(slug)) && actors[slug].Parent is { } parent)
            {
                Add(parent);
            }
        }
    }

    private static IEnumerable<string> Actors(RecordContent record) => record switch
    {
        ActorContent actor => actor.Parent is null ? actor.Members : [.. actor.Members, actor.Parent],
        EventContent one => one.Actors.Select(participant => participant.Actor).Concat(one.Places.Select(place => place.Country).OfType<string>()).Concat(one.Ladder),
        AgreementContent agreement => agreement.Parties,
        ProjectContent project => project.Parties,
        FigureContent figure => [figure.From, figure.To],
        LeverageContent leverage => [leverage.Holder, leverage.Subject],
        _ => [],
    };
}
