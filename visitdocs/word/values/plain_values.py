"""What stands in a definition, turned into what a template sees, under the same names."""

from datetime import date, time
from typing import Any

from visitdocs.definition.model import Address, Dates, StrictModel, Years
from visitdocs.templating.entries import Entry, Series
from visitdocs.wording import dates


def plain(value: Any) -> object:
    """A value for templates: an absent one is "", an hour and a word from a fixed set are texts.

    Parts become entries, lists become series; so do keyed parts, whose items get their key as `.key`.
    """
    match value:
        case None:
            return ""
        case int():
            return value
        case date():
            return _date(value)
        case time():
            return dates.clock(value)
        case Dates():
            return _period(value)
        case Years():
            return Entry(parts_of(value), dates.year_range(value.first, value.last))
        case Address():
            return Entry(parts_of(value), f"{value.street}, {value.postcode} {value.town}")
        case StrictModel():
            return _entry(parts_of(value))
        case dict():
            return Series(keyed(value).values())
        case tuple():
            return Series(plain(item) for item in value)
        case _:
            return str(value)


def parts_of(part: StrictModel) -> dict[str, object]:
    """The parts of a mapping of the definition, by their YAML keys, but for those that are no fact of the visit."""
    fields = type(part).model_fields.items()
    return {field.alias or name: plain(getattr(part, name)) for name, field in fields if not field.exclude}


def keyed(values: dict[str, Any]) -> dict[str, Entry]:
    """Keyed parts or names as entries with `.key`, by key and in the order of the definition."""
    return {
        key: _entry({"key": key, **(parts_of(value) if isinstance(value, StrictModel) else {"name": value})})
        for key, value in values.items()
    }


def _entry(parts: dict[str, object]) -> Entry:
    """An entry that prints as its name, if it has one."""
    return Entry(parts, str(parts.get("name", "")))


def _date(day: date) -> Entry:
    parts = {
        "short": dates.short_date(day),
        "weekday": dates.weekday(day),
        "day_month": dates.day_month(day),
        "month_year": dates.month_year(day),
        "year": day.year,
    }
    return Entry(parts, dates.long_date(day))


def _period(period: Dates) -> Entry:
    days = (period.last - period.first).days + 1
    numeric = dates.numeric_range(period.first, period.last)
    return Entry(
        parts_of(period) | {"numeric": numeric, "days": days},
        dates.date_range(period.first, period.last),
    )
