using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Network;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using CentralAsiaWatch.Tests.Relations;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Network;

/// <summary>Who acts on whom, from events; and where they stand.</summary>
public sealed class JoiningActorsTests
{
    private static readonly string[] s_slugs = ["afghanistan", "taliban", "uzbekistan", "kazakhstan", "iskp", "pakistan"];

    public static TheoryData<string, string[]> Ties => new()
    {
        { "uzbekistan:actor taliban:recipient", ["uzbekistan > taliban"] },
        { "uzbekistan:actor kazakhstan:actor taliban:recipient", ["kazakhstan > taliban", "uzbekistan > taliban"] },
        { "uzbekistan:actor kazakhstan:actor", ["kazakhstan = uzbekistan"] },
        { "uzbekistan:actor taliban:actor uzbekistan:recipient taliban:recipient", ["taliban = uzbekistan"] },
        { "uzbekistan:actor kazakhstan:actor pakistan:actor", ["kazakhstan = pakistan", "kazakhstan = uzbekistan", "pakistan = uzbekistan"] },
        { "uzbekistan:actor", [] },
        { "uzbekistan:actor taliban:mentioned", [] },
        { "uzbekistan:actor taliban:actor kazakhstan:host", ["kazakhstan hosts taliban", "kazakhstan hosts uzbekistan", "taliban = uzbekistan"] },
        { "uzbekistan:actor kazakhstan:host", ["kazakhstan hosts uzbekistan"] },
    };

    [Theory]
    [MemberData(nameof(Ties))]
    public void Event_JoinsThoseWhoActWithThoseItIsDoneTo(string who, string[] ties)
    {
        var graph = NetworkGraph.Of([RelationSamples.Event(1, "2024", who)], RelationSamples.References);

        Assert.Equal(ties, graph.Edges.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal((1, ties.Length == 0 ? 1 : 0), (graph.Events, graph.Alone));
    }

    [Fact]
    public void Edge_CountsEachQuadApart()
    {
        var graph = NetworkGraph.Of(
            [
                RelationSamples.Event(1, "2024", "uzbekistan:actor taliban:recipient"),
                RelationSamples.Event(2, "2024", "uzbekistan:actor taliban:recipient"),
                RelationSamples.Event(3, "2024", "uzbekistan:actor taliban:recipient", "AID"),
                RelationSamples.Event(4, "2024", "taliban:actor uzbekistan:recipient", "ASSAULT"),
            ],
            RelationSamples.References);

        Assert.Equal(["uzbekistan > taliban: 2 verbal cooperation, 1 material cooperation", "taliban > uzbekistan: 1 material conflict"], graph.Edges.Select(edge => $"{Told(edge)}: {NetworkDrawing.Words(edge)}"));
        Assert.Equal([("taliban", 4), ("uzbekistan", 4)], graph.Actors.Select(actor => (actor.Actor.Slug, actor.Events)));
    }

    [Fact]
    public void AnyEvents_AreEachCountedOnceAndInPairsNeverLess() => Properties.Hold(Events, 60, rows =>
    {
        var graph = NetworkGraph.Of(rows, RelationSamples.References);

        Assert.Equal(rows.Length, graph.Joining + graph.Alone);
        Assert.Equal(rows.Length, graph.Events);
        Assert.Equal(0, graph.MoreEdges + graph.MoreActors);
        Assert.True(graph.Pairs + graph.Edges.Sum(edge => edge.Hosted) >= graph.Joining);
        Assert.Equal(graph.Edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order(StringComparer.Ordinal), graph.Actors.Select(actor => actor.Actor.Slug).Order(StringComparer.Ordinal));
        return Task.CompletedTask;
    });

    [Fact]
    public void AnyEventsInAnotherOrder_MakeTheSamePicture() => Properties.Hold(Events, 30, rows =>
    {
        var one = NetworkGraph.Of(rows, RelationSamples.References);
        var other = NetworkGraph.Of([.. rows.Reverse()], RelationSamples.References);

        Assert.Equal(SvgText.ToText(Drawn(one)), SvgText.ToText(Drawn(other)));
        Assert.Equal(NetworkLayout.Of(one.Actors, 400), NetworkLayout.Of([.. other.Actors.Reverse()], 400));
        return Task.CompletedTask;
    });

    [Fact]
    public void AnyEvents_StandInTheMatrixAsTheirEdgesSay() => Properties.Hold(Events, 60, rows =>
    {
        var graph = NetworkGraph.Of(rows, RelationSamples.References);
        var matrix = NetworkMatrix.Of(graph, NetworkGraph.MostActors);

        var acted = graph.Edges.Where(edge => !edge.IsJoint).Sum(edge => edge.Events);
        var joint = graph.Edges.Where(edge => edge.IsJoint).Sum(edge => edge.Events);
        Assert.Equal(acted + (2 * joint), matrix.Rows.Sum(row => row.Cells.Sum(cell => cell ?? 0)));
        Assert.All(matrix.Rows.Select((row, index) => row.Cells[index]), Assert.Null);
        return Task.CompletedTask;
    });

    [Fact]
    public void ActorsOnTheRing_KeepApartAndInTheirGroups()
    {
        var actors = Enumerable.Range(0, 200).Select(i => new NetworkActor(new ActorEntry(i, $"actor-{i:000}", $"Actor {i}", "organisation", null, null), i % 3 == 0 ? "uzbekistan" : null, i)).ToArray();

        var places = NetworkLayout.Of(actors, 800);

        Assert.Equal(200, places.Select(place => place.Actor.Actor.Slug).Distinct().Count());
        Assert.Equal(places.Select(place => NetworkLayout.Group(place.Actor)).Order(), places.Select(place => NetworkLayout.Group(place.Actor)));
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(Math.Sqrt(Math.Pow(pair.First.X - pair.Second.X, 2) + Math.Pow(pair.First.Y - pair.Second.Y, 2)) > 12));
    }

    [Fact]
    public void MoreThanTwoHundredActors_AreCutToThoseWithMostEvents()
    {
        var entries = Enumerable.Range(0, 230).Select(i => new ActorEntry(i, $"actor-{i:000}", $"Actor {i}", "organisation", null, null)).ToArray();
        var known = new References(entries, []);
        var edges = Enumerable.Range(1, 229).Select(i => new NetworkEdge("actor-000", $"actor-{i:000}", true, [i, 0, 0, 0], 0)).ToArray();
        var events = Enumerable.Range(0, 230).ToDictionary(i => $"actor-{i:000}", i => i == 0 ? 10_000 : i);

        var graph = NetworkGraph.Of(edges, events, 26_335, known);

        Assert.Equal(200, graph.Actors.Count);
        Assert.Equal(["actor-000", "actor-229", "actor-228"], graph.Actors.Take(3).Select(actor => actor.Actor.Slug));
        Assert.Equal((30, 30, 26_335), (graph.MoreActors, graph.MoreEdges, graph.Events));
    }

    [Fact]
    public void Drawing_HasALinkForEachActorAndOneElementForEachKindOfLine()
    {
        var graph = NetworkGraph.Of(
            [RelationSamples.Event(1, "2024", "uzbekistan:actor taliban:recipient"), RelationSamples.Event(2, "2024", "uzbekistan:actor kazakhstan:actor"), RelationSamples.Event(3, "2024", "iskp:actor uzbekistan:recipient", "ASSAULT")],
            RelationSamples.References);

        var drawing = Drawn(graph);

        Assert.Equal(["iskp", "kazakhstan", "taliban", "uzbekistan"], drawing.All().Where(node => node.Name == "a").Select(node => node.Find("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(["l1", "l4", "none t1", "none t4"], drawing.All().Where(node => node.Name == "path").Select(node => node.Find("class")!).Order(StringComparer.Ordinal));
        Assert.Equal("7 3", drawing.All().Single(node => node.Find("class") == "none t1").Find("stroke-dasharray"));
    }

    private static FsCheck.Gen<EventRow[]> Events => Gen.ArrayOf(
        from shuffled in Gen.Shuffle(s_slugs)
        from count in Gen.Choose(1, 4)
        from roles in Gen.ArrayOf(Gen.Elements("actor", "recipient", "host", "mentioned", "mediator"), 4)
        from type in Gen.Elements("CONSULT", "AID", "ACCUSE", "ASSAULT")
        select (Who: string.Join(' ', shuffled.Take(count).Select((slug, index) => $"{slug}:{(index == 0 ? "actor" : roles[index])}")), Type: type),
        14).Select(all => all.Select((one, index) => RelationSamples.Event(index + 1, "2024", one.Who, one.Type)).ToArray());

    private static string Told(NetworkEdge edge) => $"{edge.From} {(edge.Hosted > 0 ? "hosts" : edge.IsJoint ? "=" : ">")} {edge.To}";

    private static SvgNode Drawn(NetworkGraph graph) => NetworkDrawing.Draw(graph, "Network", actor => actor.Actor.Slug, edge => edge.To, Told);
}
