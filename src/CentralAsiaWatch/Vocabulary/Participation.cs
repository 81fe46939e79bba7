namespace CentralAsiaWatch.Vocabulary;

/// <summary>What an actor did in an event.</summary>
/// <param name="Code">The code.</param>
/// <param name="Words">What it means.</param>
public sealed record ParticipantRole(string Code, string Words)
{
    /// <summary>All roles.</summary>
    public static IReadOnlyList<ParticipantRole> All { get; } =
    [
        new("actor", "did it; of a meeting of several, every party"),
        new("recipient", "it was done to, for or with; of a visit, the host"),
        new("host", "gave the place for it and took no side in it"),
        new("mediator", "brought the parties together"),
        new("mentioned", "named in it, without a part in it"),
    ];

    /// <summary>The role with this code, or null.</summary>
    public static ParticipantRole? Find(string? code) => All.FirstOrDefault(role => role.Code == code);
}

/// <summary>The level at which two sides met.</summary>
/// <param name="Code">The code.</param>
/// <param name="Words">Who that is.</param>
/// <param name="Order">1 for the highest.</param>
public sealed record ContactLevel(string Code, string Words, int Order)
{
    /// <summary>All levels, highest first.</summary>
    public static IReadOnlyList<ContactLevel> All { get; } =
    [
        new("head-of-state", "a president, or who stands in that place", 1),
        new("head-of-government", "a prime minister, or who leads a cabinet", 2),
        new("minister", "a member of a cabinet", 3),
        new("ambassador", "an ambassador or a chargé d'affaires", 4),
        new("special-representative", "an envoy appointed for the matter", 5),
        new("officials", "officials of any other rank", 6),
    ];

    /// <summary>The level with this code, or null.</summary>
    public static ContactLevel? Find(string? code) => All.FirstOrDefault(level => level.Code == code);
}

/// <summary>How a citation stands to what it is cited for.</summary>
/// <param name="Code">The code.</param>
/// <param name="Sign">The sign shown before the word.</param>
/// <param name="Words">What it means.</param>
public sealed record Stance(string Code, string Sign, string Words)
{
    /// <summary>All three.</summary>
    public static IReadOnlyList<Stance> All { get; } =
    [
        new("supports", "+", "the source says the same"),
        new("contradicts", "−", "the source says what cannot be true together with it"),
        new("qualifies", "±", "the source narrows, doubts or conditions it; this never makes a field contested"),
    ];

    /// <summary>The stance with this code, or null.</summary>
    public static Stance? Find(string? code) => All.FirstOrDefault(stance => stance.Code == code);
}
