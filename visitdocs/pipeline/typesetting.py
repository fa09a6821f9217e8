"""Any Word document as an accessible PDF, with all that is to be said of it."""

from dataclasses import replace
from pathlib import Path

from visitdocs.accessibility import check_accessibility
from visitdocs.dataclass import dataclass
from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.problems import DocumentError, Problem, Severity


@dataclass(frozen=True)
class TypesetDocument:
    """A finished PDF, how many pages it has, what it cannot show as the document asks, and what shuts people out."""

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...]


def typeset_document(
    docx: bytes,
    name: str,
    *,
    strict: bool = False,
    with_fields: bool = True,
    font_folders: tuple[Path, ...] | None = None,
) -> TypesetDocument:
    """Typeset any Word document; `name` names it in problems.

    With `strict` a problem is an error; without `with_fields` controls are set as the text that they show. Fonts are
    looked for in `font_folders`, too; None: where the system keeps its own. Raises `DocumentError`.
    """
    reading = read_document(docx, name, with_fields=with_fields)
    pdf = typeset(reading.document, name, font_folders)
    problems = reading.problems + check_accessibility(reading.document, name) + pdf.problems
    if strict and problems:
        raise DocumentError(*(replace(problem, severity=Severity.ERROR) for problem in problems))
    return TypesetDocument(pdf.pdf, pdf.pages, problems)
