"""How large each kind of field is, what a pen finds of it, and what its entry says (ISO 32000-1 12.7.4)."""

import re

import pikepdf
import pytest
from lato import width
from printed import Printed
from sample_documents import BOX, cell, document, paragraph, row, section, table

from visitdocs.document.model import FieldKind, FormField, HeadersFooters, TextStyle

MM = 72 / 25.4
SIZE = TextStyle(size=10.0)
KEPT: list[Printed] = []


def field(kind: FieldKind, **properties: object) -> FormField:
    """A field of a kind, called „pole”."""
    return FormField("pole", kind, "Pole", **{"style": SIZE, **properties})


def printed(made: FormField, *, line: float = 80.0) -> Printed:
    """The field with a word behind it, so that it does not take the whole line."""
    KEPT[:] = [Printed(document(section(paragraph(made, " a", line_spacing=line), width=400.0)))]
    return KEPT[0]


def widget(made: FormField) -> pikepdf.Dictionary:
    """The widget of a field in a line."""
    (found,) = printed(made).pdf.pages[0].Annots
    return found


def size(made: FormField) -> tuple[float, float]:
    """Its width and height in points."""
    left, bottom, right, top = map(float, widget(made).Rect)
    return right - left, top - bottom


LONG = "Zapraszamy serdecznie do wzięcia udziału w wizycie studyjnej"
SIZES = [
    (FieldKind.CHECKBOX, {}, (10.5, 10.5)),
    (FieldKind.CHECKBOX, {"style": TextStyle(size=20.0)}, (21.0, 21.0)),
    (FieldKind.CHECKBOX, {"style": TextStyle(size=6.0)}, (9.0, 9.0)),
    (FieldKind.RADIO, {}, (10.5, 10.5)),
    (FieldKind.SIGNATURE, {}, (60 * MM, 16 * MM)),
    (FieldKind.MULTILINE, {}, (40 * MM, 21 * MM)),
    (FieldKind.TEXT, {}, (40 * MM, 7 * MM)),
    (FieldKind.DATE, {}, (40 * MM, 7 * MM)),
    (FieldKind.DROPDOWN, {}, (40 * MM, 7 * MM)),
    (FieldKind.TEXT, {"placeholder": LONG}, (width(LONG), 7 * MM)),
    (FieldKind.TEXT, {"value": LONG}, (width(LONG), 7 * MM)),
    (FieldKind.TEXT, {"value": LONG, "placeholder": "x"}, (40 * MM, 7 * MM)),
    (FieldKind.TEXT, {"value": LONG * 2}, (120 * MM, 7 * MM)),
]


@pytest.mark.parametrize(("kind", "properties", "expected"), SIZES)
def test_sizes(kind: FieldKind, properties: dict, expected: tuple[float, float]) -> None:
    assert size(field(kind, **properties)) == pytest.approx(expected, abs=0.02)


RULES = {
    FieldKind.TEXT: r"0\.6 w 50 [\d.]+ m 163\.386 [\d.]+ l S",
    FieldKind.DATE: r"0\.6 w 50 [\d.]+ m 163\.386 [\d.]+ l S",
    FieldKind.DROPDOWN: r"0\.6 w 50 [\d.]+ m 163\.386 [\d.]+ l S",
    FieldKind.SIGNATURE: r"0\.6 w 50 [\d.]+ m 220\.079 [\d.]+ l S",
}


@pytest.mark.parametrize("kind", RULES)
def test_a_line_to_write_on_is_drawn_in_dark_grey(kind: FieldKind) -> None:
    content = printed(field(kind)).pdf.pages[0].Contents.read_bytes().decode("latin-1")
    assert re.search(RULES[kind], content)
    assert "0.349 0.349 0.349 RG" in content


def test_a_field_alone_in_its_line_takes_all_of_it() -> None:
    made = Printed(document(section(paragraph(field(FieldKind.TEXT)), width=400.0)))
    (found,) = made.pdf.pages[0].Annots
    assert float(found.Rect[2]) - float(found.Rect[0]) == pytest.approx(400.0, abs=0.02)


def test_a_field_that_fills_its_cell_needs_no_rule_of_its_own() -> None:
    made = Printed(document(table(row(cell(paragraph(field(FieldKind.TEXT)), borders=BOX), cell("b", column=1)))))
    assert b"0.349 0.349 0.349 RG" not in made.pdf.pages[0].Contents.read_bytes()


DO_NOT_SCROLL = 1 << 23
"""What is typed beyond the field's room would not be printed (ISO 32000-1, table 228)."""

ENTRIES = [
    (FieldKind.TEXT, {}, "/Tx", DO_NOT_SCROLL),
    (FieldKind.TEXT, {"required": True}, "/Tx", DO_NOT_SCROLL | 2),
    (FieldKind.MULTILINE, {}, "/Tx", DO_NOT_SCROLL | (1 << 12)),
    (FieldKind.DROPDOWN, {"options": (("a", "Tak"),)}, "/Ch", 1 << 17),
    (FieldKind.DROPDOWN, {"options": (("a", "Tak"),), "value": "Tak"}, "/Ch", 1 << 17),
    (FieldKind.DROPDOWN, {"options": (("a", "Tak"),), "value": "Inaczej"}, "/Ch", (1 << 17) | (1 << 18)),
    (FieldKind.CHECKBOX, {}, "/Btn", 0),
    (FieldKind.SIGNATURE, {}, "/Sig", 0),
]


@pytest.mark.parametrize(("kind", "properties", "name", "flags"), ENTRIES)
def test_entries(kind: FieldKind, properties: dict, name: str, flags: int) -> None:
    entry = widget(field(kind, **properties))
    assert (str(entry.FT), int(entry.get("/Ff", 0)), int(entry.F), str(entry.T)) == (name, flags, 4, "pole")
    assert str(entry.get("/V", "")) == {"/Btn": "/Off"}.get(name, properties.get("value", ""))


def test_the_options_of_a_list_begin_with_none() -> None:
    entry = widget(field(FieldKind.DROPDOWN, options=(("a", "Tak"), ("b", "Nie"))))
    assert [str(option) for option in entry.Opt] == ["", "Tak", "Nie"]


@pytest.mark.parametrize(("points", "size"), [(10.0, 10.0), (10.2, 10.0), (10.3, 10.5), (6.0, 8.0), (7.9, 8.0)])
def test_what_is_typed_is_as_large_as_the_text_around_but_no_smaller_than_eight_points(
    points: float, size: float
) -> None:
    entry = widget(field(FieldKind.TEXT, style=TextStyle(size=points)))
    assert float(str(entry.DA).split()[1]) == size


def test_a_field_in_a_header_is_for_a_pen_only_and_is_told_once() -> None:
    header = HeadersFooters((paragraph(field(FieldKind.TEXT), field(FieldKind.TEXT), line_spacing=30.0),))
    made = Printed(document(section("a", headers=header, width=400.0)))
    assert "/Annots" not in made.pdf.pages[0]
    assert made.problems == ["pole „pole” w nagłówku lub stopce można wypełnić tylko odręcznie"]


@pytest.mark.parametrize(("points", "told"), [(56.7, []), (56.6, ["pole „pole” ma tylko 20 mm szerokości"])])
def test_a_field_narrower_than_twenty_millimetres_is_told(points: float, told: list[str]) -> None:
    made = Printed(document(table(row(cell(paragraph(field(FieldKind.TEXT))), "b"), widths=(points, 100.0))))
    assert made.problems == told


def test_a_word_of_twenty_thousand_letters_is_cut_where_its_lines_end() -> None:
    shown = bytes(widget(field(FieldKind.MULTILINE, value="x" * 20_000)).AP.N.read_bytes())
    *whole, last = [len(line) // 4 for line in re.findall(rb"<([0-9A-F]+)> Tj", shown)]
    assert sum(whole) + last == 20_000
    assert len(set(whole)) == 1
    assert 0 < last <= whole[0]
