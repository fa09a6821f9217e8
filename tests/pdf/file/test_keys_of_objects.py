"""Every dictionary of a file has the keys it should have, spelt as ISO 32000-1 spells them, and no others."""

from collections.abc import Iterator

import pikepdf
from printed import Printed
from sample_documents import document, note, paragraph, section
from test_reproducibility import rich_document

from visitdocs.document.model import Document

NAMED_BY = ("/Type", "/Subtype", "/FT", "/S")
OF_ITS_OWN = {
    "/AP",
    "/N",
    "/D",
    "/ParentTree",
    "/RoleMap",
    "/ClassMap",
    "/Font",
    "/XObject",
    "/ColorSpace",
    "/Attributes",
}
"""Entries whose keys are names of the document's own."""


def whole_document() -> Document:
    """The rich document, with a note and something said about it."""
    made = rich_document()
    more = section(paragraph("z przypisem", note(1)))
    facts = {"author": "Ośrodek", "subject": "Wizyta", "keywords": "wizyta"}
    return document(*made.sections, more, properties=made.properties, **facts)


def kinds(pdf: pikepdf.Pdf) -> dict[str, set[str]]:
    """The keys of all dictionaries by what kind of thing they are."""
    found: dict[str, set[str]] = {}
    for name, thing in dictionaries(pdf):
        kind = " ".join([name, *(str(thing[key]) for key in NAMED_BY if isinstance(thing.get(key), pikepdf.Name))])
        found.setdefault(kind, set()).add(" ".join(sorted(thing.keys())) or "none")
    return found


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Dictionary]]:
    """Every dictionary once, with the key that leads to it."""
    seen, waiting = set(), [("/Trailer", pdf.trailer)]
    while waiting:
        name, thing = waiting.pop()
        if isinstance(thing, pikepdf.Array):
            waiting += [(name, part) for part in reversed(list(thing))]
        if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            continue
        if thing.objgen != (0, 0):
            if thing.objgen in seen:
                continue
            seen.add(thing.objgen)
        if name not in OF_ITS_OWN:
            yield name, thing
        parts = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
        keys = sorted(parts.keys(), reverse=True)
        waiting += [(f"{name}/*" if name in OF_ITS_OWN else key, parts[key]) for key in keys]


KEYS = """
/A /URI: /S /URI
/A: /BBox /O
/A: /ListNumbering /O
/A: /O /Scope
/AP/* /XObject /Form: /BBox /Filter /Length /Resources /Subtype /Type
/AP/*: /Off /Yes
/AP/*: /Off /one
/AP/*: /Off /radio
/AP/*: /Off /two
/AcroForm: /DA /DR /Fields
/Annots /Annot /Link: /A /Border /Contents /F /Rect /StructParent /Subtype /Type
/Annots /Annot /Link: /Border /Contents /Dest /F /Rect /StructParent /Subtype /Type
/Annots /Annot /Widget /Btn: /AP /AS /F /FT /Ff /P /Parent /Rect /StructParent /Subtype /T /TU /Type /V
/Annots /Annot /Widget /Ch: /AP /DA /F /FT /Ff /Opt /P /Parent /Rect /StructParent /Subtype /T /TU /Type
/Annots /Annot /Widget /Sig: /AP /F /FT /Ff /P /Parent /Rect /StructParent /Subtype /T /TU /Type
/Annots /Annot /Widget /Tx: /AP /DA /F /FT /Ff /MaxLen /P /Parent /Rect /StructParent /Subtype /T /TU /Type
/Annots /Annot /Widget /Tx: /AP /DA /F /FT /Ff /P /Parent /Rect /StructParent /Subtype /T /TU /Type
/Annots /Annot /Widget: /AP /AS /F /P /Parent /Rect /StructParent /Subtype /TU /Type
/CIDSystemInfo: /Ordering /Registry /Supplement
/CIDToGIDMap: /Filter /Length
/Contents: /Filter /Length
/DR: /Font
/DecodeParms: /BitsPerComponent /Colors /Columns /Predictor
/DescendantFonts /Font /CIDFontType2: /BaseFont /CIDSystemInfo /CIDToGIDMap /DW /FontDescriptor /Subtype /Type /W
/DestOutputProfile: /Filter /Length /N
/Fields: /Kids /T
/First: /Dest /Parent /Title
/Font/* /Font /Type0: /BaseFont /DescendantFonts /Encoding /Subtype /ToUnicode /Type
/FontDescriptor /FontDescriptor: /Ascent /CapHeight /Descent /Flags /FontBBox /FontFile2 /FontName /ItalicAngle /StemV /Type
/FontFile2: /Filter /Length /Length1
/IDTree: /Names
/Info: /Author /CreationDate /Keywords /ModDate /Producer /Subject /Title /visitdocs.programme /visitdocs.revision
/K /MCR: /MCID /Pg /Type
/K /OBJR: /Obj /Pg /Type
/K /StructElem /Figure: /A /Alt /K /P /S /Type
/K /StructElem /Form: /K /P /S /Type
/K /StructElem /H1: /K /P /S /Type
/K /StructElem /L: /A /K /P /S /Type
/K /StructElem /LBody: /K /P /S /Type
/K /StructElem /LI: /K /P /S /Type
/K /StructElem /Lbl: /K /P /S /Type
/K /StructElem /Link: /K /P /S /Type
/K /StructElem /P: /K /P /S /Type
/K /StructElem /Reference: /K /P /S /Type
/K /StructElem /TBody: /K /P /S /Type
/K /StructElem /TD: /K /P /S /Type
/K /StructElem /TH: /A /K /P /S /Type
/K /StructElem /THead: /K /P /S /Type
/K /StructElem /TR: /K /P /S /Type
/K /StructElem /Table: /K /P /S /Type
/Kids /Annot /Widget /Tx: /AP /DA /F /FT /Ff /MaxLen /P /Parent /Rect /StructParent /Subtype /T /TU /Type
/Kids /Annot /Widget: /AP /AS /F /P /Parent /Rect /StructParent /Subtype /TU /Type
/Kids /Page: /Annots /Contents /MediaBox /Parent /Resources /StructParents /Tabs /Type
/Kids /Tx: /FT /Ff /Kids /Parent /T /V
/MarkInfo: /Marked
/Metadata /Metadata /XML: /Filter /Length /Subtype /Type
/Names /StructElem /Note: /ID /K /P /S /Type
/Off /XObject /Form: /BBox /Filter /Length /Resources /Subtype /Type
/Outlines /Outlines: /Count /First /Last /Type
/OutputIntents /OutputIntent /GTS_PDFA1: /DestOutputProfile /Info /OutputConditionIdentifier /S /Type
/P /Page: /Annots /Contents /MediaBox /Parent /Resources /StructParents /Tabs /Type
/P /StructElem /Document: /K /P /S /Type
/Parent /Btn: /FT /Ff /Kids /T /TU /V
/Parent /Pages: /Count /Kids /Type
/Resources: /Font
/Resources: /Font /XObject
/Resources: none
/Root /Catalog: /AcroForm /Lang /MarkInfo /Metadata /Outlines /OutputIntents /PageMode /Pages /StructTreeRoot /Type /ViewerPreferences
/StructTreeRoot /StructTreeRoot: /IDTree /K /ParentTree /ParentTreeNextKey /RoleMap /Type
/ToUnicode: /Filter /Length
/Trailer: /ID /Info /Root /Size
/ViewerPreferences: /DisplayDocTitle
/XObject/* /XObject /Image: /BitsPerComponent /ColorSpace /DecodeParms /Filter /Height /Length /Subtype /Type /Width
/Yes /XObject /Form: /BBox /Filter /Length /Resources /Subtype /Type
/one /XObject /Form: /BBox /Filter /Length /Resources /Subtype /Type
/radio /XObject /Form: /BBox /Filter /Length /Resources /Subtype /Type
/two /XObject /Form: /BBox /Filter /Length /Resources /Subtype /Type
"""  # noqa: E501 -- a line a kind of object


def test_every_kind_of_object_has_just_its_keys() -> None:
    lines = [
        f"{kind}: {keys}" for kind, found in kinds(Printed(whole_document()).pdf).items() for keys in sorted(found)
    ]
    assert sorted(lines) == sorted(KEYS.strip().splitlines())
