using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Figures;

/// <summary>A figure in the public JSON.</summary>
public sealed record FigureItem : RecordItem
{
    public required string Title { get; init; }
    public required string? Summary { get; init; }
    public required string Measure { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required bool Mutual { get; init; }
    public required string? Date { get; init; }
    /// <summary>How the period was inferred; null where a source states it.</summary>
    public string? DateBasis { get; init; }
    public required DateOnly? Earliest { get; init; }
    public required DateOnly? Latest { get; init; }
    public required double? Low { get; init; }
    public required double? High { get; init; }
    public required string Unit { get; init; }
    public required string? Qualifier { get; init; }
}
