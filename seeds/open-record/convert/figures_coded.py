"""The figures as coded by hand: by index in the chronology, what is measured, from whom to whom, and what the figure says."""

UAP = "the Trans-Afghan railway"
TH = "the Torghundi–Herat railway"
TZ = "the Termez trade centre"
HM = "the Hairatan–Mazar-i-Sharif railway"
SP = "the Surkhan–Pul-e-Khumri power line"
CK = "the China–Kyrgyzstan–Uzbekistan–Afghanistan route"
Q = "the Qosh Tepa canal"

# key, measure, from, to, mutual, summary. The measure is the same words for the same measured thing in all years.
CODED = {
    0: ("qosh-tepa-length", f"length of {Q}", "taliban", "afghanistan", False, "Length of the Qosh Tepa canal."),
    1: ("qosh-tepa-width", f"width of {Q}", "taliban", "afghanistan", False, "Width of the Qosh Tepa canal."),
    2: ("qosh-tepa-workers-2023", f"workers on {Q}", "taliban", "afghanistan", False, "People at work on the Qosh Tepa canal."),
    3: ("qosh-tepa-planned-intake", f"planned yearly intake of {Q}", "taliban", "afghanistan", False, "Water that the Qosh Tepa canal is to take in a year, put at about a fifth of the Amu Darya."),
    4: ("amu-darya-water-turkmenistan-2023", "water received from the Amu Darya", "central-asia", "turkmenistan", False, "Turkmenistan's water from the Amu Darya in 2023; set beside what the canal would take."),
    5: ("amu-darya-water-uzbekistan-2023", "water received from the Amu Darya", "central-asia", "uzbekistan", False, "Uzbekistan's water from the Amu Darya in 2023; set beside what the canal would take."),
    6: ("amu-darya-water-tajikistan-2023", "water received from the Amu Darya", "central-asia", "tajikistan", False, "Tajikistan's water from the Amu Darya in 2023; set beside what the canal would take."),
    7: ("uap-railway-cost-2025", f"cost of {UAP}", "uzbekistan", "afghanistan", True, "Estimate of 2025, raised from five billion."),
    8: ("uap-railway-planned-freight", f"planned freight on {UAP}", "uzbekistan", "afghanistan", True, "Freight that the Trans-Afghan railway is to carry in a year by 2030."),
    9: ("uzbek-share-of-afghan-power-imports-2023", "share of Afghanistan's imported electricity", "uzbekistan", "afghanistan", False, "Uzbekistan's part of the electricity that Afghanistan imports."),
    10: ("torghundi-herat-length", f"length of {TH}", "turkmenistan", "afghanistan", False, "Planned length of the Torghundi–Herat railway."),
    11: ("torghundi-herat-kazakh-funds-2025", f"Kazakh funds promised for {TH}", "kazakhstan", "afghanistan", False, "Money of Kazakhstan's for the Torghundi–Herat railway, as Kabul tells it; who pays is disputed."),
    12: ("torghundi-sanabar-length", "length of the Torghundi–Sanabar section", "turkmenistan", "afghanistan", False, "First section of the railway to Herat, built by Turkmenistan."),
    13: ("tapi-serhetabat-herat-length", "length of the Serhetabat–Herat section of TAPI", "turkmenistan", "afghanistan", False, "Length of the section of TAPI under construction."),
    14: ("tapi-planned-throughput", "planned throughput of TAPI", "turkmenistan", "afghanistan", False, "Gas that TAPI is to carry in a year, to Afghanistan, Pakistan and India together."),
    15: ("tapi-afghan-revenue", "expected Afghan revenue from TAPI", "turkmenistan", "afghanistan", False, "What Afghanistan expects to earn from TAPI in a year."),
    16: ("tapi-pipe-laid-2025-10", "pipe of TAPI laid in Afghanistan", "turkmenistan", "afghanistan", False, "Pipe laid on Afghan soil by October 2025."),
    17: ("tapi-route-prepared-2026-01", "route of TAPI in Herat made ready for pipe", "turkmenistan", "afghanistan", False, "Route made ready by January 2026, as the governor of Herat tells it."),
    18: ("uzbek-afghan-trade-2025", "trade turnover", "uzbekistan", "afghanistan", True, "Two-way trade in 2025: the statistics committee's number, and a higher one of the deputy prime minister's."),
    19: ("uzbek-afghan-trade-2024", "trade turnover", "uzbekistan", "afghanistan", True, "Two-way trade in 2024."),
    21: ("uzbek-afghan-trade-2021", "trade turnover", "uzbekistan", "afghanistan", True, "Two-way trade in 2021, the year in which the Taliban took power."),
    22: ("uzbek-exports-2025", "exports", "uzbekistan", "afghanistan", False, "Uzbek exports to Afghanistan in 2025."),
    23: ("uzbek-exports-jan-nov-2025", "exports", "uzbekistan", "afghanistan", False, "Uzbek exports to Afghanistan in eleven months of 2025."),
    24: ("afghan-traders-entering-uzbekistan-2025", "trips of Afghan traders", "afghanistan", "uzbekistan", False, "Trips of Afghan traders into Uzbekistan in ten months of 2025."),
    25: ("uzbek-afghan-trade-jan-apr-2023", "trade turnover", "uzbekistan", "afghanistan", True, "Two-way trade in four months of 2023."),
    26: ("afghan-lorries-in-uzbekistan-2024", "Afghan lorries in Uzbekistan a day", "afghanistan", "uzbekistan", False, "Lorries a day; the page is undated and the year is inferred."),
    27: ("kazakh-flour-exports-2022", "exports of flour", "kazakhstan", "afghanistan", False, "Kazakh flour to Afghanistan in 2022, 52 percent more than a year before; an unnamed page ascribes it to APK-Inform."),
    28: ("turkmen-electricity-agreed-2024", "electricity deliveries agreed", "turkmenistan", "afghanistan", False, "Most that the contract for 2024 lets flow."),
    29: ("afghan-power-need-2022", "Afghanistan's need for electric power", "central-asia", "afghanistan", False, "Power that Afghanistan needs at once; 620 MW of it was imported."),
    30: ("casa-1000-cost-2024", "cost of CASA-1000", "central-asia", "afghanistan", False, "Cost of the whole project in four countries."),
    31: ("casa-1000-built-in-afghanistan", "share of the Afghan part of CASA-1000 built", "central-asia", "afghanistan", False, "Towers that stood when work stopped in August 2021; the Taliban's energy minister later spoke of 70 percent done."),
    32: ("casa-1000-equipment-supplied-2021", "share of the equipment for the Afghan part of CASA-1000 supplied", "central-asia", "afghanistan", False, "Equipment that had arrived when work stopped in August 2021."),
    33: ("casa-1000-planned-power", "planned power of CASA-1000", "central-asia", "afghanistan", False, "Power that the line is to carry."),
    34: ("casa-1000-afghan-section-cost-2025", "cost of the Afghan part of CASA-1000", "central-asia", "afghanistan", False, "Cost of the section in Afghanistan."),
    35: ("casa-1000-stranded-assets-2024", "assets of CASA-1000 feared lost without the Afghan part", "central-asia", "afghanistan", False, "Worth of what was built elsewhere and would lie idle."),
    36: ("tajik-border-deaths-2025-2026", "deaths in incidents on the Tajik–Afghan border", "afghanistan", "tajikistan", False, "People killed in incidents since November 2025."),
    37: ("tajik-afghan-border-length", "length of the Tajik–Afghan border", "tajikistan", "afghanistan", True, "Length of the border."),
    38: ("afghan-aircraft-in-uzbekistan", "Afghan aircraft held", "afghan-republic", "uzbekistan", False, "22 planes and 24 helicopters flown to Uzbekistan as the former government fell."),
    39: ("afghan-aircraft-in-tajikistan", "Afghan aircraft held", "afghan-republic", "tajikistan", False, "Aircraft flown to Tajikistan as the former government fell."),
    40: ("tajik-afghan-trade-2022", "trade turnover", "tajikistan", "afghanistan", True, "Two-way trade in 2022, nearly all of it Tajik exports."),
    41: ("kyrgyz-afghan-trade-2024-2025", "trade turnover", "kyrgyzstan", "afghanistan", True, "A solar year from March 2024, by the Afghan ministry's count, with Afghan exports of seven million; Kyrgyz statistics show far less."),
    43: ("surkhan-line-length", f"length of {SP}", "uzbekistan", "afghanistan", False, "Planned length in both countries."),
    44: ("surkhan-line-built-in-uzbekistan", f"length of {SP} built in Uzbekistan", "uzbekistan", "afghanistan", False, "Part on Uzbek soil, finished by December 2021."),
    45: ("surkhan-line-planned-supply", f"planned yearly supply by {SP}", "uzbekistan", "afghanistan", False, "Most that the line is to deliver in a year."),
    46: ("surkhan-dasht-e-alwan-capacity", f"capacity of {SP}", "uzbekistan", "afghanistan", False, "Capacity of the line to Dasht-e Alwan under the contracts of 2025."),
    47: ("kazakh-grain-flour-exports-2020", "exports of grain and flour", "kazakhstan", "afghanistan", False, "Kazakh grain and flour to Afghanistan in 2020."),
    48: ("kazakh-flour-exports-jul-nov-2022", "exports of flour", "kazakhstan", "afghanistan", False, "Kazakh flour to Afghanistan in five months of 2022."),
    49: ("kazakh-flour-exports-2021-2022", "exports of flour", "kazakhstan", "afghanistan", False, "Kazakh flour to Afghanistan in the season 2021/22."),
    50: ("kazakh-grain-flour-exports-jan-jun-2023", "exports of grain and flour", "kazakhstan", "afghanistan", False, "Kazakh grain and flour to Afghanistan in six months of 2023."),
    51: ("kazakh-afghan-trade-jan-aug", "trade turnover", "kazakhstan", "afghanistan", True, "Eight months, January to August, of a year that the page does not show. The documents have 700 million for nine months of 2024."),
    53: ("qosh-tepa-land", f"land that {Q} is to water", "taliban", "afghanistan", False, "Planned land under the Qosh Tepa canal."),
    54: ("qosh-tepa-second-stage-2024-07", f"share of the second stage of {Q} dug", "taliban", "afghanistan", False, "Work on the second stage done by July 2024."),
    55: ("qosh-tepa-second-stage-2025-05", f"share of the second stage of {Q} dug", "taliban", "afghanistan", False, "Digging of the second stage done by May 2025."),
    56: ("qosh-tepa-leak-area-2023-12", f"land flooded by the leak from {Q}", "taliban", "afghanistan", False, "Flooded land in December 2023; on 5 November it had been 19.5."),
    57: ("hairatan-railway-length", f"length of {HM}", "uzbekistan", "afghanistan", False, "Length of the line."),
    58: ("hairatan-railway-cost", f"cost of {HM}", "uzbekistan", "afghanistan", False, "What it cost to build the line, finished in 2010."),
    59: ("hairatan-railway-freight", f"freight carried on {HM}", "uzbekistan", "afghanistan", True, "Freight in about ten years."),
    60: ("hairatan-railway-cars-2023-02", f"freight cars on {HM} after it reopened", "uzbekistan", "afghanistan", False, "Freight cars in the two days after traffic resumed."),
    61: ("hairatan-railway-rebate-2023", f"rebate on repairs of {HM}", "uzbekistan", "afghanistan", False, "Said to be half of the cost."),
    62: ("tajik-electricity-2023", "electricity deliveries", "tajikistan", "afghanistan", False, "Tajik power to Afghanistan in 2023; another report has a higher number, probably of all exports."),
    63: ("tajik-electricity-agreed-2024", "electricity deliveries agreed", "tajikistan", "afghanistan", False, "Tajik power planned for 2024."),
    64: ("tajik-electricity-agreed-2022", "electricity deliveries agreed", "tajikistan", "afghanistan", False, "Tajik power planned for 2022."),
    65: ("tajik-electricity-price-2022", "price of electricity", "tajikistan", "afghanistan", False, "Price of a kilowatt-hour in the contract for 2022."),
    66: ("afghan-power-debt-to-tajikistan-2022", "debt for electricity", "afghanistan", "tajikistan", False, "What was owed for Tajik power on 1 January 2022."),
    67: ("afghan-electricity-share-imported-2024", "share of Afghanistan's electricity that is imported", "central-asia", "afghanistan", False, "Part of the electricity Afghanistan uses that comes from abroad; another voice in the same report says as much as 70."),
    68: ("kyrgyz-relief-2021-2025", "relief deliveries", "kyrgyzstan", "afghanistan", False, "Kyrgyz relief in four years."),
    69: ("tapi-pipe-laid-2026-02", "pipe of TAPI laid in Afghanistan", "turkmenistan", "afghanistan", False, "Pipe laid on Afghan soil by February 2026."),
    70: ("china-afghan-route-length", f"length of {CK}", "china", "afghanistan", False, "Way from Lanzhou to Afghanistan by Kyrgyzstan and Uzbekistan."),
    71: ("china-afghan-route-containers-2023-07", f"containers on {CK}", "china", "afghanistan", False, "Containers on the train of July 2023."),
    72: ("china-afghan-route-containers-2022", f"yearly containers on {CK}", "china", "afghanistan", False, "Containers in a year at first; 60,000 is the goal."),
    73: ("afghans-in-tajikistan-2024", "Afghan refugees", "afghanistan", "tajikistan", False, "Afghan refugees in Tajikistan."),
    74: ("afghans-deported-from-tajikistan-2025", "Afghans deported", "tajikistan", "afghanistan", False, "Afghans deported from Tajikistan in 25 days."),
    75: ("pakistan-closure-monthly-loss-2025", "loss by the closure of the Pakistan route", "pakistan", "afghanistan", False, "Loss in a month, as Baradar puts it."),
    76: ("kazakh-afghan-trade-2022", "trade turnover", "kazakhstan", "afghanistan", True, "Two-way trade in 2022."),
    77: ("kazakh-afghan-trade-2021", "trade turnover", "kazakhstan", "afghanistan", True, "Two-way trade in 2021."),
    78: ("kazakh-afghan-trade-jan-may-2023", "trade turnover", "kazakhstan", "afghanistan", True, "Two-way trade in five months of 2023."),
    79: ("kazakh-afghan-trade-545-million", "trade turnover", "kazakhstan", "afghanistan", True, "A sum that one source gives for 2023 and another for 2024; one of the two years is likely a slip."),
    80: ("afghan-share-of-kazakh-flour-exports-2022", "share of Kazakh flour exports bought", "afghanistan", "kazakhstan", False, "Afghanistan's part of all flour that Kazakhstan exports."),
    81: ("uzbek-afghan-goods-freed-2026", "groups of goods freed of duty", "uzbekistan", "afghanistan", True, "Groups of goods in the preferential trade agreement."),
    82: ("torghundi-herat-length-2025-07", f"length of {TH}", "turkmenistan", "afghanistan", False, "Length of the line in the Kazakh–Afghan memorandum of July 2025."),
    83: ("lapis-lazuli-first-load-2018", "first freight on the Lapis Lazuli corridor", "afghanistan", "turkmenistan", False, "First load, sent before the Taliban took power; the year is inferred from the opening of the route."),
    84: ("termez-trade-centre-area", f"area of {TZ}", "uzbekistan", "afghanistan", False, "Area of the centre at Airitom."),
    85: ("termez-trade-centre-cost", f"cost of {TZ}", "uzbekistan", "afghanistan", False, "What the centre cost; the magazine Kursiv puts it above 75 million."),
    86: ("termez-trade-centre-visitors-2025", f"Afghan visitors a day at {TZ}", "afghanistan", "uzbekistan", False, "Afghans who come to the centre on a day."),
    87: ("termez-trade-centre-sales", f"expected yearly sales of {TZ}", "uzbekistan", "afghanistan", False, "Sales that the centre is to reach in a year."),
    88: ("pamir-kyrgyz-in-afghanistan-2025", "ethnic Kyrgyz in the Afghan Pamir", "afghanistan", "kyrgyzstan", False, "Pamir Kyrgyz who live in Afghanistan."),
    89: ("surkhan-line-in-afghanistan", f"length of {SP} in Afghanistan", "uzbekistan", "afghanistan", False, "Part on Afghan soil; 201 in a report of 2021."),
    90: ("afghan-power-debts-repaid-2024", "debts for electricity repaid", "afghanistan", "central-asia", False, "Repaid to Uzbekistan, Tajikistan, Turkmenistan and Iran together."),
    91: ("afghan-electricity-import-bill-2025", "yearly bill for imported electricity", "afghanistan", "central-asia", False, "What Afghanistan pays for imported electricity in a year."),
    92: ("kazakh-relief-2023-04", "relief deliveries", "kazakhstan", "afghanistan", False, "Kazakh relief of April 2023."),
    93: ("kyrgyz-afghan-trade-jan-jun-2024", "trade turnover", "kyrgyzstan", "afghanistan", True, "Six months by Kyrgyz statistics; 13.2 million a year before."),
    94: ("kyrgyz-oil-products-jan-feb-2025", "exports of oil products", "kyrgyzstan", "afghanistan", False, "Kyrgyz oil products to Afghanistan in two months of 2025."),
    95: ("tuti-maidan-first-year-investment", "investment in Tuti Maidan", "uzbekistan", "afghanistan", False, "To be spent in the first year of the gas contract."),
    96: ("uap-railway-cost-2024-12", f"cost of {UAP}", "uzbekistan", "afghanistan", True, "Estimate of Pakistan's railway ministry, of December 2024."),
    97: ("uap-railway-cost-2022-07", f"cost of {UAP}", "uzbekistan", "afghanistan", True, "Estimate of Uzbek Railways, of July 2022; an Uzbek deputy minister said 4.8 in that month."),
    98: ("uap-railway-length", f"length of {UAP} in Afghanistan", "uzbekistan", "afghanistan", True, "From Termez to Kharlachi. Other reports give from 640 to 760; they may count other end points."),
    99: ("tajik-afghan-trade-jan-jun-2022", "trade turnover", "tajikistan", "afghanistan", True, "Two-way trade in six months of 2022."),
    100: ("tajik-afghan-trade-jan-jul-2023", "trade turnover", "tajikistan", "afghanistan", True, "Two-way trade in seven months of 2023; 68.6 million a year before."),
    101: ("tajik-electricity-revenue-jan-aug-2024", "revenue from electricity exports", "tajikistan", "afghanistan", False, "Tajik power to Afghanistan and Uzbekistan together in eight months of 2024; four fifths went to Afghanistan."),
    102: ("kazakh-grain-exports-2024-2025", "exports of grain", "kazakhstan", "afghanistan", False, "By rail from September to early March, 37.6 percent more than a year before; another page has 248,000 tonnes for six months."),
    103: ("turkmen-relief-2021-12", "relief deliveries", "turkmenistan", "afghanistan", False, "Turkmen relief of December 2021."),
    104: ("turkmen-relief-2024-09", "relief deliveries", "turkmenistan", "afghanistan", False, "Turkmen relief of September 2024; the goods listed add up to far more."),
    105: ("uzbek-exports-goal-2026", "exports", "uzbekistan", "afghanistan", False, "A goal for Uzbek exports in 2026, not a measurement."),
    106: ("tajik-relief-2025-09", "relief deliveries", "tajikistan", "afghanistan", False, "Tajik relief for Kunar and Nangarhar after the earthquake."),
    107: ("tajik-relief-2023-10", "relief deliveries", "tajikistan", "afghanistan", False, "Tajik relief for Herat after the earthquakes."),
    108: ("kazakh-relief-2023-10", "relief deliveries", "kazakhstan", "afghanistan", False, "Kazakh relief for Herat after the earthquakes."),
    109: ("uzbek-relief-2021-12", "relief deliveries", "uzbekistan", "afghanistan", False, "Uzbek relief of December 2021."),
    110: ("kazakh-relief-2021-10", "relief deliveries", "kazakhstan", "afghanistan", False, "Kazakh flour of October 2021."),
    111: ("kazakh-relief-early-2025", "relief deliveries", "kazakhstan", "afghanistan", False, "Two Kazakh shipments earlier in 2025; other reports give less for April alone, and more."),
    112: ("herat-hub-oil-capacity", "capacity of the Herat logistics hub for oil", "kazakhstan", "afghanistan", False, "What the hub is to take at first."),
    113: ("kazakh-turkmen-afghan-route-freight", "planned freight on the Kazakhstan–Turkmenistan–Afghanistan corridor", "kazakhstan", "afghanistan", False, "Freight expected in a year at first; 20 to 30 million tonnes later."),
}

# Figures that the documents have: index: (key, what the join says in words).
JOINED = {
    20: ("uzbek-afghan-trade-2023", "867.5 million dollars"),
    42: ("uzbek-afghan-agreements-value-2024", "2.5 billion dollars in all"),
    52: ("kazakh-afghan-trade-2023", "545.2 million dollars in 2023"),
}

# The chronology's units in base units: factor, unit.
UNITS = {
    "billion USD": (10**9, "USD"), "million USD": (10**6, "USD"), "billion USD a year": (10**9, "USD a year"), "million USD a month": (10**6, "USD a month"),
    "billion kWh": (10**9, "kWh"), "million tonnes": (10**6, "tonnes"), "thousand tonnes": (10**3, "tonnes"), "million tonnes a year": (10**6, "tonnes a year"),
    "bcm a year": (10**9, "m3 a year"), "US cents per kWh": (0.01, "USD per kWh"),
}

# Words of the chronology's that do not say how the number stands to the truth.
QUALIFIERS = {
    8: "planned, up to", 11: "promised", 16: None, 45: "planned, up to", 69: "nearly", 75: "nearly", 79: None, 
    95: "planned", 98: None, 105: "target", 112: "planned", 31: "of towers", 7: "estimated", 96: "estimated", 97: "estimated", 15: "expected", 87: "expected", 35: "feared",
}

DATES = {
    26: ("2024", "The page is undated; its numbers match the first ten months of one year."),
    51: ("[2024,2025]", "The page does not show the year; January to August of one of the two."),
    54: ("2024-07", "The year is inferred."),
    83: ("2018-12-13", "The year is inferred from the opening of the route."),
    79: ("2023", "The better graded of two years."),
}

UNIT_OF = {8: "tonnes a year", 45: "kWh a year", 72: "containers a year", 87: "USD a year", 91: "USD a year", 113: "tonnes a year"}

# Citations beside those of the chronology's record: source, credibility, says.
ADDED = {79: [("smi24-414287021", 2, "545.2 million USD in 2023")]}

# Grades brought down by hand: all sources of the figure tell one side's word.
LOWERED = {11: (3, "both sources tell what Kabul says of Kazakhstan's promise, which Kazakhstan did not confirm")}

WHY = {
    26: "the chronology's number has no dated page; the year is kept as inferred",
    27: "the source is an unnamed analysis; kept with its credibility of 4",
    51: "not joined to the documents' 700 million for nine months of 2024: the year is not shown, and eight months of 336 million hardly fit it",
    10: "kept beside the figure of July 2025 (115 km), which lies within its range",
    38: "from is the former government, whose aircraft they were",
    67: "70 percent in the same report is another speaker's and is told in the summary only",
    79: "the chronology dates it 2024 by the lesser source; it is dated 2023 with 2024 as a rival reading, and stands beside the documents' figure for 2023",
    81: "unit categories is kept; the groups of goods are those of the agreement",
    98: "the range from 573 to 647 mixed two sources; 573 is the better graded and the others are rival readings",
    85: "“above 75 million” is not made a rival reading: the chronology names Kursiv without a page",
    104: "the listed goods add up to far more than 93 tonnes; kept as reported with credibility 3",
}

# Figures the contested points ask for that the chronology has no record of: number, key, measure, from, to, mutual, date, basis, low, unit, qualifier, summary.
NEW = [
    (315, "tapi-length-in-afghanistan", "length of TAPI in Afghanistan", "turkmenistan", "afghanistan", False, None, None, 816, "km", "planned",
     "Length of the Afghan part; the whole is given as 1,821 and 1,814 km."),
    (316, "qosh-tepa-stages-begun-2022", f"stages of {Q} begun", "taliban", "afghanistan", False, "2022-03-30/2023-10-10", "From the start of works to the end of the first stage.", 1, "stages", "exactly",
     "Works on the first stage; when they began is disputed."),
    (317, "qosh-tepa-stages-begun-2023", f"stages of {Q} begun", "taliban", "afghanistan", False, "2023-10-11/..", None, 2, "stages", "exactly",
     "Works on the second stage as well; when they began is disputed."),
    (318, "tapi-serhetabat-herat-launched", "sections of TAPI launched in Afghanistan", "turkmenistan", "afghanistan", False, "2024-09-11/..", None, 1, "sections", "exactly",
     "The section from Serhetabat to Herat. It was opened twice; the later ceremony is called the next stage."),
    (319, "tuti-maidan-contract-term", "term of the Tuti Maidan gas contract", "uzbekistan", "afghanistan", False, None, None, 25, "years", None,
     "How long the Uzbek side holds the gas field; a contract of 25 years may have taken the place of one of ten."),
]

# By key and field, the readings: source, credibility, says, words. The record's own value comes first.
READINGS = {
    ("uap-railway-length", "low"): [
        ("trend-4141032", 2, "573", "Termez to Kharlachi"), ("ariana-20250717-uap", 3, "700", "over 700 km"), ("astana-20250721-uap", 3, "700", "over 700 km"),
        ("techjuice-20250718", 3, "640", None), ("medialine-trt", 3, "760", None), ("kabul24-uap", 3, "647", "from an earlier report")],
    ("qosh-tepa-stages-begun-2022", "date"): [
        ("diplomat-202307-canal", 2, "2022-03-30/2023-10-10", "launched on 30 March 2022"), ("intellinews-287482", 2, "2022-05/2023-10-10", "announced in early spring, works from May 2022")],
    ("uzbek-afghan-trade-2025", "low"): [
        ("ariana-20260130", 2, "1600000000", "statistics committee"), ("trend-4157093", 3, "1700000000", "deputy prime minister"), ("kabul24-24091", 3, "1700000000", "deputy prime minister")],
    ("tapi-length-in-afghanistan", "low"): [("nca-20251022", 2, "816", None), ("tdi-tapi", 3, "774", None)],
    ("casa-1000-built-in-afghanistan", "low"): [
        ("wb-20240223", 2, "18", "of towers, at the pause of August 2021"), ("intellinews-374739", 4, "70", "percent done, the Taliban energy minister in 2025")],
    ("tapi-serhetabat-herat-launched", "date"): [
        ("nca-20241216", 3, "2024-09-11/..", "opened on 11 September 2024"), ("tdi-tapi", 2, "2025-10-20/..", "launched on 20 October 2025 as a new stage"),
        ("nca-20251022", 2, "2025-10-20/..", "launched on 20 October 2025 as a new stage")],
    ("qosh-tepa-stages-begun-2023", "date"): [
        ("ittiloot-51274", 2, "2023-10-11/..", "opened on 11 October 2023"), ("plawiuk-202404", 3, "2024-02/..", "late February 2024")],
    ("qosh-tepa-land", "low"): [("ariana-20250529", 2, "550000", None), ("menafn-1109612390", 2, "500000", None)],
    ("tajik-electricity-2023", "low"): [
        ("trend-3976935", 2, "1600000000", "to Afghanistan"), ("energyinternat-20240216", 2, "2700000000", "total exports; probably of wider scope")],
    ("kazakh-afghan-trade-545-million", "date"): [("smi24-414287021", 2, "2023", "545.2 million for 2023"), ("uaf-20250423", 3, "2024", "545 million for 2024")],
    ("tuti-maidan-contract-term", "low"): [
        ("tashkenttimes-16148", 2, "25", "with Eriell KAM, 2025"), ("afintl-202510079620", 2, "25", "with Eriell KAM, 2025"),
        ("daryo-20241011", 2, "10", "about a billion dollars, 2024"), ("hindu-68741218", 2, "10", "about a billion dollars, 2024")],
    ("kyrgyz-afghan-trade-2024-2025", "low"): [
        ("timesca-kg-trade", 2, "66000000", "a solar year, Afghan ministry"), ("timesca-kg-cat", 2, "66000000", "a solar year, Afghan ministry"),
        ("amu-121844", 2, "8800000", "half a year, Kyrgyz statistics")],
    ("uap-railway-cost-2022-07", "low"): [
        ("afghanverified-uap", 2, "4600000000", "Uzbek Railways"), ("asiaplus-395642", 2, "4800000000", "Uzbek deputy minister, the same month")],
    ("kazakh-relief-early-2025", "low"): [
        ("astana-20251111", 2, "3700", "two shipments in all"), ("menafn-1109446792", 2, "2200", "in April"), ("kabulnow-202506-tukumov", 4, "5000", "more than 5,000")],
}

# Contested points of the chronology: index: (key, field).
CONTESTED = {
    0: ("uap-railway-length", "low"),
    4: ("qosh-tepa-stages-begun-2022", "date"),
    6: ("uzbek-afghan-trade-2025", "low"),
    7: ("tapi-length-in-afghanistan", "low"),
    9: ("casa-1000-built-in-afghanistan", "low"),
    20: ("tapi-serhetabat-herat-launched", "date"),
    22: ("qosh-tepa-stages-begun-2023", "date"),
    23: ("qosh-tepa-land", "low"),
    28: ("tajik-electricity-2023", "low"),
    37: ("kazakh-afghan-trade-545-million", "date"),
    45: ("tuti-maidan-contract-term", "low"),
    48: ("kyrgyz-afghan-trade-2024-2025", "low"),
    51: ("uap-railway-cost-2022-07", "low"),
    57: ("kazakh-relief-early-2025", "low"),
}
