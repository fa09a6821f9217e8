"""The files of the corpus typeset, each once a run: from DOCX bytes to PDF bytes, the whole road."""

from dataclasses import dataclass
from functools import cache, cached_property

from corpus import word_file
from pdf_eyes import PdfFile
from printed import Printed

from visitdocs.document import read_document
from visitdocs.document.model import Document
from visitdocs.problems import Problem


@dataclass(frozen=True)
class Made:
    """A Word file, what was read of it, and the PDF."""

    docx: bytes
    document: Document
    problems: tuple[Problem, ...]

    @cached_property
    def printed(self) -> Printed:
        """Glyphs, pixels and tags of the PDF as readers that are not ours see them."""
        return Printed(self.document)

    @cached_property
    def pdf_file(self) -> PdfFile:
        """The tag tree with the texts in it."""
        return PdfFile(self.printed.data)


def made_of(docx: bytes) -> Made:
    """Read a Word file; it is typeset when somebody looks."""
    reading = read_document(docx, "plik.docx")
    return Made(docx, reading.document, reading.problems)


@cache
def made(name: str) -> Made:
    """The file of that name in the corpus."""
    return made_of(word_file(name))
