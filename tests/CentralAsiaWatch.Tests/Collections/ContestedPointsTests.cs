using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>Each point on which pages of the open record disagree is a contested field of a record, with the readings of both sides.</summary>
public sealed class ContestedPointsTests(BothCollections both)
{
    /// <summary>What is disagreed on, and which field of which record holds it.</summary>
    public static TheoryData<string, RecordKind, string, string> Points => new()
    {
        { "Length of the UAP railway inside Afghanistan", RecordKind.Figure, "uap-railway-length", "low" },
        { "When Kazakhstan took the Taliban off its list", RecordKind.Event, "kazakhstan-delists-taliban", "date" },
        { "Year of Kazakhstan’s original ban", RecordKind.Event, "kazakhstan-delists-taliban", "related" },
        { "Rank of the envoy in Ashgabat in March 2022", RecordKind.Event, "turkmenistan-hands-over-embassy", "rung" },
        { "Start of the Qosh Tepa works", RecordKind.Figure, "qosh-tepa-stages-begun-2022", "date" },
        { "Who is to blame for the November 2025 attack", RecordKind.Event, "attack-on-chinese-in-tajikistan-2025", "summary" },
        { "Uzbek–Afghan trade in 2025", RecordKind.Figure, "uzbek-afghan-trade-2025", "low" },
        { "Length of TAPI in Afghanistan", RecordKind.Figure, "tapi-length-in-afghanistan", "low" },
        { "Who pays for Torghundi–Herat", RecordKind.Agreement, "kazakh-afghan-torghundi-herat-memorandum-2025", "value" },
        { "How far CASA-1000 is built in Afghanistan", RecordKind.Figure, "casa-1000-built-in-afghanistan", "low" },
        { "Who the four men killed on 18 January 2026 were", RecordKind.Event, "tajik-forces-kill-four-armed-men-who-crossed-from-badakhshan", "actors" },
        { "Count of border incidents between November 2025 and January 2026", RecordKind.Event, "tajik-forces-kill-four-armed-men-who-crossed-from-badakhshan", "summary" },
        { "Deals of the Aripov visit in August 2024", RecordKind.Agreement, "uzbekistan-afghanistan-35-agreements", "count" },
        { "Whom the Kazakh envoy met in October 2021", RecordKind.Event, "kazakh-presidential-envoy-in-kabul", "actors" },
        { "Day of the Saber accreditation in 2024", RecordKind.Event, "turkmenistan-accepts-saber-as-charge-daffaires", "date" },
        { "April 2022 rockets at Termez", RecordKind.Event, "rockets-at-uzbekistan-april-2022", "summary" },
        { "July 2022 rockets at Termez", RecordKind.Event, "rockets-at-uzbekistan-july-2022", "summary" },
        { "Helicopters to be returned by Uzbekistan", RecordKind.Event, "uzbekistan-denies-it-will-return-helicopters", "summary" },
        { "Khorog consulate in November 2023", RecordKind.Event, "khorog-consulate-handed-over", "summary" },
        { "Day the Kyrgyz trade house opened", RecordKind.Event, "kyrgyz-trade-house-opens-in-kabul", "date" },
        { "Launch of Serhetabat–Herat TAPI section", RecordKind.Figure, "tapi-serhetabat-herat-launched", "date" },
        { "Cause of the November 2023 canal spill", RecordKind.Event, "uzbek-satellites-show-water-escaping-from-the-canal", "summary" },
        { "Start of the canal’s second stage", RecordKind.Figure, "qosh-tepa-stages-begun-2023", "date" },
        { "Planned land under Qosh Tepa", RecordKind.Figure, "qosh-tepa-land", "low" },
        { "The 3 January 2022 shooting in Khamyab", RecordKind.Event, "firefight-between-turkmen-guards-and-the-taliban", "summary" },
        { "Killing before the Khamyab shooting", RecordKind.Event, "firefight-between-turkmen-guards-and-the-taliban", "related" },
        { "When Kazakhstan accredited its chargé Rahmani", RecordKind.Event, "kazakhstan-accepts-rahmani-as-charge-daffaires", "date" },
        { "Place of the December 2021 Tajik power deal", RecordKind.Event, "tajik-power-contract-for-2022-signed", "places" },
        { "Tajik power exports in 2023", RecordKind.Figure, "tajik-electricity-2023", "low" },
        { "Why power failed in December 2021", RecordKind.Event, "uzbek-supply-cut-by-sixty-percent", "summary" },
        { "Who runs the Hairatan line in late 2022", RecordKind.Agreement, "hairatan-line-kazakh-operator-contract-2022", "state" },
        { "Who opened the works of 11 September 2024", RecordKind.Event, "seven-turkmen-afghan-works-opened-at-the-frontier", "actors" },
        { "Load and day of the first Kashgar–Hairatan shipment", RecordKind.Event, "first-kashgar-containers-reach-hairatan", "date" },
        { "Whether Tajikistan forces Afghans out", RecordKind.Event, "iom-counts-nearly-a-thousand-deported-in-under-a-month", "summary" },
        { "Afghans expelled from Tajikistan in December 2024", RecordKind.Event, "tajikistan-deports-at-least-eighty-afghans", "summary" },
        { "Day the preferential trade agreement was signed", RecordKind.Agreement, "uzbek-afghan-preferential-trade-agreement-2025", "date" },
        { "Day of the Astana Contact Group meeting", RecordKind.Event, "contact-group-extraordinary-session", "date" },
        { "Kazakh–Afghan trade of 545 million dollars", RecordKind.Figure, "kazakh-afghan-trade-545-million", "date" },
        { "First meeting of a regional contact group on Afghanistan", RecordKind.Event, "contact-group-first-meeting", "date" },
        { "Projectiles of 7 May 2022 into Tajikistan", RecordKind.Event, "rockets-at-tajikistan-may-2022", "summary" },
        { "Signing of the Lapis Lazuli agreement", RecordKind.Agreement, "lapis-lazuli-agreement-2017", "date" },
        { "Where Mirziyoyev spoke of the canal in September 2023", RecordKind.Event, "mirziyoyev-raises-the-canal-at-the-aral-sea-fund-summit", "date" },
        { "Opening of the Termez trade centre", RecordKind.Event, "international-trade-centre-opens-at-termez", "date" },
        { "Injured in the attack of 18 November 2024", RecordKind.Event, "chinese-gold-miners-attacked-on-the-tajik-border", "summary" },
        { "Whether Turkmenistan took part in the Moscow Format of October 2025", RecordKind.Event, "moscow-format-with-the-taliban-as-full-member", "actors" },
        { "Length of the Tuti Maidan contract", RecordKind.Figure, "tuti-maidan-contract-term", "low" },
        { "Sum of the Kyrgyz–Afghan contracts of December 2025", RecordKind.Agreement, "kyrgyz-afghan-contracts-2025", "value" },
        { "Sum of the October 2023 Uzbek deals", RecordKind.Agreement, "uzbek-afghan-business-deals-october-2023", "value" },
        { "Kyrgyz–Afghan trade", RecordKind.Figure, "kyrgyz-afghan-trade-2024-2025", "low" },
        { "Kazakhstan’s first relief flour", RecordKind.Event, "kazakh-relief-flour-2021", "date" },
        { "Kazakh envoy Tukumov before June 2025", RecordKind.Event, "tukumov-named-kazakh-special-representative", "summary" },
        { "Cost of the UAP railway", RecordKind.Figure, "uap-railway-cost-2022-07", "low" },
        { "What Kamilov said on Qosh Tepa in March 2023", RecordKind.Event, "kamilov-in-kabul-on-trade-and-the-canal", "summary" },
        { "Was the Termez crossing open in late August 2021", RecordKind.Event, "uzbekistan-says-the-afghan-border-is-fully-shut", "summary" },
        { "Since when the Termez crossing is open to people", RecordKind.Event, "termez-hairatan-crossing-reopens-to-travellers", "date" },
        { "Uzbek earthquake relief of September 2025", RecordKind.Event, "uzbekistan-hands-over-256-tonnes-at-hairatan", "summary" },
        { "Kazakh doctors sent in November 2025", RecordKind.Event, "kazakh-doctors-and-18-tonnes-of-goods-fly-to-kabul", "summary" },
        { "Kazakh relief sent in the first part of 2025", RecordKind.Figure, "kazakh-relief-early-2025", "low" },
        { "Year of the Taliban complaint about music at Airitom", RecordKind.Event, "taliban-ask-for-the-music-at-airitom-to-stop", "date" },
    };

    [Fact]
    public void EachPointOfTheChronology_IsHere() => Assert.Equal(59, Points.Count);

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Point_HasItsReadingsEachWithItsSources(string topic, RecordKind kind, string key, string field)
    {
        var content = (await both.App.ContentsAsync(kind))[key];

        var contest = Contest.Fields(content.Citations).SingleOrDefault(one => one.Field == field);

        Assert.True(contest is not null, $"{topic}: {field} of {key} is not contested.");
        Assert.True(contest.Values.Count > 1, topic);
        Assert.All(contest.Values, value => Assert.NotEmpty(value.Citations));
        var list = await both.App.GetJsonAsync<JsonList<System.Text.Json.JsonElement>>($"/api/v1/{kind.Plural()}?contested=true&limit=500");
        Assert.Contains(content.Number, list.Items.Select(item => item.GetProperty("id").GetInt32()));
    }
}
