using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Leverage;

/// <summary>A leverage assessment as a list or the matrix shows it.</summary>
/// <param name="Item">Its public form.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Subject">Over whom.</param>
/// <param name="Level">The level that the record keeps.</param>
/// <param name="OtherLevel">The level another source gives, the farthest from the one kept; null where none differs.</param>
/// <param name="IsStale">Whether its stale-after day is past.</param>
/// <param name="Places">The paragraphs it rests on, without repeats.</param>
public sealed record LeverageRow(
    LeverageItem Item, ActorReference Holder, ActorReference Subject, LeverageLevel Level, LeverageLevel? OtherLevel, bool IsStale, IReadOnlyList<RestingPlace> Places)
{
    /// <summary>The level in words, both where sources disagree: <c>limited or considerable</c>.</summary>
    public string LevelWords => OtherLevel is null
        ? Level.Code
        : string.Join(" or ", new[] { Level, OtherLevel }.OrderBy(level => level.Order).Select(level => level.Code));

    /// <summary>How far it can be leaned on: <c>Low, stale</c>, <c>Moderate, current, contested</c>.</summary>
    public string Standing => string.Concat(Item.Confidence, IsStale ? ", stale" : Item.StaleAfter is null ? "" : ", current", Item.Contested ? ", contested" : "");

    /// <summary>The grade of the level: of the citations that speak of it, or else of the record.</summary>
    public string? LevelGrade { get; init; } = Item.Grade;

    /// <summary>What the glyph beside the level shows by its look alone, for those who do not see it: <c>, level inferred, stale</c>.</summary>
    public string Unseen => string.Concat(OtherLevel is null ? "" : ", contested", Item.LevelInferred ? ", level inferred" : "", IsStale ? ", stale" : "");

    /// <summary><see cref="Standing"/> in letters, for a narrow screen: <c>L s</c>, <c>M c</c>. What is current has no letter.</summary>
    public string StandingLetters => string.Concat(Item.Confidence[..1], IsStale ? " s" : "", Item.Contested ? " c" : "");

    /// <summary>The row of an item.</summary>
    public static LeverageRow From(LeverageItem item, References references, DateOnly today)
    {
        var level = LeverageLevel.Find(item.Level)!;
        var others = item.Citations.Where(citation => citation is { Field: "level", Stance: not "qualifies" })
            .Select(citation => LeverageLevel.Find(citation.Says)).OfType<LeverageLevel>().Where(other => other != level);
        return new LeverageRow(
            item,
            references.Actor(item.Holder),
            references.Actor(item.Subject),
            level,
            others.MaxBy(other => Math.Abs(other.Order - level.Order)),
            item.StaleAfter < today,
            [.. item.Citations.Select(citation => new RestingPlace(citation.Source, references.Sources[citation.Source].ShortName, citation.Paragraph ?? 0)).Distinct()])
        {
            LevelGrade = Claims.Grade(item.Citations.Select(citation => citation.ToContent()), "level", references) ?? item.Grade,
        };
    }
}
