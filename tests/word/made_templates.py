"""Small templates made with python-docx, and filled."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.problems import Problem, TemplateError
from visitdocs.word import DocumentProperties, fill_template, template_context

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "programmes" / "2017-11-wielkopolska.yaml"
NAME = "templates/x.docx"
PROPERTIES = DocumentProperties(title="Tytuł", author="DOPS", programme="x")


def sample_context() -> dict[str, object]:
    """What the sample's invitation may name."""
    return template_context(read_definition(WHOLE.encode(), SAMPLE.name).visit, "invitation")


def sample_pictures() -> dict[str, bytes]:
    """The sample's pictures by the definition's names."""
    return {f"logos/{path.name}": path.read_bytes() for path in (SAMPLE.parent / "logos").glob("*.png")}


def saved(document: Document) -> bytes:
    """The bytes of a document."""
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def template(*paragraphs: str, build: Callable[[Document], Any] | None = None) -> bytes:
    """A template with these paragraphs; `build` may add more."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if build:
        build(document)
    return saved(document)


def table(*rows: tuple[str, ...]) -> Callable[[Document], None]:
    """What adds a table with these texts to a template."""

    def build(document: Document) -> None:
        made = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(made.add_row().cells, row, strict=True):
                cell.text = text

    return build


def fill(
    data: bytes, context: Mapping[str, object], properties: DocumentProperties = PROPERTIES, **pictures: bytes
) -> bytes:
    """The filled template; a picture's name is its file's without the suffix."""
    files = {f"{name}.png": picture for name, picture in pictures.items()}
    return fill_template(data, NAME, context, files or sample_pictures(), properties)


def filled(data: bytes, context: Mapping[str, object], **pictures: bytes) -> Document:
    """The filled template, opened by python-docx."""
    return docx.Document(BytesIO(fill(data, context, **pictures)))


def texts(document: Document) -> list[str]:
    """The paragraphs of the body, those of tables left out."""
    return [paragraph.text for paragraph in document.paragraphs]


def problems(data: bytes, context: Mapping[str, object]) -> tuple[Problem, ...]:
    """What is said of a template that cannot be filled; nothing if it can."""
    try:
        fill(data, context)
    except TemplateError as error:
        return error.problems
    return ()


TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def bare(body: str, header: str = "", styles: str = "", root: str = "") -> bytes:
    """The least that is a Word file: XML for body and header, `root` for attributes of the root, no fonts, no theme."""
    word = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>' if header else ""
    kinds = {"header": header, "styles": styles}
    present = [kind for kind, content in kinds.items() if content]
    overrides = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{TYPES}.{kind}+xml"/>' for kind in present)
    rels = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(kinds, 1)
        if kind in present
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{rels}</Relationships>',
        "word/document.xml": f"<w:document {word} {root}><w:body>{body}{section}</w:body></w:document>",
        "word/header.xml": f"<w:hdr {word}>{header}</w:hdr>" if header else "",
        "word/styles.xml": f"<w:styles {word}>{styles}</w:styles>" if styles else "",
    }
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, content in files.items():
            if content:
                package.writestr(name, content)
    return data.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def xml(data: bytes, part: str = "word/document.xml") -> etree._Element:
    """The parsed XML of a part."""
    return etree.fromstring(parts(data)[part])


def audit(data: bytes, folder: Path) -> list[str]:
    """What the Open XML SDK's rules find wrong."""
    path = folder / "audited.docx"
    path.write_bytes(data)
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=20).validate(path)
    return [str(error) for error in result.errors]
