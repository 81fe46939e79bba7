namespace CentralAsiaWatch.Vocabulary;

/// <summary>A phrase of likelihood and the percentages it stands for (ICD 203, Analytic Standards).</summary>
/// <param name="Words">The phrase, which is also its code.</param>
/// <param name="Low">The lowest percentage, included.</param>
/// <param name="High">The highest percentage; it belongs to the next band, except for the last.</param>
public sealed record LikelihoodBand(string Words, double Low, double High)
{
    /// <summary>The seven bands from 1 to 99 per cent: an estimate is never quite impossible or certain.</summary>
    public static IReadOnlyList<LikelihoodBand> All { get; } =
    [
        new("almost no chance", 1, 5),
        new("very unlikely", 5, 20),
        new("unlikely", 20, 45),
        new("roughly even chance", 45, 55),
        new("likely", 55, 80),
        new("very likely", 80, 95),
        new("almost certain", 95, 99),
    ];

    /// <summary>The band with this phrase, or null.</summary>
    public static LikelihoodBand? Find(string? words) => All.FirstOrDefault(band => band.Words == words);

    /// <summary>The band of a percentage; a value on a boundary belongs to the upper band. Null below 1 and above 99.</summary>
    public static LikelihoodBand? ForPercent(double percent) => percent <= 99 ? All.LastOrDefault(band => band.Low <= percent) : null;
}

/// <summary>
/// How well founded a judgement is (ICD 203): it rests on the number of key assumptions, the credibility and diversity of sources
/// and the strength of the argument. It never stands in one sentence with a likelihood.
/// </summary>
public enum ConfidenceLevel
{
    /// <summary>Scant or doubtful evidence, or many assumptions.</summary>
    Low,

    /// <summary>Credible evidence that allows another reading.</summary>
    Moderate,

    /// <summary>Good evidence from several sources and few assumptions.</summary>
    High,
}

/// <summary>Words about <see cref="ConfidenceLevel"/>.</summary>
public static class ConfidenceLevels
{
    /// <summary>All three, lowest first.</summary>
    public static IReadOnlyList<ConfidenceLevel> All { get; } = Enum.GetValues<ConfidenceLevel>();

    /// <summary>When the level is given.</summary>
    public static string Words(this ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.Low => "scant or doubtful evidence, or many assumptions",
        ConfidenceLevel.Moderate => "credible evidence that allows another reading",
        ConfidenceLevel.High => "good evidence from several sources and few assumptions",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Confidence is Low, Moderate or High."),
    };
}
