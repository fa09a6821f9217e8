"""One PDF file in the making: pages, and at the end its bytes.

ReportLab numbers and formats the objects; which objects a conforming file needs is said here and beside it.
"""

import hashlib

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.messages import Quoted, message, phrase
from visitdocs.pdf.file.metadata import Metadata, write_metadata
from visitdocs.pdf.file.navigation import Navigation, write_outline
from visitdocs.pdf.file.page_canvas import PageCanvas, PageLabels
from visitdocs.pdf.file.resources import Resources
from visitdocs.pdf.objects.document import PDFDocument, compressed
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString
from visitdocs.pdf.structure.structure_tree import StructureTree
from visitdocs.problems import Warnings


class PdfFile:
    """Collects pages and writes them out. Nothing reaches the file until `finish`.

    `warnings` take what cannot be written as the document asks; `source` names the document in them.
    """

    def __init__(self, source: str = "") -> None:
        self.warnings = Warnings(source)
        self.document = PDFDocument()
        self.structure = StructureTree()
        self._navigation = Navigation()
        self._resources = Resources(self.document, source)
        self._pages: list[PageCanvas] = []

    def begin_page(self, width: float, height: float, labels: PageLabels) -> PageCanvas:
        """A new empty page; sizes in points. `labels` are what page fields print."""
        shared = (self.structure, self._resources, self._navigation)
        page = PageCanvas(len(self._pages) + 1, width, height, labels, *shared)
        self._pages.append(page)
        return page

    def finish(self, metadata: Metadata) -> bytes:
        """The file's bytes."""
        document = self.document
        resources = document.Reference(self._resources.dictionary())
        for name in self._navigation.resolve():
            self.warnings.add(
                message(
                    "missing-bookmark",
                    "a link leads to the bookmark {name}, which is not in the document",
                    name=Quoted(name),
                ),
                phrase("correct in Word where the link leads, or add a bookmark of this name"),
            )
        for page in self._pages:
            self._write_page(page, resources)
        self.structure.write(document, len(self._pages))
        write_outline(document, self._navigation.headings)
        write_metadata(document, metadata)
        document._ID = self._identifier(metadata)
        return document.format()

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
        parts = [repr(metadata), *(page.content() for page in self._pages)]
        parts += [*self._resources.identity(), *self.structure.root.dump()]
        digest = hashlib.sha256("\0".join(parts).encode())
        text: bytes = PDFString(digest.digest()[:16], enc="raw").format(self.document)
        return b"[" + text + b" " + text + b"]"
