using CentralAsiaWatch.Api;
using CentralAsiaWatch.Leverage;

namespace CentralAsiaWatch.TakeAway;

/// <summary>The leverage matrix, the computed index beside it, and the page of one pair, as tables.</summary>
internal static class LeverageTwins
{
    /// <summary>The matrix both ways and the index, for <c>/leverage.json?part=matrix</c>: without a part that address is the list.</summary>
    public static TwinView Board(LeverageBoard board, ExposureWeights weights) => new("Leverage", AppUrls.With(AppUrls.Leverage, weights.Parameters),
    [
        TwinPart.Of("matrix", ["overStates", "dimension", "state", "level", "otherLevel", "confidence", "stale", "contested", "date", "url"],
            board.Directions.SelectMany(matrix => matrix.Cells.OrderBy(cell => cell.Key.Dimension, StringComparer.Ordinal).ThenBy(cell => cell.Key.State, StringComparer.Ordinal).Select(cell => (matrix, cell))),
            one =>
            [
                one.matrix.IsOverStates, one.cell.Key.Dimension, one.cell.Key.State, one.cell.Value.Level.Code, one.cell.Value.OtherLevel?.Code, one.cell.Value.Item.Confidence,
                one.cell.Value.IsStale, one.cell.Value.Item.Contested, one.cell.Value.Item.Date, one.cell.Value.Item.Url,
            ]),
        TwinPart.Of("exposure", ["overStates", "state", "dimension", "low", "high", "bandwidthUrl", "dependenceUrl"],
            board.Exposure.SelectMany(direction => direction.Lines.SelectMany(line => line.Cells.Select(cell => (direction, line, cell)))),
            one => [one.direction.IsOverStates, one.line.State.Slug, one.cell.Dimension.Code, one.cell.Value?.Low, one.cell.Value?.High, one.cell.Bandwidth?.Url, one.cell.Dependence?.Url]),
        TwinPart.Of("index", ["overStates", "state", "low", "high", "judged"], board.Exposure.SelectMany(direction => direction.Lines.Select(line => (direction, line))),
            one => ExposureIndex.Of(one.line.Cells, weights) is var range ? [one.direction.IsOverStates, one.line.State.Slug, range?.Low, range?.High, one.line.Judged?.Level.Code] : []),
    ]);

    public static async Task<IResult> PairAsync(string holder, string subject, HttpContext context, LeverageQueries queries) =>
        await queries.PairAsync(holder, subject, context.RequestAborted) is { } pair
            ? new TwinResult(new TwinView($"What {pair.Holder.Name} holds over {pair.Subject.Name}", AppUrls.LeveragePair(holder, subject), [TwinRows.Leverage("assessments", pair.Assessments.Select(one => one.Row))]))
            : ApiProblems.Missing("One of the two is no actor that is recorded.");
}
