namespace CentralAsiaWatch.Vocabulary;

/// <summary>One of PLOVER's sixteen event types (PLOVER manual 2024-02). Code, quad and score are PLOVER's, the words are ours.</summary>
/// <param name="Code">PLOVER's code, in capitals: <c>CONSULT</c>.</param>
/// <param name="Quad">The group it belongs to.</param>
/// <param name="RecipientRequired">Whether an event of this type must name a recipient.</param>
/// <param name="Score">Its place between −10, most conflictual, and +10, most cooperative.</param>
/// <param name="Question">The plain question an editor answers with yes when picking it.</param>
/// <param name="Definition">What it covers.</param>
/// <param name="Modes">The kinds it divides into; empty for five types.</param>
public sealed record PloverType(
    string Code, Quad Quad, bool RecipientRequired, double Score, string Question, string Definition, IReadOnlyList<PloverMode> Modes)
{
    /// <summary>All sixteen, by quad and within it in the manual's order.</summary>
    public static IReadOnlyList<PloverType> All => PloverManual.Types;

    /// <summary>The type with this code, or null.</summary>
    public static PloverType? Find(string? code) => All.FirstOrDefault(type => type.Code == code);

    /// <summary>The mode of this type with this code, or null.</summary>
    public PloverMode? FindMode(string? code) => Modes.FirstOrDefault(mode => mode.Code == code);

    /// <summary>The score of an event of this type: its mode's where it has one, else the type's.</summary>
    /// <exception cref="ArgumentException">The type has no such mode.</exception>
    public double ScoreOf(string? mode)
    {
        if (mode is null)
        {
            return Score;
        }

        return FindMode(mode)?.Score ?? throw new ArgumentException(
            Modes.Count == 0 ? $"{Code} has no modes." : $"{Code} has no mode ‘{mode}’; its modes are {string.Join(", ", Modes.Select(known => known.Code))}.",
            nameof(mode));
    }
}

/// <summary>A kind of one event type, such as <c>visit</c> of CONSULT (PLOVER manual 2024-02).</summary>
/// <param name="Code">PLOVER's code, in small letters.</param>
/// <param name="Score">The score that replaces the type's.</param>
public sealed record PloverMode(string Code, double Score)
{
    /// <summary>What it covers, in our words.</summary>
    public string Words { get; init; } = "";
}

/// <summary>The scale behind every number computed from event types.</summary>
public static class PloverScale
{
    /// <summary>Stored beside every computed number, so that numbers of different scales are never put in one series.</summary>
    public const string Name = "plover-2024-02+accuse-fix";

    /// <summary>Whose work the codes and scores are, under which licence, and what was changed. Shown wherever they are published.</summary>
    public const string Attribution =
        "Event types, modes, contexts and scores: PLOVER, Political Language Ontology for Verifiable Event Records, manual of February 2024, "
        + "Open Event Data Alliance, CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). "
        + "Definitions and questions are our own. Changes: ACCUSE scores −3, where the manual prints +3; SANCTION belongs to quad 4; contexts that begin with x_ are our additions.";
}
