"""The fonts and pictures that the pages of one file share, each once (ISO 32000-1 7.8.3)."""

from __future__ import annotations

import hashlib

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.document.model import Picture
from visitdocs.messages import Quoted, phrase
from visitdocs.pdf.file.composite_font import PageFont
from visitdocs.pdf.file.picture_objects import picture_object
from visitdocs.pdf.fonts.face import Face
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFDictionary
from visitdocs.problems import Place


class Resources:
    """Collects fonts and pictures while pages are drawn. `source` names the document in errors."""

    def __init__(self, document: PDFDocument, source: str) -> None:
        self._document = document
        self._source = source
        self._fonts: dict[str, PageFont] = {}
        self._pictures: dict[str, tuple[str, PDFObjectReference]] = {}

    def font(self, face: Face) -> PageFont:
        """The document's font for a face."""
        return self._fonts.setdefault(face.key, PageFont(face, f"F{len(self._fonts) + 1}"))

    def picture(self, picture: Picture) -> str:
        """Add a picture once, however often it is drawn; returns its resource name.

        Raises DocumentError if it cannot be read.
        """
        key = hashlib.sha256(picture.data).hexdigest()
        if key not in self._pictures:
            where = phrase("picture {description}", description=Quoted(picture.alt)) if picture.alt else ""
            place = Place(file=self._source, where=where)
            reference = self._document.Reference(picture_object(self._document, picture.data, place))
            self._pictures[key] = (f"Im{len(self._pictures) + 1}", reference)
        return self._pictures[key][0]

    def dictionary(self) -> PDFDictionary:
        """The resource dictionary of all pages."""
        reference = self._document.Reference
        fonts = {font.name: reference(font.pdf_object(self._document)) for font in self._fonts.values()}
        entries = {"Font": PDFDictionary(fonts)}
        if self._pictures:
            entries["XObject"] = PDFDictionary(dict(self._pictures.values()))
        return PDFDictionary(entries)

    def identity(self) -> list[str]:
        """What tells the resources of one file from those of another: pictures, then fonts with their characters."""
        return [*self._pictures, *(font.face.key + font.characters for font in self._fonts.values())]
