using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Figures;

/// <summary>What a coder says of a figure: see seeds/README.md for each field.</summary>
public sealed record FigureContent : RecordContent
{
    public override RecordKind Kind => RecordKind.Figure;
    public required string Measure { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary>True where neither side gives and the other takes, as with trade turnover.</summary>
    public bool Mutual { get; init; }
    public string? Date { get; init; }
    public string? DateBasis { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public required string Unit { get; init; }
    public string? Qualifier { get; init; }
    public string? Summary { get; init; }
}
