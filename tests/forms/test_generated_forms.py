"""Whatever form a definition describes: Word's controls and the PDF's fields are the same."""

from io import BytesIO

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_forms import CHOICES, EVERY_KIND, PLAIN, made_form
from read_fields import read_fields
from two_sides import assert_the_same, fields

from visitdocs.document.model import FieldKind, FormField
from visitdocs.fields.field_type import FieldType

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


def wanted_fields(entry: dict) -> list[dict]:
    """What the fields of the document say that a field of the definition makes."""
    traits = FieldType.named(entry["type"]).traits
    made_of, limit = traits.kind, int(entry.get("max_length", traits.limit))
    options = tuple(entry.get("options", {}).items())
    separate = made_of in (FieldKind.RADIO, FieldKind.CHECKBOX)
    facts = {
        "kind": made_of,
        "required": entry["required"] == "true" and (made_of is not FieldKind.CHECKBOX or not options),
        "limit": limit,
        "maximum": int(entry["maximum"]) if "maximum" in entry else None,
        "options": () if separate else options,
    }
    names = [f"{entry['name']}.{key}" for key, _ in options] if separate and options else [entry["name"]]
    return [{"name": name, **facts} for name in names]


def said(field: FormField) -> dict:
    """The same of a field that was read."""
    return {name: getattr(field, name) for name in ("name", "kind", "required", "limit", "maximum", "options")}


def limits(pdf: bytes) -> dict[str, int]:
    """How many characters each field of a PDF holds, where it is bounded."""
    found = pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}
    entries = {name: field.indirect_reference.get_object() for name, field in found.items()}
    return {name: int(entry["/MaxLen"]) for name, entry in entries.items() if "/MaxLen" in entry}


@settings(max_examples=60, derandomize=True, deadline=None)
@given(field_lists())
def test_controls_and_fields_are_the_same_for_any_definition(field_list: list[dict]) -> None:
    docx, pdf = made_form(field_list)
    assert_the_same(docx, pdf)
    wanted = [field for entry in field_list for field in wanted_fields(entry)]
    assert [said(field) for field in read_fields(docx)] == wanted
    assert set(fields(pdf)) == {field["name"] for field in wanted}
    bounded = {field["name"]: field["limit"] for field in wanted if field["limit"]}
    assert {name: limit for name, limit in limits(pdf).items() if name in bounded} == bounded


def test_every_kind_of_field_has_its_kind_of_control_and_field() -> None:
    docx, pdf = made_form(EVERY_KIND)
    assert_the_same(docx, pdf)
    kinds = [field.kind for field in fields(pdf).values()]
    texts = ["text", "lines", "lines", *["text"] * 6]  # an address may be longer than a line
    assert kinds == [*texts, "box", "signature", "button", "button", "box", "box", "choice"]
