"""What every reader needs to know of the file as a whole, and of what stands around what it reads."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import field
from typing import Any, TypeVar

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.file.letter_count import LetterCount
from visitdocs.document.file.properties import read_form_values
from visitdocs.document.file.settings import Settings, read_settings
from visitdocs.document.lists import ListCounters, Numbering
from visitdocs.document.model import Colour, ParagraphStyle, TextStyle
from visitdocs.document.notes import Notes
from visitdocs.document.places import place_of
from visitdocs.document.styles.cascade import NOTHING, Properties
from visitdocs.document.styles.style_sheet import StyleSheet
from visitdocs.document.styles.theme import read_theme
from visitdocs.fields.field_values import FieldValues
from visitdocs.messages import Message
from visitdocs.ooxml import Package, Part
from visitdocs.ooxml.namespaces import W
from visitdocs.problems import Warnings

MAXIMUM_PIXELS = 100_000_000
"""Of all pictures of a document together: some kilobytes can hold thousands of millions."""


MAXIMUM_KEPT = 10_000
"""Values that are made once; a hostile file could ask for millions."""

Style = TypeVar("Style", TextStyle, ParagraphStyle)
Made = TypeVar("Made")


@dataclass
class WordFile:
    """An opened file: its shared definitions, the counters that run through it, the problems met so far.

    Without `with_fields` nothing in it is a field of a form, and what its controls show is text.
    """

    package: Package
    settings: Settings
    styles: StyleSheet
    numbering: Numbering
    language: str
    counters: ListCounters
    notes: Notes
    letters: LetterCount
    warnings: Warnings
    field_values: Mapping[str, FieldValues]
    with_fields: bool = True
    nameless_fields: int = 0
    codes: int = 0
    pictures: dict[tuple[str, tuple[float, ...]], bytes | Message] = field(default_factory=dict)
    pixels_left: int = MAXIMUM_PIXELS

    _picture_files: dict[str, bytes] = field(default_factory=dict)
    _places: dict[_Element, Message | str] = field(default_factory=dict)
    _styles: dict[Any, Any] = field(default_factory=dict)
    _made: dict[Hashable, Any] = field(default_factory=dict)

    def shared(self, style: Style) -> Style:
        """Give the first style met that is equal, so that a thousand paragraphs of one look hold one value."""
        found: Style = self._styles.setdefault(style, style)
        return found

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Give what is made for a key: what a thousand paragraphs have in common is worked out for the first one."""
        if key in self._made:
            found: Made = self._made[key]
            return found
        if len(self._made) >= MAXIMUM_KEPT:
            self._made.clear()
        made = self._made[key] = make()
        return made

    def new_field_name(self) -> str:
        """Make a name for a field of a form to which nobody has given one."""
        self.nameless_fields += 1
        return f"pole-{self.nameless_fields}"

    def picture_file(self, name: str) -> bytes:
        """Give the file of a picture, read once however often the picture is used."""
        if name not in self._picture_files:
            self._picture_files[name] = self.package.read(name) or b""
        return self._picture_files[name]

    def warn(self, said: Message, element: _Element, hint: Message | None = None) -> None:
        """Note that something at `element` cannot be typeset; the same problem of one paragraph is noted once."""
        self.warnings.add(said, hint, lambda: self._place(element))

    def _place(self, element: _Element) -> Message | str:
        anchor = next(element.iterancestors(W + "p"), element)
        if anchor not in self._places:
            self._places[anchor] = place_of(anchor)
        return self._places[anchor]


def open_word_file(package: Package, *, with_fields: bool = True) -> WordFile:
    """Read the definitions that a package shares among its stories."""

    def root(kind: str) -> _Element | None:
        part = package.related(kind)
        return None if part is None else part.root

    styles = StyleSheet(root("styles"), read_theme(root("theme")))
    numbering = Numbering(root("numbering"), styles)
    plain = styles.text_level(None, "paragraph")
    language = plain.get("language") or styles.default_text.get("language") or ""
    return WordFile(
        package=package,
        settings=read_settings(root("settings")),
        styles=styles,
        numbering=numbering,
        language=language,
        counters=ListCounters(numbering, language),
        notes=Notes(package),
        letters=LetterCount(package.refusals),
        warnings=Warnings(package.file),
        field_values=read_form_values(package),
        with_fields=with_fields,
    )


class CellLevels:
    """The levels of the cascade that a table style sets for paragraphs and for text in some of its cells.

    One for all cells that are treated alike, and equal to no other: paragraphs in them can share their formatting.
    """

    def __init__(self, paragraph: Properties, text: Properties) -> None:
        self.paragraph = paragraph
        self.text = text


NO_CELL = CellLevels(NOTHING, NOTHING)


@dataclass(frozen=True)
class Surroundings:
    """What a paragraph or a table takes from where it stands.

    `width` is the room from margin to margin in points, `reach` the room up to the edge of the sheet.
    `levels` are those of the table style; `background` is the colour behind the text.
    """

    part: Part
    width: float
    reach: float
    levels: CellLevels = NO_CELL
    background: Colour | None = None
