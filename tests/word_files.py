"""Builds Word files for the tests of the reader out of a few lines of XML, and reads them back as text."""

import io
import zipfile

from said import polish

from visitdocs.document import Reading, read_document
from visitdocs.document.document_dump import dump_blocks

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

LATO = '<w:rFonts w:ascii="Lato" w:hAnsi="Lato"/><w:sz w:val="20"/>'
PLAIN = f"<w:docDefaults><w:rPrDefault><w:rPr>{LATO}</w:rPr></w:rPrDefault></w:docDefaults>"
WORD_2013 = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>'

ROOTS = {"fontTable": "fonts", "header": "hdr", "footer": "ftr"}
"""The root elements that are not named after their part."""
UNWRAPPED = ("theme", "customXml")
"""Parts that are given whole."""


def docx(
    body: str,
    *,
    more: dict[str, str | bytes] | None = None,
    links: dict[str, str] | None = None,
    main_type: str = MAIN_TYPE,
    **parts: str,
) -> bytes:
    """A Word file.

    `parts` (styles, numbering, settings, footnotes, header1 …) hold what stands in the root of the part of that name;
    the part is related to the main one by its name. `more` are other files under word/, by path; the relationship id
    is the file's name without its extension. `links` are targets of hyperlinks by relationship id.
    """
    files: dict[str, str | bytes] = {"word/document.xml": root("document", f"<w:body>{body}</w:body>")}
    relations = []
    for name, inside in ({"styles": PLAIN, "settings": WORD_2013} | parts).items():
        kind = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = inside if kind in UNWRAPPED else root(ROOTS.get(kind, kind), inside)
        relations.append(relation(name, OFFICE + kind, f"{name}.xml"))
    for path, content in (more or {}).items():
        files[f"word/{path}"] = content
        relations.append(relation(path.rpartition("/")[2].partition(".")[0], OFFICE + "image", path))
    relations += [relation(key, OFFICE + "hyperlink", link, external=True) for key, link in (links or {}).items()]
    files["word/_rels/document.xml.rels"] = relationships(*relations)
    files["_rels/.rels"] = relationships(relation("main", OFFICE + "officeDocument", "word/document.xml"))
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )
    return zipped(files)


def root(name: str, inside: str) -> str:
    """The root element of a part, with all prefixes declared."""
    return f"<w:{name} {NAMESPACES}>{inside}</w:{name}>"


def relation(identifier: str, kind: str, target: str, *, external: bool = False) -> str:
    """One relationship."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"{mode}/>'


def relationships(*relations: str) -> str:
    """A part of relationships."""
    return f'<Relationships xmlns="{PACKAGE}relationships">{"".join(relations)}</Relationships>'


def zipped(files: dict[str, str | bytes]) -> bytes:
    """The files as a zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The files in a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str = "", properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def style(identifier: str, inside: str, kind: str = "paragraph", *, default: bool = False) -> str:
    """A style, named like its id."""
    mark = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"{mark}><w:name w:val="{identifier}"/>{inside}</w:style>'


def read(body: str, **parts: object) -> Reading:
    """What the reader makes of a Word file with that body."""
    return read_document(docx(body, **parts), "plik.docx")


def piece(inside: str, properties: str = "") -> str:
    """A run that holds anything."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def shown(body: str, **parts: object) -> list[str]:
    """The blocks of all sections as lines of text. There must be no problems."""
    reading = read(body, **parts)
    assert reading.problems == ()
    return [line for section in reading.document.sections for line in dump_blocks(section.blocks).splitlines()]


def first(body: str, **parts: object) -> str:
    """The first of the lines: the paragraph with the style facts that differ from plain ones."""
    return shown(body, **parts)[0]


def problems(body: str, **parts: object) -> list[str]:
    """The message and the place of every problem."""
    return [f"{polish(problem.message)} | {polish(problem.place.where)}" for problem in read(body, **parts).problems]
