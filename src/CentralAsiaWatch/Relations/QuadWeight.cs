using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Relations;

/// <summary>How much an event of a quad weighs in a balance and in a trend: a deed twice as much as a word.</summary>
public static class QuadWeight
{
    /// <summary>The weight of what is said.</summary>
    public const int Verbal = 1;

    /// <summary>The weight of what is done.</summary>
    public const int Material = 2;

    /// <summary>The rule in words.</summary>
    public static string Words { get; } = FormattableString.Invariant($"A word weighs {Verbal} and a deed {Material}: verbal cooperation and verbal conflict {Verbal}, material cooperation and material conflict {Material}.");

    /// <summary>The weight of a quad, 1–4.</summary>
    public static int Of(int quad) => ((Quad)Math.Clamp(quad, 1, 4)).IsMaterial() ? Material : Verbal;
}
