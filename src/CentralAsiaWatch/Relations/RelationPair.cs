using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>Two sides of a relation; each stands for itself and for what belongs to it.</summary>
/// <param name="A">The first side; on a country page the state.</param>
/// <param name="B">The second side; on a country page Afghanistan.</param>
public sealed record RelationPair(ActorEntry A, ActorEntry B)
{
    private const string ArmedGroup = "armed group";

    /// <summary>The pair of two slugs; null where one of them is no actor, or one belongs to the other.</summary>
    public static RelationPair? Find(string a, string b, References references) =>
        references.Actors.TryGetValue(a, out var one) && references.Actors.TryGetValue(b, out var other) && !Belongs(a, b, references) && !Belongs(b, a, references)
            ? new RelationPair(one, other)
            : null;

    /// <summary>
    /// The state whose engagement ladder this relation has; null for none. The ladder runs from each of the five toward the Taliban authorities
    /// (coding-scheme.md, section 2), so it needs one of the five on one side and Afghanistan or the Taliban on the other.
    /// </summary>
    public ActorEntry? LadderOf => (IsKabul(A), IsKabul(B)) switch
    {
        (false, true) when CentralAsia.States.Contains(A.Slug) => A,
        (true, false) when CentralAsia.States.Contains(B.Slug) => B,
        _ => null,
    };

    /// <summary>
    /// The side against which acts of armed groups count as part of this relation: the one that is not Afghanistan, since the groups that these records
    /// tell of act from there. Null where neither side is Afghanistan, and then only acts that name both sides count.
    /// </summary>
    public ActorEntry? Exposed => (IsKabul(A), IsKabul(B)) switch
    {
        (false, true) => A,
        (true, false) => B,
        _ => null,
    };

    /// <summary>The facets that hold the events of this relation.</summary>
    public IEnumerable<string> EventFacets(References references) =>
    [
        RecordFacets.Pair(A.Slug, B.Slug),
        .. Exposed is null
            ? []
            : references.Actors.Values.Where(actor => actor.Kind == ArmedGroup && actor != Exposed).Select(group => RecordFacets.Pair(group.Slug, Exposed.Slug)),
    ];

    /// <summary>True where an actor is an armed group.</summary>
    public static bool IsArmedGroup(string slug, References references) => references.Actors.TryGetValue(slug, out var actor) && IsArmedGroup(actor);

    /// <summary>True where an actor is an armed group.</summary>
    public static bool IsArmedGroup(ActorEntry actor) => actor.Kind == ArmedGroup;

    /// <summary>True where an actor is a side or belongs to it.</summary>
    public static bool Belongs(string slug, string side, References references) => references.Sides(slug).Any(one => one.Slug == side);

    private static bool IsKabul(ActorEntry actor) => actor.Slug is CentralAsia.Afghanistan or CentralAsia.Taliban;
}
