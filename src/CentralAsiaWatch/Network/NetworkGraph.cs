using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Network;

/// <summary>An actor in the network.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Country">Slug of the state it belongs to; null for none.</param>
/// <param name="Events">Events that join it to another.</param>
public sealed record NetworkActor(ActorEntry Actor, string? Country, int Events);

/// <summary>What passes between two actors.</summary>
/// <param name="From">Slug of the one that acts; of a joint act, the first by its slug.</param>
/// <param name="To">Slug of the one acted on.</param>
/// <param name="IsJoint">True where both act together, or where the counts do not say who acted.</param>
/// <param name="Quads">Events by quad, verbal cooperation first.</param>
/// <param name="Hosted">Events that the first gave the place for, taking no side, while the second took part.</param>
public sealed record NetworkEdge(string From, string To, bool IsJoint, IReadOnlyList<int> Quads, int Hosted)
{
    /// <summary>Events of all quads. An event of three actors stands on more than one edge.</summary>
    public int Events => Quads.Sum();

    /// <summary>How wide it is drawn: by everything that passes.</summary>
    public int Weight => Events + Hosted;
}

/// <summary>Who meets, pays, attacks and hosts whom. Pure.</summary>
/// <param name="Actors">Actors with an edge, those with most events first.</param>
/// <param name="Edges">Edges between them, heaviest first.</param>
/// <param name="Events">Events that were read, each counted once.</param>
/// <param name="Alone">How many of these join no two actors.</param>
/// <param name="MoreActors">Actors left out, for there are too many.</param>
/// <param name="MoreEdges">Edges left out: between these actors and those left out, or too light.</param>
public sealed record NetworkGraph(
    IReadOnlyList<NetworkActor> Actors, IReadOnlyList<NetworkEdge> Edges, int Events, int Alone, int MoreActors, int MoreEdges)
{
    /// <summary>The most actors in one picture.</summary>
    public const int MostActors = 200;

    /// <summary>The most edges in one picture and its table.</summary>
    public const int MostEdges = 300;

    /// <summary>Events that join at least two actors, each counted once.</summary>
    public int Joining => Events - Alone;

    /// <summary>Counts on all edges: an event once for each of its pairs.</summary>
    public int Pairs => Edges.Sum(edge => edge.Events);

    /// <summary>The network of events that are at hand.</summary>
    public static NetworkGraph Of(IReadOnlyCollection<EventRow> rows, References references)
    {
        var edges = new Dictionary<(string From, string To, bool IsJoint), (int[] Quads, int Hosted)>();
        var events = new Dictionary<string, int>(StringComparer.Ordinal);
        var alone = 0;
        foreach (var row in rows)
        {
            var (acts, hosts) = Ties(row);
            foreach (var act in acts)
            {
                Entry(edges, act).Quads[row.Quad - 1]++;
            }

            foreach (var host in hosts)
            {
                edges[host] = Entry(edges, host) with { Hosted = Entry(edges, host).Hosted + 1 };
            }

            var joined = acts.Concat(hosts).SelectMany(tie => new[] { tie.From, tie.To }).Distinct(StringComparer.Ordinal).ToArray();
            alone += joined.Length == 0 ? 1 : 0;
            foreach (var slug in joined)
            {
                events[slug] = events.GetValueOrDefault(slug) + 1;
            }
        }

        return Cut(events, edges.Select(edge => new NetworkEdge(edge.Key.From, edge.Key.To, edge.Key.IsJoint, edge.Value.Quads, edge.Value.Hosted)), rows.Count, alone, references);
    }

    /// <summary>The network of pairs that were counted on write.</summary>
    /// <param name="pairs">Pairs with their events by quad.</param>
    /// <param name="events">Events of each actor.</param>
    /// <param name="total">Events in all, each counted once.</param>
    /// <param name="references">The actors.</param>
    public static NetworkGraph Of(IReadOnlyCollection<NetworkEdge> pairs, IReadOnlyDictionary<string, int> events, int total, References references) =>
        Cut(events, pairs, total, 0, references);

    private static (IReadOnlyCollection<(string From, string To, bool IsJoint)> Acts, IReadOnlyCollection<(string From, string To, bool IsJoint)> Hosts) Ties(EventRow row)
    {
        var participants = row.Participants;
        var actors = In("actor");
        var recipients = In("recipient");
        var acts = new HashSet<(string, string, bool)>();
        if (recipients.Length == 0 || actors.ToHashSet(StringComparer.Ordinal).SetEquals(recipients))
        {
            acts.UnionWith(actors.SelectMany((one, index) => actors.Skip(index + 1).Select(other => Joint(one, other))));
        }
        else
        {
            acts.UnionWith(actors.SelectMany(one => recipients.Where(other => other != one).Select(other => (one, other, false))));
        }

        var parties = actors.Concat(recipients).Distinct(StringComparer.Ordinal).ToArray();
        return (acts, [.. In("host").SelectMany(host => parties.Where(party => party != host).Select(party => (host, party, false)))]);

        string[] In(string role) => [.. participants.Where(participant => participant.Role == role).Select(participant => participant.Slug).Distinct(StringComparer.Ordinal)];
    }

    private static (string, string, bool) Joint(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other, true) : (other, one, true);

    private static (int[] Quads, int Hosted) Entry(Dictionary<(string, string, bool), (int[] Quads, int Hosted)> edges, (string, string, bool) tie)
    {
        if (!edges.TryGetValue(tie, out var entry))
        {
            edges[tie] = entry = (new int[4], 0);
        }

        return entry;
    }

    private static NetworkGraph Cut(IReadOnlyDictionary<string, int> events, IEnumerable<NetworkEdge> edges, int total, int alone, References references)
    {
        var all = edges.Where(edge => edge.Weight > 0 && references.Actors.ContainsKey(edge.From) && references.Actors.ContainsKey(edge.To)).ToArray();
        var ranked = all.SelectMany(edge => new[] { edge.From, edge.To }).Distinct(StringComparer.Ordinal)
            .OrderByDescending(slug => events.GetValueOrDefault(slug)).ThenBy(slug => slug, StringComparer.Ordinal).ToArray();
        var kept = ranked.Take(MostActors).ToHashSet(StringComparer.Ordinal);
        NetworkEdge[] shown =
        [
            .. all.Where(edge => kept.Contains(edge.From) && kept.Contains(edge.To))
                .OrderByDescending(edge => edge.Weight).ThenBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal).ThenBy(edge => edge.IsJoint)
                .Take(MostEdges),
        ];
        var drawn = shown.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        return new NetworkGraph(
            [.. ranked.Where(drawn.Contains).Select(slug => new NetworkActor(references.Actors[slug], references.Country(slug), events.GetValueOrDefault(slug)))],
            shown, total, alone, ranked.Length - drawn.Count, all.Length - shown.Length);
    }
}
