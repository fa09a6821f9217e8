"""The typesetter's road: fonts → layout → pages → drawing → file."""

from __future__ import annotations

from dataclasses import field
from itertools import zip_longest
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Document, Section, Start
from visitdocs.messages import Language, message, phrase
from visitdocs.pdf.file.metadata import Metadata, instant
from visitdocs.pdf.file.pdf_file import PdfFile
from visitdocs.pdf.fonts.library import FontLibrary
from visitdocs.pdf.form.form_writer import FormWriter
from visitdocs.pdf.layout import Layout
from visitdocs.pdf.normalisation.bounds import within_bounds
from visitdocs.pdf.pages.page_maker import MAXIMUM_PAGES, PageMaker, TooManyPagesError
from visitdocs.pdf.pieces.page_numbers import PageNumbers
from visitdocs.pdf.pieces.piece_maker import PieceMaker
from visitdocs.pdf.pieces.text_parts import syllables
from visitdocs.pdf.pieces.text_setter import TextSetter
from visitdocs.pdf.structure.elements import Element, language_tag
from visitdocs.problems import DocumentError, Place, Problem, Severity
from visitdocs.wording import DEFAULT, Wording, spoken_in, wording_of

MAXIMUM_PASSES = 4


@dataclass(frozen=True)
class Typeset:
    """A finished PDF: its bytes, how many pages it has, and what could not be set as the document asks."""

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...] = ()
    _root: Element | None = field(default=None, repr=False, compare=False)

    @property
    def structure(self) -> str:
        """The structure tree as indented lines."""
        return "\n".join(self._root.dump()) if self._root else ""


def typeset(document: Document, file: str = "", font_folders: tuple[Path, ...] | None = None) -> Typeset:
    """Typeset a document as tagged PDF (PDF/UA-1, PDF/A-2a); `file` names it in problems.

    Fonts that neither it nor a package brings are looked for in `font_folders`; None: where the system keeps its own.
    Raises DocumentError if it has no end of pages or a picture that cannot be read.
    """
    document = within_bounds(document)
    fonts = FontLibrary(document.fonts, file, font_folders)
    numbers, wording = PageNumbers(), _wording(document)
    try:
        for _ in range(MAXIMUM_PASSES):
            pdf_file = PdfFile(file)
            forms = FormWriter(pdf_file.document, fonts, pdf_file.warnings, wording)
            pages = _make_pages(document, fonts, numbers, pdf_file, forms, wording.language)
            if pages.is_final():
                break
        pages.draw(pdf_file)
        identity = forms.form.identify(document.properties)
        forms.form.write()
        data = pdf_file.finish(_metadata(document, file, identity))
    except TooManyPagesError as error:
        too_many = message("too-many-pages", "the document has more than {limit} pages", limit=MAXIMUM_PAGES)
        hint = phrase("check whether anything in it repeats itself, and divide it into parts")
        raise DocumentError(Problem(Severity.ERROR, too_many, Place(file=file), hint)) from error
    return Typeset(data, len(pages.pages), (*fonts.problems, *pdf_file.warnings.all()), pdf_file.structure.root)


def _make_pages(
    document: Document, fonts: FontLibrary, numbers: PageNumbers, pdf_file: PdfFile, forms: FormWriter, words: Language
) -> PageMaker:
    texts = TextSetter(fonts, language_tag(document.language), syllables, document.hyphenation)

    def layout(label: str) -> Layout:
        maker = PieceMaker(texts, words, label, numbers, forms.size)
        return Layout(maker, forms, document.default_tab, pdf_file.warnings)

    pages = PageMaker(layout, numbers, document.note_rule)
    root: Element = pdf_file.structure.root
    sections = document.sections or (Section(()),)
    for section, following in zip_longest(sections, sections[1:]):
        balanced = following is not None and following.start is Start.CONTINUOUS
        pages.add_section(section, root, balanced=balanced, last=following is None)
    return pages


def _wording(document: Document) -> Wording:
    """The wording of a document's language, or of the default one where we do not speak that."""
    return spoken_in(document.language) or wording_of(DEFAULT)


def _metadata(document: Document, file: str, identity: dict[str, str]) -> Metadata:
    untitled = _wording(document).language.say(phrase("Document"))
    title, language = document.title.strip() or file or untitled, language_tag(document.language)
    facts = (title, language, document.author, document.subject, document.keywords, instant(document.created))
    return Metadata(*facts, tuple(identity.items()))
