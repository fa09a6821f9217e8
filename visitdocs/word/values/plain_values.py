"""What stands in a definition, turned into what a template sees, under the same names."""

from datetime import date, time
from enum import Enum
from typing import Any

from visitdocs.definition.model import Address, Dates, StrictModel, Years
from visitdocs.templating.entries import Entry, Series
from visitdocs.templating.spoken_text import spoken
from visitdocs.word.values.interpreter import Interpreter
from visitdocs.wording import Wording
from visitdocs.wording.dates import numeric_range, year_range


def plain(value: Any, interpreter: Interpreter, *, is_name: bool = False) -> object:
    """A value for templates: an absent one is "", an hour and a word from a fixed set are texts.

    Parts become entries, lists become series; so do keyed parts, whose items get their key as `.key`. Texts are in the
    document's language, or marked; `is_name` is as in `Interpreter.text`.
    """
    match value:
        case None:
            return ""
        case int():
            return value
        case date():
            return date_entry(value, interpreter.wording)
        case time():
            return interpreter.wording.dates.clock(value)
        case Dates():
            return _period(value, interpreter)
        case Years():
            return Entry(parts_of(value, interpreter), year_range(value.first, value.last))
        case Address():
            return address_entry(value, interpreter)
        case StrictModel():
            return _entry(parts_of(value, interpreter))
        case dict():
            return Series(keyed(value, interpreter).values())
        case tuple():
            return Series(plain(item, interpreter, is_name=is_name) for item in value)
        case Enum():
            return str(value)
        case _:
            return interpreter.text(str(value), is_name=is_name)


def parts_of(part: StrictModel, interpreter: Interpreter) -> dict[str, object]:
    """The parts of a mapping of the definition, by their YAML keys, but for those that are no fact of the visit."""
    fields = type(part).model_fields.items()
    return {field.alias or name: _part(part, name, interpreter) for name, field in fields if not field.exclude}


def _part(part: StrictModel, name: str, interpreter: Interpreter) -> object:
    value = getattr(part, name)
    if name in part.codes and isinstance(value, str):
        return str(value)
    return plain(value, interpreter, is_name=name in part.names)


def keyed(values: dict[str, Any], interpreter: Interpreter) -> dict[str, Entry]:
    """Keyed parts or names as entries with `.key`, by key and in the order of the definition."""
    return {key: _entry({"key": key} | _named(value, interpreter)) for key, value in values.items()}


def _named(value: Any, interpreter: Interpreter) -> dict[str, object]:
    return parts_of(value, interpreter) if isinstance(value, StrictModel) else {"name": interpreter.text(value)}


def address_entry(address: Address, interpreter: Interpreter) -> Entry:
    """An address, which prints as street, postcode and town."""
    parts = parts_of(address, interpreter)
    return Entry(parts, spoken(str(parts["street"]), f", {parts['postcode']} ", str(parts["town"])))


def _entry(parts: dict[str, object]) -> Entry:
    """An entry that prints as its name, if it has one."""
    return Entry(parts, str(parts.get("name", "")))


def date_entry(day: date, wording: Wording) -> Entry:
    """A day, which prints whole, and the other ways to say it."""
    dates = wording.dates
    parts = {
        "short": dates.short_date(day),
        "weekday": dates.weekday(day),
        "day_month": dates.day_month(day),
        "month_year": dates.month_year(day),
        "year": day.year,
    }
    return Entry(parts, dates.long_date(day))


def _period(period: Dates, interpreter: Interpreter) -> Entry:
    days = (period.last - period.first).days + 1
    numeric = numeric_range(period.first, period.last)
    return Entry(
        parts_of(period, interpreter) | {"numeric": numeric, "days": days},
        interpreter.wording.dates.date_range(period.first, period.last),
    )
