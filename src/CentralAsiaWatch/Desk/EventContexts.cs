namespace CentralAsiaWatch.Desk;

/// <summary>What a sentence is about and who met, guessed from its words: an editor's beginning and no more.</summary>
internal static class EventContexts
{
    private const int ShortWord = 4;

    private static readonly (string Context, string[] Beginnings)[] s_contexts = [.. new[]
    {
        "x_water water canal river dam irrigation hydro", "x_energy electricity gas pipeline oil fuel energy megawatt mw", "x_transit railway rail corridor transit road freight highway train",
        "x_border border crossing bridge checkpoint", "x_humanitarian humanitarian relief flour tent food", "economic trade invest export import business loan econom commerc tariff market customs",
        "military troop army military drill exercise soldier weapon rocket shell forces", "diplomatic ambassador embass consulate diplomat envoy credential", "terrorism terror militant extremis iskp",
        "illegal_drugs drug narcotic opium heroin", "migration migrant refugee deport returnee", "health health hospital medic vaccin", "gender women girls", "x_consular visa consular passport",
        "x_recognition recogni", "natural_resource mine mining lithium copper chromium coal mineral gold", "disasters earthquake flood drought landslide", "legal court list law ban legal sanction",
        "human_rights rights", "territory territor", "crime crime police smuggl prisoner",
    }.Select(line => line.Split(' ')).Select(words => (words[0], words[1..]))];

    private static readonly (string Level, string[] Beginnings)[] s_levels =
    [
        ("head-of-government", ["prime"]), ("minister", ["minister"]), ("head-of-state", ["president"]), ("ambassador", ["ambassador", "chargé"]),
        ("special-representative", ["envoy", "representative"]), ("officials", ["official", "delegation", "deputy"]),
    ];

    /// <summary>The contexts of a sentence, those of the act first, each once.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> words, EventRule rule) =>
        [.. rule.Contexts.Concat(s_contexts.Where(context => Has(words, context.Beginnings)).Select(context => context.Context)).Distinct(StringComparer.Ordinal)];

    /// <summary>The level of a contact; null where no rank is named.</summary>
    public static string? Level(IReadOnlyList<string> words)
    {
        // A deputy prime minister is one of the cabinet, a deputy minister none.
        if (Has(words, ["deputy"]) && Has(words, ["prime"]))
        {
            return "minister";
        }

        // A deputy minister is no minister, a special representative of a president no president.
        if (Has(words, ["deputy"]))
        {
            return "officials";
        }

        return Has(words, ["envoy", "representative"]) ? "special-representative" : s_levels.FirstOrDefault(level => Has(words, level.Beginnings)).Level;
    }

    /// <summary>Whether a word begins as one of these.</summary>
    public static bool Has(IReadOnlyList<string> words, IReadOnlyList<string> beginnings) =>
        words.Any(word => beginnings.Any(beginning => Begins(word, beginning)));

    // "aid" is no beginning of "aide", nor "oil" of "oils and fats" more than of itself.
    private static bool Begins(string word, string beginning) => word.StartsWith(beginning, StringComparison.Ordinal)
        && (beginning.Length > ShortWord || word.Length == beginning.Length || (word.Length == beginning.Length + 1 && word[^1] == 's'));
}
