"""How notes are numbered (ECMA-376 17.11.11, 17.11.5)."""

from lxml.etree import _Element

from visitdocs.document.markup.measures import child_value, integer
from visitdocs.frozen import dataclass


@dataclass(frozen=True)
class NoteNumbering:
    """How notes of one kind are numbered (w:footnotePr, w:endnotePr). `restart`: continuous, eachSect or eachPage."""

    number_format: str
    start: int = 1
    restart: str = "continuous"

    def changed_by(self, element: _Element | None) -> "NoteNumbering":
        """Give the same numbering but for what the element says."""
        if element is None:
            return self
        start = integer(child_value(element, "numStart"), 1, 32767)
        return NoteNumbering(
            child_value(element, "numFmt") or self.number_format,
            self.start if start is None else start,
            child_value(element, "numRestart") or self.restart,
        )
