"""Whatever form a definition describes: Word's controls and the PDF's fields are the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_forms import CHOICES, EVERY_KIND, PLAIN, made_form
from two_sides import assert_the_same, fields

pytestmark = pytest.mark.slow

DEFAULTS = {"text": "Łódź", "date": "2017-11-20", "number": "1", "postcode": "50-000", "phone": "71 000 00 00"}
BOUNDS = {"text": "max_length", "multiline": "max_length", "number": "maximum"}
LABELS = st.text("aąbcćeęłżźAŻ „”–:.,()*0123", min_size=1, max_size=90).map(lambda text: f"L{text.strip()}x")


@st.composite
def field_lists(draw: st.DrawFn) -> list[dict]:
    """Fields of every kind, with names of their own."""
    made = []
    for number, kind in enumerate(draw(st.lists(st.sampled_from(PLAIN + CHOICES), min_size=1, max_size=8))):
        name = f"{draw(st.sampled_from(['a', 'part_b', 'c.d']))}{number}"
        entry = {"name": name, "type": kind, "label": draw(LABELS), "required": str(draw(st.booleans())).lower()}
        if kind in CHOICES:
            labels = draw(st.lists(LABELS, min_size=1, max_size=5, unique=True))
            entry["options"] = {f"option-{index}": label for index, label in enumerate(labels)}
            if draw(st.booleans()):
                entry["default"] = "option-0"
        elif kind in DEFAULTS and draw(st.booleans()):
            entry["default"] = DEFAULTS[kind]
        if kind in BOUNDS and draw(st.booleans()):
            entry[BOUNDS[kind]] = str(draw(st.integers(1, 900)))
        made.append(entry)
    return made


@settings(max_examples=60, derandomize=True, deadline=None)
@given(field_lists())
def test_controls_and_fields_are_the_same_for_any_definition(field_list: list[dict]) -> None:
    docx, pdf = made_form(field_list)
    assert_the_same(docx, pdf)
    names = {entry["name"] for entry in field_list if entry["type"] not in ("single_choice", "multiple_choice")}
    assert names <= set(fields(pdf))


def test_every_kind_of_field_has_its_kind_of_control_and_field() -> None:
    docx, pdf = made_form(EVERY_KIND)
    assert_the_same(docx, pdf)
    kinds = [field.kind for field in fields(pdf).values()]
    texts = ["text", "lines", "text", "text", "text", "text", "text", "text"]
    assert kinds == [*texts, "box", "signature", "button", "button", "box", "box", "choice"]
