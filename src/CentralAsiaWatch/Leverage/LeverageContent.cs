using System.Text.Json.Serialization;
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

    /// <summary>What the level rests on: begins with Stated or Inferred, then says how. Left out where the source simply states the level.</summary>
    public string? LevelBasis { get; init; }

    /// <summary>True where no source states the level and the coder drew it from the text.</summary>
    [JsonIgnore]
    public bool IsLevelInferred => LevelBasis is not null && !LevelBasis.StartsWith("Stated", StringComparison.Ordinal);
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

    /// <summary>A day: after it the judgement is stale.</summary>
    public string? StaleAfter { get; init; }
}
