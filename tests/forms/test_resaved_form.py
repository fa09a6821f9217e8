"""A form that LibreOffice has opened and saved again still gives every field by name.

`tests/cases/resaved/form.docx` is the sample's form, partly filled in and saved by LibreOffice 7.4, less the fonts
that it embeds. `form-fields.json` says what the form held before. That version forgets titles, and with them what is
required, and joins the lines of a text.
"""

import json
from pathlib import Path

from read_fields import read_fields

CASES = Path(__file__).parents[1] / "cases" / "resaved"


def described(docx: bytes) -> list[list]:
    """Name, kind, value, ticked and options of every field."""
    return [
        [
            field.name,
            str(field.kind),
            field.value,
            field.checked,
            [list(pair) for pair in field.options],
        ]
        for field in read_fields(docx)
    ]


def test_every_field_survives_a_save_by_libreoffice() -> None:
    before = json.loads((CASES / "form-fields.json").read_text(encoding="utf-8"))
    assert described((CASES / "form.docx").read_bytes()) == before
    assert len(before) == 35
