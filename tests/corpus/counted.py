"""What stands in a Word file and what of it is in the PDF, counted with lxml, pikepdf and PDFium alone."""

import re
from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pypdfium2.raw
from docx_words import PAGE_NUMBER, W, docx_words
from lxml import etree
from pdf_eyes import PdfFile
from test_corpus_words import words_of_tags

PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
COUNTED = {W + "hyperlink": "link", W + "tbl": "table"}
REFERENCES = {W + "footnoteReference", W + "endnoteReference"}
TAGS = {"link": "Link", "table": "Table", "note": "Note"}
KINDS = {"text", "date", "dropDownList", "comboBox", "checkbox", "showingPlcHdr"}
STORIES = re.compile(r"word/(document|footnotes|endnotes)\.xml")
TOLD = {
    "shape-left-out": "drawing", "chart-left-out": "drawing", "smartart-left-out": "drawing",
    "vector-picture-left-out": "picture", "unusable-picture": "picture", "picture-missing": "picture",
    "equation-left-out": "equation", "forbidden-link": "link", "note-missing": "note",
}  # fmt: skip


def in_word(docx: bytes) -> Counter[str]:
    """Pictures, other drawings, equations, fields, labels, links, notes and tables of the body and its notes."""
    with ZipFile(BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    counts: Counter[str] = Counter()
    for name in filter(STORIES.fullmatch, parts):
        for element in etree.fromstring(parts[name]).iter():
            if next(element.iterancestors(FALLBACK), None) is None:
                counts.update(_kinds(element))
    return counts


def _kinds(element: etree._Element) -> Iterable[str]:
    if element.tag in (PIC, IMAGE):
        yield "picture"
    if element.tag == SHAPE and not "".join(element.itertext()).strip():
        yield "drawing"
    if element.tag == GRAPHIC and element.get("uri", "").endswith(("/chart", "/diagram")):
        yield "drawing"
    if element.tag in COUNTED and "".join(element.itertext()).strip():
        yield COUNTED[element.tag]
    if element.tag in REFERENCES:
        yield "note"
    if element.tag == MATH:
        yield "equation"
    if element.tag == W + "ffData" or (
        element.tag == W + "sdtPr" and KINDS & {child.tag.partition("}")[2] for child in element}
    ):
        yield "field"
    if element.tag == W + "numId" and element.get(W + "val") != "0" and element.getparent().tag == W + "numPr":
        yield "label"


def in_pdf(data: bytes) -> Counter[str]:
    """The same of a PDF; a heading's number counts as a label."""
    file = PdfFile(data)
    numbers = [node for level in range(1, 7) for node in file.tree.nodes(f"H{level}") if node.text[:1].isdigit()]
    counts = Counter(label=len(list(file.tree.nodes("Lbl"))) + len(numbers))
    counts |= {kind: len(list(file.tree.nodes(tag))) for kind, tag in TAGS.items()}
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            images = list(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
            counts["picture"] += len(images)
    for page in file.pdf.pages:
        counts["field"] += sum(str(found.Subtype) == "/Widget" for found in page.obj.get("/Annots", []))
    return counts


def lost(docx: bytes, data: bytes, codes: Iterable[str]) -> dict[str, int]:
    """How many of each are in the Word file and neither in the PDF nor named by a warning with one of `codes`."""
    missing = in_word(docx) - in_pdf(data) - Counter(TOLD[code] for code in codes if code in TOLD)
    missing["word"] = sum(words_lost(docx, data).values())
    return dict(+missing)


def words_lost(docx: bytes, data: bytes) -> Counter[str]:
    """Each word of the Word file that the PDF has less often; numbers of pages are not those that were saved."""
    known = (word for word in docx_words(docx) if PAGE_NUMBER not in word)
    return Counter(known) - Counter(words_of_tags(PdfFile(data)))
