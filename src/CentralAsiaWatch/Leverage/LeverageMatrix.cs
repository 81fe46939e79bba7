using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Leverage;

/// <summary>Who holds what over whom, on one board: Afghanistan and the five both ways, and everyone else as a list.</summary>
/// <param name="Directions">Afghanistan over the five, and the five over Afghanistan.</param>
/// <param name="Others">The pairs that stand in neither, by holder.</param>
/// <param name="Newest">All assessments, newest first, as far as they were read.</param>
/// <param name="AreAll">False where there are more than were read.</param>
public sealed record LeverageBoard(
    IReadOnlyList<LeverageMatrix> Directions, IReadOnlyList<IGrouping<DirectedPair, LeverageRow>> Others, IReadOnlyList<LeverageRow> Newest, bool AreAll)
{
    /// <summary>The computed index of each direction, which stands beside the judgements.</summary>
    public IReadOnlyList<ExposureBoard> Exposure { get; init; } = [];
}

/// <summary>One direction of the matrix: dimensions down, states across, the newest judgement in each cell.</summary>
/// <param name="IsOverStates">True for Afghanistan over the states; false for the states over Afghanistan.</param>
/// <param name="States">The states across, and the grouping that stands for all of them.</param>
/// <param name="Cells">The newest judgement by dimension and state.</param>
public sealed record LeverageMatrix(bool IsOverStates, IReadOnlyList<ActorEntry> States, IReadOnlyDictionary<(string Dimension, string State), LeverageRow> Cells)
{
    /// <summary>The five states and their grouping, in the order of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. CentralAsia.States, CentralAsia.Together];

    /// <summary>The highest level held over or by a single state, with the cells that have it; null where nothing is assessed.</summary>
    public (LeverageLevel Level, IReadOnlyList<IGrouping<string, LeverageRow>> ByState)? Highest
    {
        get
        {
            var single = States.Where(state => state.Slug != CentralAsia.Together)
                .SelectMany(state => LeverageDimension.All.Select(dimension => (State: state.Name, Row: Cells.GetValueOrDefault((dimension.Code, state.Slug)))))
                .Where(cell => cell.Row is not null).ToArray();
            if (single.Length == 0)
            {
                return null;
            }

            var level = single.Max(cell => cell.Row!.Level.Order);
            return (LeverageLevel.All[level], [.. single.Where(cell => cell.Row!.Level.Order == level).GroupBy(cell => cell.State, cell => cell.Row!)]);
        }
    }

    /// <summary>Lays rows out; of several in one cell the first stays, so that they come newest first.</summary>
    public static LeverageMatrix From(bool isOverStates, IEnumerable<LeverageRow> rows, References references)
    {
        var cells = new Dictionary<(string, string), LeverageRow>();
        foreach (var row in rows)
        {
            var side = isOverStates ? row.Subject : row.Holder;
            cells.TryAdd((row.Item.Dimension, side.Country ?? side.Slug), row);
        }

        return new LeverageMatrix(isOverStates, [.. Columns.Select(slug => references.Actors.GetValueOrDefault(slug)).OfType<ActorEntry>()], cells);
    }
}
