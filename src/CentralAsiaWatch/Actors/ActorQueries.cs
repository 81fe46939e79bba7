using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Actors;

/// <summary>How an actor stands to the other actors, and in how many records it takes part.</summary>
/// <param name="Belonging">Slugs of the actors that belong to it, in the order of their names.</param>
/// <param name="MemberOf">Slugs of the groupings and organisations that name it as a member.</param>
/// <param name="Records">How many records of each kind involve it or an actor that belongs to it.</param>
/// <param name="Holds">How many leverage assessments it holds over others.</param>
/// <param name="IsSubject">How many leverage assessments others hold over it.</param>
public sealed record ActorTies(
    IReadOnlyList<string> Belonging, IReadOnlyList<string> MemberOf, IReadOnlyDictionary<RecordKind, int> Records, int Holds, int IsSubject);

/// <summary>Answers what the pages of actors ask beyond the records themselves.</summary>
public sealed class ActorQueries(RecordQueries queries, ReferenceCache cache, RecordCounts counts)
{
    /// <summary>The ties of an actor.</summary>
    public async Task<ActorTies> TiesAsync(string slug, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        var bodies = RecordFilter.Of(ActorFilter.Kind, references, KeyValuePair.Create("kind", "grouping,organisation"));
        var (groups, _) = await queries.ItemsAsync<ActorItem>(bodies, new ListRequest(Limit: ListRequest.MaximumLimit), cancellationToken);
        return new ActorTies(
            [.. references.ActorsByName.Where(actor => actor.Parent == slug).Select(actor => actor.Slug)],
            [.. groups.Where(group => group.Members.Contains(slug)).Select(group => group.Slug)],
            await counts.ByKindAsync(RecordFacets.Actor(slug), cancellationToken),
            await counts.OfAsync(RecordKind.Leverage, RecordFacets.Holder(slug), cancellationToken),
            await counts.OfAsync(RecordKind.Leverage, RecordFacets.Subject(slug), cancellationToken));
    }

    /// <summary>How many events each of some actors takes part in, by itself or through an actor that belongs to it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> EventCountsAsync(IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var slug in slugs)
        {
            found[slug] = await counts.OfAsync(RecordKind.Event, RecordFacets.Actor(slug), cancellationToken);
        }

        return found;
    }
}
