"""A problem of a value that does not know its line yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from visitdocs.definition.quoting import printable, quoted
from visitdocs.definition.reading.tree import KeyPath, Tree
from visitdocs.problems import Problem, Severity


@dataclass(frozen=True)
class ValueProblem:
    """A sentence and a hint about the value at `path`, or about its key."""

    path: KeyPath
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    of_key: bool = False

    def placed(self, tree: Tree) -> Problem:
        """Return the problem with its place in the file."""
        place = tree.place(self.path, self.of_key)
        return Problem(self.severity, printable(self.message), place, printable(self.hint))


def suggestion(name: str, names: Iterable[str]) -> str:
    """Return a hint that names what was probably meant, or all there is."""
    choices = list(names)
    close = get_close_matches(name, choices, 1)
    if close:
        return f"czy chodziło o {quoted(close[0])}?"
    return f"do wyboru: {', '.join(choices)}" if choices else ""
