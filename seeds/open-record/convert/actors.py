"""Who takes part: the chronology's names as actors of ours, and those that the documents do not know."""

# What the chronology calls otherwise than we do.
OURS = {
    "taliban-afghanistan": "taliban",
    "islamic-republic-of-afghanistan": "afghan-republic",
    "unidentified-armed-group": "unknown-armed-group",
    "isis-k": "iskp",
    "united-nations": "un",
}

NEW = [
    {"slug": "european-union", "name": "European Union", "kind": "organisation", "aliases": ["EU", "Европейский союз", "اتحادیه اروپا"], "summary": "Union of European states; meets the Central Asian states on Afghanistan, and pays for aid and for transit."},
    {"slug": "india", "name": "India", "kind": "state", "aliases": ["New Delhi", "Republic of India", "Индия", "هند"], "iso3": "IND", "summary": "Named as buyer at the end of the TAPI pipeline, and beside the Central Asian states in talks on Afghanistan."},
    {"slug": "belarus", "name": "Belarus", "kind": "state", "aliases": ["Minsk", "Беларусь"], "iso3": "BLR", "summary": "Named as a partner of a transport corridor across Afghanistan."},
    {"slug": "azerbaijan", "name": "Azerbaijan", "kind": "state", "aliases": ["Baku", "Азербайджан", "آذربایجان"], "iso3": "AZE", "summary": "On the way of the Lapis Lazuli corridor."},
    {"slug": "georgia", "name": "Georgia", "kind": "state", "aliases": ["Tbilisi", "Грузия", "گرجستان"], "iso3": "GEO", "summary": "On the way of the Lapis Lazuli corridor."},
    {"slug": "turkey", "name": "Turkey", "kind": "state", "aliases": ["Türkiye", "Ankara", "Турция", "ترکیه"], "iso3": "TUR", "summary": "At the end of the Lapis Lazuli corridor."},
    {"slug": "world-bank", "name": "World Bank", "kind": "organisation", "aliases": ["Всемирный банк", "بانک جهانی"], "summary": "Lender of the CASA-1000 power line, whose Afghan part it paused in 2021 and took up again."},
    {"slug": "unhcr", "name": "UNHCR", "kind": "organisation", "aliases": ["UN Refugee Agency", "УВКБ ООН"], "parent": "un", "summary": "The refugee agency of the United Nations; counts and protests at expulsions of Afghans."},
    {"slug": "afghan-refugees", "name": "Afghan refugees", "kind": "grouping", "aliases": ["Afghan migrants"], "summary": "Afghans abroad, above all in Tajikistan, as those to whom something is done."},
    {"slug": "jamaat-ansarullah", "name": "Jamaat Ansarullah", "kind": "armed group", "aliases": ["Ansarullah", "Tajik Taliban", "Джамаат Ансаруллах", "جماعت انصارالله"], "summary": "Armed group of Tajik citizens on the Afghan side of the Tajik border."},
]


def slug(name):
    """The slug of an actor that the chronology names."""
    return OURS.get(name, name)


def convert(chronology):
    """The actors that the documents do not know, and what was mapped."""
    told = [f"{theirs} is our actor {ours}, which the documents' collection holds already." for theirs, ours in OURS.items()]
    told += [f"{actor['slug']}: added, for the documents know no such actor; no source says who it is, so it has no citation." for actor in NEW]
    return NEW, told
