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
        FilterParameters.Of(
            "measure",
            "Measure",
            "a measure in lower case with hyphens such as trade-turnover, or several with commas",
            "of",
            (value, _) => Slug.From(value) is { Length: > 0 } slug ? (RecordFacets.Measure(slug), value) : null,
            null,
            "trade-turnover"),
        FilterParameters.From,
        FilterParameters.To,
        FilterParameters.Source,
        FilterParameters.Grade,
        FilterParameters.Contested,
        FilterParameters.Text,
    ]);
}
