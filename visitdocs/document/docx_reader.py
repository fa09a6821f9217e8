"""The road from DOCX bytes to a `Document`, as a list of steps."""

from dataclasses import dataclass

from visitdocs.document import unsupported
from visitdocs.document.embedded_fonts import read_embedded_fonts
from visitdocs.document.model import Document
from visitdocs.document.properties import read_properties
from visitdocs.document.sections import SectionReader
from visitdocs.document.source import open_source
from visitdocs.ooxml import Package
from visitdocs.ooxml.namespaces import W
from visitdocs.problems import Problem


@dataclass(frozen=True)
class Reading:
    """A document that was read, and what in it cannot be typeset as it stands."""

    document: Document
    problems: tuple[Problem, ...] = ()


def read_document(data: bytes, file: str = "") -> Reading:
    """Reads a Word file; `file` is the name that problems give it. Raises DocumentError when it cannot be opened."""
    package = Package(data, file)
    source = open_source(package)
    properties = read_properties(package)
    body = next(package.main.root.iterchildren(W + "body"))
    unsupported.report_tracked_changes(body, source)
    reader = SectionReader(source)
    document = Document(
        sections=reader.read(body),
        title=properties.title,
        language=source.language,
        author=properties.author,
        subject=properties.subject,
        keywords=properties.keywords,
        created=properties.created,
        properties=properties.custom,
        default_tab=source.settings.default_tab,
        fonts=read_embedded_fonts(source),
        note_rule=reader.note_rule(),
        hyphenation=source.settings.hyphenation,
    )
    return Reading(document, source.warnings.all())
