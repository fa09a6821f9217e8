"""What reading a text came to, and whether a remedy of it explains what was wrong."""

from collections.abc import Sequence

from visitdocs.definition.reading.text_file import UnreadableDefinitionError
from visitdocs.frozen import dataclass
from visitdocs.problems import DefinitionError, Problem

#: A remedy that leaves more problems than this explains nothing.
MAXIMUM_LEFT = 4


@dataclass(frozen=True)
class Outcome:
    """The errors of a text, and the lines (from 0) around which YAML itself gave up, if it did."""

    errors: Sequence[Problem]
    gave_up: tuple[int, ...] = ()

    @classmethod
    def of(cls, error: DefinitionError) -> "Outcome":
        """Return what an error tells."""
        return cls(error.problems, error.around if isinstance(error, UnreadableDefinitionError) else ())

    def is_explained_by(self, mended: "Outcome") -> bool:
        """Return whether a remedy leaves nothing, only what was wrong anyway, or lets YAML get further."""
        if self.gave_up:
            moved = mended.gave_up and mended.gave_up[0] > max(self.gave_up) + 1
            return bool(moved) or (not mended.gave_up and len(mended.errors) <= MAXIMUM_LEFT)
        before = {(error.code, error.place.line) for error in self.errors}
        after = {(error.code, error.place.line) for error in mended.errors}
        return not mended.gave_up and len(mended.errors) < len(self.errors) and after <= before
