"""Which face draws which character of one document, and what had to be replaced."""

from collections.abc import Iterator

from visitdocs.document.model import EmbeddedFont, TextStyle
from visitdocs.pdf.faces import Face, load_face
from visitdocs.pdf.font_search import FALLBACK_FAMILY, find_font, find_stand_in
from visitdocs.problems import DocumentError, Place, Problem, Severity, Warnings

MOST_MISSING = 50_000
"""Characters in place of which a face draws its replacement; a PDF font has room for 65 535 in all."""

_TOO_MANY = "w dokumencie jest zbyt wiele różnych znaków, których nie ma żadna czcionka"
_OTHER_FONTS = "ustaw dla nich w Wordzie czcionki, które je zawierają"


class FontLibrary:
    """The fonts of one document. Collects a warning for every family or character that it had to replace."""

    def __init__(self, embedded: tuple[EmbeddedFont, ...] = (), file: str = "") -> None:
        self._chains: dict[tuple[str, bool, bool], tuple[Face, ...]] = {}
        self._warnings = Warnings(file)
        self._file = file
        self._embedded = tuple(font for font in embedded if _is_sound(font))
        self._missing: set[str] = set()
        self._fallbacks: dict[tuple[bool, bool], tuple[Face, ...]] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be drawn as asked, each once."""
        return self._warnings.all()

    def face(self, style: TextStyle) -> Face:
        """The face that a style asks for, or the one that stands in for it."""
        return self._chain(style.font, style.bold, style.italic)[0]

    def full_font(self, family: str) -> bytes:
        """A whole font file of a family for people to type with; an embedded one may hold only the letters used."""
        for name in (family, FALLBACK_FAMILY):
            for data in (*find_font(name, False, False, ()), *find_stand_in(name, False, False)):
                return data
        raise LookupError(FALLBACK_FAMILY)

    def pieces(self, text: str, style: TextStyle) -> Iterator[tuple[str, Face]]:
        """Cut `text` into stretches that one face can draw; the face is the style's own wherever it can be."""
        chain = self._chain(style.font, style.bold, style.italic)
        start, current = 0, chain[0]
        for index, character in enumerate(text):
            face = current if current is chain[0] and current.covers(character) else self._choose(chain, character)
            if face is not current:
                if index > start:
                    yield text[start:index], current
                start, current = index, face
        if start < len(text):
            yield text[start:], current

    def _choose(self, chain: tuple[Face, ...], character: str) -> Face:
        for face in chain:
            if face.covers(character):
                return face
        if character not in self._missing:
            self._missing.add(character)
            if len(self._missing) > MOST_MISSING:
                raise DocumentError(Problem(Severity.ERROR, _TOO_MANY, Place(file=self._file), _OTHER_FONTS))
            self._warnings.add(
                f"żadna czcionka nie ma znaku U+{ord(character):04X}; w PDF stoi w tym miejscu znak zastępczy",
                "usuń ten znak albo ustaw dla niego w Wordzie czcionkę, która go zawiera",
            )
        return chain[-1]

    def _chain(self, family: str, bold: bool, italic: bool) -> tuple[Face, ...]:
        key = (family, bold, italic)
        if key not in self._chains:
            self._chains[key] = tuple(self._load(family, bold, italic))
        return self._chains[key]

    def _load(self, family: str, bold: bool, italic: bool) -> Iterator[Face]:
        faces = list(_readable(find_font(family, bold, italic, self._embedded), family))
        if not faces:
            faces = list(_readable(find_stand_in(family, bold, italic), family))
        if not faces:
            self._warnings.add(
                f"nie ma czcionki „{family}”; w PDF zastępuje ją {FALLBACK_FAMILY}",
                "osadź czcionkę w dokumencie Worda (Plik → Opcje → Zapisywanie) albo wybierz inną",
            )
        yield from faces
        yield from self._fallback(bold, italic)

    def _fallback(self, bold: bool, italic: bool) -> tuple[Face, ...]:
        if (bold, italic) not in self._fallbacks:
            faces = _readable(find_font(FALLBACK_FAMILY, bold, italic, ()), FALLBACK_FAMILY)
            self._fallbacks[bold, italic] = tuple(faces)
        return self._fallbacks[bold, italic]


def _is_sound(font: EmbeddedFont) -> bool:
    """Whether a font that came with the document can be used; nobody else has tried it out before."""
    try:
        load_face(font.data, font.family).try_out()
    except ValueError:
        return False
    return True


def _readable(files: Iterator[bytes], family: str) -> Iterator[Face]:
    for data in files:
        try:
            yield load_face(data, family)
        except ValueError:
            continue  # the next source may hold a sound file of the same family
