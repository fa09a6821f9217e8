"""Printed empty, the form can be filled in with a pen: room to write, every option, nothing near the edge."""

from io import BytesIO
from zipfile import ZipFile

import pypdf
import pypdfium2
from filled_forms import SAMPLE, widgets
from lxml import etree
from PIL import ImageOps
from two_sides import W
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.wording import wording_of

MILLIMETRE = 72 / 25.4
A4 = (210, 297)


def test_the_pages_are_a4_and_nothing_is_printed_within_ten_millimetres_of_their_edges(
    form: tuple[bytes, bytes],
) -> None:
    document = pypdfium2.PdfDocument(form[1])
    assert len(document) == 2
    for page in document:
        assert tuple(round(side / MILLIMETRE) for side in page.get_size()) == A4
        ink = ImageOps.invert(page.render(scale=2).to_pil().convert("L")).getbbox()
        edges = (ink[0], ink[1], page.get_width() * 2 - ink[2], page.get_height() * 2 - ink[3])
        assert min(edges) >= 2 * 10 * MILLIMETRE


def test_no_field_is_nearer_to_the_edge_than_ten_millimetres(form: tuple[bytes, bytes]) -> None:
    found = list(widgets(form[1]))
    assert len(found) == 47
    for name, _, (left, bottom, right, top) in found:
        edges = (left, bottom, A4[0] * MILLIMETRE - right, A4[1] * MILLIMETRE - top)
        assert min(edges) >= 10 * MILLIMETRE, name


def test_a_field_to_write_in_is_at_least_seven_millimetres_high(form: tuple[bytes, bytes]) -> None:
    sizes = {name: (right - left, top - bottom) for name, _, (left, bottom, right, top) in widgets(form[1])}
    boxes = {name for name, (width, height) in sizes.items() if abs(width - height) < 0.1}
    assert len(boxes) == 27
    assert {name for name in sizes.keys() - boxes if round(sizes[name][1] / MILLIMETRE, 2) < 7} == set()


def test_a_place_to_sign_is_wide_and_high_enough_for_a_stamp_and_says_what_it_is_for(form: tuple[bytes, bytes]) -> None:
    signed = {name: box for name, _, box in widgets(form[1]) if name.endswith("signature")}
    assert sorted(signed) == ["delegating_signature", "signature"]
    for name, (left, bottom, right, top) in signed.items():
        assert right - left >= 50 * MILLIMETRE, name
        assert top - bottom >= 14 * MILLIMETRE, name
    assert _printed(form[1]).count("pieczęć, jeśli instytucja jej używa") == 1


def test_every_option_is_printed_and_the_mark_of_required_fields_is_explained(form: tuple[bytes, bytes]) -> None:
    printed = _printed(form[1])
    visit = read_definition(WHOLE.encode(), SAMPLE.name).visit
    choices = [field for field in visit.registration.all_fields() if field.type in ("single_choice", "multiple_choice")]
    labels = [label for field in choices for label in visit.options_of(field).values()]
    required = [f"{field.label} *" for field in visit.registration.all_fields() if field.required]
    assert (len(labels), len(required)) == (23, 23)
    assert [text for text in (*labels, *required) if text not in printed] == []
    assert "Gwiazdka (*) oznacza pole wymagane." in printed


def test_an_empty_choice_from_a_list_leaves_a_line_to_write_on(form: tuple[bytes, bytes]) -> None:
    (left, _, right, _) = next(box for name, _, box in widgets(form[1]) if name == "institution.county")
    assert right - left >= 100 * MILLIMETRE


def test_how_an_answer_is_written_stands_on_the_page(form: tuple[bytes, bytes]) -> None:
    printed = _printed(form[1])
    visit = read_definition(WHOLE.encode(), SAMPLE.name).visit
    fields = visit.registration.all_fields()
    written = [
        wording_of("pl").language.say(field.type.traits.written) for field in fields if field.type.traits.written
    ]
    assert sorted(written) == ["00-000", "10 cyfr", *["dd.mm.rrrr"] * 3, "na przykład +48 22 123 45 67"]
    assert [printed.count(text) for text in sorted(set(written))] == [1, 1, 3, 1]


def test_labels_of_a_column_stand_at_the_top_of_their_rows(form: tuple[bytes, bytes]) -> None:
    root = etree.fromstring(ZipFile(BytesIO(form[0])).read("word/document.xml"))
    shaded = [cell for cell in root.iter(f"{W}tc") if cell.find(f"{W}tcPr/{W}shd") is not None]
    assert len(shaded) == 27
    assert {cell.find(f"{W}tcPr/{W}vAlign").get(f"{W}val") for cell in shaded} == {"top"}


def _printed(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.split())
