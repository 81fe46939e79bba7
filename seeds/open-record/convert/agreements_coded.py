"""The agreements as coded by hand: by index in the chronology, what its loose words stand for in the format, and what it has wrong."""

# key, title, summary, kind, state
CODED = {
    0: ("uzbek-electricity-frame-contract-2019", "Ten-year frame contract for Uzbek electricity", "Frame made with the former government: as much as 6 billion kWh a year, to be paid for whether taken or not.", "contract", "signed"),
    1: ("tajik-electricity-contract-2022", "Tajik electricity contract for 2022", "The two utilities agree on 1.5 billion kWh at 4.67 US cents each.", "contract", "signed"),
    2: ("uzbek-electricity-contract-2022", "Uzbek electricity contract for 2022", "Two billion kWh for about 100 million dollars.", "contract", "signed"),
    3: ("nur-ul-jihad-220-kv-contract-2022", "Contract on raising Nur-ul-Jihad to 220 kV", "The Turkmen side and the firm Çalık Enerji are to raise the line to the Herat substation to 220 kV.", "contract", "signed"),
    4: ("china-kyrgyz-uzbek-afghan-route-protocol-2022", "Protocol on the China–Kyrgyzstan–Uzbekistan–Afghanistan multimodal route", "Railway companies and a Chinese forwarder agree to carry freight by rail and road from China to Hairatan.", "other", "signed"),
    5: ("turkmen-electricity-contract-2023", "Turkmen electricity contract prolonged for 2023", "Turkmenenergo and the Afghan utility prolong their supply contract for 2023.", "contract", "signed"),
    6: ("uzbek-electricity-contract-2023", "Uzbek electricity contract renewed for 2023", "The Taliban energy minister Mansour came back from Tashkent with word of a renewal; a signing is not reported. Exports stopped in the cold of the same month.", "contract", "proposed"),
    7: ("hairatan-mazar-operating-contract-2023", "Two-year operating contract for the Hairatan–Mazar-i-Sharif railway", "Sogdiana Trans of Uzbekistan and the Afghan Railway Administration; trains had stood still for want of it.", "contract", "signed"),
    8: ("kazakh-afghan-trade-aim-2023", "Kazakh–Afghan aim of three billion dollars of trade", "An aim that both sides named at the talks in Kabul in April 2023. Nothing was signed for it.", "other", "proposed"),
    9: ("uap-railway-route-protocol-2023", "Joint protocol on the route of the Trans-Afghan railway", "The railways of three countries settle on the line by Termez, Mazar-i-Sharif, Logar and Kharlachi.", "other", "signed"),
    10: ("turkmen-transit-discount-2023", "Thirty percent discount on transit across Turkmenistan to Afghanistan", "Turkmenistan agrees to charge Kazakh goods bound for Afghanistan thirty percent less. A signing is not reported.", "trade agreement", "proposed"),
    11: ("uzbek-afghan-business-deals-october-2023", "Uzbek–Afghan business deals of October 2023", "Contracts of firms in several branches, made around the visit of an Uzbek delegation to Kabul.", "package", "signed"),
    12: ("belarus-russia-afghanistan-pakistan-corridor-memorandum-2023", "Memorandum on the Belarus–Russia–Kazakhstan–Uzbekistan–Afghanistan–Pakistan corridor", "A road and rail route to the Indian Ocean; Pakistan joined in September 2024. Afghanistan is on the route and is not named as a party.", "memorandum", "signed"),
    13: ("tajik-electricity-contract-2024", "Tajik electricity contract for 2024", "Signed by the heads of the two utilities.", "contract", "signed"),
    14: ("turkmen-electricity-contract-2024", "Turkmen electricity contract for 2024", "As much as 1.8 billion kWh by four lines.", "contract", "signed"),
    15: ("herat-logistics-hub-plan-2024", "Plan for a logistics hub in Herat", "Agreed by word of mouth at three-sided talks in Kabul; a written agreement was to follow within two months.", "other", "proposed"),
    16: ("termez-trade-centre-resolution-2024", "Uzbek resolution on the Termez trade centre", "One side's act: the president's resolution gives Afghan traders rights in the centre and lets them stay fifteen days without a visa.", "other", "in force"),
    18: ("turkmen-afghan-project-documents-2024", "Four documents on TAPI, the TAP line, Torghundi station and the Sanabar section", "Signed in Ashgabat; the one on TAPI is the agreement with the host government.", "package", "signed"),
    20: ("tuti-maidan-ten-year-contract-2024", "Ten-year contract for a northern gas block with an Uzbek company", "Search for gas and its extraction in Jawzjan and Faryab. Perhaps the same undertaking as the contract of 25 years told of in 2025.", "contract", "signed"),
    21: ("tajik-electricity-contract-2025", "Tajik electricity contract for 2025", "Yearly protocol under a frame that lasts to 2028; power flows from May to September only and the volume was not made public.", "contract", "signed"),
    22: ("csto-tajik-afghan-border-programme", "CSTO programme for the Tajik–Afghan border", "Programme between the member states to strengthen the border in three stages to 2029.", "other", "in force"),
    23: ("turkmen-electricity-contract-2025", "Turkmen electricity contract for 2025", "Supply by four lines.", "contract", "signed"),
    24: ("tuti-maidan-25-year-contract", "25-year contract for Tuti Maidan with Eriell KAM", "Search for gas and its output at the Tuti Maidan field; works began on 14 September 2025.", "contract", "signed"),
    25: ("uzbek-tariff-cut-for-kazakh-grain-2025", "Forty percent cut of the Uzbek tariff for Kazakh grain to Afghanistan", "The two railways agree on it; a signing is not reported.", "trade agreement", "proposed"),
    26: ("torghundi-herat-protocol-of-intent-2025", "Protocol of intent on the Torghundi–Herat railway", "Foresees joint ventures of the Kazakh, Afghan and Turkmen railways and a fibre cable.", "other", "signed"),
    27: ("samarkand-eu-central-asia-declaration-2025", "Samarkand joint declaration of the EU and Central Asia", "Raises relations to a strategic partnership; one paragraph is on Afghanistan.", "joint statement", "in force"),
    28: ("uzbek-afghan-preferential-trade-agreement-2025", "Uzbek–Afghan preferential trade agreement", "Lowers tariffs and other barriers for 14 groups of goods. Uzbekistan ratified it in March 2026; entry into force is not reported.", "trade agreement", "signed"),
    29: ("uzbek-afghan-action-plan-2025", "Uzbek–Afghan action plan on trade, industry, farming and logistics", "Signed together with the preferential trade agreement.", "roadmap", "signed"),
    30: ("kazakh-afghan-torghundi-herat-memorandum-2025", "Kazakh–Afghan memorandum on the Torghundi–Herat railway", "Kazakhstan is to take part in the line. Kabul spoke of 500 million dollars; the Kazakh side named no sum.", "memorandum", "signed"),
    31: ("uap-feasibility-study-framework-2025", "Framework agreement on a joint feasibility study of the Trans-Afghan railway", "Three transport ministries undertake to study the line Termez–Naibabad–Maidan Shahr–Logar–Kharlachi. Uzbekistan's president approved it on 4 February 2026.", "treaty", "signed"),
    32: ("torghundi-dry-port-memorandum-2025", "Memorandum on the Torghundi dry port", "Turkmenistan pays for warehouses and loading works and is repaid from the revenue.", "memorandum", "signed"),
    33: ("kyrgyz-afghan-trade-roadmap-2025", "Kyrgyz–Afghan roadmap and memorandum on trade", "A plan and a memorandum; trade houses are to open in both capitals.", "roadmap", "signed"),
    34: ("uzbek-afghan-power-contracts-2025", "Four power contracts: Surkhan–Dasht-e Alwan line, Arghandi and Sheikh Mesri works", "Contracts with Uzbek firms, worth 243 million dollars; the works are to end early in 2027.", "package", "signed"),
    35: ("uzbek-electricity-purchase-deal-2025", "Ten-year deal on buying Uzbek electricity", "Signed on the same day as the four power contracts.", "contract", "signed"),
    36: ("uzbek-electricity-contract-2026", "Uzbek electricity contract for 2026", "Uzenergosotish and the Afghan utility; the volume is not given.", "contract", "signed"),
    37: ("kyrgyz-afghan-contracts-2025", "Kyrgyz–Afghan commercial contracts of December 2025", "Ten firms; cement, fruit, medicine and transit.", "package", "signed"),
}

JOINED = {17: "uzbekistan-afghanistan-35-agreements", 19: "regional-cooperation-roadmap-2025-2027"}

# Amount in US dollars where the chronology has words. 30 is left without: only one side names a sum.
VALUES = {2: 100_000_000, 11: 1_000_000_000, 20: 1_000_000_000, 32: 5_000_000, 34: 243_000_000, 37: 157_000_000}

COUNTS = {18: 4, 33: 2, 34: 4}

# By when it is to be delivered.
DUE = {9: "2027", 22: "2029", 34: "2027-37"}

DATES = {
    7: ("2023-02-10", None, "date 2023-02 is given its day, 10 February, from the chronology's event and milestone on the same sources"),
    15: ("2024-04-27", None, "date 2024-04 is given its day, 27 April, from the chronology's event on the same sources"),
    21: ("2024-11-24", None, "date 2024-11 is given its day, 24 November, from the chronology's event on the same sources"),
    14: ("2024-01-01~", "Date of the signing as other reports have it; the chronology's 2024 is the year of supply.",
         "date 2024 was the year of supply; the signing is put about 1 January 2024, as the chronology dates that event"),
    24: ("[2024-10..2025-09-14]", "Between the first report of a contract in October 2024 and the start of works on 14 September 2025; no day of signing is shown.",
         "date 2025 was the year in which the works began; the signing lies between the report of October 2024 and the start on 14 September 2025"),
}

# How the basis of an inferred date reads in the format.
BASES = {
    2: "Announced by the Afghan utility on 31 December 2021.",
    9: "The month as the Astana Times has it.",
    18: "End of August.",
    25: "The month is inferred from the presidential visit at which it was agreed.",
    33: "Inferred from the weekday that a report names.",
    34: "Inferred from the weekday that a report names.",
    35: "Inferred from the weekday that a report names.",
}

PARTIES = {12: (["pakistan"], "Pakistan added as a party: the chronology's own summary has it join in September 2024")}

# Citations beside those of the chronology's record: source, credibility, says.
ADDED = {
    28: [("ariana-pta-ratified", 2, "Ratified by Uzbekistan in March 2026, with 14 groups of goods freed of duty")],
    31: [("ariana-uap-decree", 2, "Uzbekistan's president approved it on 4 February 2026, which ends the steps at home"), ("kabul24-uap", 2, "Approved by Uzbek decree")],
}

# What the sources say where the record's summary holds more than that, by index.
SAID = {
    6: "The minister came back from Tashkent with a renewed contract",
    7: "Sogdiana Trans and the Afghan Railway Administration signed for two years",
    8: "Three billion dollars of trade is the aim agreed at the talks in Kabul",
    10: "Thirty percent off for goods bound to Afghanistan",
    11: "Contracts of about a billion dollars in several branches of industry",
    12: "A memorandum on the corridor, which Pakistan joined in September 2024",
    15: "A hub in Herat is agreed, with a written agreement foreseen within two months",
    16: "Rights of Afghan traders in the centre and entry for fifteen days",
    20: "Ten years of search and extraction, about a billion dollars",
    25: "The Uzbek tariff is cut by forty percent, as the two railways agreed",
    28: "Signed; lowers tariffs and other barriers",
    30: "Signed; Kabul speaks of 500 million dollars",
    31: "Signed by three transport ministries; a study of the line Termez–Naibabad–Maidan Shahr–Logar–Kharlachi",
    37: "Contracts of ten firms on cement, fruit, medicine and transit",
}

# What one source says beside the others: (index, source): says.
SAYS = {
    (28, "trend-4157084"): "Both sides still hurry its entry into force in February 2026",
    (30, "diplomat-202509-rail"): "A memorandum on Kazakh participation in the line",
    (31, "ariana-20250717-uap"): "The framework for a joint study is signed in Kabul",
}

# Further steps of a history: state, date.
STEPS = {12: [("signed", "2024-09-18")]}

WHY = {
    6: "state agreed is coded as proposed: no signing is reported",
    8: "state agreed is coded as proposed: an aim without a text",
    10: "state agreed is coded as proposed: no signing is reported",
    15: "state agreed is coded as proposed: oral, with the written agreement still to come",
    16: "an act of one side, kept as kind other because the rights it gives are owed to Afghan traders",
    22: "state adopted is coded as in force, as the documents' roadmap is",
    25: "state agreed is coded as proposed: no signing is reported",
    27: "state adopted is coded as in force, as the documents' joint statement is",
    30: "value left out: 500 million dollars is the word of Kabul alone, and stands as a rival reading",
    37: "value in words, 157 or 156 million, is coded as 157 million with the other sums as rival readings",
}

# Two agreements the contested points speak of that the chronology has no record of. Numbers follow its last.
NEW = [
    {
        "number": 140, "key": "hairatan-line-kazakh-operator-contract-2022", "title": "Contract of a Kazakh firm to run the Hairatan line",
        "summary": "The Hairatan–Mazar-i-Sharif railway was reported given to the firm Mansour Fatih; Uzbek Railways denied that anything was settled, and two months later made a contract of its own.",
        "kind": "contract", "parties": ["taliban-afghanistan", "kazakhstan"], "date": "2022-12-06", "dateBasis": "Day of the report.", "state": "signed",
        "whole": [("amu-35485", 2, "A contract with the Kazakh firm Mansour Fatih"), ("turanews-rail", 3, "No contract; talks go on")],
    },
    {
        "number": 141, "key": "lapis-lazuli-agreement-2017", "title": "Five-nation agreement on the Lapis Lazuli corridor",
        "summary": "Transit from Afghanistan by Turkmenistan, Azerbaijan and Georgia to Turkey, agreed in the time of the former government.",
        "kind": "treaty", "parties": ["islamic-republic-of-afghanistan", "turkmenistan", "azerbaijan", "georgia", "turkey"], "date": "2017-10", "dateBasis": None, "state": "signed",
        "whole": [("timesca-lapis", 3, "Signed in October 2017"), ("orient-lapis", 3, "Signed at RECCA VII in Ashgabat in November 2017")],
    },
]

# By key and field, the readings: source, credibility, says, words. The record's own value comes first.
READINGS = {
    ("hairatan-line-kazakh-operator-contract-2022", "state"): [
        ("amu-35485", 2, "signed", "a contract with the Kazakh firm Mansour Fatih"),
        ("turanews-rail", 3, "proposed", "Uzbek Railways: no contract, talks go on")],
    ("lapis-lazuli-agreement-2017", "date"): [
        ("timesca-lapis", 3, "2017-10", "October 2017"), ("orient-lapis", 3, "2017-11", "at RECCA VII in Ashgabat")],
    ("uzbek-afghan-preferential-trade-agreement-2025", "date"): [
        ("ariana-20250611-pta", 2, "2025-06-11", None), ("zamin-152068", 2, "2025-06-11", None),
        ("ariana-pta-ratified", 3, "2025-06-10", None), ("pravda-699466", 4, "2024-08", "signed already at the Aripov visit")],
    ("kyrgyz-afghan-contracts-2025", "value"): [
        ("timesca-kg-cat", 2, "157 million USD", None), ("future-157m", 2, "157 million USD", None),
        ("pajhwok-20251218", 2, "156 million USD", "more than 156 million dollars"), ("afintl-202512174884", 2, "165 million USD", None)],
    ("uzbek-afghan-business-deals-october-2023", "value"): [
        ("bne-299198", 3, "1 billion USD", "about a billion dollars"), ("pravda-699466", 4, "1.2 billion USD", "almost 1.2 billion")],
    ("kazakh-afghan-torghundi-herat-memorandum-2025", "value"): [
        ("nca-20250707", 2, "no sum named", "the Kazakh statement"),
        ("afintl-202507105516", 3, "500 million USD", "promised by Kazakhstan, as Kabul tells it"),
        ("nca-20250707", 3, "500 million USD", "promised by Kazakhstan, as Kabul tells it"),
        ("trend-4148729", 3, "Turkmenistan would invest, no sum named", "Turkmenistan says that it is ready to invest")],
}

# Contested points of the chronology: index: (key, field).
CONTESTED = {
    8: ("kazakh-afghan-torghundi-herat-memorandum-2025", "value"),
    12: ("uzbekistan-afghanistan-35-agreements", "count"),
    30: ("hairatan-line-kazakh-operator-contract-2022", "state"),
    35: ("uzbek-afghan-preferential-trade-agreement-2025", "date"),
    40: ("lapis-lazuli-agreement-2017", "date"),
    46: ("kyrgyz-afghan-contracts-2025", "value"),
    47: ("uzbek-afghan-business-deals-october-2023", "value"),
}
