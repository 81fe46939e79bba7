using CentralAsiaWatch.Actors;

namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>Forty actors with how often each takes part: few in most events, many in few, as in the real record.</summary>
internal static class ActorSet
{
    private const string Rows = """
        afghanistan|Afghanistan|state||AFG|60
        uzbekistan|Uzbekistan|state||UZB|150
        tajikistan|Tajikistan|state||TJK|120
        turkmenistan|Turkmenistan|state||TKM|90
        kazakhstan|Kazakhstan|state||KAZ|100
        kyrgyzstan|Kyrgyzstan|state||KGZ|60
        pakistan|Pakistan|state||PAK|60
        china|China|state||CHN|60
        russia|Russia|state||RUS|70
        iran|Iran|state||IRN|40
        united-states|United States|state||USA|50
        qatar|Qatar|state||QAT|20
        turkey|Türkiye|state||TUR|25
        india|India|state||IND|20
        taliban|Taliban authorities|authority|afghanistan||200
        afghan-republic|Islamic Republic of Afghanistan|authority|afghanistan||80
        afghan-foreign-ministry|Afghan foreign ministry|organisation|taliban||60
        afghan-water-ministry|Afghan ministry of water and energy|organisation|taliban||20
        uzbek-foreign-ministry|Uzbek foreign ministry|organisation|uzbekistan||40
        uzbek-railways|Uzbekistan Railways|organisation|uzbekistan||20
        uzbekenergo|Uzbek power company|organisation|uzbekistan||15
        tajik-border-guards|Tajik border guards|organisation|tajikistan||25
        turkmengaz|Türkmengaz|organisation|turkmenistan||15
        kazakh-trade-ministry|Kazakh trade ministry|organisation|kazakhstan||20
        kyrgyz-parliament|Kyrgyz parliament|organisation|kyrgyzstan||8
        un|United Nations|organisation|||35
        unama|UNAMA|organisation|un||15
        unhcr|UNHCR|organisation|un||10
        world-bank|World Bank|organisation|||12
        adb|Asian Development Bank|organisation|||12
        sco|Shanghai Cooperation Organisation|organisation|||15
        csto|Collective Security Treaty Organisation|organisation|||12
        european-union|European Union|organisation|||15
        is-khorasan|Islamic State Khorasan|armed group|||20
        national-resistance-front|National Resistance Front|armed group|||10
        jamaat-ansarullah|Jamaat Ansarullah|armed group|||5
        mirziyoyev|Shavkat Mirziyoyev|person|uzbekistan||25
        rahmon|Emomali Rahmon|person|tajikistan||20
        tokayev|Kassym-Jomart Tokayev|person|kazakhstan||20
        muttaqi|Amir Khan Muttaqi|person|taliban||25
        """;

    private static readonly string[][] s_rows = [.. Rows.Split('\n').Select(row => row.Trim().Split('|'))];

    /// <summary>Slug and weight of each.</summary>
    public static WeightedChoice<string> Choice { get; } = new(s_rows.Select(row => (row[0], int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>The actors as a coder would enter them.</summary>
    public static IReadOnlyList<ActorContent> Contents { get; } =
    [
        .. s_rows.Select(row => new ActorContent
        {
            Key = row[0],
            Name = row[1],
            ActorKind = row[2],
            Parent = row[3].Length == 0 ? null : row[3],
            Iso3 = row[4].Length == 0 ? null : row[4],
        }),
    ];
}
