"""Sections, and the document as a whole."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from visitdocs.dataclass import dataclass
from visitdocs.document.model.blocks import Block, Paragraph
from visitdocs.document.model.styles import Margins


@dataclass(frozen=True)
class HeadersFooters:
    """The headers or the footers of a section: what every page repeats.

    `first` and `even` are None where the section does not tell those pages apart.
    """

    default: tuple[Block, ...] = ()
    first: tuple[Block, ...] | None = None
    even: tuple[Block, ...] | None = None


@dataclass(frozen=True)
class Columns:
    """Newspaper columns of one width, `gap` points apart; with `rule` a line stands between them."""

    count: int = 1
    gap: float = 35.4
    rule: bool = False


class Start(StrEnum):
    """Where a section begins: on the same page, on the next one, or on the next even or odd one."""

    CONTINUOUS = "continuous"
    PAGE = "page"
    EVEN_PAGE = "even page"
    ODD_PAGE = "odd page"


@dataclass(frozen=True)
class Section:
    """Blocks that share a page. Lengths in points; `header_distance` and `footer_distance` from the page's edge.

    `first_page_number` restarts the numbering, None goes on; `page_number_format` is one of ECMA-376 17.18.59.
    `mirrored` margins change sides on even pages.
    """

    blocks: tuple[Block, ...]
    page_width: float = 595.3
    page_height: float = 841.9
    margins: Margins = Margins(70.9, 70.9, 70.9, 70.9)
    header_distance: float = 35.4
    footer_distance: float = 35.4
    headers: HeadersFooters = HeadersFooters()
    footers: HeadersFooters = HeadersFooters()
    start: Start = Start.PAGE
    first_page_number: int | None = None
    page_number_format: str = "decimal"
    columns: Columns = Columns()
    mirrored: bool = False


@dataclass(frozen=True)
class Hyphenation:
    """How words are hyphenated where a paragraph allows it.

    A word is parted only if more than `zone` points would stay empty without it; at most `maximum_lines` lines in a row
    end with a hyphen (0: any number). Words in capitals are left whole unless `capitals`.
    """

    zone: float = 0.0
    maximum_lines: int = 0
    capitals: bool = True


@dataclass(frozen=True)
class EmbeddedFont:
    """A font file that the document brings along."""

    family: str
    bold: bool
    italic: bool
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Document:
    """A whole document. `created` is an ISO 8601 instant; `properties` are the custom ones, sorted by name.

    `note_rule` is the paragraph that holds the line above footnotes and sets how much room it takes.
    `language` is empty where the document does not say it.
    """

    sections: tuple[Section, ...]
    title: str = ""
    language: str = "pl-PL"
    author: str = ""
    subject: str = ""
    keywords: str = ""
    created: str = ""
    properties: tuple[tuple[str, str], ...] = ()
    default_tab: float = 35.4
    fonts: tuple[EmbeddedFont, ...] = ()
    note_rule: Paragraph = Paragraph()
    hyphenation: Hyphenation = Hyphenation()
