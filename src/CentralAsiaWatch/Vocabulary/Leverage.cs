namespace CentralAsiaWatch.Vocabulary;

/// <summary>In what the holder has leverage over the subject; our own list.</summary>
/// <param name="Code">The code.</param>
/// <param name="Words">What it covers.</param>
public sealed record LeverageDimension(string Code, string Words)
{
    /// <summary>The eight dimensions, and <c>overall</c>.</summary>
    public static IReadOnlyList<LeverageDimension> All { get; } =
    [
        new("water", "control over rivers and canals the other draws on"),
        new("transit", "routes the other needs to pass through"),
        new("energy", "electricity, gas or fuel the other needs"),
        new("trade", "goods or markets the other needs"),
        new("security", "power to raise or lower a threat to the other"),
        new("recognition", "a standing among states that the other seeks"),
        new("sanctuary", "hosting the other's opponents"),
        new("migration", "people on the move whom the other wants in or out"),
        new("overall", "the whole relation: the source names no dimension"),
    ];

    /// <summary>The dimension with this code, or null.</summary>
    public static LeverageDimension? Find(string? code) => All.FirstOrDefault(dimension => dimension.Code == code);
}

/// <summary>How much leverage; our own scale. Not assessed is no level, and never "none".</summary>
/// <param name="Code">The code.</param>
/// <param name="Order">0 to 4, for sorting and drawing.</param>
/// <param name="Definition">When it is given.</param>
public sealed record LeverageLevel(string Code, int Order, string Definition)
{
    /// <summary>Five levels, lowest first.</summary>
    public static IReadOnlyList<LeverageLevel> All { get; } =
    [
        new("none", 0, "no dependence is named"),
        new("limited", 1, "the source calls it limited, or distance or alternatives make it slight"),
        new("moderate", 2, "a dependence is named, and so is a counterweight; the highest level inferred from “could”, “may” or “potential”"),
        new("considerable", 3, "a dependence is named and no counterweight, or the source calls it considerable, significant or notable"),
        new("decisive", 4, "the subject could not refuse"),
    ];

    /// <summary>The level with this code, or null.</summary>
    public static LeverageLevel? Find(string? code) => All.FirstOrDefault(level => level.Code == code);
}
