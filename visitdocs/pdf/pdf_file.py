"""One PDF file in the making: pages, fonts, pictures, structure, and at the end its bytes.

ReportLab numbers and formats the objects; which objects a conforming file needs is said here and beside it.
"""

import hashlib

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference, PDFString

from visitdocs.accessibility import HeadingRanks
from visitdocs.document.model import Picture
from visitdocs.pdf.faces import Face
from visitdocs.pdf.font_objects import PageFont
from visitdocs.pdf.metadata import Metadata, write_metadata
from visitdocs.pdf.outline import Entry, destination, write_outline
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.picture_objects import picture_object
from visitdocs.pdf.streams import compressed
from visitdocs.pdf.structure import StructureTree
from visitdocs.problems import Place, Problem, Warnings


class PdfFile:
    """Collects pages and writes them out. Nothing reaches the file until `finish`.

    `source` names the document in `problems`.
    """

    def __init__(self, source: str = "") -> None:
        self._warnings = Warnings(source)
        self._source = source
        self.document = PDFDocument(compression=1, invariant=1, pdfVersion=(1, 7))
        self.structure = StructureTree()
        self.headings: list[Entry] = []
        self.heading_ranks = HeadingRanks()
        self.bookmarks: dict[str, PDFArray] = {}
        self.inner_links: list[tuple[PDFDictionary, str, int]] = []
        self.pages: list[PageCanvas] = []
        self._fonts: dict[str, PageFont] = {}
        self._pictures: dict[str, tuple[str, PDFObjectReference]] = {}

    def begin_page(self, width: float, height: float, label: str, page_count: str) -> PageCanvas:
        """A new empty page; sizes in points. `label` is its printed number, `page_count` the printed total."""
        page = PageCanvas(self, len(self.pages) + 1, width, height, label, page_count)
        self.pages.append(page)
        return page

    def warn(self, message: str, hint: str) -> None:
        """Remember what could not be written as the document asks."""
        self._warnings.add(message, hint)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be written as the document asks."""
        return self._warnings.all()

    def font(self, face: Face) -> PageFont:
        """The document's font for a face."""
        return self._fonts.setdefault(face.key, PageFont(face, f"F{len(self._fonts) + 1}"))

    def picture(self, picture: Picture) -> str:
        """Add a picture once, however often it is drawn; returns its resource name. Raises DocumentError."""
        key = hashlib.sha256(picture.data).hexdigest()
        if key not in self._pictures:
            place = Place(file=self._source, where=f"obraz „{picture.alt}”" if picture.alt else "")
            reference = self.document.Reference(picture_object(self.document, picture.data, place))
            self._pictures[key] = (f"Im{len(self._pictures) + 1}", reference)
        return self._pictures[key][0]

    def finish(self, metadata: Metadata) -> bytes:
        """The file's bytes."""
        document = self.document
        resources = document.Reference(PDFDictionary(self._resources()))
        self._resolve_links()
        for page in self.pages:
            self._write_page(page, resources)
        self.structure.write(document, len(self.pages))
        write_outline(document, self.headings)
        write_metadata(document, metadata)
        document._ID = self._identifier(metadata)
        document.Reference(document.Catalog)
        document.Reference(document.info)
        return document.format()

    def _resolve_links(self) -> None:
        for annotation, name, page_number in self.inner_links:
            if name not in self.bookmarks:
                hint = "popraw w Wordzie cel odnośnika albo dodaj zakładkę o tej nazwie"
                self.warn(f"odnośnik prowadzi do zakładki „{name}”, której nie ma w dokumencie", hint)
                self.bookmarks[name] = destination(page_number, self.pages[page_number - 1].height)
            annotation["Dest"] = self.bookmarks[name]

    def _resources(self) -> dict[str, object]:
        reference = self.document.Reference
        fonts = {font.name: reference(font.pdf_object(self.document)) for font in self._fonts.values()}
        entries: dict[str, object] = {"Font": PDFDictionary(fonts)}
        if self._pictures:
            entries["XObject"] = PDFDictionary(dict(self._pictures.values()))
        return entries

    def _write_page(self, page: PageCanvas, resources: PDFObjectReference) -> None:
        entries = {
            "Type": "/Page",
            "Parent": self.document.Reference(self.document.Pages),
            "MediaBox": PDFArray([0, 0, round(page.width, 2), round(page.height, 2)]),
            "Resources": resources,
            "Contents": self.document.Reference(compressed(page.content())),
            "StructParents": page.number - 1,
            "Tabs": "/S",
        }
        if page.annotations:
            entries["Annots"] = PDFArray([self.document.Reference(annotation) for annotation in page.annotations])
        dictionary = PDFDictionary(entries)
        self.document.Reference(dictionary, f"Page{page.number}")
        self.document.Pages.addPage(dictionary)

    def _identifier(self, metadata: Metadata) -> bytes:
        """A file identifier that depends on the content alone (ISO 32000-1 14.4)."""
        parts = [repr(metadata), *(page.content() for page in self.pages), *self._pictures]
        parts += [font.face.key + font.characters for font in self._fonts.values()]
        parts += self.structure.root.dump()
        digest = hashlib.sha256("\0".join(parts).encode())
        text = PDFString(digest.digest()[:16], enc="raw").format(self.document)
        return b"[" + text + b" " + text + b"]"
