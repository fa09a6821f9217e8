"""The table of field types: what follows from it elsewhere is what it says."""

import subprocess
import sys
from pathlib import Path

import pytest

from visitdocs.definition.model.registration import RegistrationField
from visitdocs.fields.field_type import SPECIAL_KEYS, FieldKind, FieldType
from visitdocs.fields.placeholders import bounds_in, bracketed, is_placeholder, placeholder, unbracketed
from visitdocs.wording import Wording, languages, wording_of

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import field_table

POLISH, ENGLISH = wording_of("pl"), wording_of("en")
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
@pytest.mark.parametrize("wording", [POLISH, ENGLISH])
def test_a_placeholder_is_known_again_with_its_bound(kind: FieldType, wording: Wording) -> None:
    texts = [
        placeholder(kind, wording),
        placeholder(kind, wording, limit=1),
        placeholder(kind, wording, limit=500),
        placeholder(kind, wording, maximum=0),
    ]
    assert [is_placeholder(text) for text in texts] == [True] * 4
    assert [is_placeholder(bracketed(text)) for text in texts] == [True] * 4
    assert [unbracketed(bracketed(text)) for text in texts] == texts
    unsaid = {"limit": str(kind.traits.limit)} if kind.traits.limit else {}
    cells = {"cells": "true"} if kind.traits.cells else {}
    told = [unsaid, {"limit": "1"}, {"limit": "500"}, unsaid | {"maximum": "0"}]
    assert [bounds_in(text) for text in texts] == [bounds | cells for bounds in told]
    held = [text.replace(" ", "\u00a0") for text in texts]
    assert [bounds_in(text) for text in held] == [bounds_in(text) for text in texts]


def test_placeholders_are_in_the_documents_language() -> None:
    text, date = FieldType.TEXT, FieldType.DATE
    assert [placeholder(text, POLISH), placeholder(text, ENGLISH)] == ["wpisz tekst", "type text"]
    assert [placeholder(text, POLISH, number) for number in (1, 22, 500)] == [
        "wpisz tekst (do 1 znaku)", "wpisz tekst (do 22 znaków)", "wpisz tekst (do 500 znaków)",
    ]  # fmt: skip
    assert [placeholder(text, ENGLISH, number) for number in (1, 80)] == [
        "type text (up to 1 character)", "type text (up to 80 characters)",
    ]  # fmt: skip
    assert placeholder(FieldType.NUMBER, POLISH, maximum=5) == "wpisz liczbę od 0 do 5"
    assert placeholder(FieldType.NUMBER, ENGLISH, maximum=5) == "type a number from 0 to 5"
    assert [placeholder(date, POLISH), placeholder(date, ENGLISH)] == [
        "wpisz datę: dd.mm.rrrr", "type the date: dd/mm/yyyy",
    ]  # fmt: skip


@pytest.mark.parametrize("code", languages())
def test_a_date_is_asked_for_as_the_picker_writes_it(code: str) -> None:
    wording = wording_of(code)
    picture = wording.dates.picture_words(wording.dates.typed)
    assert placeholder(FieldType.DATE, wording).endswith(f": {picture}")
    assert wording.language.say(FieldType.DATE.traits.written) == picture


@pytest.mark.parametrize(
    "text", ["", "Łucja", "wpisz", "wpisz tekst (do 5 znaków) od razu", "type text (up to)", f"wpisz {'9' * 5000}"]
)
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
