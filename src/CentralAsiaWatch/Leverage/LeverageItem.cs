using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Leverage;

/// <summary>A leverage assessment in the public JSON.</summary>
public sealed record LeverageItem : RecordItem
{
    public required string Holder { get; init; }
    public required string Subject { get; init; }
    public required string Dimension { get; init; }
    public required string Level { get; init; }
    public required bool LevelInferred { get; init; }
    public required string Confidence { get; init; }
    public required string? Likelihood { get; init; }
    public required string Judgement { get; init; }
    public required string? Date { get; init; }
    public required DateOnly? StaleAfter { get; init; }
}
