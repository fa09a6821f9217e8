"""Whatever tags the controls of a Word file have, doubled or missing: each is a field with a state of its own."""

from io import BytesIO

import pikepdf
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
    data = typeset(read_document(form(controls)).document).pdf
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


@pytest.mark.parametrize("kind", ["text", "legacy text"])
def test_a_field_keeps_its_name_where_no_other_has_it(kind: str) -> None:
    tags = ["b", "Wybór1", "c.d"]
    assert [name for name, _ in fields([Control(kind, tag, "line", True) for tag in tags])] == tags
