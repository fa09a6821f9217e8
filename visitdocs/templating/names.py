"""The names that a value has parts by, and which of them was probably meant by one that is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.utils import missing

from visitdocs.templating.entries import Entry, Series
from visitdocs.templating.only_printed import OnlyPrinted

LOOP_NAMES = ("index", "first", "last", "length", "revindex")
MISSPELLED = 0.8
"""How alike two names are, of 1, when one is taken for the other misspelled (difflib's ratio)."""


def names_in(holder: object) -> list[str]:
    """List the names of a value's parts; nothing for a value without any."""
    if isinstance(holder, LoopContext):
        return list(LOOP_NAMES)
    if isinstance(holder, Entry):
        return dir(holder)
    if isinstance(holder, Mapping):
        return [name for name in holder if isinstance(name, str)]
    return [field.name for field in fields(holder)] if is_dataclass(holder) else []


def closest(name: str, known: Iterable[str], ratio: float = 0.6) -> str:
    """Find the known name that is most like this one; "" when none is."""
    found = get_close_matches(name, list(known), n=1, cutoff=ratio)
    return found[0] if found else ""


@pass_context
def default(context: Context, value: object, instead: object = "", _: object = None) -> object:
    """Give `instead` where there is no value. A name that looks like another one misspelled stays an error."""
    if isinstance(value, Undefined):
        return value if closest(*_asked_for(context, value), MISSPELLED) else instead
    if isinstance(value, OnlyPrinted):
        return value if value else instead
    is_absent = value is None or value == "" or (isinstance(value, Series) and not value)
    return instead if is_absent else value


def _asked_for(context: Context, value: Any) -> tuple[str, Collection[str]]:
    """The name that was missing, and those that its holder has."""
    holder, name = value._undefined_obj, str(value._undefined_name)
    return name, names_in(holder) if holder is not missing else context.get_all().keys()
