"""Places as the chronology names them: the usual English name, the state, and how wide they are. Where they lie is in seeds/places.yaml."""

# Name in the chronology: usual name, state, precision.
PLACES = {
    "Nur-Sultan": ("Astana", "kazakhstan", "city"),
    "Darvaz": ("Darvaz", "tajikistan", "district"),
    "Afghan Darvaz": ("Afghan Darvaz", "afghanistan", "district"),  # For an event on the Afghan side: the chronology calls both sides Darvaz.
    "Mountainous Badakhshan": ("Gorno-Badakhshan", "tajikistan", "province"),
    "Türkiye": ("Turkey", "turkey", "country"),
    "Nur-ul-Jihad (Herat)": ("Nur-ul-Jihad", "afghanistan", "site"),
    "Pul-e-Khumri (Dasht-e Alwan)": ("Dasht-e Alwan", "afghanistan", "site"),
    "Surkhan substation": ("Surkhan", "uzbekistan", "site"),
}

COUNTRIES = {"Afghanistan", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan", "Pakistan", "Iran", "China", "Russia", "India", "Turkey", "Azerbaijan", "Georgia"}

CITIES = {
    "afghanistan": ["Kabul", "Mazar-i-Sharif", "Herat", "Kandahar", "Jalalabad", "Kunduz", "Pul-e-Khumri", "Andkhoy", "Kholm", "Maidan Shahr", "Spin Boldak"],
    "uzbekistan": ["Tashkent", "Termez", "Samarkand", "Andijan", "Galaba"],
    "tajikistan": ["Dushanbe", "Khorog", "Panj"],
    "kazakhstan": ["Astana", "Almaty", "Shymkent", "Aktau"],
    "kyrgyzstan": ["Bishkek", "Osh", "Cholpon-Ata"],
    "turkmenistan": ["Ashgabat", "Turkmenbashi", "Serhetabat"],
    "pakistan": ["Islamabad", "Peshawar"],
    "china": ["Beijing", "Kashgar", "Lanzhou"],
    "iran": ["Tehran"],
    "russia": ["Moscow"],
    "united-states": ["New York", "Washington"],
    "azerbaijan": ["Baku", "Khankendi"],
    "georgia": ["Tbilisi", "Poti", "Batumi"],
    "turkey": ["Istanbul"],
    "qatar": ["Doha"],
}

SITES = {
    "afghanistan": ["Hairatan", "Aqina", "Torghundi", "Sher Khan Bandar", "Torkham", "Naibabad", "Dasht-e Alwan"],
    "tajikistan": ["Panji Poyon"],
    "uzbekistan": ["Talimarjan", "Airitom"],
    "turkmenistan": ["Galkynysh"],
    "pakistan": ["Kharlachi"],
}

DISTRICTS = {
    "afghanistan": ["Khamyab", "Khwaja Ghar", "Shahr-e Buzurg", "Kaldar", "Sanabar"],
    "tajikistan": ["Shamsiddin Shohin", "Vanj", "Ishkashim", "Davang", "Kharmanju", "Darbandak"],
}

PROVINCES = {
    "afghanistan": ["Badghis", "Jawzjan", "Balkh", "Faryab", "Badakhshan", "Takhar", "Paktika", "Khost", "Nangarhar", "Kunar", "Samangan", "Paktia", "Logar", "Farah", "Helmand"],
    "tajikistan": ["Khatlon", "Gorno-Badakhshan"],
}

WIDE = {"Amu Darya": (None, "border"), "Central Asia": (None, "region"), "Tajik-Afghan border": ("tajikistan", "border"), "Northern Afghanistan": ("afghanistan", "region")}


def _table():
    table = {}
    for tables, precision in ((CITIES, "city"), (SITES, "site"), (DISTRICTS, "district"), (PROVINCES, "province")):
        for country, names in tables.items():
            table.update({name: (name, country, precision) for name in names})
    table.update({name: (name, name.lower(), "country") for name in COUNTRIES})
    table.update({name: (name, country, precision) for name, (country, precision) in WIDE.items()})
    table.update(PLACES)
    return table


ALL = _table()


def of(name):
    """A place as a record names it."""
    usual, country, precision = ALL[name]
    return {"name": usual, "country": country, "precision": precision}
