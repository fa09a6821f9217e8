"""A problem of a value that does not know its line yet."""

from collections.abc import Iterable

from visitdocs.dataclass import dataclass
from visitdocs.definition.reading.tree import KeyPath, Tree
from visitdocs.messages import Listed, Message, Quoted, phrase
from visitdocs.problems import Problem, Severity


@dataclass(frozen=True)
class ValueProblem:
    """A sentence and a hint about the value at `path`, or about its key."""

    path: KeyPath
    message: Message
    hint: Message
    severity: Severity = Severity.ERROR
    of_key: bool = False

    def placed(self, tree: Tree) -> Problem:
        """Return the problem with its place in the file."""
        return Problem(self.severity, self.message, tree.place(self.path, self.of_key), self.hint)


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the one of `names` that was probably meant; empty if none is like it."""
    from difflib import get_close_matches  # late: only what is wrong needs it

    return next(iter(get_close_matches(name, names, 1)), "")


def suggestion(name: str, names: Iterable[str]) -> Message:
    """Return a hint that tells what was probably meant, or all there is."""
    choices = list(names)
    meant = nearest(name, choices)
    return phrase("did you mean {name}?", name=Quoted(meant)) if meant else choice_of(choices)


def choice_of(names: Iterable[str]) -> Message:
    """Return a hint that tells what there is to choose from."""
    return phrase("choose from: {names}", names=Listed(tuple(names)))
