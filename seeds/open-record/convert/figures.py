"""Figures: what was measured between Afghanistan and a state, in base units, so that the same measure makes a series over the years."""

from decimal import Decimal

from figures_coded import ADDED, CODED, CONTESTED, DATES, JOINED, LOWERED, NEW, QUALIFIERS, READINGS, UNITS, UNIT_OF, WHY
from grades_coded import contested, field, graded, origins, rivals, whole


def convert(chronology):
    """The figures as seed entries, and what was corrected."""
    origin_of = origins(chronology)
    entries, told = [], []
    for index, source in enumerate(chronology["figures"]):
        cited, lowered = graded(source["citations"], origin_of)
        if index in LOWERED:
            least, why = LOWERED[index]
            cited, lowered = [(slug, max(credibility, least)) for slug, credibility in cited], f"credibility lowered to {least}: {why}."
        entry = _join(index, source, cited, told) if index in JOINED else _record(index, source, cited)
        entries.append(entry)
        if lowered:
            told.append(f"{_key(entry)}: {lowered}")
        if index in WHY:
            told.append(f"{_key(entry)}: {WHY[index]}.")
    entries.extend(_more_joins(told))
    entries.extend(_new(record, told) for record in NEW)
    told.append("Units: millions, billions, bcm and US cents are written out in base units, and every trade turnover bears the one measure “trade turnover”, so that it makes a series.")
    told.append("Parties: where the chronology lists several for one figure, from and to are the pair that the figure is between; what lies within Afghanistan runs from taliban to afghanistan.")
    _contest(chronology, entries, told)
    return entries, told


def _key(entry):
    return entry.get("key") or entry["joins"]


def _number(value, factor):
    """A value in its base unit, as a whole number where it is one."""
    exact = Decimal(str(value)) * Decimal(str(factor))
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _in_words(source):
    """What the source says: its number in its own unit."""
    if source["measure"] == "length Termez–Kharlachi":
        number = "573"
    elif source["value"] is None:
        number = f"{source['range']['min']:g} to {source['range']['max']:g}"
    else:
        number = f"{source['value']:,}" if isinstance(source["value"], int) else f"{source['value']:g}"
    return " ".join(part for part in (source["qualifier"], number, source["unit"]) if part)


def _rival_readings(key):
    return [citation for (of, name), readings in READINGS.items() if of == key for citation in rivals(name, readings)]


def _record(index, source, cited):
    key, measure, giver, taker, mutual, summary = CODED[index]
    factor, unit = UNITS.get(source["unit"], (1, source["unit"]))
    date, basis = DATES.get(index, (source["period"], None))
    low, high = (source["range"]["min"], source["range"]["max"]) if source["value"] is None else (source["value"], source["value"])
    if index == 98:  # two sources in one range: the better graded one's number
        low = high = 573
    return {
        "number": 201 + index,
        "key": key,
        "measure": measure,
        "from": giver,
        "to": taker,
        "mutual": True if mutual else None,
        "date": date,
        "dateBasis": basis,
        "low": _number(low, factor),
        "high": _number(high, factor),
        "unit": UNIT_OF.get(index, unit),
        "qualifier": QUALIFIERS.get(index, source["qualifier"]),
        "summary": summary,
        "citations": [whole(slug, credibility, _in_words(source)) for slug, credibility in cited if not (index == 98 and slug == "kabul24-uap")]
        + [whole(*one) for one in ADDED.get(index, [])] + _rival_readings(key),
    }


def _join(index, source, cited, told):
    key, says = JOINED[index]
    citations = [whole(slug, credibility, says) for slug, credibility in cited]
    factor, _ = UNITS[source["unit"]]
    if index == 42:
        told.append(f"{key}: the chronology's total of the Aripov visit is the documents' figure and joins it; they agree.")
        return {"joins": key, "citations": citations}
    citations += [field("low", slug, credibility, str(_number(source["value"], factor)), says, "contradicts") for slug, credibility in cited]
    if index == 52:
        citations.append({"source": "inform-a4096663", "credibility": 2, "stance": "qualifies", "says": "987.9 million in 2022 and 316.6 million in five months of 2023"})
        told.append(f"{key}: the documents' nearly a billion, for a year inferred to be 2023, and the chronology's 545.2 million for 2023 are rival readings of low; the Kazakh numbers of 2022 and early 2023 qualify it, since a billion fits 2022 better.")
    else:
        told.append(f"{key}: the documents' 866 million and the chronology's 867.5 million for 2023 are rival readings of low.")
    return {"joins": key, "citations": citations}


def _more_joins(told):
    """What other records of the chronology add to figures of the documents."""
    told.append("uzbek-afghan-agreements-2024: joined with the two numbers of agreements that the contested point on the Aripov visit names, 35 and 5.")
    told.append("kazakh-afghan-trade-aim: joined with the talks of April 2023, at which the same three billion was named; the documents count their term from later.")
    return [
        {"joins": "uzbek-afghan-agreements-2024", "citations": [
            whole("amu-117910", 2, "35 deals"),
            whole("gunboyu-283634", 2, "35 deals"),
            field("low", "amu-117910", 2, "35"),
            field("low", "wenews-aripov", 3, "5", "five agreements on trade and investment", "contradicts"),
        ]},
        {"joins": "kazakh-afghan-trade-aim", "citations": [whole("rferl-32532865", 2, "Three billion dollars is the aim agreed at the talks in Kabul in April 2023")]},
    ]


def _new(record, told):
    number, key, measure, giver, taker, mutual, date, basis, low, unit, qualifier, summary = record
    told.append(f"{key}: made as number {number} because a contested point speaks of it and the chronology has no figure of it.")
    readings = [reading for (of, _), several in READINGS.items() if of == key for reading in several]
    cited = {}
    for source, credibility, says, words in readings:
        cited.setdefault(source, (source, credibility, words or f"{says} {unit}"))
    return {
        "number": number, "key": key, "measure": measure, "from": giver, "to": taker, "mutual": True if mutual else None, "date": date, "dateBasis": basis,
        "low": low, "high": low, "unit": unit, "qualifier": qualifier, "summary": summary,
        "citations": [whole(*one) for one in cited.values()] + _rival_readings(key),
    }


def _contest(chronology, entries, told):
    by_key = {_key(entry): entry for entry in entries}
    for index, (key, name) in CONTESTED.items():
        topic = chronology["contested"][index]["topic"]
        if name not in contested(by_key[key]["citations"]):
            raise ValueError(f"{topic}: the field {name} of {key} is not contested.")
        told.append(f"Contested: {topic} is coded as field {name} of figure {key}.")
