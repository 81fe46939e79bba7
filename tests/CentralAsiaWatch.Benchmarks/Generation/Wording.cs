namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>Words for titles and summaries: a few that stand in many events, many that stand in few, and the scripts of the region.</summary>
internal static class Wording
{
    private static readonly string[] s_common =
        ["border", "trade", "water", "delegation", "talks", "railway", "electricity", "canal", "transit", "security", "visit", "agreement", "aid", "consulate", "minister"];

    private static readonly string[] s_usual =
    [
        "Kabul", "Tashkent", "Dushanbe", "Ashgabat", "Astana", "Bishkek", "Termez", "Hairatan", "Herat", "Mazar-i-Sharif", "Qosh-Tepa", "Amu Darya", "Panj",
        "convoy", "wheat", "gas", "oil", "crossing", "envoy", "protest", "note", "arrest", "attack", "drill", "handover", "embassy", "visa", "memorandum",
        "roadmap", "council", "summit", "forum", "corridor", "pipeline", "loan", "flood", "drought", "refugees", "quota", "delisting",
    ];

    private static readonly string[] s_scripts = ["Қўштепа канали", "граница", "Узбекистан", "قوش‌تپه", "افغانستان", "مرز"];

    /// <summary>A title of four to eight words, within the 90 characters that a title may have.</summary>
    public static string Title(Random random)
    {
        var title = string.Join(' ', Words(random, 4 + random.Next(5)));
        return title.Length <= 85 ? title : title[..85];
    }

    /// <summary>A sentence of eight to sixteen words.</summary>
    public static string Sentence(Random random) => string.Join(' ', Words(random, 8 + random.Next(9))) + ".";

    private static IEnumerable<string> Words(Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return random.Next(20) switch
            {
                < 8 => s_common[random.Next(s_common.Length)],
                < 15 => s_usual[random.Next(s_usual.Length)],
                < 19 => Rare(random),
                _ => s_scripts[random.Next(s_scripts.Length)],
            };
        }
    }

    // Names of people and villages: about eight thousand of them.
    private static string Rare(Random random)
    {
        var (first, second, third) = (random.Next(20), random.Next(20), random.Next(20));
        return string.Concat(Syllable(first), Syllable(second), Syllable(third));
    }

    private static string Syllable(int number) => string.Concat("bdfghklmnpqrstvyzjsx"[number], "aeiou"[number % 5]);
}
