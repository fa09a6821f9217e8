"""The names a template may use, read off a context itself, so that a reference of them is never out of date."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields

from jinja2 import TemplateRuntimeError

from visitdocs.templating.entries import Entry, Series
from visitdocs.word.values.form_entries import FormFieldEntry, OptionEntry


def vocabulary(context: Mapping[str, object]) -> dict[str, str]:
    """Every name with an example of what it prints: `visit.dates.first.weekday`, `agenda[].slots[].time`.

    `[]` stands for the items of a list. An optional value that this context lacks has the example "", and its own
    parts are missing.
    """
    found: dict[str, str] = {}
    for name, value in context.items():
        _collect(name, value, found)
    return found


def _collect(name: str, value: object, found: dict[str, str]) -> None:
    if isinstance(value, Series):
        for item in value:
            _collect(f"{name}[]", item, found)
        return
    with suppress(TemplateRuntimeError):  # an entry that does not print is only the sum of its parts
        printed = str(value)
        found[name] = found.get(name) or printed
    for part in _parts(value):
        inner = getattr(value, part)
        if isinstance(inner, FormFieldEntry):
            found[f"{name}.{part}"] = str(inner)  # what a field has is told where the fields are a list
        else:
            _collect(f"{name}.{part}", inner, found)


def _parts(value: object) -> list[str]:
    if isinstance(value, Entry):
        return dir(value)
    return [field.name for field in fields(value)] if isinstance(value, FormFieldEntry | OptionEntry) else []
