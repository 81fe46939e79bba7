"""Projects: the chain from promise to delivery, and the progress of the works."""

import actors
import links_coded as links
from grades_coded import field, graded, origins, whole
from projects_coded import ADDED, BUILT, CODED, DUE, JOINED, STATE, STEPS, WHOLE, WHY


def convert(chronology):
    """The projects as seed entries, and what was corrected."""
    origin_of, event_keys = origins(chronology), links.event_keys(chronology)
    entries, told = [], []
    for index, source in enumerate(chronology["projects"]):
        chain, milestones, citations, lowered = _steps(index, source, origin_of, event_keys)
        entry = _join(index, chain, milestones, citations) if index in JOINED else _record(index, source, chain, milestones, citations)
        entries.append(entry)
        key = entry.get("slug") or entry["joins"]
        if index in JOINED:
            told.append(f"{key}: the chronology's “{source['name']}” is the documents' project and joins it.")
        told.extend(f"{key}: {why}." for why in WHY.get(index, []))
        told.extend(f"{key}: {one}" for one in lowered)
    return entries, told


def _steps(index, source, origin_of, event_keys):
    """Chain, milestones, their citations, and what was brought down in grade."""
    chain, milestones, citations, lowered = [], [], [], []
    if len(STEPS[index]) != len(source["milestones"]):
        raise ValueError(f"{source['name']} has {len(source['milestones'])} steps, and {len(STEPS[index])} are coded.")
    for (what, text, *corrected), step in zip(STEPS[index], source["milestones"]):
        date = corrected[0] if corrected else step["date"]
        cited, why = graded(step["citations"], origin_of)
        if what == BUILT:
            milestones.append({"date": date, "title": text})
        else:
            chain.append({"step": what, "date": date, "event": event_keys.get(links.CHAIN.get((index, text))), "note": text})
        citations += [field("milestones" if what == BUILT else "chain", slug, credibility, text) for slug, credibility in cited]
        if why:
            lowered.append(f"“{text}”: {why}")
    for date, title, slug, credibility in ADDED.get(index, []):
        milestones.append({"date": date, "title": title})
        citations.append(field("milestones", slug, credibility, title))
    milestones.sort(key=lambda one: one["date"])
    return chain, milestones, citations, lowered


def _whole(index):
    """Citations of the project, its state and its deadline."""
    citations = [whole(*WHOLE[index])]
    if index in STATE:
        slug, credibility, says, words = STATE[index]
        citations.append(field("state", slug, credibility, says, words, "qualifies"))
    if index in DUE:
        slug, credibility, says, words = DUE[index]
        citations.append(field("due", slug, credibility, says, words))
    return citations


def _join(index, chain, milestones, citations):
    added = JOINED[index]
    return {
        "joins": added["joins"],
        "aliases": added.get("aliases"),
        "parties": [actors.slug(name) for name in added.get("parties", [])],
        "route": added.get("route"),
        "state": added.get("state"),
        "due": added.get("due"),
        "summary": added.get("summary"),
        "chain": chain,
        "milestones": milestones,
        "citations": _whole(index) + citations,
    }


def _record(index, source, chain, milestones, citations):
    slug, name, aliases, kind, route, state, due, summary = CODED[index]
    return {
        "number": 101 + index,
        "slug": slug,
        "name": name,
        "aliases": aliases,
        "kind": kind,
        "parties": [actors.slug(name) for name in source["parties"]],
        "route": route or source["route"],
        "state": state,
        "due": due,
        "summary": summary,
        "chain": chain,
        "milestones": milestones,
        "citations": _whole(index) + citations,
    }
