using CentralAsiaWatch.Editing;

namespace CentralAsiaWatch.Importing;

/// <summary>Names that nobody in the store has, and what they probably mean.</summary>
public static class ImportProposals
{
    private const int MostOfSlug = 80;

    // What a name says of its kind: the first word that is in it.
    private static readonly (string Word, string Kind)[] s_kinds =
    [
        ("military forces", "authority"), ("police", "authority"), ("government", "authority"), ("ministry", "authority"), ("министерство", "authority"), ("правительство", "authority"),
        ("militia", "armed group"), ("armed group", "armed group"), ("front", "armed group"), ("rebel", "armed group"), ("group", "organisation"), ("news", "medium"), ("agency", "medium"),
        ("party", "organisation"), ("bank", "organisation"), ("organisation", "organisation"), ("organization", "organisation"), ("civilians", "grouping"), ("protesters", "grouping"),
        ("rioters", "grouping"), ("states", "grouping"), ("president", "person"), ("minister", "person"),
    ];

    /// <summary>A proposal for an unknown name of an actor.</summary>
    /// <param name="name">The name: <c>Military Forces of Uzbekistan (2016-)</c>.</param>
    /// <param name="isCountry">Whether it stands where a country should.</param>
    /// <param name="names">The names there are.</param>
    /// <param name="taken">Slugs that other proposals have.</param>
    public static ActorChoice Actor(string name, bool isCountry, FormNames names, IReadOnlySet<string> taken)
    {
        var folded = FormNames.Fold(name);
        var kind = isCountry ? "state" : s_kinds.FirstOrDefault(one => folded.Contains(one.Word, StringComparison.Ordinal)).Kind ?? "organisation";
        var parent = kind is "state" or "armed group" or "grouping" ? null : Country(name, names);
        return new ActorChoice(ImportWords.Cut(name, 120), null, Slug(name, "actor", slug => names.References.Actors.ContainsKey(slug) || taken.Contains(slug)), kind, parent);
    }

    /// <summary>A proposal for an unknown name of a source.</summary>
    public static SourceChoice Source(string name, FormNames names, IReadOnlySet<string> taken) => new(
        ImportWords.Cut(name, 300), null, Slug(name, "source", slug => names.References.Sources.ContainsKey(slug) || taken.Contains(slug)), "news", "F", "Not judged yet: made by an import.");

    // Military Forces of Uzbekistan (2016-), Civilians (Tajikistan): a state that is named in brackets or after "of".
    private static string? Country(string name, FormNames names)
    {
        foreach (var named in Named(name))
        {
            if (names.Actors(named) is { Count: 1 } one && names.References.Actors[one.Single()].Kind == "state")
            {
                return one.Single();
            }
        }

        return null;
    }

    private static IEnumerable<string> Named(string name)
    {
        var open = name.LastIndexOf('(');
        var close = name.IndexOf(')', open + 1);
        if (open >= 0 && close > open)
        {
            yield return name[(open + 1)..close];
        }

        var bare = open > 0 ? name[..open] : name;
        if (bare.LastIndexOf(" of ", StringComparison.Ordinal) is >= 0 and var of)
        {
            var rest = bare[(of + 4)..].Trim();
            yield return rest.StartsWith("the ", StringComparison.Ordinal) ? rest[4..] : rest;
        }
    }

    private static string Slug(string name, string otherwise, Func<string, bool> isTaken)
    {
        var slug = Records.Slug.From(name);
        slug = slug.Length > MostOfSlug ? slug[..MostOfSlug].TrimEnd('-') : slug.Length == 0 ? otherwise : slug;
        var free = slug;
        for (var next = 2; isTaken(free); next++)
        {
            free = FormattableString.Invariant($"{slug}-{next}");
        }

        return free;
    }
}
