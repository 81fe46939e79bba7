"""Events: what somebody did, on a date. Happenings that the documents tell too join their events."""

import re

import actors
import places
from events_coded import BETWEEN, CONTESTED, CORRECTED, COUNTRY, HOSTS, JOIN_FIELDS, JOINS, LABELS, LEVELS, MENTIONED, MILESTONES, MULTILATERAL, NEW, RELATED
from grades_coded import contested, field, graded, origins, whole

FIRST_NUMBER = 1001
MOST_OF_KEY = 64
MOST_OF_LABEL = 32
LABEL = {int(line.split(" ", 1)[0]): line.split(" ", 1)[1] for line in LABELS.splitlines()}
LEVEL = {index: level for level, indexes in LEVELS.items() for index in indexes}


def key(title):
    """The key of an event: its title in lower case with hyphens, cut at a word."""
    plain = title.lower().replace("’", "").replace("é", "e")
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words if len(words) <= MOST_OF_KEY else words[:MOST_OF_KEY].rsplit("-", 1)[0]


def convert(chronology):
    """The events as seed entries, and what was corrected."""
    origin_of = origins(chronology)
    points = _points(chronology, origin_of)
    entries, told, joined = [], [], {}
    for index, source in enumerate(chronology["events"]):
        if index in MILESTONES:
            told.append(f"“{source['title']}” is building work, and stands as a milestone of project {MILESTONES[index]}.")
            continue
        if index in JOINS:
            join, added = JOINS[index]
            told.append(f"{join}: “{source['title']}” is this event of the documents and joins it.")
            entry = joined.setdefault(join, {"joins": join, **added, "citations": []})
            entry["citations"] += _citations(index, source, origin_of, points, told, join)
            entry["citations"] += [field(name, slug, 2, says) for name, says, slugs in JOIN_FIELDS.get(index, []) for slug in slugs]
            continue
        entry = _record(index, source, told)
        entry["citations"] = _citations(index, source, origin_of, points, told, entry["key"])
        entries.append(entry)
    for new in NEW:
        citations = points[new["key"]]
        wholes = [whole(one["source"], one["credibility"], new["title"]) for one in citations]
        entries.append({**new, "citations": wholes + citations})
    entries += joined.values()
    for point, (event, name, _) in sorted(CONTESTED.items()):
        told.append(f"Contested: {chronology['contested'][point]['topic']} is coded as field {name} of event {_key_of(chronology, event)}.")
    _check(entries)
    return entries, told


def _key_of(chronology, event):
    if not isinstance(event, int):
        return event
    return JOINS[event][0] if event in JOINS else key(chronology["events"][event]["title"])


def _points(chronology, origin_of):
    """The citations of contested points, by the index or key of their event. Each supports its own reading, and is graded as all citations are."""
    points = {}
    for point, (event, name, says) in CONTESTED.items():
        readings = chronology["contested"][point]["readings"]
        if len(readings) != len(says):
            raise ValueError(f"Point {point} has {len(readings)} readings, and {len(says)} are coded.")
        for reading, said in zip(readings, says):
            words = reading["reading"] if name in ("date", "rung", "places") else None
            for slug, credibility in graded(reading["citations"], origin_of)[0]:
                points.setdefault(event, []).append(field(name, slug, credibility, said, words))
    return points


def _citations(index, source, origin_of, points, told, name):
    cited, why = graded(source["citations"], origin_of)
    if why:
        told.append(f"{name}: {why}")
    citations = [whole(slug, credibility, source["summary"] if place == 0 else source["title"]) for place, (slug, credibility) in enumerate(cited)]
    if index not in JOINS and all(one["field"] != "date" for one in points.get(index, [])):
        slug, credibility = cited[0]
        citations.append(field("date", slug, max(credibility, 2), _corrected(index, source)[0].get("date", source["date"])))
    elif index in JOINS and "date" in JOINS[index][1] and all(name != "date" for name, _, _ in JOIN_FIELDS.get(index, [])):
        slug, credibility = cited[0]
        citations.append(field("date", slug, max(credibility, 2), JOINS[index][1]["date"], None, "qualifies"))
    return citations + points.get(index, [])


def _corrected(index, source):
    """What is coded otherwise than in the chronology, and why: fields and reason of each correction."""
    all_of_it, reasons = {}, []
    if index in CORRECTED:
        coded, why = CORRECTED[index]
        all_of_it.update(coded)
        reasons.append((list(coded), why))
    if index in BETWEEN:
        date, basis = BETWEEN[index]
        all_of_it.update({"date": date, "dateBasis": basis or source["dateBasis"]})
        reasons.append((["date"], "what is known by the day of a report lies between two bounds, and not through a month; the second coding showed it"))
    if index in COUNTRY:
        all_of_it["recipients"] = ["afghanistan" if name == "taliban-afghanistan" else name for name in all_of_it.get("recipients", source["recipients"])]
        reasons.append((["recipients"], "trade, power and borders are between countries, and no ministry is told of; the second coding showed it"))
    return all_of_it, reasons


def _record(index, source, told):
    coded, reasons = _corrected(index, source)
    told += [f"{key(source['title'])}: {', '.join(fields)} corrected, for {why}." for fields, why in reasons]
    one = {**source, **coded}
    rungs = one["rung"] or []
    mode = "multilateral" if index in MULTILATERAL else one["mode"]
    taking_part = [{"actor": actors.slug(name), "role": "actor"} for name in one["actors"]] + [{"actor": actors.slug(name), "role": "recipient"} for name in one["recipients"]]
    taking_part += [{"actor": HOSTS[index], "role": "host"}] if index in HOSTS else []
    taking_part += [{"actor": name, "role": "mentioned"} for name in MENTIONED.get(index, [])]
    return {
        "number": FIRST_NUMBER + index,
        "key": key(one["title"]),
        "title": one["title"],
        "label": LABEL[index],
        "summary": one["summary"],
        "date": one["date"],
        "dateBasis": _basis(one["dateBasis"]),
        "type": one["type"],
        "mode": mode,
        "contexts": one["contexts"],
        "actors": taking_part,
        "places": [place for number, place in enumerate(map(places.of, one["places"])) if place not in [places.of(name) for name in one["places"][:number]]],
        "rung": rungs[0]["rung"] if rungs else None,
        "ladder": [rung["state"] for rung in rungs],
        "level": LEVEL.get(index),
        "related": [{"event": to if isinstance(to, str) else None, "index": to, "as": how} for of, to, how in RELATED if of == index],
    }


def _basis(text):
    """How the date was inferred, as a sentence; None where the source states it."""
    if text == "stated":
        return None
    plain = re.sub(r"^(inferred|stated): *", "", text)
    return plain[0].upper() + plain[1:].rstrip(".") + "."


def _check(entries):
    by_index = {entry["number"] - FIRST_NUMBER: entry["key"] for entry in entries if "number" in entry}
    for entry in entries:
        for related in entry.get("related", []):
            related["event"] = related["event"] or by_index[related["index"]]
            related.pop("index")
        if len(entry.get("label", "")) > MOST_OF_LABEL:
            raise ValueError(f"{entry['label']} has {len(entry['label'])} characters.")
    found = {(entry.get("key") or entry["joins"], name) for entry in entries for name in contested(entry["citations"])}
    for point, (event, name, _) in CONTESTED.items():
        if isinstance(event, int) and event in JOINS:
            wanted = JOINS[event][0]
        else:
            wanted = event if isinstance(event, str) else by_index[event]
        if (wanted, name) not in found:
            raise ValueError(f"Point {point} is not contested on {wanted}.")
