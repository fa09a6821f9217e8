"""What stands in a definition, turned into what a template sees, under the same names."""

from datetime import date, time
from typing import Any

from visitdocs.definition.model import Address, Dates, StrictModel, Years
from visitdocs.templating.entries import Entry, Series
from visitdocs.wording import Wording
from visitdocs.wording.dates import numeric_range, year_range


def plain(value: Any, wording: Wording) -> object:
    """A value for templates: an absent one is "", an hour and a word from a fixed set are texts.

    Parts become entries, lists become series; so do keyed parts, whose items get their key as `.key`.
    """
    match value:
        case None:
            return ""
        case int():
            return value
        case date():
            return _date(value, wording)
        case time():
            return wording.dates.clock(value)
        case Dates():
            return _period(value, wording)
        case Years():
            return Entry(parts_of(value, wording), year_range(value.first, value.last))
        case Address():
            return Entry(parts_of(value, wording), f"{value.street}, {value.postcode} {value.town}")
        case StrictModel():
            return _entry(parts_of(value, wording))
        case dict():
            return Series(keyed(value, wording).values())
        case tuple():
            return Series(plain(item, wording) for item in value)
        case _:
            return str(value)


def parts_of(part: StrictModel, wording: Wording) -> dict[str, object]:
    """The parts of a mapping of the definition, by their YAML keys, but for those that are no fact of the visit."""
    fields = type(part).model_fields.items()
    return {field.alias or name: plain(getattr(part, name), wording) for name, field in fields if not field.exclude}


def keyed(values: dict[str, Any], wording: Wording) -> dict[str, Entry]:
    """Keyed parts or names as entries with `.key`, by key and in the order of the definition."""
    return {
        key: _entry({"key": key, **(parts_of(value, wording) if isinstance(value, StrictModel) else {"name": value})})
        for key, value in values.items()
    }


def _entry(parts: dict[str, object]) -> Entry:
    """An entry that prints as its name, if it has one."""
    return Entry(parts, str(parts.get("name", "")))


def _date(day: date, wording: Wording) -> Entry:
    dates = wording.dates
    parts = {
        "short": dates.short_date(day),
        "weekday": dates.weekday(day),
        "day_month": dates.day_month(day),
        "month_year": dates.month_year(day),
        "year": day.year,
    }
    return Entry(parts, dates.long_date(day))


def _period(period: Dates, wording: Wording) -> Entry:
    days = (period.last - period.first).days + 1
    numeric = numeric_range(period.first, period.last)
    return Entry(
        parts_of(period, wording) | {"numeric": numeric, "days": days},
        wording.dates.date_range(period.first, period.last),
    )
