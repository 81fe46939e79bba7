using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Network;

/// <summary>Edges of the network in words and as addresses.</summary>
public static class NetworkWords
{
    /// <summary>An edge for those who do not see it: <c>Uzbekistan to Taliban: 3 verbal cooperation</c>.</summary>
    public static string Describe(NetworkEdge edge, References references) =>
        $"{references.Actor(edge.From).Name} {(edge.IsJoint ? "with" : "to")} {references.Actor(edge.To).Name}: {NetworkDrawing.Words(edge)}";

    /// <summary>The relation of the two; null where one belongs to the other and they are one side.</summary>
    public static string? Relation(NetworkEdge edge, References references) =>
        RelationPair.Find(edge.From, edge.To, references) is null ? null : AppUrls.Relation(edge.From, edge.To);

    /// <summary>The events of the two under the same filter, on the timeline; of two that are one side, those of the one that acts.</summary>
    public static string Timeline(NetworkEdge edge, RecordFilter filter, References references)
    {
        var one = RelationPair.Find(edge.From, edge.To, references) is null ? KeyValuePair.Create<string, string?>("actor", edge.From) : KeyValuePair.Create<string, string?>("pair", $"{edge.From},{edge.To}");
        return AppUrls.With(AppUrls.Timeline, filter.Parts.Where(part => part.Parameter.Name != one.Key).Select(part => KeyValuePair.Create<string, string?>(part.Parameter.Name, part.Value)).Append(one));
    }

    /// <summary>How the picture was counted.</summary>
    public static string Counting(NetworkView view) => view.Counting switch
    {
        NetworkCounting.EveryEvent => $"All {NumberWords.Count(view.Graph.Events, "event")} were read, each counted once; {view.Graph.Joining} join two actors or more and make {NumberWords.Count(view.Graph.Pairs, "pair")}, an event one for each two that it joins.",
        NetworkCounting.NewestEvents => $"The newest {NumberWords.Count(view.Graph.Events, "event")} were read, each counted once; {view.Graph.Joining} join two actors or more and make {NumberWords.Count(view.Graph.Pairs, "pair")}. Add a condition to see the rest.",
        _ => $"{(view.Total.IsCapped ? "More than " : "")}{NumberWords.Count(view.Total.Number, "event")}: too many to read one by one. Shown are the counts of pairs that are kept as events are written: an event counts for every two sides it names, an actor also stands for what belongs to it, and which way it went is not told apart. In a period, events dated to a quarter or better are counted; where it cuts a quarter, those dated to a month or better.",
    };
}
