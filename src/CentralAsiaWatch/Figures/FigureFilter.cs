using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Figures;

/// <summary>What figures can be filtered by.</summary>
public static class FigureFilter
{
    /// <summary>The parameters, for the list and <c>/api/v1/figures</c>.</summary>
    public static FilterKind Kind { get; } = new(RecordKind.Figure, "Figures",
    [
        FilterParameters.Actor,
        FilterParameters.Pair,
        FilterParameters.OfWords(
            RecordKind.Figure, "measure", "Measure", "the measure of a figure in lower case with hyphens such as trade-turnover, or several with commas", "of", RecordFacets.Measure, "trade-turnover"),
        FilterParameters.From,
        FilterParameters.To,
        FilterParameters.Source,
        FilterParameters.Grade,
        FilterParameters.Contested,
        FilterParameters.Collection,
        FilterParameters.Text,
    ]);
}
