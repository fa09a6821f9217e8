"""What every reader needs to know of the file as a whole, and where it reports what cannot be typeset."""

from dataclasses import dataclass, field

from lxml.etree import _Element

from visitdocs.document.cascade import Properties
from visitdocs.document.list_counters import ListCounters
from visitdocs.document.markup import plain_text
from visitdocs.document.model import Colour
from visitdocs.document.namespaces import W
from visitdocs.document.numbering import Numbering
from visitdocs.document.package import Package, Part
from visitdocs.document.settings import Settings, read_settings
from visitdocs.document.styles import StyleSheet
from visitdocs.document.theme import read_theme
from visitdocs.problems import Place, Problem, Severity

_QUOTED = 60
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
    problems: dict[Problem, None] = field(default_factory=dict)
    pictures: dict[str, bytes | None] = field(default_factory=dict)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    waiting_notes: list[tuple[str, str]] = field(default_factory=list)
    current_note: str = ""

    def warn(self, message: str, element: _Element, hint: str = "") -> None:
        """Notes that something at `element` cannot be typeset; the same problem of one paragraph is noted once."""
        problem = Problem(Severity.WARNING, message, Place(self.package.file, where=place_of(element)), hint)
        self.problems[problem] = None


def open_source(package: Package) -> Source:
    """Reads the definitions that a package shares among its stories."""

    def root(kind: str) -> _Element | None:
        part = package.related(kind)
        return None if part is None else part.root

    styles = StyleSheet(root("styles"), read_theme(root("theme")))
    numbering = Numbering(root("numbering"), styles)
    language = styles.default_text.get("language") or styles.text_level(None, "paragraph").get("language", "")
    return Source(package, read_settings(root("settings")), styles, numbering, language, ListCounters(numbering))


def place_of(element: _Element) -> str:
    """Where an element stands, in words: the text of its paragraph, or of the nearest one before it."""
    paragraph = next(element.iterancestors(W + "p"), None) if element.tag != W + "p" else element
    story = _STORIES.get(element.getroottree().getroot().tag, "")
    where = ""
    if paragraph is not None and (text := _quote(paragraph)):
        where = f"akapit {text}"
    else:
        anchor = paragraph if paragraph is not None else element
        texts = (_quote(sibling) for sibling in anchor.itersiblings(preceding=True))
        before = next((text for text in texts if text), "")
        where = f"po tekście {before}" if before else ""
    return ", ".join(part for part in (story, where) if part)


def _quote(element: _Element) -> str:
    text = " ".join(plain_text(element).split())
    return f"„{text if len(text) <= _QUOTED else text[:_QUOTED].rstrip() + '…'}”" if text else ""
