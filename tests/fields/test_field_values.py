"""The values of a field as the attributes of an element, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitdocs.fields.field_type import FieldType
from visitdocs.fields.field_values import MAXIMUM_LIMIT, MAXIMUM_NUMBER, FieldValues
from visitdocs.wording import wording_of

VALUES = st.builds(
    FieldValues,
    required=st.booleans(),
    limit=st.integers(0, MAXIMUM_LIMIT),
    maximum=st.none() | st.integers(0, MAXIMUM_NUMBER),
    format=st.text(),
)


@given(VALUES)
def test_what_is_written_is_read(values: FieldValues) -> None:
    assert FieldValues.read(values.written()) == values


def test_what_is_not_said_is_not_written() -> None:
    assert FieldValues().written() == {}
    assert FieldValues(maximum=0).written() == {"maximum": "0"}
    assert FieldValues(True, 80, None, "x").written() == {"required": "true", "limit": "80", "format": "x"}


@pytest.mark.parametrize("digits", ["", "-1", "+1", "1.5", "1e3", " 1", "١", "00000001", "5001", "9" * 5000])
def test_what_no_definition_can_give_counts_as_not_said(digits: str) -> None:
    assert FieldValues.read({"limit": digits, "required": "1", "other": "x"}) == FieldValues()


def test_the_largest_bounds_of_a_definition_are_read_and_no_larger_ones() -> None:
    assert FieldValues.read({"limit": "5000", "maximum": "1000000"}) == FieldValues(limit=5000, maximum=1_000_000)
    assert FieldValues.read({"limit": "5001", "maximum": "1000001"}) == FieldValues()


@pytest.mark.parametrize(
    ("kind", "bounds", "how"),
    [
        ("text", {}, ""),
        ("text", {"limit": 80}, "wpisz tekst (do 80 znaków)"),
        ("number", {}, ""),
        ("number", {"maximum": 0}, "wpisz liczbę od 0 do 0"),
        ("email", {}, ""),
        ("date", {}, "wpisz datę: dd.mm.rrrr"),
        ("nip", {}, "wpisz 10 cyfr"),
        ("pesel", {}, "wpisz 11 cyfr"),
        ("postcode", {}, "wpisz kod: 00-000"),
        ("dropdown", {}, ""),
        ("consent", {}, ""),
    ],
)
def test_a_format_is_said_where_it_does_not_go_without_saying(kind: str, bounds: dict[str, int], how: str) -> None:
    values = FieldValues.of(FieldType.named(kind), wording_of("pl"), required=True, **bounds)
    limit = bounds.get("limit", FieldType.named(kind).traits.limit)
    assert values == FieldValues(True, limit, bounds.get("maximum"), how, cells=kind in ("nip", "pesel"))


def test_a_type_with_a_form_of_its_own_has_a_limit_that_need_not_be_said() -> None:
    limits = {str(kind): kind.traits.limit for kind in FieldType if kind.traits.limit}
    assert limits == {"email": 80, "phone": 30, "date": 10, "number": 7, "nip": 10, "postcode": 6, "pesel": 11}
