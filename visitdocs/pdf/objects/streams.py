"""PDF streams as PDF/A wants them: an end of line stands before `endstream` (ISO 19005-2 6.1.7.1)."""

import zlib
from collections.abc import Iterable

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFName, PDFStream, PDFZCompress

from visitdocs.pdf.objects.collections import PDFArray, PDFDictionary

END = b"endstream\n"


class Stream(PDFStream):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's stream, which leaves that end of line out."""

    def format(self, document: PDFDocument) -> bytes:
        """The stream's bytes."""
        data: bytes = super().format(document)
        return data[: -len(END)] + b"\n" + END


def compressed(content: bytes | str, **entries: object) -> Stream:
    """A Flate-compressed stream with further dictionary entries."""
    return Stream(PDFDictionary(entries), content, [PDFZCompress])


def deflated(pieces: Iterable[bytes], **entries: object) -> Stream:
    """A Flate-compressed stream of content that is never there as a whole."""
    packer = zlib.compressobj()
    content = b"".join(map(packer.compress, pieces)) + packer.flush()
    return Stream(PDFDictionary(entries | {"Filter": PDFArray([PDFName("FlateDecode")])}), content, [])


def plain(content: bytes | str, **entries: object) -> Stream:
    """An uncompressed stream, as XMP metadata must be (ISO 19005-2 6.6.2.1), or one that carries its own filter."""
    return Stream(PDFDictionary(entries), content, [])
