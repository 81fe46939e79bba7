using CentralAsiaWatch.Actors;

namespace CentralAsiaWatch.Network;

/// <summary>An actor's place on the ring.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Angle">Radians, clockwise from the top.</param>
/// <param name="X">Place in the drawing.</param>
/// <param name="Y">Place in the drawing.</param>
public sealed record NetworkPlace(NetworkActor Actor, double Angle, double X, double Y);

/// <summary>
/// Places actors on a ring, group beside group: the five, Afghanistan with what belongs to it, other states with theirs, groupings and organisations, armed
/// groups. Nothing is random and nothing is iterated: the same actors always stand in the same places, whatever order they come in. Pure.
/// </summary>
public static class NetworkLayout
{
    private const double LeastRadius = 250;
    private const double RoomForEach = 15;

    /// <summary>The ring's radius for these actors.</summary>
    public static double Radius(IReadOnlyCollection<NetworkActor> actors)
    {
        var most = Most(actors);
        return Math.Max(LeastRadius, Math.Ceiling(InOrder(actors).Sum(actor => Room(actor, most)) * RoomForEach / (2 * Math.PI)));
    }

    /// <summary>The places, clockwise from the top.</summary>
    /// <param name="actors">The actors, in any order.</param>
    /// <param name="centre">Both coordinates of the middle.</param>
    public static IReadOnlyList<NetworkPlace> Of(IReadOnlyCollection<NetworkActor> actors, double centre)
    {
        var radius = Radius(actors);
        var most = Most(actors);
        var ordered = InOrder(actors);
        var around = ordered.Sum(actor => Room(actor, most));
        var reached = 0.0;
        return
        [
            .. ordered.Select(actor =>
            {
                var angle = (reached + (Room(actor, most) / 2)) * 2 * Math.PI / around;
                reached += Room(actor, most);
                return new NetworkPlace(actor, angle, centre + (radius * Math.Sin(angle)), centre - (radius * Math.Cos(angle)));
            }),
        ];
    }

    // In one order before anything is added up: sums of fractions differ in the last digit with the order of their parts.
    private static NetworkActor[] InOrder(IEnumerable<NetworkActor> actors) =>
    [
        .. actors.OrderBy(Group).ThenBy(actor => actor.Country ?? "", StringComparer.Ordinal).ThenBy(actor => actor.Actor.Kind == "state" ? 0 : 1)
            .ThenBy(actor => actor.Actor.Slug, StringComparer.Ordinal),
    ];

    private static int Most(IReadOnlyCollection<NetworkActor> actors) => Math.Max(1, actors.Select(actor => actor.Events).DefaultIfEmpty(1).Max());

    // Where most lines meet there is most room.
    private static double Room(NetworkActor actor, int most) => 1 + (2 * Math.Sqrt((double)actor.Events / most));

    /// <summary>The group an actor stands in, in the order around the ring.</summary>
    public static int Group(NetworkActor actor) => actor switch
    {
        { Country: { } country } when CentralAsia.States.Contains(country) => 0,
        { Actor.Slug: CentralAsia.Together } => 1,
        { Country: CentralAsia.Afghanistan } => 2,
        { Actor.Kind: "armed group" } => 3,
        { Country: not null } => 4,
        _ => 5,
    };
}
