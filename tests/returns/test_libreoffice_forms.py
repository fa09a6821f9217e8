"""Forms that LibreOffice 7.4 has saved say what was typed; where it has lost something, that is told.

`tests/cases/resaved/typed.docx` is a form with every kind of field, filled in by us but for the field of several lines,
which was typed in LibreOffice; `filled.docx` was filled in before, and saved again there. They are made anew with
`python tests/returns/test_libreoffice_forms.py`, which needs what `tests/libreoffice.py` names.
"""

import sys
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parents[1] / folder) for folder in ("", "forms", "returns")]

from libreoffice import saved_by_libreoffice, without_fonts
from made_forms import EVERY_KIND, made_form
from returned import codes, registration
from test_answers_of_every_hand import TYPED, every_kind
from test_every_kind_by_every_hand import ANSWERS, GROUP, NAMES, STATE, TICKED

from visitdocs.fields.field_type import FieldType
from visitdocs.returns import State
from visitdocs.word import fill_controls

CASES = Path(__file__).parents[1] / "cases" / "resaved"
TYPED_THERE = "do wpisania"
LINES = "„Zażółć”\nІнспектор 'Ґ' — \"7\"\n007"
TEXTS = ANSWERS | {FieldType.MULTILINE: TYPED_THERE}
EXPECTED = TYPED | {NAMES[FieldType.MULTILINE]: LINES}
TYPE_LINES = f"""
fields = document.getTextFields().createEnumeration()
while fields.hasMoreElements():
    field = fields.nextElement()
    if getattr(field, "Content", "") == {TYPED_THERE!r}:
        field.Content = {LINES!r}
"""


def filled(**texts: str) -> bytes:
    """The form with every kind of field, filled in; texts by type, where they differ."""
    ticks = dict.fromkeys([*TICKED, f"{GROUP}.{STATE}"], True)
    answers = {NAMES[kind]: texts.get(kind.name.lower(), text) for kind, text in TEXTS.items()}
    return fill_controls(made_form(EVERY_KIND)[0], "form", answers | ticks)


def typed() -> bytes:
    """The form whose field of several lines was typed in LibreOffice."""
    return without_fonts(saved_by_libreoffice(filled(), ".docx", TYPE_LINES))


def saved_again() -> bytes:
    """The form that was filled in before LibreOffice opened it."""
    return without_fonts(saved_by_libreoffice(filled(multiline=LINES), ".docx"))


def test_every_kind_of_field_comes_back_as_it_was_typed() -> None:
    found = registration((CASES / "typed.docx").read_bytes(), every_kind())
    assert found.answers == EXPECTED
    assert codes(found) == []


def test_lines_that_libreoffice_joined_are_told() -> None:
    found = registration((CASES / "filled.docx").read_bytes(), every_kind())
    joined = LINES.replace("\n", "")
    assert found.answers == EXPECTED | {NAMES[FieldType.MULTILINE]: joined}
    assert codes(found) == ["returned-lines-joined"]
    assert found.state is State.TO_BE_CHECKED


@pytest.mark.libreoffice
@pytest.mark.parametrize(("name", "make"), [("typed.docx", typed), ("filled.docx", saved_again)])
def test_the_kept_files_are_what_libreoffice_makes(name: str, make: object) -> None:
    kept, made = (registration(data, every_kind()) for data in ((CASES / name).read_bytes(), make()))
    assert (made.answers, codes(made)) == (kept.answers, codes(kept))


if __name__ == "__main__":
    (CASES / "typed.docx").write_bytes(typed())
    (CASES / "filled.docx").write_bytes(saved_again())
