"""File names of copies, made from a pattern: `{number}-{name}` gives „007-Jan_Kowalski”."""

import re
from collections.abc import Iterable

from visitdocs.addressees.addressee import Addressee, Addressees
from visitdocs.messages import Listed, Quoted, message, phrase
from visitdocs.problems import Problem, Severity, UsageError
from visitdocs.wording.file_names import file_name

NUMBER = "number"
DEFAULT_PATTERN = "{number}-{name}"
_PLACE = re.compile(r"\{([^{}]*)\}")
_LEAST_DIGITS = 3


def copy_names(pattern: str, addressees: Addressees) -> tuple[str, ...]:
    """Give each copy's name, without suffix, safe on Windows and Linux; of names that would be the same the later ones
    get a number.

    Raises `UsageError` for a pattern that names what the list does not have.
    """
    _check(pattern, addressees)
    digits = max(_LEAST_DIGITS, len(str(len(addressees.people))))
    return tuple(_apart(_named(pattern, addressees.people, digits)))


def _check(pattern: str, addressees: Addressees) -> None:
    known = (NUMBER, *addressees.columns)
    unknown = next((name for name in _PLACE.findall(pattern) if name not in known), None)
    if unknown is not None:
        said = message("name-pattern-unknown", "the pattern of file names asks for {name}", name=Quoted(unknown))
        hint = phrase("in braces may stand: {names}", names=Listed(known))
        raise UsageError(Problem(Severity.ERROR, said, hint=hint))


def _named(pattern: str, people: Iterable[Addressee], digits: int) -> Iterable[str]:
    for number, person in enumerate(people, 1):
        pieces = _PLACE.split(pattern)  # text, the name of a place, text, …
        pieces[1::2] = [f"{number:0{digits}}" if name == NUMBER else person.values[name] for name in pieces[1::2]]
        yield file_name(re.sub(r"^[\W_]+|[\W_]+$", "", "".join(pieces)))


def _apart(names: Iterable[str]) -> Iterable[str]:
    """The names, each only once, even for a disk that does not tell capitals apart."""
    taken: set[str] = set()
    for name in names:
        free, number = name, 1
        while free.casefold() in taken:
            number += 1
            free = f"{name}-{number}"
        taken.add(free.casefold())
        yield free
