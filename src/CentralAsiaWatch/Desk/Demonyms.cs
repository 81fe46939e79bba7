namespace CentralAsiaWatch.Desk;

/// <summary>What is of a country, in English and Russian: an Uzbek minister acts for Uzbekistan.</summary>
internal static class Demonyms
{
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.Ordinal)
    {
        ["afghanistan"] = ["Afghan", "Afghans", "Афганский", "Афганской", "Афганского"],
        ["kazakhstan"] = ["Kazakh", "Kazakhs", "Kazakhstani", "Казахстанский", "Казахстанской"],
        ["kyrgyzstan"] = ["Kyrgyz", "Kyrgyzstani", "Кыргызский", "Киргизский"],
        ["tajikistan"] = ["Tajik", "Tajiks", "Tajikistani", "Таджикский", "Таджикской"],
        ["turkmenistan"] = ["Turkmen", "Turkmens", "Туркменский", "Туркменской"],
        ["uzbekistan"] = ["Uzbek", "Uzbeks", "Uzbekistani", "Узбекский", "Узбекской"],
        ["pakistan"] = ["Pakistani", "Pakistanis", "Пакистанский"],
        ["china"] = ["Chinese", "Китайский", "Китайской"],
        ["russia"] = ["Russian", "Russians", "Российский", "Российской"],
        ["iran"] = ["Iranian", "Iranians", "Иранский"],
        ["qatar"] = ["Qatari"],
        ["united-states"] = ["American", "Americans"],
        ["taliban"] = ["Taliban's", "Talibs", "талибы", "талибов", "талибами"],
        ["central-asia"] = ["Central Asian", "Central Asians"],
    };

    /// <summary>The words of an actor; none for most.</summary>
    public static IReadOnlyList<string> Of(string slug) => s_words.GetValueOrDefault(slug, []);
}
