"""The same document gives the same bytes: on every run, in every process, whatever the seed of its hashes."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sample_documents import cell, document, item, paragraph, row, section, table, text
from sample_pictures import picture

from visitdocs.document.model import (
    Bookmark,
    Document,
    FieldKind,
    FormField,
    HeadersFooters,
    Link,
    PageField,
    PageFieldKind,
    Picture,
)
from visitdocs.pdf import typeset

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def rich_document() -> Document:
    """A document that makes every kind of object a PDF may have."""
    options = (("a", "Tak"), ("b", "Nie"))
    fields = [FormField(f"form.{kind}", kind, kind.value, options=options) for kind in FieldKind]
    fields.append(FormField("group.one", FieldKind.RADIO, "Pytanie: jeden"))
    fields.append(FormField("group.two", FieldKind.RADIO, "Pytanie: dwa", checked=True))
    return document(
        section(
            paragraph("Tytuł", heading=1),
            paragraph(text("gruby", bold=True), " i ", text("pochyły", italic=True), " 中 ", Bookmark("tu")),
            paragraph(Link("https://example.org", (text("adres"),)), Link("#tu", (text("tutaj"),))),
            item("jeden", "1."),
            table(
                row("a", "b", header=True), row(cell("c"), cell(paragraph(Picture(picture(), 9.0, 9.0, "P")), column=1))
            ),
            *(paragraph(field, line_spacing=60.0) for field in fields),
            footers=HeadersFooters((paragraph(PageField(PageFieldKind.PAGE)),)),
        ),
        properties=(("visitdocs.programme", "próba"), ("visitdocs.revision", "1")),
    )


def digest() -> str:
    return hashlib.sha256(typeset(rich_document()).pdf).hexdigest()


def test_two_runs_give_the_same_bytes() -> None:
    assert digest() == digest()


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_another_process_with_another_hash_seed_gives_the_same_bytes(seed: str) -> None:
    code = "from test_reproducibility import digest; print(digest())"
    folders = os.pathsep.join([str(Path(__file__).parent), str(ROOT)])
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": folders, "TZ": "Pacific/Auckland"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=600)
    assert done.stdout.strip() == digest()


def test_another_document_has_another_identifier() -> None:
    one, other = (typeset(made).pdf for made in (document("a"), document("b")))
    named = typeset(replace(document("a"), title="Inny")).pdf
    assert len({data[data.rindex(b"/ID") :].split(b"]")[0] for data in (one, other, named)}) == 3
