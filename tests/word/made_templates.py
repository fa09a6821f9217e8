"""Small templates made with python-docx, and filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document

from visitdocs.definition import read_definition
from visitdocs.problems import Problem, TemplateError
from visitdocs.word import DocumentProperties, fill_template, template_context

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "programmes" / "2017-11-wielkopolska.yaml"
NAME = "templates/x.docx"
PROPERTIES = DocumentProperties(title="Tytuł", author="DOPS", identity={"programme": "x"})


def sample_context() -> dict[str, object]:
    """What the sample's invitation may name."""
    return template_context(read_definition(SAMPLE.read_bytes(), SAMPLE.name).visit, "invitation")


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
