"""What a check has to say, and of which value: a problem that does not know its line yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from visitdocs.definition.quoting import printable, quoted
from visitdocs.definition.yaml_tree import Path, Tree
from visitdocs.problems import Problem, Severity

Item = TypeVar("Item")


@dataclass(frozen=True)
class Finding:
    """A sentence and a hint about the value at `path`, or about its key."""

    path: Path
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    of_key: bool = False

    def problem(self, tree: Tree) -> Problem:
        """The finding with its place in the file."""
        place = tree.place(self.path, self.of_key)
        return Problem(self.severity, printable(self.message), place, printable(self.hint))


def known(items: Iterable[Item | None] | None) -> Iterator[tuple[int, Item]]:
    """Items that could be read, with their positions; in a draft (see `Part`) the others are None."""
    return ((index, item) for index, item in enumerate(items or ()) if item is not None)


def suggestion(name: str, names: Iterable[str]) -> str:
    """A hint that names what was probably meant, or all there is."""
    choices = list(names)
    close = get_close_matches(name, choices, 1)
    if close:
        return f"czy chodziło o {quoted(close[0])}?"
    return f"do wyboru: {', '.join(choices)}" if choices else ""
