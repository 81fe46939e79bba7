namespace CentralAsiaWatch.Network;

/// <summary>A row of the matrix: what one actor does to each of the columns; null for nothing. A joint act stands in both cells.</summary>
public sealed record NetworkMatrixRow(NetworkActor Actor, IReadOnlyList<int?> Cells);

/// <summary>The network as a table: rows act, columns are acted on. Pure.</summary>
/// <param name="Actors">The columns.</param>
/// <param name="Rows">The rows, in the order of the columns.</param>
public sealed record NetworkMatrix(IReadOnlyList<NetworkActor> Actors, IReadOnlyList<NetworkMatrixRow> Rows)
{
    /// <summary>The matrix of the actors with most events, at most so many.</summary>
    public static NetworkMatrix Of(NetworkGraph graph, int most)
    {
        NetworkActor[] actors = [.. graph.Actors.Take(most)];
        return new NetworkMatrix(actors, [.. actors.Select(row => new NetworkMatrixRow(row, [.. actors.Select(column => Count(graph, row, column))]))]);
    }

    private static int? Count(NetworkGraph graph, NetworkActor row, NetworkActor column)
    {
        var count = graph.Edges.Where(edge => (edge.From == row.Actor.Slug && edge.To == column.Actor.Slug) || (edge.IsJoint && edge.To == row.Actor.Slug && edge.From == column.Actor.Slug))
            .Sum(edge => edge.Events);
        return count == 0 ? null : count;
    }
}
