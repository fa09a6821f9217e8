"""What a paragraph holds and what holds nothing itself: text, tabs, breaks, page numbers, form fields."""

from enum import StrEnum

from visitdocs.dataclass import dataclass
from visitdocs.document.model.styles import TextStyle
from visitdocs.fields.field_type import FieldKind


@dataclass(frozen=True)
class Text:
    """A stretch of text in one style. Never holds tabs or line breaks: they are inlines of their own."""

    text: str
    style: TextStyle = TextStyle()


@dataclass(frozen=True)
class Tab:
    """A tabulator; where it leads is the paragraph style's affair."""

    style: TextStyle = TextStyle()


class BreakKind(StrEnum):
    """What ends at a break."""

    LINE = "line"
    PAGE = "page"
    COLUMN = "column"


@dataclass(frozen=True)
class Break:
    """A forced end of a line, page or column."""

    kind: BreakKind = BreakKind.LINE
    style: TextStyle = TextStyle()


class PageFieldKind(StrEnum):
    """What a page field counts."""

    PAGE = "page"
    PAGES = "pages"
    SECTION_PAGES = "section pages"


@dataclass(frozen=True)
class PageField:
    """The number of the page it stands on, or how many pages there are; known only when pages are made.

    `number_format` is one of ECMA-376 17.18.59, "" for that of the section's page numbers; `digits` is how many there
    are at least.
    """

    kind: PageFieldKind
    style: TextStyle = TextStyle()
    number_format: str = ""
    digits: int = 1


class Correction(StrEnum):
    """How much of a QR code may be lost: 7, 15, 25 or 30 per cent (ISO/IEC 18004)."""

    LOW = "L"
    MEDIUM = "M"
    QUARTILE = "Q"
    HIGH = "H"


@dataclass(frozen=True)
class QrCode:
    """A QR code (ISO/IEC 18004). What it says is known only when pages are made, where `text` holds page fields.

    It is a square with sides of `side` points, the quiet zone of four modules around it included; without `side` its
    modules are `module` points wide.
    """

    text: tuple[str | PageField, ...]
    correction: Correction = Correction.MEDIUM
    side: float | None = None
    module: float = 1.36


@dataclass(frozen=True)
class PageReference:
    """The number of the page that the bookmark `target` stands on; `text` is what it was when the file was saved."""

    target: str
    text: str
    style: TextStyle = TextStyle()


@dataclass(frozen=True)
class Bookmark:
    """A named point that links lead to. Takes no room."""

    name: str


@dataclass(frozen=True)
class NoteMark:
    """The mark of the note `name` where that note itself stands."""

    name: str
    label: str
    style: TextStyle = TextStyle()


@dataclass(frozen=True)
class FormField:
    """A place to fill in, made from a Word content control (ECMA-376 17.5.2).

    `name` is the control's tag; for a radio button the part before the last dot names its group. `label` is
    its title, without a mark for what is required; `help` is what else is said beside the field; both are in the
    `language` with that tag, "" for the document's. `value` is empty while the control shows its placeholder. A check
    box or radio button that is ticked has `checked`. `options` are the (value, text) pairs of a drop-down.

    `limit` counts characters, 0 is none; `maximum` is the largest number to type, None if any is. `format` says in
    print how the answer is written. Into a drop-down that is `editable` one may also type something else. A field that
    is `read_only` shows its value and takes no other. With `cells` each of `limit` signs has a cell of its own.
    """

    name: str
    kind: FieldKind
    label: str = ""
    value: str = ""
    placeholder: str = ""
    checked: bool = False
    required: bool = False
    limit: int = 0
    maximum: int | None = None
    format: str = ""
    options: tuple[tuple[str, str], ...] = ()
    editable: bool = False
    read_only: bool = False
    style: TextStyle = TextStyle()
    help: str = ""
    language: str = ""
    cells: bool = False


Leaf = Text | Tab | Break | PageField | PageReference | QrCode | Bookmark | FormField | NoteMark
"""The inlines that hold no other content."""
