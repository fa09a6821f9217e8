"""What every reader needs to know of the file as a whole, and where it reports what cannot be typeset."""

from dataclasses import dataclass, field
from itertools import islice

from lxml.etree import _Element

from visitdocs.document.cascade import Properties
from visitdocs.document.extent import Extent
from visitdocs.document.list_counters import ListCounters
from visitdocs.document.markup import plain_text
from visitdocs.document.model import Colour
from visitdocs.document.notes import Notes
from visitdocs.document.numbering import Numbering
from visitdocs.document.settings import Settings, read_settings
from visitdocs.document.styles import StyleSheet
from visitdocs.document.theme import read_theme
from visitdocs.ooxml import Package, Part
from visitdocs.ooxml.namespaces import W
from visitdocs.problems import Warnings

_KINDS = {W + "tbl": "tabela", W + "tc": "komórka"}
_QUOTED = 60
_LOOK_BACK = 20
_STORIES = {W + "hdr": "nagłówek strony", W + "ftr": "stopka strony", W + "footnotes": "przypis",
            W + "endnotes": "przypis końcowy"}  # fmt: skip


@dataclass(frozen=True)
class Surroundings:
    """What a paragraph or a table takes from where it stands.

    `width` is the room from margin to margin in points, `reach` the room up to the edge of the sheet.
    `paragraph` and `text` are the table style's levels of the cascade; `background` is the colour behind the text.
    """

    part: Part
    width: float
    reach: float
    paragraph: Properties = field(default_factory=dict)
    text: Properties = field(default_factory=dict)
    background: Colour | None = None


@dataclass
class Source:
    """An opened file: its shared definitions, the counters that run through it, the problems met so far."""

    package: Package
    settings: Settings
    styles: StyleSheet
    numbering: Numbering
    language: str
    counters: ListCounters
    notes: Notes
    extent: Extent
    warnings: Warnings
    nameless_fields: int = 0
    pictures: dict[tuple[str, tuple[float, ...]], tuple[bytes | None, bool]] = field(default_factory=dict)

    _places: dict[_Element, str] = field(default_factory=dict)

    def name_field(self, complaint: str, element: _Element, hint: str) -> str:
        """A name for a field of a form to which nobody has given one, after a warning."""
        self.nameless_fields += 1
        name = f"pole-{self.nameless_fields}"
        self.warn(f"{complaint}; w PDF jest polem „{name}”", element, hint)
        return name

    def warn(self, message: str, element: _Element, hint: str = "") -> None:
        """Notes that something at `element` cannot be typeset; the same problem of one paragraph is noted once."""
        self.warnings.add(message, hint, lambda: self._place(element))

    def _place(self, element: _Element) -> str:
        anchor = next(element.iterancestors(W + "p"), element)
        if anchor not in self._places:
            self._places[anchor] = place_of(anchor)
        return self._places[anchor]


def open_source(package: Package) -> Source:
    """Reads the definitions that a package shares among its stories."""

    def root(kind: str) -> _Element | None:
        part = package.related(kind)
        return None if part is None else part.root

    styles = StyleSheet(root("styles"), read_theme(root("theme")))
    numbering = Numbering(root("numbering"), styles)
    plain = styles.text_level(None, "paragraph")
    language = plain.get("language") or styles.default_text.get("language") or ""
    return Source(
        package=package,
        settings=read_settings(root("settings")),
        styles=styles,
        numbering=numbering,
        language=language,
        counters=ListCounters(numbering),
        notes=Notes(package),
        extent=Extent(package.refusals),
        warnings=Warnings(package.file),
    )


def place_of(element: _Element) -> str:
    """Where an element stands, in words: its text or that of its paragraph, or else the text that is nearest."""
    anchor = next(element.iterancestors(W + "p"), element)
    story = _STORIES.get(element.getroottree().getroot().tag, "")
    return ", ".join(part for part in (story, _nearest_text(anchor)) if part)


def _nearest_text(anchor: _Element) -> str:
    if text := _quote(anchor):
        return f"{_KINDS.get(anchor.tag, 'akapit')} {text}"
    row = next(anchor.iterancestors(W + "tr"), None)
    if row is not None:
        return f"wiersz tabeli {_quote(row)}".rstrip()
    before = (_quote(sibling) for sibling in islice(anchor.itersiblings(preceding=True), _LOOK_BACK))
    text = next((text for text in before if text), "")
    return f"po tekście {text}" if text else ""


def _quote(element: _Element) -> str:
    text = " ".join(plain_text(element).split())
    return f"„{text if len(text) <= _QUOTED else text[:_QUOTED].rstrip() + '…'}”" if text else ""
