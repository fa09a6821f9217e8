"""The table of field types: what follows from it elsewhere is what it says."""

import subprocess
import sys
from pathlib import Path

import pytest

from visitdocs.definition.model.registration import RegistrationField
from visitdocs.fields.field_kind import FieldKind
from visitdocs.fields.field_type import SPECIAL_KEYS, FieldType
from visitdocs.fields.placeholders import bounds_in, bracketed, is_placeholder, placeholder, unbracketed

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import field_table

TYPED = [kind for kind in FieldType if kind.traits.placeholder]


def test_the_documentation_has_the_table() -> None:
    page = field_table.PAGE.read_text(encoding="utf-8")
    assert field_table.renewed(page) == page, "run: python tools/field_table.py"
    assert [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")][1:] == list(FieldType)


def test_the_keys_that_only_some_types_have_are_keys_of_the_model() -> None:
    assert {key for kind in FieldType for key in kind.keys} == set(SPECIAL_KEYS)
    assert set(RegistrationField.model_fields) - set(SPECIAL_KEYS) == {"name", "type", "label", "help"}


def test_every_kind_of_field_is_made_by_some_type() -> None:
    assert {kind.traits.kind for kind in FieldType} == {*FieldKind, None}


def test_only_what_is_typed_or_chosen_from_a_list_has_a_placeholder() -> None:
    texts = (FieldKind.TEXT, FieldKind.MULTILINE, FieldKind.DATE, FieldKind.DROPDOWN)
    assert [kind for kind in FieldType if kind.traits.kind in texts] == TYPED
    assert [kind for kind in FieldType if kind.traits.tells_format and kind not in TYPED] == []


def test_questions_about_a_type_are_answered_by_its_entry() -> None:
    assert [kind for kind in FieldType if kind.has_options] == ["single_choice", "multiple_choice", "dropdown"]
    assert [kind for kind in FieldType if not kind.is_answered] == ["signature", "note"]
    assert [kind for kind in FieldType if kind.is_a_sentence] == ["consent", "note"]


def test_a_type_is_found_by_its_name_only() -> None:
    assert [FieldType.named(str(kind)) for kind in FieldType] == list(FieldType)
    with pytest.raises(KeyError):
        FieldType.named("TEXT")


@pytest.mark.parametrize("kind", TYPED)
def test_a_placeholder_is_known_again_with_its_bound(kind: FieldType) -> None:
    texts = [placeholder(kind), placeholder(kind, limit=1), placeholder(kind, limit=500), placeholder(kind, maximum=0)]
    assert [is_placeholder(text) for text in texts] == [True] * 4
    assert [is_placeholder(bracketed(text)) for text in texts] == [True] * 4
    assert [unbracketed(bracketed(text)) for text in texts] == texts
    unsaid = {"limit": str(kind.traits.limit)} if kind.traits.limit else {}
    cells = {"cells": "true"} if kind.traits.cells else {}
    told = [unsaid, {"limit": "1"}, {"limit": "500"}, unsaid | {"maximum": "0"}]
    assert [bounds_in(text) for text in texts] == [bounds | cells for bounds in told]
    plain = kind.traits.placeholder
    assert texts == [plain, f"{plain} (do 1 znaku)", f"{plain} (do 500 znaków)", f"{plain} od 0 do 0"]


@pytest.mark.parametrize("text", ["", "Łucja", "wpisz", "wpisz tekst (do 5 znaków) od razu", f"wpisz {'9' * 5000}"])
def test_other_texts_are_no_placeholders(text: str) -> None:
    assert not is_placeholder(text)
    assert bounds_in(text) == {}


def test_libraries_that_check_answers_are_imported_only_when_an_answer_is_checked() -> None:
    """Typesetting a document knows the table, and has no answer to check."""
    program = "import sys, visitdocs.document, visitdocs.pdf, visitdocs.definition; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert "visitdocs" in loaded
    assert loaded & {"phonenumbers", "email_validator", "stdnum"} == set()
