using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Leverage;

/// <summary>What a coder says of one side's leverage over another: see seeds/README.md for each field.</summary>
public sealed record LeverageContent : RecordContent
{
    public override RecordKind Kind => RecordKind.Leverage;
    public required string Holder { get; init; }
    public required string Subject { get; init; }
    public required string Dimension { get; init; }
    public required string Level { get; init; }

    /// <summary>How the level was inferred; null where the source states it.</summary>
    public string? LevelBasis { get; init; }
    public required string Judgement { get; init; }
    public required string Confidence { get; init; }
    public string? ConfidenceBasis { get; init; }

    /// <summary>An ICD 203 phrase, where the source makes an estimate.</summary>
    public string? Likelihood { get; init; }

    /// <summary>How much passes between the two; kept apart from <see cref="Dependence"/>.</summary>
    public string? Bandwidth { get; init; }

    /// <summary>Who needs it more.</summary>
    public string? Dependence { get; init; }
    public IReadOnlyList<string> Assumptions { get; init; } = [];
    public IReadOnlyList<string> Alternatives { get; init; } = [];
    public string? WouldChange { get; init; }
    public string? Date { get; init; }
    public string? DateBasis { get; init; }
    public string? Horizon { get; init; }

    /// <summary>A day: from then on the judgement is stale.</summary>
    public string? StaleAfter { get; init; }
}
