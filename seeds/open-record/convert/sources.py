"""The pages that the chronology rests on: cited as a whole, each with its address, its grade with the reason, and the one whom it repeats."""

import collections

# What the chronology calls a page, as a kind of source of ours; everything else is news.
KINDS = {
    "government": "statement",
    "intergovernmental body": "statement",
    "international organisation": "report",
    "open-source group": "report",
    "reference site": "report",
    "think tank": "policy paper",
    "think-tank news": "commentary",
    "magazine": "commentary",
    "blog": "commentary",
}

# Who speaks of itself or of its own side is at best C: it is authoritative on what that side said, and on nothing else.
OWN_SIDE = {"government", "state news agency", "state newspaper", "state broadcaster", "intergovernmental body"}
BEST_OF_OWN_SIDE = "C"
MOST_OF_NAME = 30


def convert(chronology):
    """The sources as seed entries, and what was corrected."""
    entries, told = [], []
    names = _names(chronology["sources"])
    shared = collections.Counter(source["origin"] for source in chronology["sources"])
    for source in chronology["sources"]:
        grade, reason = source["reliability"]["grade"], source["reliability"]["reason"]
        sentence = reason[0].upper() + reason[1:].rstrip(".") + "."
        if source["kind"] in OWN_SIDE:
            sentence += " It speaks for its own side."
            if grade < BEST_OF_OWN_SIDE:
                told.append(f"{source['id']}: reliability {grade} brought down to {BEST_OF_OWN_SIDE}, for it speaks for its own side.")
                grade = BEST_OF_OWN_SIDE
        # Pages of one newsroom, and copies of it elsewhere, are one origin.
        origin = source["origin"] if source["repeats"] or shared[source["origin"]] > 1 else None
        entries.append({
            "slug": source["id"],
            "title": source["title"],
            "publisher": source["publisher"],
            "published": source["published"],
            "address": source["address"],
            "language": source["language"],
            "kind": KINDS.get(source["kind"], "news"),
            "reliability": grade,
            "reliabilityReason": sentence,
            "origin": origin,
            "shortName": names[source["id"]],
        })
    return entries, told


def _names(sources):
    """A short name for each: its publisher and its date, with a letter where two have the same."""
    plain = {source["id"]: ", ".join(part for part in (source["publisher"][:MOST_OF_NAME].strip(), source["published"]) if part) for source in sources}
    counts, seen, names = collections.Counter(plain.values()), collections.Counter(), {}
    for slug, name in plain.items():
        if counts[name] == 1:
            names[slug] = name
            continue
        seen[name] += 1
        names[slug] = f"{name} ({seen[name]})"
    return names
