"""What is made beside a pack: a PDF of a Word document, a form filled in. Plain values, which import no stage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from functools import cached_property

from visitdocs.frozen import dataclass
from visitdocs.problems import Problem


@dataclass(frozen=True)
class TypesetDocument:
    """A finished PDF, how many pages it has, what it cannot show as the document asks, and what shuts people out."""

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class FilledForm:
    """A form filled in for a person: its Word file, and what is missing in the answers.

    The PDF is typeset when it is first asked for; `typeset` and `pdf` raise `DocumentError`.
    """

    docx: bytes
    problems: tuple[Problem, ...]
    make_pdf: Callable[[], TypesetDocument] = field(repr=False, compare=False)

    @cached_property
    def typeset(self) -> TypesetDocument:
        """The same form as a PDF, with the problems of typesetting."""
        return self.make_pdf()

    @property
    def pdf(self) -> bytes:
        """The bytes of the PDF."""
        return self.typeset.pdf
