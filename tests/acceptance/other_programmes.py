"""Programmes that are not the sample: visits as other offices would write them, made out of the sample's values."""

from collections.abc import Callable, Iterator

from made_packs import sample_values

OPTIONAL = {
    "visit": ("reason", "tracks_reason", "partners"),
    "organiser": ("short_name", "phone", "website", "contact", "signatory", "logo"),
    "project": ("number", "logos"),
    "registration": ("deadline_time", "results", "costs"),
    "regulations": ("approved_by",),
}
OPTIONAL_OF_HOST = ("run_by", "founded_by", "about")
OPTIONAL_OF_SESSION = ("kind", "host", "place", "meeting", "about")
OPTIONAL_OF_FIELD = ("help", "required", "max_length", "maximum", "lines")


def session(start: str, end: str, title: str, **more: str) -> dict[str, str]:
    """A stretch of the agenda."""
    return {"start": start, "end": end, "title": title, **more}


def fields(values: dict) -> Iterator[dict]:
    """Every field of the form."""
    return (field for section in values["registration"]["fields"] for field in section["fields"])


def without_tracks(values: dict) -> dict:
    """The same visit for one group: no tracks, and no question about them."""
    del values["tracks"]
    for section in values["registration"]["fields"]:
        section["fields"] = [field for field in section["fields"] if field["name"] != "track"]
    return values


def one_day_without_tracks() -> dict:
    """A visit of one day to one place."""
    values = without_tracks(sample_values())
    values["visit"] |= {"dates": {"first": "2017-11-27", "last": "2017-11-27"}, "route": ["Poznań"]}
    values["hosts"] = {"barka": values["hosts"]["barka"]}
    sessions = [session("08:00", "10:00", "Przejazd", kind="travel"), session("10:00", "14:00", "Usługi", host="barka")]
    values["agenda"] = [{"date": "2017-11-27", "sessions": sessions}]
    return values


def three_tracks() -> dict:
    """Three groups side by side, with sessions that start at different times, and a day for two of them."""
    values = sample_values()
    values["tracks"]["ngo"] = "Organizacje pozarządowe"
    for day in values["agenda"]:
        day["sessions"] = [entry for entry in day["sessions"] if entry["start"] < "12:30"]
    values["agenda"][0]["sessions"] += [
        session("12:30", "14:00", "Reintegracja", track="pes-jst", host="cis-piatkowo"),
        session("12:30", "13:30", "Warsztat", track="owes", about="O standardach pracy."),
        session("13:00", "15:00", "Spotkanie", track="ngo", host="barka"),
        session("15:00", "16:00", "Podsumowanie dnia"),
    ]
    values["agenda"][1]["sessions"] += [
        session("12:45", "13:45", "Rehabilitacja", track="ngo", host="zmysly"),
        session("12:45", "13:45", "Rozliczenia", track="owes", place="Jarocin"),
    ]
    return values


def without_logos() -> dict:
    """An office that has no pictures."""
    values = sample_values()
    del values["organiser"]["logo"], values["project"]["logos"]
    return values


def twelve_hosts() -> dict:
    """Many places in two days."""
    values = sample_values()
    hosts, day = {}, values["agenda"][1]
    day["sessions"] = day["sessions"][:1]
    for number, (key, host) in enumerate(list(values["hosts"].items()) * 3):
        if number < 12:
            hosts[f"{key}-{number}"] = host | {"name": f"{host['name']} {number + 1}"}
            start, end = f"{number + 9:02}:00", f"{number + 9:02}:45"
            day["sessions"].append(session(start, end, f"Odwiedziny {number + 1}", host=f"{key}-{number}"))
    for entry in values["agenda"][0]["sessions"]:
        entry.pop("host", None)
    return values | {"hosts": hosts}


def four_days() -> dict:
    """A long visit over the end of a year, with and without tracks."""
    values = sample_values()
    values["visit"]["dates"] = {"first": "2017-12-30", "last": "2018-01-02"}
    dates = ["2017-12-30", "2017-12-31", "2018-01-01", "2018-01-02"]
    days = [*values["agenda"], *sample_values()["agenda"]]
    values["agenda"] = [{"date": date, "sessions": day["sessions"]} for date, day in zip(dates, days, strict=True)]
    return values


def only_what_is_required() -> dict:
    """A definition without a single optional value."""
    values = without_tracks(sample_values())
    for part, keys in OPTIONAL.items():
        for key in keys:
            del values[part][key]
    values["regulations"]["results_days"] = "1"
    for host in values["hosts"].values():
        for key in OPTIONAL_OF_HOST:
            host.pop(key, None)
    for field in fields(values):
        for key in OPTIONAL_OF_FIELD:
            if (field["type"], key) != ("nip", "help"):  # an official number is asked for with its reason
                field.pop(key, None)
    hosts = iter(values["hosts"])
    for day in values["agenda"]:
        own, start = [], ""
        for entry in day["sessions"]:
            if entry["start"] != start:
                own.append({key: value for key, value in entry.items() if key not in (*OPTIONAL_OF_SESSION, "track")})
            start = entry["start"]
        for entry, host in zip(own, hosts, strict=False):
            entry["host"] = host
        day["sessions"] = own
    return values


def bilingual() -> dict:
    """A visit in Polish with its invitation in English, too; some of its texts are translated."""
    values = sample_values()
    documents = values["documents"]
    english = {"language": "en", "title": "Invitation and programme", "file_name": "Invitation_{visit.dates}"}
    values["documents"] = {
        "invitation": documents["invitation"],
        "invitation_en": {**english, "template": documents["invitation"]["template"]},
        "form": documents["form"],
    }
    values["translations"] = {
        "en": {
            "wizyta studyjna": "study visit",
            "do Wielkopolski": "to Wielkopolska",
            "w Wielkopolsce": "in Wielkopolska",
            "Poznaj i zainspiruj się…": "See and be inspired by the social economy of Wielkopolska",
            "Śniadanie": "Breakfast",
            "Flaga Unii Europejskiej (rysunek zastępczy)": "Flag of the European Union (placeholder drawing)",
        }
    }
    return values


TOLD = {
    "bilingual": ["texts-not-translated"],
    "four-days": ["weekend", "weekend", "public-holiday"],
    "only-what-is-required": [
        *("town-without-session", "town-without-session", "day-without-meal"),
        *("no-time-to-travel", "no-time-to-travel", "day-without-meal"),
    ],
}
"""What may rightly be told of some of them; of the others nothing."""
PROGRAMMES: dict[str, Callable[[], dict]] = {
    make.__name__.replace("_", "-"): make
    for make in (
        *(one_day_without_tracks, three_tracks, without_logos, twelve_hosts, four_days, only_what_is_required),
        bilingual,
    )
}
