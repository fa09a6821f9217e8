"""Command lines that only build or typeset, understood without Typer, which takes longer to import than some runs take.

Whatever is not quite plain, a mistake above all, is left to Typer, which says what is wrong with it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from visitdocs.dataclass import dataclass

QUIET = {"-q": "quiet", "--quiet": "quiet", "--strict": "strict"}
BUILDING = {**QUIET, "--force": "force"}
TYPESETTING = {**QUIET, "--no-fields": "no_fields"}
OUTPUT = ("-o", "--output")
DEFINITIONS, DOCUMENTS = (".yaml", ".yml"), (".docx",)


@dataclass(frozen=True)
class PlainCommand:
    """The files that are named, where to put what is made, and the switches that are set, by their names."""

    names: tuple[str, ...] = ()
    output: Path | None = None
    switches: frozenset[str] = frozenset()


def plain_build(arguments: Sequence[str]) -> PlainCommand | None:
    """Read a command line that builds what it names by its files, or everything; None for any other."""
    return _read(arguments[list(arguments[:1]) == ["build"] :], BUILDING, DEFINITIONS)


def plain_typesetting(arguments: Sequence[str]) -> PlainCommand | None:
    """Read a command line that typesets one Word file; None for any other."""
    found = _read(arguments[1:], TYPESETTING, DOCUMENTS) if list(arguments[:1]) == ["typeset"] else None
    return found if found and len(found.names) == 1 else None


def _read(arguments: Sequence[str], known: Mapping[str, str], kinds: tuple[str, ...]) -> PlainCommand | None:
    names: list[str] = []
    output: Path | None = None
    switches: set[str] = set()
    waiting = iter(arguments)
    for argument in waiting:
        name, _, value = argument.partition("=")
        if argument in known:
            switches.add(known[argument])
        elif name in OUTPUT:
            place = value if name == "--output" and value else next(waiting, "") if argument == name else ""
            if not place or place.startswith("-"):
                return None
            output = Path(place)
        elif argument.lower().endswith(kinds) and not argument.startswith("-"):
            names.append(argument)
        else:
            return None
    return PlainCommand(tuple(names), output, frozenset(switches))
