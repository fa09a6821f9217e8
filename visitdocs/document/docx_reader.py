"""DOCX bytes → `Document`: package → shared definitions → sections → the document as a whole."""

from dataclasses import dataclass

from lxml import etree

from visitdocs.document import refusals
from visitdocs.document.embedded_fonts import read_fonts
from visitdocs.document.model import Document
from visitdocs.document.package import Package
from visitdocs.document.properties import read_properties
from visitdocs.document.sections import read_sections
from visitdocs.document.source import open_source
from visitdocs.problems import Problem


@dataclass(frozen=True)
class Reading:
    """A document and everything in it that cannot be typeset as it stands in the file."""

    document: Document
    problems: tuple[Problem, ...] = ()


def read_document(data: bytes, file: str = "") -> Reading:
    """Read a Word file; `file` names it in problems. Raises DocumentError if it cannot be opened."""
    package = Package(data, file)
    try:
        source = open_source(package)
        sections = read_sections(source)
        properties = read_properties(package)
        fonts = read_fonts(package)
    except (RecursionError, etree.LxmlError) as error:
        raise refusals.broken_xml(file, package.main.name, type(error).__name__) from error
    document = Document(
        sections=sections,
        title=properties.title,
        language=source.language or "pl-PL",
        author=properties.author,
        subject=properties.subject,
        keywords=properties.keywords,
        created=properties.created,
        properties=properties.custom,
        default_tab=source.settings.default_tab,
        fonts=fonts,
    )
    return Reading(document, tuple(source.problems))
