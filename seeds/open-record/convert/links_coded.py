"""Which event of the chronology an agreement or a step of a project rests on, by indexes in the chronology."""

import events

AGREEMENTS = {
    1: [23], 2: [22], 3: [35], 5: [51], 6: [53], 7: [56], 8: [62], 9: [66], 14: [85], 15: [91], 16: [92], 18: [96], 20: [106], 21: [112], 22: [113],
    25: [117], 26: [121], 27: [122], 28: [126, 179], 29: [126], 30: [131], 31: [132, 176], 32: [134], 33: [135], 34: [137], 35: [137], 36: [157], 37: [169],
}

# Events that an agreement belongs to without being its signing.
ALSO = {11: [79], 12: [105], 24: [144]}

# The step of an agreement's history after the first: (index, date): event.
STEPS = {(12, "2024-09-18"): 105}

# Agreements made here, by key.
NEW = {"hairatan-line-kazakh-operator-contract-2022": [50]}

# Steps of a chain: (project, note): event.
CHAIN = {
    (1, "Protocol on the route signed in Islamabad"): 66,
    (1, "Framework for a feasibility study signed in Kabul"): 132,
    (2, "Hub in Herat agreed by word of mouth in Kabul"): 91,
    (2, "Talks of three sides in Aktau on the line to Spin Boldak"): 94,
    (2, "Protocol of intent with Kazakhstan"): 121,
    (2, "Memorandum of Kazakhstan and the Taliban"): 131,
    (2, "Memorandum on the dry port with Turkmenistan"): 134,
    (2, "Turkmenistan says that it would invest"): 175,
    (3, "Agreement with the host government signed in Ashgabat"): 96,
    (4, "World Bank agrees to a restart with the money kept apart"): 87,
    (5, "Contract on raising Nur-ul-Jihad to 220 kV"): 35,
    (5, "Document on the line signed in Ashgabat"): 96,
    (6, "Talks on taking up the work again"): 28,
    (6, "Contracts for the line to Dasht-e Alwan"): 137,
    (7, "Contract with a Kazakh operator reported, which Uzbek Railways denied"): 50,
    (7, "Contract on two years of operation; traffic resumes"): 56,
    (9, "Kabul calls the route its first aim and asks Turkmenistan to invest at Torghundi"): 88,
}


def event_keys(chronology):
    """The keys of the collection's own events, by index in the chronology. Those that join an event of the documents are left out: they carry no index."""
    entries, _ = events.convert(chronology)
    return {entry["number"] - 1001: entry["key"] for entry in entries if "number" in entry}
