using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Map;

namespace CentralAsiaWatch.Desk;

/// <summary>What a mark in a paragraph is.</summary>
public enum ArticleMarkKind
{
    /// <summary>Somebody we know.</summary>
    Actor,

    /// <summary>A place of the gazetteer.</summary>
    Place,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An amount with its unit.</summary>
    Amount,
}

/// <summary>Something known in a paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in the text that was marked.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Says">What it is taken for, in words: "Uzbekistan", "24 Dec 2024", "2,500,000,000 USD".</param>
public sealed record ArticleMark(ArticleMarkKind Kind, int Start, int Length, string Says)
{
    /// <summary>The character after its last.</summary>
    public int End => Start + Length;

    /// <summary>The actor of the name; of a capital also where it is a place, since "talks with Kabul" are with its government. Null for none.</summary>
    public KnownActor? Actor { get; init; }

    /// <summary>The place of the name; null for none.</summary>
    public MapPlace? Place { get; init; }

    /// <summary>The date; null for other marks.</summary>
    public DateMention? Date { get; init; }

    /// <summary>The amount; null for other marks.</summary>
    public Amount? Amount { get; init; }
}

/// <summary>An actor and all that it is called.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">A term of <see cref="Vocabulary.Vocabularies.ActorKinds"/>.</param>
/// <param name="Aliases">Its other names, in any script.</param>
public sealed record KnownActor(string Slug, string Name, string Kind, IReadOnlyList<string> Aliases);
