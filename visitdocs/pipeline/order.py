"""A document to be made, and one that is made."""

from collections.abc import Mapping

from visitdocs.frozen import dataclass
from visitdocs.problems import Problem
from visitdocs.word import DocumentProperties


@dataclass(frozen=True)
class Order:
    """One document to make, with all that its stages need.

    `key` is the definition's name for it, `template` names it in problems.
    """

    key: str
    title: str
    file_name: str
    template: str
    data: bytes
    context: Mapping[str, object]
    pictures: Mapping[str, bytes]
    properties: DocumentProperties

    @property
    def files(self) -> tuple[str, str]:
        """The names of its Word file and of its PDF."""
        return f"{self.file_name}.docx", f"{self.file_name}.pdf"


@dataclass(frozen=True)
class Made:
    """One document in both formats; `asked` are the paths of the values that its template asked for."""

    order: Order
    docx: bytes
    pdf: bytes
    problems: tuple[Problem, ...]
    asked: tuple[str, ...]
