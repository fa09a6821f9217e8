"""A command line that only builds, understood without Typer, whose import takes longer than a run with nothing to do.

Whatever is not quite plain, a mistake above all, is left to Typer, which says what is wrong with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

COMMAND = "build"
SWITCHES = {"-q": "quiet", "--quiet": "quiet", "--strict": "strict", "--force": "force"}
OUTPUT = ("-o", "--output")
KINDS = (".yaml", ".yml")


@dataclass(frozen=True)
class PlainBuild:
    """What to build, where to, and the switches that are set, by their names."""

    names: tuple[str, ...] = ()
    output: Path | None = None
    switches: frozenset[str] = field(default=frozenset())


def plain_build(arguments: Sequence[str]) -> PlainBuild | None:
    """Read a command line that names definitions by their files, or none; None for any other."""
    names: list[str] = []
    output: Path | None = None
    switches: set[str] = set()
    waiting = iter(arguments[1:] if list(arguments[:1]) == [COMMAND] else arguments)
    for argument in waiting:
        name, _, value = argument.partition("=")
        if argument in SWITCHES:
            switches.add(SWITCHES[argument])
        elif name in OUTPUT:
            folder = value if name == "--output" and value else next(waiting, "") if argument == name else ""
            if not folder or folder.startswith("-"):
                return None
            output = Path(folder)
        elif argument.lower().endswith(KINDS) and not argument.startswith("-"):
            names.append(argument)
        else:
            return None
    return PlainBuild(tuple(names), output, frozenset(switches))
