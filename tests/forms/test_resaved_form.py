"""A form that LibreOffice has opened and saved again still gives every field by name.

`tests/cases/resaved/form.docx` is the sample's form, partly filled in and saved by LibreOffice 7.4, less the fonts
that it embeds. `form-fields.json` says what the form held before. That version forgets titles, and with them what is
required, and joins the lines of a text.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from visitdocs.document import read_document
from visitdocs.document.model import Block, FormField, Link, Table

CASES = Path(__file__).parents[1] / "cases" / "resaved"


def form_fields(blocks: tuple[Block, ...]) -> Iterator[FormField]:
    """All form fields under blocks, in order."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from form_fields(cell.blocks)
        else:
            inlines = [
                inner
                for inline in block.inlines
                for inner in (inline.inlines if isinstance(inline, Link) else [inline])
            ]
            yield from (inline for inline in inlines if isinstance(inline, FormField))


def described(docx: bytes) -> list[list]:
    """Name, kind, value, ticked and options of every field."""
    document = read_document(docx, "form").document
    return [
        [
            field.name,
            str(field.kind),
            field.value,
            field.checked,
            [list(pair) for pair in field.options],
        ]
        for section in document.sections
        for field in form_fields(section.blocks)
    ]


def test_every_field_survives_a_save_by_libreoffice() -> None:
    before = json.loads((CASES / "form-fields.json").read_text(encoding="utf-8"))
    assert described((CASES / "form.docx").read_bytes()) == before
    assert len(before) == 35
