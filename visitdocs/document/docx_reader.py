"""The road from DOCX bytes to a `Document`, as a list of steps."""

from visitdocs.dataclass import dataclass
from visitdocs.document.file.embedded_fonts import read_embedded_fonts
from visitdocs.document.file.properties import read_properties
from visitdocs.document.file.unsupported import report_document, report_tracked_changes
from visitdocs.document.file.word_file import open_word_file
from visitdocs.document.model import Document
from visitdocs.document.stories.sections import SectionReader
from visitdocs.ooxml import Package
from visitdocs.ooxml.namespaces import W
from visitdocs.problems import Problem


@dataclass(frozen=True)
class Reading:
    """A document that was read, and what in it cannot be typeset as it stands."""

    document: Document
    problems: tuple[Problem, ...] = ()


def read_document(data: bytes, file: str = "", *, with_fields: bool = True) -> Reading:
    """Read a Word file; `file` is the name that problems give it. Raises DocumentError when it cannot be opened.

    Without `with_fields` every control is set as the text that it shows.
    """
    package = Package(data, file)
    word_file = open_word_file(package, with_fields=with_fields)
    properties = read_properties(package)
    body = next(package.main.root.iterchildren(W + "body"))
    report_document(package.main.root, word_file)
    report_tracked_changes(body, word_file)
    reader = SectionReader(word_file)
    document = Document(
        sections=reader.read(body),
        title=properties.title,
        language=word_file.language,
        author=properties.author,
        subject=properties.subject,
        keywords=properties.keywords,
        created=properties.created,
        properties=properties.custom,
        default_tab=word_file.settings.default_tab,
        fonts=read_embedded_fonts(word_file),
        note_rule=reader.note_rule(),
        hyphenation=word_file.settings.hyphenation,
    )
    return Reading(document, word_file.warnings.all())
