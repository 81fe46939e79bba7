"""The pages that the chronology rests on: cited as a whole, each with its address, its grade with the reason, and the one whom it repeats."""

import collections
import re

from sources_coded import KIND_OF, PUBLISHERS, REASONS, REPEATED, SHORT, SIDES, SPELT

# What the chronology calls a page, as a kind of source of ours; everything else is news.
KINDS = {
    "government": "statement",
    "intergovernmental body": "statement",
    "international organisation": "statement",
    "open-source group": "report",
    "reference site": "report",
    "think tank": "policy paper",
    "think-tank news": "commentary",
    "magazine": "commentary",
    "blog": "commentary",
}

BEST_OF_OWN_SIDE = "C"
MOST_OF_NAME = 32
FROM_ADDRESS = " (from the address)"
ON_PAGE = r" \((photo|PHOTO)\)$| - The Times Of Central Asia$"

# Two ids of one page: the one that stays. No address stands twice in the chronology.
MERGED = {}


def slug(name):
    """The slug of a source that the chronology names."""
    return MERGED.get(name, name)


def convert(chronology):
    """The sources as seed entries, and what was corrected."""
    entries, told = [], []
    sources = [source for source in chronology["sources"] if source["id"] not in MERGED]
    told += [f"{gone}: has the address of {stays}, and is merged into it." for gone, stays in MERGED.items()]
    names, origin_of = _names(sources), origins(chronology)
    for source in sources:
        grade, sentence = _grade(source, told)
        title, basis = _title(source["title"])
        entries.append({
            "slug": source["id"],
            "title": title,
            "titleBasis": basis,
            "publisher": _publisher(source),
            "published": source["published"],
            "address": source["address"],
            "language": source["language"],
            "kind": _kind(source),
            "reliability": grade,
            "reliabilityReason": sentence,
            "origin": origin_of[source["id"]],
            "shortName": names[source["id"]],
        })
    told += [f"{source}: repeats {of}, which is a source here too, so that is its origin." for source, of in REPEATED.items()]
    told += [f"Origin “{theirs}” is written “{ours}”, so that one origin has one spelling." for theirs, ours in SPELT.items()]
    told += [f"Publisher “{theirs}” is written “{ours}”." for theirs, ours in PUBLISHERS.items()]
    told.append(f"{sum(entry['titleBasis'] is not None for entry in entries)} titles were made from the address of the page, and say so in titleBasis.")
    _check(entries)
    return entries, told


def origins(chronology):
    """Whom each source goes back to, by its slug; None for a source that is its own origin. Pages of one newsroom, and copies of them elsewhere, are one origin."""
    spelt = {source["id"]: SPELT.get(source["origin"], source["origin"]) for source in chronology["sources"]}
    shared = collections.Counter(spelt.values())
    return {source["id"]: REPEATED.get(source["id"], spelt[source["id"]] if source["repeats"] or shared[spelt[source["id"]]] > 1 else None) for source in chronology["sources"]}


def _grade(source, told):
    grade, sentence = source["reliability"]["grade"], REASONS[source["reliability"]["reason"]]
    if source["publisher"] in SIDES:
        side = SIDES[source["publisher"]]
        sentence += f" It speaks for {side}, and is at best {BEST_OF_OWN_SIDE} on it."
        if grade < BEST_OF_OWN_SIDE:
            told.append(f"{source['id']}: reliability {grade} brought down to {BEST_OF_OWN_SIDE}, for it speaks for {side}.")
            grade = BEST_OF_OWN_SIDE
    return grade, sentence


def _title(text):
    """A title and how it was inferred. What the site adds to a title is left out."""
    if text is None:
        return None, None
    if text.endswith(FROM_ADDRESS):
        return text.removesuffix(FROM_ADDRESS), "From the address of the page."
    return re.sub(ON_PAGE, "", text), None


def _kind(source):
    column = source["title"] is not None and source["title"].startswith("PANNIER:")
    return KIND_OF.get(source["id"], "commentary" if column else KINDS.get(source["kind"], "news"))


def _publisher(source):
    return PUBLISHERS.get(source["publisher"], source["publisher"])


def _names(sources):
    """A short name for each: its publisher and its date, with a letter where two have the same."""
    plain = {source["id"]: ", ".join(part for part in (SHORT.get(_publisher(source), _publisher(source)), source["published"]) if part) for source in sources}
    counts, seen, names = collections.Counter(plain.values()), collections.Counter(), {}
    for page, name in plain.items():
        letter = f" {chr(ord('a') + seen[name])}" if counts[name] > 1 else ""
        seen[name] += 1
        names[page] = name + letter
    return names


def _check(entries):
    for field in ("slug", "address", "shortName"):
        twice = [value for value, count in collections.Counter(entry[field] for entry in entries).items() if count > 1]
        if twice:
            raise ValueError(f"{field} stands twice: {', '.join(twice)}.")
    for entry in entries:
        if len(entry["shortName"]) > MOST_OF_NAME:
            raise ValueError(f"{entry['shortName']} has {len(entry['shortName'])} characters.")
        if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["slug"]) is None or re.match(r"https?://[^@/]+(/|$)", entry["address"]) is None:
            raise ValueError(f"{entry['slug']} or its address {entry['address']} is not written as it should be.")
        if entry["published"] and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", entry["published"]) is None:
            raise ValueError(f"{entry['slug']} has the date {entry['published']}.")
