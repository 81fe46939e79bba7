using CentralAsiaWatch.Past;

namespace CentralAsiaWatch.Collections;

/// <summary>
/// The collections that a request reads (<c>collection=</c>). Like the time it reads as of, it is ambient: every query and every page reads a store that holds only what
/// belongs to them, without being told (docs/decisions/0032).
/// </summary>
/// <param name="Text">Their slugs in order, with commas.</param>
public sealed record CollectionChoice(string Text)
{
    /// <summary>The parameter of an address.</summary>
    public const string Parameter = "collection";

    /// <summary>What this request reads; null for all there is.</summary>
    public static CollectionChoice? Current => AsOf.CurrentReading?.Collections;

    /// <summary>Their slugs.</summary>
    public IReadOnlyList<string> Slugs { get; } = CollectionSlugs.Read(Text);

    /// <summary>Whether a record of some collections is among them.</summary>
    public bool Has(IReadOnlyList<string> collections) => collections.Any(slug => Slugs.Contains(slug, StringComparer.Ordinal));

    /// <summary>Reads what an address has. Sample: <c>open-record</c>, or <c>documents,open-record</c>.</summary>
    /// <param name="text">The value of the parameter.</param>
    /// <param name="known">Slugs of the collections of the store.</param>
    /// <returns>The choice, null where it is all there is; and whether all of it are collections.</returns>
    public static (CollectionChoice? Choice, bool IsRead) Read(string text, IReadOnlyList<string> known)
    {
        var slugs = CollectionSlugs.Read(text.ToLowerInvariant());
        return slugs.Count == 0 || slugs.Any(slug => !known.Contains(slug, StringComparer.Ordinal)) ? (null, false)
            : known.All(slug => slugs.Contains(slug, StringComparer.Ordinal)) ? (null, true)
            : (new CollectionChoice(string.Join(',', slugs.Order(StringComparer.Ordinal))), true);
    }

    /// <summary>What can be given, in words.</summary>
    public const string Accepted = "a slug of a collection such as documents, or several with commas";
}
