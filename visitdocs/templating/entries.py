"""The read-only values that a template sees: entries (named values), series (lists), texts and whole numbers.

A template gets copies of plain values and nothing that leads elsewhere: no models, no methods, no Python objects
behind them. So the sandbox that templates run in is a second wall, not the only one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, fields, is_dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import TypeVar

from jinja2.runtime import LoopContext

from visitdocs.dataclass import dataclass
from visitdocs.messages import Listed, phrase
from visitdocs.templating.errors import ManyValuesError


@dataclass(frozen=True)
class Entry:
    """Named values, read as attributes. It prints as its text; an entry without one refuses to be printed.

    `dir(entry)` lists the names. Raises ManyValuesError when printed without a text.
    """

    _values: Mapping[str, object] = field(hash=False)  # mappings have no hash before Python 3.12
    _text: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "_values", MappingProxyType(dict(self._values)))

    def __getattr__(self, name: str) -> object:
        # A name that starts with an underscore is a question of Python's (copying, printing), not of a template.
        if name.startswith("_") or name not in self._values:
            raise AttributeError(f"there is no {name!r} here", name=name, obj=self)
        return self._values[name]

    def __dir__(self) -> list[str]:
        return list(self._values)

    def __reduce__(self) -> tuple[type, tuple[dict[str, object], str]]:
        """Let it be sent to another process, which a read-only mapping cannot be."""
        return type(self), (dict(self._values), self._text)

    def __str__(self) -> str:
        if not self._text:
            raise ManyValuesError(phrase("choose one of them: {names}", names=Listed(tuple(self._values))))
        return self._text


@dataclass(frozen=True)
class Questions(Entry):
    """The fields of the form by their names. A name that a template needs and the form lacks is told as such."""


@dataclass(frozen=True)
class Person(Entry):
    """What is known of somebody, or a part of it. Answers that no document may show are `withheld`: told as such."""

    withheld: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[dict[str, object], str, tuple[str, ...]]]:  # type: ignore[override]  # `Entry` sends less
        """Let it be sent to another process."""
        return type(self), (dict(self._values), self._text, self.withheld)


Item_co = TypeVar("Item_co", covariant=True)


class Series(tuple[Item_co, ...]):
    """A list of values. It refuses to be printed whole: that would show Python's brackets and quotes.

    Raises ManyValuesError when printed.
    """

    __slots__ = ()

    def __str__(self) -> str:
        raise ManyValuesError(phrase("use a “for” loop, or the filter “listing” or “join”"))


LOOP_NAMES = ("index", "first", "last", "length", "revindex")


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
