namespace CentralAsiaWatch.Desk;

/// <summary>Who of the names before and after a verb acts, and who it is done to.</summary>
internal enum EventSides
{
    /// <summary>Who stands before the verb acts; who stands after it receives.</summary>
    Actor,

    /// <summary>All who took part act: a meeting, a joint exercise.</summary>
    Together,

    /// <summary>Who stands before the verb receives a visit of who stands after it; with two or more after it, gives them the place.</summary>
    Host,

    /// <summary>Who stands before the verb comes to who stands after it, or to the state of the city.</summary>
    Visitor,
}

/// <summary>Verbs of our own choice that say what somebody did, by PLOVER's types.</summary>
/// <param name="Type">PLOVER's code.</param>
/// <param name="Mode">The mode; null for none.</param>
/// <param name="Verbs">The verbs in their forms, each one or a few words in small letters.</param>
/// <param name="Objects">Beginnings of words of which one must stand in the sentence; empty where the verb is enough.</param>
/// <param name="Does">What one actor does, for the title: "signs agreement".</param>
/// <param name="Do">What several do: "sign agreement".</param>
/// <param name="Link">What stands before the recipients in the title: "with"; empty where they follow at once.</param>
/// <param name="Label">The short label, at most 20 characters.</param>
internal sealed record EventRule(
    string Type, string? Mode, IReadOnlyList<string[]> Verbs, IReadOnlyList<string> Objects, string Does, string Do, string Link, string Label)
{
    /// <summary>Who acts.</summary>
    public EventSides Sides { get; init; }

    /// <summary>Contexts that come with the act itself.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];
}
