"""The projects as coded by hand. The chronology calls works that were opened promises, and progress delivery; here a chain holds promises and signatures, and building is a milestone."""

PROMISED, SIGNED, DELIVERED, BUILT = "promised", "signed", "delivered", "milestone"

# Projects that the documents have: index: what the join adds.
JOINED = {
    0: {"joins": "qosh-tepa-canal", "route": ["Kaldar", "Balkh", "Jawzjan", "Faryab"]},
    1: {"joins": "trans-afghan-railway", "aliases": ["Trans-Afghan (UAP) railway", "UAP", "Termez–Kharlachi railway"], "parties": ["taliban-afghanistan"], "state": "signed", "due": "2027",
        "summary": "Railway from Uzbekistan across Afghanistan to Pakistan and the markets of South Asia; the rival of the route through Turkmenistan. A route and a framework for its study are signed; no building is reported. ISKP attacked the plan in 2022."},
    2: {"joins": "kazakhstan-turkmenistan-afghanistan-corridor", "aliases": ["Torghundi–Herat railway", "Torghundi–Herat–Kandahar–Spin Boldak railway"],
        "parties": ["taliban-afghanistan"], "route": ["Torghundi", "Herat", "Kandahar", "Spin Boldak"], "state": "under way",
        "summary": "Railway corridor toward South Asia west of the Uzbek one; for now the two compete for money and freight, in the long run they might complement each other. Works on its first Afghan section, toward Herat, are begun; who pays for it is contested."},
    3: {"joins": "tapi", "aliases": ["TAPI gas pipeline"], "parties": ["taliban-afghanistan", "pakistan", "india"], "route": ["Pakistan", "India"], "state": "under way",
        "summary": "Gas pipeline from Turkmenistan across Afghanistan to South Asia; at the heart of Ashgabat's wish for outlets that do not compete with Russian gas. It is being laid from Serhetabat toward Herat; beyond Herat it is a plan."},
    9: {"joins": "lapis-lazuli-corridor", "parties": ["taliban-afghanistan", "azerbaijan", "georgia", "turkey"], "route": ["Azerbaijan", "Georgia", "Turkey"], "state": "under way",
        "summary": "Trade corridor from Afghanistan by Turkmenistan and the Caspian Sea to Georgia and Turkey, by which Turkmenistan hopes to widen its routes. Five states have signed it; the day is contested."},
}

# slug, name, aliases, kind, route, state, due, summary
CODED = {
    4: ("casa-1000", "CASA-1000 power line", ["CASA-1000", "CASA 1000", "Central Asia–South Asia power line"], "power line", None, "under way", None,
        "Line that is to carry power from Kyrgyzstan and Tajikistan across Afghanistan to Pakistan. Work in Afghanistan stopped in August 2021; since 2024 it is to go on with money kept out of the Taliban's hands."),
    5: ("tap-power-line", "TAP power line", ["Turkmenistan–Afghanistan–Pakistan power line", "TAP-500"], "power line", ["Serhetabat", "Nur-ul-Jihad", "Farah", "Kandahar", "Pakistan"], "under way", None,
        "Line from Turkmenistan by Herat and Kandahar to Pakistan. A first stage to the substation near Herat was begun."),
    6: ("surkhan-pul-e-khumri-power-line", "Surkhan–Pul-e-Khumri power line", ["Surkhan–Dasht-e Alwan line", "Сурхан–Пули-Хумри"], "power line", ["Surkhan", "Termez", "Hairatan", "Pul-e-Khumri", "Kabul"], "under way", "2027-37",
        "500 kV line that would raise Uzbekistan's supply to Afghanistan. The Uzbek part stood by the end of 2021; contracts for the Afghan part came in August 2025."),
    7: ("hairatan-mazar-railway", "Hairatan–Mazar-i-Sharif railway", ["Termez–Hairatan–Mazar-i-Sharif railway", "Hairatan line"], "railway", ["Termez", "Galaba", "Hairatan", "Naibabad", "Mazar-i-Sharif"], "delivered", None,
        "Line from the Uzbek border, built and run by Uzbek Railways. Who was to run it was disputed in the winter of 2022."),
    8: ("china-kyrgyzstan-uzbekistan-afghanistan-route", "China–Kyrgyzstan–Uzbekistan–Afghanistan multimodal route", ["CKUA route"], "corridor", ["Kashgar", "Osh", "Andijan", "Termez", "Hairatan"], "under way", None,
        "Freight by road and rail from Kashgar to the Afghan border. Containers have run on it, far fewer than the goal."),
}

# What each of a project's steps is, in the chronology's order: (what, text); a third part is the corrected date.
STEPS = {
    0: [(BUILT, "Works opened by deputy prime minister Baradar"), (BUILT, "More than a third reported dug"), (BUILT, "First stage ended and water let in"), (BUILT, "Second stage begun"), (BUILT, "Second stage ninety percent dug")],
    1: [(PROMISED, "Uzbekistan puts forward the idea"), (BUILT, "Office of the three countries set up in Tashkent"), (SIGNED, "Protocol on the route signed in Islamabad"),
        (SIGNED, "Framework for a feasibility study signed in Kabul"), (BUILT, "Feasibility study in preparation"), (BUILT, "Uzbekistan's president approves the study agreement")],
    2: [(PROMISED, "Hub in Herat agreed by word of mouth in Kabul"), (PROMISED, "Talks of three sides in Aktau on the line to Spin Boldak"), (BUILT, "Turkmen works on the first 22 km, Torghundi to Sanabar"),
        (BUILT, "Works on the Torghundi–Sanabar section opened"), (BUILT, "Rail bridge of 177 m between Serhetabat and Torghundi opened"), (SIGNED, "Protocol of intent with Kazakhstan"),
        (SIGNED, "Memorandum of Kazakhstan and the Taliban"), (SIGNED, "Memorandum on the dry port with Turkmenistan"), (PROMISED, "Turkmenistan says that it would invest")],
    3: [(BUILT, "Ground broken in Turkmenistan"), (BUILT, "Afghan part opened by ceremony"), (SIGNED, "Agreement with the host government signed in Ashgabat"), (BUILT, "Works from Serhetabat to Herat opened on Afghan soil"),
        (BUILT, "Stage from Serhetabat to Herat launched in Herat"), (BUILT, "Turkmenistan sets arrival in Herat for the end of 2026", "2026-02-01"), (BUILT, "91 km made ready for pipe"), (BUILT, "16 km of pipe laid")],
    4: [(PROMISED, "World Bank approves its share of the money"), (BUILT, "Work in Afghanistan stopped"), (PROMISED, "World Bank agrees to a restart with the money kept apart"), (BUILT, "World Bank tells how the restart stands")],
    5: [(SIGNED, "Contract on raising Nur-ul-Jihad to 220 kV"), (BUILT, "Works on the substation in Herat begun"), (SIGNED, "Document on the line signed in Ashgabat"), (BUILT, "First stage from Serhetabat to Nur-ul-Jihad begun")],
    6: [(SIGNED, "Agreement on a line of 500 kV"), (BUILT, "45 km on the Uzbek side finished"), (PROMISED, "Talks on taking up the work again"), (SIGNED, "Contracts for the line to Dasht-e Alwan"), (BUILT, "Works on lines and substations begun")],
    7: [(DELIVERED, "Line finished by Uzbek Railways"), (SIGNED, "Contract with a Kazakh operator reported, which Uzbek Railways denied"), (BUILT, "Traffic stopped by Uzbek Railways"), (SIGNED, "Contract on two years of operation; traffic resumes"), (BUILT, "Repair works begun")],
    8: [(PROMISED, "Route proposed and tariffs discussed"), (SIGNED, "Protocol on the route signed"), (BUILT, "First containers leave Kashgar"), (BUILT, "Train leaves Lanzhou")],
    9: [(SIGNED, "Agreement of five nations"), (PROMISED, "Kabul calls the route its first aim and asks Turkmenistan to invest at Torghundi")],
}

# Milestones that figures of the chronology tell of: index: (date, title, source, credibility).
ADDED = {9: [("2018-12-13", "First load sent", "timesca-lapis", 2)]}

# What a join says of the whole project: index: (source, credibility, says).
WHOLE = {
    0: ("diplomat-202307-canal", 2, "Canal of 285 km that the Taliban dig from the Amu Darya across Balkh, Jawzjan and Faryab"),
    1: ("astana-20250721-uap", 2, "Railway from Termez by Naibabad, Maidan Shahr and Logar to Kharlachi, at the stage of a joint study"),
    2: ("trend-4148729", 2, "Railway from Torghundi to Herat, with Kazakh and Turkmen interest in it"),
    3: ("nca-20251022", 2, "Pipeline whose section from Serhetabat to Herat is being built"),
    4: ("wb-20240223", 2, "Line of four countries whose Afghan part stopped in 2021 and is to be resumed"),
    5: ("nca-20240906", 2, "A document on the line was signed in Ashgabat"),
    6: ("nca-20250819", 2, "Contracts on the line to Dasht-e Alwan were signed with Uzbek firms"),
    7: ("nca-20230214", 3, "Line of 75 km that Uzbek Railways built and ran"),
    8: ("trasporto-ckua", 2, "Route by road and rail from China to Afghanistan"),
    9: ("timesca-lapis", 2, "Transit from Afghanistan to Turkey by Turkmenistan and the Caucasus"),
}

# The state of a joined project now: (index: (source, credibility, state, words)). Change over time is no contest, so the citation qualifies.
STATE = {
    1: ("astana-20250721-uap", 2, "signed", "a framework for the study, July 2025"),
    2: ("nca-20250707", 2, "under way", "works on the first 22 km"),
    3: ("nca-20251022", 2, "under way", "stage launched in October 2025"),
    9: ("timesca-lapis", 2, "under way", "first load sent in 2018"),
}

DUE = {1: ("thenews-1091981", 2, "2027", "end of 2027 is the aim of the protocol"), 6: ("nca-20250819", 2, "2027-37", "early 2027 is the aim")}

WHY = {
    0: ["route continues the documents' with the provinces it crosses", "its five steps, promised and delivered there, are milestones: the opening of works is no promise, and no part of it is the whole canal"],
    1: ["the stations are not added to the route, which the documents give by states; they are told in a citation", "the office, the study in preparation and the Uzbek decree are milestones",
        "the state moves from promised to signed: a framework for a study is signed, nothing is built"],
    2: ["joined to the documents' railway corridor by Turkmenistan: a judgement of ours, since the documents do not name its line; the protocol, the memorandum and the works are those of the only such line"],
    3: ["the ceremonies of 2015, 2018, 2024 and 2025 were called promises and are milestones", "arrival in Herat at the end of 2026 is dated by the day it was announced, 1 February 2026, not by its deadline"],
    4: ["the pause of 2021 was called withdrawn; nothing was given up, so it is a milestone", "World Bank approval was called signed; it is an approval of money, so it is a promise"],
    7: ["the stop of traffic was called withdrawn; it lasted nine days, so it is a milestone", "the contract with a Kazakh operator stays signed, as reported; whether it was is contested in the agreement hairatan-line-kazakh-operator-contract-2022",
        "the resumption was called delivered; it rests on a contract, so it is signed"],
    8: ["first trains were called delivered; a first load is not the whole route, so they are milestones"],
    9: ["the signing is dated October 2017 in the chain, as its source has it; the rival month is contested in the agreement lapis-lazuli-agreement-2017"],
}
