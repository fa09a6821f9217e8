"""What a field shows: the text of its appearance, and text that only its rich text value holds."""

from __future__ import annotations

import re

from lxml import etree
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, NameObject, StreamObject

_SHOWS_TEXT = re.compile(rb"T[jJ]|['\"]|Do")
"""Whether an operator may be in a stream that shows text (ISO 32000-1, table 109) or another stream (table 87)."""
_NO_LETTER = re.compile(r"[^\w]", re.UNICODE)


def shown_text(annotation: DictionaryObject, reader: PdfReader) -> str | None:
    """Give the text that a widget's appearance shows; None if it has none or none that can be told."""
    appearance = annotation.get("/AP")
    normal = appearance.get("/N") if isinstance(appearance, DictionaryObject) else None
    if normal is None or not isinstance(normal := normal.get_object(), StreamObject):
        return None
    if not _SHOWS_TEXT.search(normal.get_data()):
        return ""  # reading that there is none takes as long as reading a text
    page = PageObject.create_blank_page(reader, 1000, 1000)
    page[NameObject("/Contents")] = normal
    page[NameObject("/Resources")] = normal.get("/Resources", DictionaryObject())
    return page.extract_text()


def rich_text(value: object) -> str:
    """Give the words of a rich text string (ISO 32000-1, 12.7.3.4), a line for each paragraph; "" if it is none."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, recover=False)
    try:
        root = etree.fromstring(str(value).encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return ""
    paragraphs = list(root.iter("{*}p")) or [root]
    return "\n".join("".join(map(str, paragraph.itertext())) for paragraph in paragraphs)


def letters(text: str) -> str:
    """Give only the letters and digits of a text: lines wrap, and spaces are drawn in many ways."""
    return _NO_LETTER.sub("", text)
