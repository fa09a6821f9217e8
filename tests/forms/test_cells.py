"""A number of official digits stands in cells, one for each: a comb on the screen, boxes on paper."""

from io import BytesIO
from itertools import pairwise

import pypdf
import pypdfium2
from filled_forms import Screen, values, widgets
from made_forms import made_form

from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.word import fill_controls

COMB = 1 << 24
FIELDS = [
    {"name": "nip", "type": "nip", "label": "NIP"},
    {"name": "pesel", "type": "pesel", "label": "PESEL"},
    {"name": "town", "type": "text", "label": "Miejscowość", "max_length": "20"},
]
SCALE = 4


def _entries(pdf: bytes, name: str) -> pypdf.generic.DictionaryObject:
    field = (pypdf.PdfReader(BytesIO(pdf)).get_fields() or {})[name]
    return field.indirect_reference.get_object()


def test_the_comb_flag_stands_only_where_each_sign_has_a_cell() -> None:
    pdf = made_form(FIELDS)[1]
    flags = {name: bool(_entries(pdf, name).get("/Ff", 0) & COMB) for name in ("nip", "pesel", "town")}
    assert flags == {"nip": True, "pesel": True, "town": False}
    assert [_entries(pdf, name)["/MaxLen"] for name in ("nip", "pesel")] == [10, 11]


def test_on_paper_there_is_a_box_for_each_digit() -> None:
    pdf = made_form(FIELDS)[1]
    for name, cells in (("nip", 10), ("pesel", 11)):
        page, (left, bottom, right, top) = next((at, box) for full, at, box in widgets(pdf) if full == name)
        picture = pypdfium2.PdfDocument(pdf)[page].render(scale=SCALE).to_pil().convert("L")
        row = picture.height - round((bottom + top) / 2 * SCALE)
        dark = [picture.getpixel((x, row)) < 160 for x in range(round(left * SCALE) - 3, round(right * SCALE) + 3)]
        lines = sum(now and not before for before, now in pairwise(dark))
        assert lines == cells + 1, name


def test_ten_digits_can_be_typed_and_no_more() -> None:
    screen = Screen(made_form(FIELDS)[1])
    screen.type("nip", "123456321899")
    assert values(screen.saved())["nip"] == "1234563218"


def test_digits_that_are_filled_in_stand_in_the_middle_of_their_cells() -> None:
    docx, _ = made_form(FIELDS)
    filled = typeset(read_document(fill_controls(docx, "form", {"nip": "1111111111"}), "form").document, "form")
    assert filled.problems == ()
    page, (left, bottom, right, top) = next((at, box) for full, at, box in widgets(filled.pdf) if full == "nip")
    text = pypdfium2.PdfDocument(filled.pdf)
    text.init_forms()
    picture = text[page].render(scale=SCALE, may_draw_forms=True).to_pil().convert("L")
    cell = (right - left) / 10
    row = range(picture.height - round((top - 4) * SCALE), picture.height - round((bottom + 4) * SCALE))
    for number in range(10):
        middle = left + cell * (number + 0.5)
        columns = range(round((middle - cell * 0.4) * SCALE), round((middle + cell * 0.4) * SCALE))
        ink = [x for x in columns if any(picture.getpixel((x, y)) < 128 for y in row)]
        assert ink
        assert abs((ink[0] + ink[-1]) / 2 / SCALE - middle) < 1.0
