namespace CentralAsiaWatch.Vocabulary;

/// <summary>The four groups of events: in word or in deed, for or against (PLOVER manual 2024-02).</summary>
public enum Quad
{
    /// <summary>Cooperation in words: talks, promises, support.</summary>
    VerbalCooperation = 1,

    /// <summary>Cooperation in deeds: deliveries, aid, withdrawal.</summary>
    MaterialCooperation = 2,

    /// <summary>Conflict in words: demands, accusations, threats.</summary>
    VerbalConflict = 3,

    /// <summary>Conflict in deeds: sanctions, force.</summary>
    MaterialConflict = 4,
}

/// <summary>Words about <see cref="Quad"/>.</summary>
public static class Quads
{
    /// <summary>All four, in the order of their numbers.</summary>
    public static IReadOnlyList<Quad> All { get; } = Enum.GetValues<Quad>();

    /// <summary>"verbal cooperation".</summary>
    public static string Words(this Quad quad) => quad switch
    {
        Quad.VerbalCooperation => "verbal cooperation",
        Quad.MaterialCooperation => "material cooperation",
        Quad.VerbalConflict => "verbal conflict",
        Quad.MaterialConflict => "material conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(quad), quad, "A quad is 1, 2, 3 or 4."),
    };

    /// <summary>Whether it is one of the two cooperative quads.</summary>
    public static bool IsCooperation(this Quad quad) => quad is Quad.VerbalCooperation or Quad.MaterialCooperation;

    /// <summary>Whether it is one of the two quads of deeds.</summary>
    public static bool IsMaterial(this Quad quad) => quad is Quad.MaterialCooperation or Quad.MaterialConflict;
}
