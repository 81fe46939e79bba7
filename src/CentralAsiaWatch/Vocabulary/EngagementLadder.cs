namespace CentralAsiaWatch.Vocabulary;

/// <summary>A rung of the engagement ladder. A rung is reached by an event and cited through it.</summary>
/// <param name="Number">0 to 7.</param>
/// <param name="Words">What it means.</param>
/// <param name="ShortWords">The same for charts.</param>
public sealed record LadderRung(int Number, string Words, string ShortWords);

/// <summary>
/// How far a Central Asian state has gone in dealing with the Taliban authorities; our own scale. It is measured by acts, not tone:
/// the highest rung reached and not reversed. Taking the Taliban off a list of terrorists is a flag beside the ladder, not a rung.
/// </summary>
public static class EngagementLadder
{
    /// <summary>Rungs 0 to 7, lowest first.</summary>
    public static IReadOnlyList<LadderRung> All { get; } =
    [
        new(0, "hostile, no contact", "no contact"),
        new(1, "contact through third parties", "third parties"),
        new(2, "official talks or visits", "talks"),
        new(3, "standing working channel: a special representative, the Contact Group, or an own embassy kept open in Kabul", "standing channel"),
        new(4, "mission or consulate handed to Taliban appointees", "mission handed over"),
        new(5, "chargé d'affaires accepted", "chargé d'affaires"),
        new(6, "ambassador accredited", "ambassador"),
        new(7, "formal recognition", "recognition"),
    ];

    /// <summary>The rung with this number, or null.</summary>
    public static LadderRung? Find(int number) => All.FirstOrDefault(rung => rung.Number == number);
}
