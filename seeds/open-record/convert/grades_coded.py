"""How the citations of agreements, figures and projects are graded: the chronology's grades, brought down where the rules ask for it."""

from sources_coded import SPELT

# Origins that speak for one side. What they say of their own side is possibly true (3), and probably true (2) only beside another origin.
# Statistics of customs and trade are left out of the list: they are measured, and graded as the chronology has them.
OWN_WORD = {
    "Taliban statement", "Taliban commerce ministry", "Afghan utility", "Herat governor", "Ministry of Information site u.af",
    "Uzbek Railways", "Uzbek energy ministry", "Uzbek transport ministry", "Uzbek foreign ministry", "Uzbek presidency",
    "Uzbek investment ministry", "Khodjaev", "UzA", "Uzbekistan mission in Geneva",
    "Kazakh foreign ministry", "Kazakh government", "Kazakh prime minister’s office", "Kazakh presidency", "Kazakh agriculture ministry", "Kazakh railways",
    "Turkmen foreign ministry", "Turkmen embassy in Belgium", "Turkmen embassy in Ukraine", "Tajik presidency", "Kyrgyz emergency ministry",
}
OWN_WORD |= {SPELT.get(origin, origin) for origin in OWN_WORD}


def origins(chronology):
    """The origin of every source, by its slug."""
    return {source["id"]: SPELT.get(source["origin"], source["origin"]) for source in chronology["sources"]}


def graded(citations, origin_of):
    """The chronology's citations as (source, credibility), and a sentence on what was brought down; None for nothing."""
    several = len({origin_of[one["source"]] for one in citations}) > 1
    result, lowered = [], []
    for one in citations:
        source, credibility = one["source"], one["credibility"]
        origin = origin_of[source]
        least = 1 if several and origin not in OWN_WORD else 2 if several or origin not in OWN_WORD else 3
        if credibility < least:
            why = f"{origin} speaks of its own side" if origin in OWN_WORD else "no second origin confirms it"
            lowered.append(f"{source} from {credibility} to {least} ({why})")
        result.append((source, max(credibility, least)))
    return result, "credibility lowered: " + ", ".join(lowered) + "." if lowered else None


def whole(source, credibility, says):
    """A citation of the record as a whole."""
    return {"source": source, "credibility": credibility, "stance": "supports", "says": says}


def field(name, source, credibility, says, words=None, stance="supports"):
    """A citation of one field."""
    return {"source": source, "credibility": credibility, "stance": stance, "field": name, "says": says, "words": words}


def rivals(name, readings):
    """The citations of a contested field: the first reading is the record's own value, the others contradict it unless they say the same."""
    own = readings[0][2]
    return [field(name, source, credibility, says, words, "supports" if says == own else "contradicts") for source, credibility, says, words in readings]


def contested(citations):
    """The names of the fields that citations leave contested, as the program finds them."""
    says = {}
    for one in citations:
        if one.get("field") and one["stance"] != "qualifies":
            says.setdefault(one["field"], set()).add(one["says"].lower())
    return {name for name, values in says.items() if len(values) > 1}
