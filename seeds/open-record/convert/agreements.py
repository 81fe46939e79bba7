"""Agreements: what was signed, and what was only announced."""

import actors
from agreements_coded import ADDED, BASES, CODED, CONTESTED, COUNTS, DATES, DUE, JOINED, NEW, PARTIES, READINGS, SAID, SAYS, STEPS, VALUES, WHY
import links_coded as links
from grades_coded import contested, field, graded, origins, rivals, whole

MERGED = 38  # the approval of 31 by one party


def convert(chronology):
    """The agreements as seed entries, and what was corrected."""
    origin_of, event_keys = origins(chronology), links.event_keys(chronology)
    entries, told = [], []
    for index, source in enumerate(chronology["agreements"]):
        cited, lowered = graded(source["citations"], origin_of)
        if index == MERGED:
            told.append(f"“{source['title']}” is no agreement of its own but one party's approval of {CODED[31][0]}; it became citations of that, and number {101 + index} is not used.")
            continue
        entry = _join(index, cited, told) if index in JOINED else _record(index, source, cited, event_keys, told)
        entries.append(entry)
        if lowered:
            told.append(f"{_key(entry)}: {lowered}")
        if index in WHY:
            told.append(f"{_key(entry)}: {WHY[index]}.")
    entries.extend(_new(record, event_keys, told) for record in NEW)
    _contest(chronology, entries, told)
    return entries, told


def _key(entry):
    return entry.get("key") or entry["joins"]


def _keys(indexes, event_keys):
    return [event_keys[index] for index in indexes if index in event_keys]


def _step(state, date, event):
    return {"state": state, "date": date, "event": event}


def _rival_readings(key):
    return [citation for (of, name), readings in READINGS.items() if of == key for citation in rivals(name, readings)]


def _record(index, source, cited, event_keys, told):
    key, title, summary, kind, state = CODED[index]
    date, basis, why = DATES.get(index, (source["date"], BASES.get(index), None))
    parties = [actors.slug(name) for name in source["parties"]]
    signing = _keys(links.AGREEMENTS.get(index, []), event_keys)
    if why:
        told.append(f"{key}: {why}.")
    if index in PARTIES:
        more, reason = PARTIES[index]
        parties += [actors.slug(name) for name in more]
        told.append(f"{key}: {reason}.")
    return {
        "number": 101 + index,
        "key": key,
        "title": title,
        "summary": summary,
        "kind": kind,
        "parties": parties,
        "date": date,
        "dateBasis": basis,
        "state": state,
        "history": [_step(state, date, signing[0] if signing else None)]
        + [_step(step, day, event_keys.get(links.STEPS.get((index, day)))) for step, day in STEPS.get(index, [])],
        "value": {"amount": VALUES[index], "currency": "USD"} if index in VALUES else None,
        "count": COUNTS.get(index),
        "due": DUE.get(index),
        "events": list(dict.fromkeys(signing + _keys(links.ALSO.get(index, []), event_keys))),
        "citations": [whole(slug, credibility, SAYS.get((index, slug), SAID.get(index, summary))) for slug, credibility in cited]
        + [whole(*one) for one in ADDED.get(index, [])] + _rival_readings(key),
    }


def _join(index, cited, told):
    key = JOINED[index]
    if index == 17:
        told.append(f"{key}: the chronology's record of the Aripov visit is the documents' package and joins it; it adds the split into investment and trade, and the rival number of five agreements.")
        return {"joins": key, "citations": [
            *(whole(slug, credibility, "35 deals; 1.4 billion dollars of investment and 1.1 billion of trade, as the Taliban tell it") for slug, credibility in cited),
            *(field("count", slug, credibility, "35") for slug, credibility in cited),
            field("count", "wenews-aripov", 3, "5", "five agreements on trade and investment", "contradicts"),
            *(field("value", slug, credibility, "2.5 billion USD") for slug, credibility in cited),
        ]}
    told.append(f"{key}: the chronology's roadmap is the documents' and joins it. The chronology counts Turkmenistan among its parties and the documents name four states, so the parties are contested; "
                "its day, 9 August 2024, only makes the documents' month closer and contests nothing.")
    five = "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan"
    return {"joins": key, "citations": [
        *(whole(slug, credibility, "Adopted at the sixth Consultative Meeting on 9 August 2024; foresees the Contact Group") for slug, credibility in cited),
        *(field("parties", slug, 3, five, "adopted at the meeting of all five, as the chronology has it", "contradicts") for slug, _ in cited),
    ]}


def _new(record, event_keys, told):
    told.append(f"{record['key']}: made as number {record['number']} because a contested point speaks of it and the chronology has no record of it.")
    events = _keys(links.NEW.get(record["key"], []), event_keys)
    return {
        "number": record["number"], "key": record["key"], "title": record["title"], "summary": record["summary"], "kind": record["kind"],
        "parties": [actors.slug(name) for name in record["parties"]], "date": record["date"], "dateBasis": record["dateBasis"], "state": record["state"],
        "history": [_step(record["state"], record["date"], events[0] if events else None)],
        "events": events,
        "citations": [whole(*one) for one in record["whole"]] + _rival_readings(record["key"]),
    }


def _contest(chronology, entries, told):
    by_key = {_key(entry): entry for entry in entries}
    for index, (key, name) in CONTESTED.items():
        topic = chronology["contested"][index]["topic"]
        if name not in contested(by_key[key]["citations"]):
            raise ValueError(f"{topic}: the field {name} of {key} is not contested.")
        told.append(f"Contested: {topic} is coded as field {name} of agreement {key}.")
