"""What a field lets one type is seen whole: limit, width, height and size of letters are one calculation."""

from io import BytesIO

import pypdf
import pytest
from filled_forms import Screen, values, widgets
from made_forms import made_form
from pictures import drawn, line_of, rows, shown, stray_ink
from said import polish

from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.pdf.form.text_fields import MULTILINE
from visitdocs.word import fill_controls

CAPITALS = "HANNA DOMAGAŁA-NOWAKOWSKA GMINA OBORNIKI "  # as wide as Polish capitals in the mean, no marks above
PLACE = (100.0, 50.0, 450.0, 70.0)
MOST_STRAY = 5
FIELDS = [
    {"name": "short", "type": "text", "label": "Miejscowość", "max_length": "40"},
    {"name": "name", "type": "text", "label": "Imię i nazwisko", "max_length": "80"},
    {"name": "title", "type": "text", "label": "Nazwa", "max_length": "200"},
    {"name": "mail", "type": "email", "label": "Adres e-mail"},
    {"name": "free", "type": "text", "label": "Uwagi"},
    {"name": "long", "type": "multiline", "label": "Potrzeby", "max_length": "500"},
]
LINES = {"short": 1, "name": 2, "title": 5, "mail": 2, "free": 1, "long": 11}


def _limits(pdf: bytes) -> dict[str, int]:
    fields = pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}
    objects = {name: field.indirect_reference.get_object() for name, field in fields.items()}
    return {name: int(field["/MaxLen"]) for name, field in objects.items() if "/MaxLen" in field}


def _of_length(length: int) -> str:
    return (CAPITALS * (length // len(CAPITALS) + 1))[: length - 1] + "N"


def _answers(pdf: bytes) -> dict[str, str]:
    """As much as each field lets one type, with two line breaks where it has lines."""
    answers = {name: _of_length(limit) for name, limit in _limits(pdf).items()}
    text = answers["long"]
    answers["long"] = f"{text[:30]}\n{text[31:60]}\n{text[61:]}"
    return answers


def _place(pdf: bytes, name: str) -> tuple[int, tuple[float, float, float, float]]:
    return next((page, box) for full, page, box in widgets(pdf) if full == name)


def _words_lost(pdf: bytes, name: str, text: str) -> list[str]:
    """The words of a text that are not seen in its field, by the picture of each line."""
    fields = pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}
    appearance = str(fields[name].indirect_reference.get_object()["/DA"]).split()
    size = float(appearance[appearance.index("Tf") - 1])
    words = text.split()
    for row in rows(shown(pdf, *_place(pdf, name))):
        line = line_of(words, row, size)
        if stray_ink(row, drawn(line, size, PLACE)) <= MOST_STRAY:
            del words[: len(line.split())]
    return words


@pytest.mark.slow
@pytest.mark.parametrize("name", LINES)
def test_all_that_the_limit_allows_is_seen_whoever_types_it(name: str) -> None:
    docx, pdf = made_form(FIELDS)
    answers = _answers(pdf)
    screen = Screen(pdf)
    screen.type(name, answers[name])
    typed = screen.saved()
    filled = typeset(read_document(fill_controls(docx, "form", {name: answers[name]}), "form").document, "form")
    assert filled.problems == ()
    assert (values(typed)[name], values(filled.pdf)[name]) == (answers[name], answers[name])
    assert _words_lost(typed, name, answers[name]) == []
    assert _words_lost(filled.pdf, name, answers[name]) == []


def test_a_field_is_as_many_lines_as_its_limit_needs() -> None:
    pdf = made_form(FIELDS)[1]
    fields = pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}
    several = {name for name in LINES if fields[name].indirect_reference.get_object()["/Ff"] & MULTILINE}
    assert several == {name for name, lines in LINES.items() if lines > 1}
    heights = {name: top - bottom for name in LINES for _, (_, bottom, _, top) in [_place(pdf, name)]}
    assert [name for name, lines in LINES.items() if heights[name] < lines * 10.8] == []
    assert max(heights.values()) == heights["long"] < 140


def test_a_field_takes_no_more_than_is_seen() -> None:
    pdf = made_form(FIELDS)[1]
    screen = Screen(pdf)
    screen.type("free", "W" * 200)
    screen.type("name", "W" * 200)
    typed = values(screen.saved())
    assert 25 < len(typed["free"]) < _limits(pdf)["free"] == 51
    assert 50 < len(typed["name"]) < 80


def test_a_limit_too_large_for_its_place_is_told() -> None:
    docx, _ = made_form([{"name": "all", "type": "multiline", "label": "Wszystko", "max_length": "5000"}])
    (problem,) = typeset(read_document(docx, "form").document, "form").problems
    assert problem.code == "field-limit-too-large"
    assert polish(problem.message) == "pole „all” mieści 2379 znaków, limit to 5000"


def test_no_field_of_the_sample_is_too_small(form: tuple[bytes, bytes]) -> None:
    assert typeset(read_document(form[0], "form").document, "form").problems == ()


def test_where_nobody_can_type_a_line_break_one_that_is_filled_in_is_a_space() -> None:
    docx, _ = made_form(FIELDS)
    filled = fill_controls(docx, "form", {"short": "Nowa\nWieś", "name": "Jan\nNowak"})
    done = typeset(read_document(filled, "form").document, "form")
    assert done.problems == ()
    assert [values(done.pdf)[name] for name in ("short", "name")] == ["Nowa Wieś", "Jan\nNowak"]
