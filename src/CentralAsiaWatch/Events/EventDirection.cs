using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>Who acts on whom in an event, by states: one on another, several together, or neither. Pure.</summary>
/// <param name="Code">As it stands in an address and in the store: <c>uzbekistan:afghanistan</c>, or one of the three other codes.</param>
public readonly record struct EventDirection(string Code)
{
    private const string ArmedGroup = "armed group";
    private const char Toward = ':';

    /// <summary>Several act together.</summary>
    public static EventDirection Joint { get; } = new("joint");

    /// <summary>An armed group acts, or is acted on.</summary>
    public static EventDirection ArmedGroups { get; } = new("armed-groups");

    /// <summary>Everything else: one alone, or several on several.</summary>
    public static EventDirection Others { get; } = new("others");

    /// <summary>The slug of the one who acts; null where it is not one on another.</summary>
    public string? From => Code.Split(Toward) is [var from, _] ? from : null;

    /// <summary>The slug of the one acted on; null where it is not one on another.</summary>
    public string? To => Code.Split(Toward) is [_, var to] ? to : null;

    /// <summary>One on another.</summary>
    public static EventDirection Between(string from, string to) => new($"{from}{Toward}{to}");

    /// <summary>The direction of an event.</summary>
    public static EventDirection Of(IReadOnlyCollection<ParticipantItem> participants, References references)
    {
        if (participants.Any(one => one.Role is "actor" or "recipient" && references.Actors.TryGetValue(one.Slug, out var actor) && actor.Kind == ArmedGroup))
        {
            return ArmedGroups;
        }

        var actors = Sides(participants, "actor");
        var recipients = Sides(participants, "recipient");
        // What one does alone stands toward those it concerns: they are mentioned.
        var toward = recipients.Length == 0 && actors.Length == 1 ? Sides(participants, "mentioned") : recipients;
        return (actors, toward) switch
        {
            ([var one], [var other]) when one != other => Between(one, other),
            ({ Length: > 1 }, _) when recipients.Length == 0 || actors.Order(StringComparer.Ordinal).SequenceEqual(recipients.Order(StringComparer.Ordinal)) => Joint,
            _ => Others,
        };
    }

    /// <summary>As it is read: <c>acts of Uzbekistan toward Afghanistan</c>; null where the code is none.</summary>
    public string? Words(References references) => this switch
    {
        { From: { } from, To: { } to } => references.Actors.ContainsKey(from) && references.Actors.ContainsKey(to) && from != to
            ? $"acts of {references.Actor(from).Name} toward {references.Actor(to).Name}"
            : null,
        _ when this == Joint => "joint acts",
        _ when this == ArmedGroups => "acts of or against armed groups",
        _ when this == Others => "acts of one alone, or of several on several",
        _ => null,
    };

    /// <summary>The directions that a filter offers: each Central Asian state and Afghanistan both ways, then the rest.</summary>
    public static IEnumerable<EventDirection> Offered =>
        [.. CentralAsia.States.SelectMany(state => new[] { Between(state, CentralAsia.Afghanistan), Between(CentralAsia.Afghanistan, state) }), Joint, ArmedGroups, Others];

    private static string[] Sides(IEnumerable<ParticipantItem> all, string role) =>
        [.. all.Where(one => one.Role == role).Select(one => one.Country ?? one.Slug).Distinct(StringComparer.Ordinal)];
}
