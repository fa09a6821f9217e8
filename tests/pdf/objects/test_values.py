"""Our values have the very bytes that ReportLab's have."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfdoc

from visitdocs.pdf.objects.document import PDFDocument, compressed, plain
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString

NAMES = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=6)
PLAIN = st.one_of(
    st.integers(-(10**12), 10**12),
    st.floats(-1e6, 1e6),
    st.booleans(),
    NAMES,
    st.sampled_from(["/Name", "<0A>", "two words", b"bytes", "line\nline", "ą"[:0], "é"]),
    st.text().map(PDFString),
)
VALUES = st.recursive(
    PLAIN,
    lambda values: st.one_of(st.lists(values, max_size=23).map(tuple), st.dictionaries(NAMES, values, max_size=15)),
    max_leaves=40,
)


def made(value: Any, dictionary: type, array: type) -> Any:
    """Plain Python as objects of a PDF."""
    if isinstance(value, dict):
        return dictionary({name: made(entry, dictionary, array) for name, entry in value.items()})
    return array([made(item, dictionary, array) for item in value]) if isinstance(value, tuple) else value


@given(VALUES)
def test_they_are_written_as_reportlab_writes_them(value: Any) -> None:
    document = pdfdoc.PDFDocument(invariant=1)
    ours, theirs = made(value, PDFDictionary, PDFArray), made(value, pdfdoc.PDFDictionary, pdfdoc.PDFArray)
    assert pdfdoc.format(ours, document) == pdfdoc.format(theirs, document)


LETTERS = st.characters(max_codepoint=0x17F, exclude_categories=("Cs",))  # most are in PDF's own encoding


@given(st.one_of(st.text(), st.text(LETTERS)))
def test_a_text_is_written_as_reportlab_writes_it(text: str) -> None:
    document = pdfdoc.PDFDocument(invariant=1)
    assert PDFString(text).format(document) == pdfdoc.PDFString(text).format(document)


@given(st.binary())
def test_raw_bytes_are_written_as_reportlab_writes_them(data: bytes) -> None:
    document = pdfdoc.PDFDocument(invariant=1)
    assert PDFString(data, enc="raw").format(document) == pdfdoc.PDFString(data, enc="raw").format(document)


def file_of(document: pdfdoc.PDFDocument) -> bytes:
    """A file of a page, a text and two streams, one of which refers to an object that nothing else does."""
    kept = PDFDictionary({"Title": PDFString("Zażółć"), "Deep": PDFArray([document.Reference(PDFDictionary({}))])})
    page = PDFDictionary({"Type": "/Page", "Contents": document.Reference(compressed("q Q", Late=kept))})
    document.Reference(page, "Page1")
    document.Pages.addPage(page)
    document.Catalog.Outlines = None
    document.Catalog.Metadata = plain(b"<x/>")
    document.info = PDFDictionary({"Producer": PDFString("visitdocs")})
    document._ID = b"[<00> <00>]"
    data: bytes = document.format()
    return data


def test_a_file_is_written_as_reportlab_writes_it() -> None:
    theirs = pdfdoc.PDFDocument(compression=1, invariant=1, pdfVersion=(1, 7))
    written = file_of(PDFDocument())
    assert written == file_of(theirs)
    assert b"/Type /Catalog" in written


def test_references_are_written_as_reportlab_writes_them() -> None:
    document = pdfdoc.PDFDocument(invariant=1)
    references = [document.Reference(pdfdoc.PDFDictionary({"A": number})) for number in range(25)]
    ours = PDFDictionary({"K": PDFArray(references), "P": references[3]})
    theirs = pdfdoc.PDFDictionary({"K": pdfdoc.PDFArray(references), "P": references[3]})
    assert pdfdoc.format(ours, document) == pdfdoc.format(theirs, document)
