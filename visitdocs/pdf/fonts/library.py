"""Which face draws which character of one document, and what had to be replaced."""

from collections.abc import Iterator
from pathlib import Path

from visitdocs.document.model import EmbeddedFont, TextStyle
from visitdocs.messages import Quoted, message, phrase
from visitdocs.pdf.fonts.face import Face, load_face
from visitdocs.pdf.fonts.search import FALLBACK_FAMILY, FontFile, FontSearch
from visitdocs.problems import DocumentError, Place, Problem, Severity, Warnings

MAXIMUM_MISSING = 50_000
"""Characters in place of which a face draws its replacement; a PDF font has room for 65 535 in all."""

_TOO_MANY = message("too-many-missing-characters", "the document has too many different characters that no font has")
_OTHER_FONTS = phrase("set them in Word in fonts that have them")
_EMBED = phrase("embed the font in the Word document (File → Options → Save) or choose another one")


class FaceChain:
    """The faces that draw one family and style, best first; each but the `first` is read when it is first asked for."""

    def __init__(self, first: Face, others: Iterator[Face]) -> None:
        self.first = first
        self._read = [first]
        self._others = others

    def __iter__(self) -> Iterator[Face]:
        number = 0
        while number < len(self._read) or self._read_next():
            yield self._read[number]
            number += 1

    def _read_next(self) -> bool:
        found = next(self._others, None)
        if found is not None:
            self._read.append(found)
        return found is not None


class FontLibrary:
    """The fonts of one document.

    Collects a warning for every family or character that it had to replace, and for every family that comes from this
    machine: another may have another, and so make other bytes.
    """

    def __init__(
        self, embedded: tuple[EmbeddedFont, ...] = (), file: str = "", folders: tuple[Path, ...] | None = None
    ) -> None:
        """`folders` are where fonts of this machine are looked for; None: where its system keeps them."""
        self._chains: dict[tuple[str, bool, bool], FaceChain] = {}
        self._warnings = Warnings(file)
        self._file = file
        self._search = FontSearch(tuple(font for font in embedded if _is_sound(font)), folders)
        self._installed: dict[Face, str] = {}
        self._missing: set[str] = set()
        self._fallbacks: dict[tuple[bool, bool], FaceChain] = {}
        self._full_fonts: dict[str, FontFile] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be drawn as asked, each once."""
        return self._warnings.all()

    def face(self, style: TextStyle) -> Face:
        """The face that a style asks for, or the one that stands in for it."""
        return self._chain(style.font, style.bold, style.italic).first

    def full_font(self, family: str) -> bytes:
        """A whole font file of a family for people to type with; an embedded one may hold only the letters used."""
        if family not in self._full_fonts:
            self._full_fonts[family] = next(self._whole_fonts(family))
        found = self._full_fonts[family]
        if found.installed:
            self._tell_installed(family, found.family)
        return found.data

    def _whole_fonts(self, family: str) -> Iterator[FontFile]:
        """The files of a family, of its stand-ins and of the family that stands in for all, those that can be read."""
        for name in (family, FALLBACK_FAMILY):
            for found in (*self._search.whole_font(name, False, False), *self._search.stand_in(name, False, False)):
                if any(self._faces(iter([found]), name)):
                    yield found

    def pieces(self, text: str, style: TextStyle) -> Iterator[tuple[str, Face]]:
        """Cut `text` into stretches that one face can draw; the face is the style's own wherever it can be."""
        chain = self._chain(style.font, style.bold, style.italic)
        start, current = 0, chain.first
        for index, character in enumerate(text):
            face = (
                current
                if current is chain.first and current.covers(character)
                else self._choose(chain, style, character)
            )
            if face is not current:
                if index > start:
                    yield text[start:index], current
                start, current = index, face
        if start < len(text):
            yield text[start:], current

    def _choose(self, chain: FaceChain, style: TextStyle, character: str) -> Face:
        for face in self._candidates(chain, style):
            if face.covers(character):
                self._tell_if_installed(face)
                return face
        if character not in self._missing:
            self._missing.add(character)
            if len(self._missing) > MAXIMUM_MISSING:
                raise DocumentError(Problem(Severity.ERROR, _TOO_MANY, Place(file=self._file), _OTHER_FONTS))
            name = f"U+{ord(character):04X}"
            missing = message(
                "missing-character",
                "no font has the character {character}; in the PDF a replacement stands in its place",
                character=name,
            )
            self._warnings.add(missing, phrase("remove the character, or set it in Word in a font that has it"))
        return tuple(self._candidates(chain, style))[-1]

    def _candidates(self, chain: FaceChain, style: TextStyle) -> Iterator[Face]:
        """The faces of a family, then those that stand in for all, which are not read before they are needed."""
        yield from chain
        yield from self._fallback(style.bold, style.italic)

    def _chain(self, family: str, bold: bool, italic: bool) -> FaceChain:
        key = (family, bold, italic)
        if key not in self._chains:
            self._chains[key] = self._load(family, bold, italic)
        return self._chains[key]

    def _load(self, family: str, bold: bool, italic: bool) -> FaceChain:
        for files in (self._search.font(family, bold, italic), self._search.stand_in(family, bold, italic)):
            faces = self._faces(files, family)
            first = next(faces, None)
            if first is not None:
                self._tell_if_installed(first)
                return FaceChain(first, faces)
        self._warnings.add(
            message(
                "missing-font",
                "there is no font {family}; in the PDF {replacement} replaces it",
                family=Quoted(family),
                replacement=FALLBACK_FAMILY,
            ),
            _EMBED,
        )
        return self._fallback(bold, italic)

    def _fallback(self, bold: bool, italic: bool) -> FaceChain:
        if (bold, italic) not in self._fallbacks:
            faces = self._faces(self._search.whole_font(FALLBACK_FAMILY, bold, italic), FALLBACK_FAMILY)
            self._fallbacks[bold, italic] = FaceChain(next(faces), faces)
        return self._fallbacks[bold, italic]

    def _faces(self, files: Iterator[FontFile], family: str) -> Iterator[Face]:
        """The faces of all files that can be read, each once."""
        faces: list[Face] = []
        for file in files:
            try:
                face = load_face(file.data, family)
            except ValueError:
                continue  # the next source may hold a sound file of the same family
            if face not in faces:
                faces.append(face)
                if file.installed:
                    self._installed[face] = file.family
                yield face

    def _tell_if_installed(self, face: Face) -> None:
        if face in self._installed:
            self._tell_installed(face.family, self._installed.pop(face))

    def _tell_installed(self, family: str, installed: str) -> None:
        """Warn that what draws `family` is the family `installed` of this machine."""
        if installed == family:
            told = message(
                "font-of-this-computer",
                "the font {family} comes from this computer; on another one the PDF may be different",
                family=Quoted(family),
            )
        else:
            told = message(
                "replacing-font-of-this-computer",
                "there is no font {family}; in the PDF {replacement} from this computer replaces it",
                family=Quoted(family),
                replacement=installed,
            )
        self._warnings.add(told, _EMBED)


def _is_sound(font: EmbeddedFont) -> bool:
    """Whether a font that came with the document can be used; nobody else has tried it out before."""
    try:
        load_face(font.data, font.family).try_out()
    except ValueError:
        return False
    return True
