"""A file's objects with their numbers, and its streams as PDF/A wants them (ISO 32000-1 7.3.8, 7.3.10, 7.5).

An end of line stands before `endstream` (ISO 19005-2 6.1.7.1).
"""

import zlib
from collections.abc import Iterable
from functools import lru_cache

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFStream

from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, name_of

END = b"endstream\n"
FLATE = PDFArray([name_of("FlateDecode")])
REMEMBERED, REMEMBERED_BYTES = 64, 150_000
"""How many contents are kept compressed, and how long they may be: fonts and looks of fields come again and again."""


class PDFDocument(pdfdoc.PDFDocument):  # type: ignore[misc]  # ReportLab has no types
    """The objects of one file, numbered as they are referred to first."""

    def __init__(self) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=(1, 7))

    def format(self) -> bytes:
        """The file's bytes. Objects may refer to further ones as they are written."""
        root, info = self.Reference(self.Catalog), self.Reference(self.info)
        file = pdfdoc.PDFFile(self._pdfVersion)
        names: list[str] = []
        while len(names) < len(self.numberToId):
            number = len(names) + 1
            name = self.numberToId[number]
            content = pdfdoc.format(self.idToObject[name], self, toplevel=1)
            end = b"" if content.endswith(b"\n") else b"\n"
            self.idToOffset[name] = file.add(b"%d 0 obj\n%s%sendobj\n" % (number, content, end))
            names.append(name)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, names)
        start = file.add(table.format(self))
        trailer = pdfdoc.PDFTrailer(startxref=start, Size=len(names) + 1, Root=root, Info=info, ID=self.ID())
        file.add(trailer.format(self))
        return bytes(file.format(self))


class Stream(PDFStream):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's stream, which leaves that end of line out."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The stream's bytes."""
        data: bytes = self.content
        entries = PDFDictionary({**self.dictionary.dict, "Length": len(data)})
        return entries.format(document) + b"\nstream\n" + data + b"\n" + END


def compressed(content: bytes | str, **entries: object) -> Stream:
    """A Flate-compressed stream with further dictionary entries."""
    data = content.encode() if isinstance(content, str) else content
    packed = _packed(data) if len(data) <= REMEMBERED_BYTES else zlib.compress(data)
    return Stream(PDFDictionary(entries | {"Filter": FLATE}), packed, [])


@lru_cache(REMEMBERED)
def _packed(content: bytes) -> bytes:
    return zlib.compress(content)


def deflated(pieces: Iterable[bytes], **entries: object) -> Stream:
    """A Flate-compressed stream of content that is never there as a whole."""
    packer = zlib.compressobj()
    content = b"".join(map(packer.compress, pieces)) + packer.flush()
    return Stream(PDFDictionary(entries | {"Filter": FLATE}), content, [])


def plain(content: bytes, **entries: object) -> Stream:
    """An uncompressed stream, as XMP metadata must be (ISO 19005-2 6.6.2.1), or one that carries its own filter."""
    return Stream(PDFDictionary({"Filter": PDFArray([])} | entries), content, [])
