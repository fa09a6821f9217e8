"""Whatever tags the controls of a Word file have, doubled or missing: each is a field with a state of its own."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_forms_of_any_document import found
from word_controls import CONTENTS, CONTROLS, KINDS, PLACES, Content, Control, State, form

from visitdocs.document import read_document
from visitdocs.pdf import typeset

EVERYWHERE = [Control(kind, "a", place, on) for kind in KINDS for place in PLACES for on in (True, False)]


def fields(controls: list[Control | Content]) -> list[tuple[str, State]]:
    """The fields of the PDF with their names, as they follow on the pages."""
    return fields_of(typeset(read_document(form(controls)).document).pdf)


def fields_of(data: bytes) -> list[tuple[str, State]]:
    """The same of a PDF."""
    with pikepdf.open(BytesIO(data)) as pdf:
        names = {field.objgen: name for name, field in found(pdf).items()} if "/AcroForm" in pdf.Root else {}
        shown = [annotation for page in pdf.pages for annotation in page.obj.get("/Annots", [])]
        assert len(names) == len(shown)
        return [(names[field.objgen], State(str(field.FT), str(field.get("/V", "")))) for field in shown]


@settings(max_examples=40, deadline=None)
@given(st.lists(CONTROLS | CONTENTS, max_size=12))
@example(EVERYWHERE)
def test_number_kinds_and_states_of_the_fields_are_those_of_the_controls(controls: list[Control | Content]) -> None:
    wanted = [control.state for control in controls if control.state is not None]
    assert [state for _, state in fields(controls)] == wanted


@settings(max_examples=20, deadline=None)
@given(st.lists(CONTROLS, max_size=6), st.lists(CONTROLS, max_size=3))
@example([Control(kind, "a", "line", on) for kind in KINDS for on in (True, False)], [])
def test_in_a_header_the_values_are_printed_and_no_field_is_made(header: list[Control], body: list[Control]) -> None:
    data = typeset(read_document(form(list(body), header)).document).pdf
    with pypdfium2.PdfDocument(data) as pdf:
        lines = pdf[0].get_textpage().get_text_range().splitlines()
    wanted = [f"{number}: {control.printed}" for number, control in enumerate(header)]
    assert [line.rstrip() for line in lines][: len(header)] == [line.rstrip() for line in wanted]
    assert [state for _, state in fields_of(data)] == [control.state for control in body]


@pytest.mark.parametrize("kind", ["text", "legacy text"])
def test_a_field_keeps_its_name_where_no_other_has_it(kind: str) -> None:
    tags = ["b", "Wybór1", "c.d"]
    assert [name for name, _ in fields([Control(kind, tag, "line", True) for tag in tags])] == tags
