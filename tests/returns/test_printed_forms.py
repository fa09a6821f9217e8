"""A form printed to a PDF file says the same as the form with its fields, and that it was printed."""

from dataclasses import replace

import pytest
from filled_forms import Screen
from flattening import FLATTEN, Flatten, by_cairo, by_ghostscript, by_pdfium, by_pikepdf, by_pypdf, moved
from made_forms import EVERY_KIND, made_form
from returned import codes, registration
from test_answers_of_every_hand import EXPECTED, TYPED, asking, every_kind
from test_every_kind_by_every_hand import FILLED, GROUP, HANDS

from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.returns import AskedForm
from visitdocs.returns.pdf_form import places_of
from visitdocs.word import fill_controls

PRINTED = ["returned-print", "returned-answers-missing", "returned-unsigned"]


@pytest.fixture(scope="module")
def every() -> AskedForm:
    """The form with every kind of field, with the places of its fields."""
    return placed(every_kind(), made_form(EVERY_KIND)[1])


def placed(asked: AskedForm, pdf: bytes) -> AskedForm:
    """What a form asks, with the empty form and the places of its fields."""
    return replace(asked, places=places_of(pdf), empty=pdf)


@pytest.mark.parametrize("flatten", FLATTEN.values(), ids=FLATTEN)
@pytest.mark.parametrize("hand", ["pypdf", "PDFium", "fill"])
def test_every_kind_of_field_comes_back_from_a_print(hand: str, flatten: Flatten, every: AskedForm) -> None:
    found = registration(flatten(HANDS[hand](every.empty)), every)
    assert found.answers == TYPED
    assert codes(found) == ["returned-print"]


def test_pypdf_prints_all_but_round_buttons(every: AskedForm) -> None:
    found = registration(by_pypdf(every.empty, FILLED), every)
    assert found.answers == {name: answer for name, answer in TYPED.items() if name != GROUP}
    assert codes(found) == ["returned-print"]


def test_what_pikepdf_fills_in_is_drawn_by_pdfium(every: AskedForm) -> None:
    found = registration(FLATTEN["PDFium"](HANDS["pikepdf"](every.empty)), every)
    assert found.answers == TYPED
    assert codes(found) == ["returned-print"]


def test_letters_that_pikepdf_cannot_draw_are_asked_for(every: AskedForm) -> None:
    found = registration(FLATTEN["pikepdf"](HANDS["pikepdf"](every.empty)), every)
    assert found.answers == {name: TYPED[name] for name in found.answers}
    assert codes(found) == ["returned-print", *["returned-hidden"] * 9]


@pytest.mark.parametrize(("hand", "flatten"), [("PDFium", by_pikepdf), ("fill, PDF", by_pdfium)])
def test_the_same_answers_come_back_from_a_print(
    hand: str, flatten: Flatten, filled: dict[str, bytes], asked: AskedForm
) -> None:
    found = registration(flatten(filled[hand]), asked)
    assert found.answers == EXPECTED
    assert codes(found) == PRINTED


LINES = {
    "lines": "007\n0001 Łódź",
    "an empty line": "pierwszy\n\ntrzeci „cytat” – Инспектор 3",
    "wrapped": ("Pętla indukcyjna (2 szt.), miejsce dla psa. " * 5).strip() + "\ndrugi wiersz",
    "a wide word": "od x" + "x" * 150 + " do x",
    "hyphens": "Pięcio- i sześcioosobowe. " + "Anna Kowalska-Nowak, Ewa Wzorcowa-Przykładowa, " * 5 + "I.",
    "spaces": "a  b   c",
}


@pytest.mark.parametrize("hand", ["PDFium", "fill"])
def test_lines_are_joined_as_they_were_typed(hand: str) -> None:
    fields = [
        {"name": f"f{number}", "type": "multiline", "label": name, "max_length": "480"}
        for number, name in enumerate(LINES)
    ]
    texts = {f"f{number}": text for number, text in enumerate(LINES.values())}
    docx, pdf = made_form(fields)
    if hand == "PDFium":
        screen = Screen(pdf)
        for name, text in texts.items():
            screen.type(name, text)
        filled = screen.saved()
    else:
        filled = typeset(read_document(fill_controls(docx, "form", texts), "form").document, "form").pdf
    found = registration(by_pdfium(filled), placed(asking(fields), pdf))
    assert found.answers == texts


PAPER = {
    "94 %, moved": ((0.94, 0, 0, 0.94, 17.5, 31.2), (595.3, 841.9), 0),
    "on letter": ((0.9407, 0, 0, 0.9407, 26, 0), (612, 792), 0),
    "on its side": ((0, 0.7, -0.7, 0, 700, 20), (841.9, 595.3), 0),
    "shown turned": ((0, -1, 1, 0, 0, 595.3), (841.9, 595.3), 90),
}


@pytest.mark.parametrize("paper", PAPER.values(), ids=PAPER)
def test_a_print_that_is_scaled_moved_or_turned_says_the_same(
    paper: tuple, filled: dict[str, bytes], asked: AskedForm
) -> None:
    matrix, size, rotate = paper
    found = registration(moved(FLATTEN["PDFium"](filled["fill, PDF"]), *matrix, size=size, rotate=rotate), asked)
    assert found.answers == EXPECTED
    assert codes(found) == PRINTED


@pytest.mark.printers
@pytest.mark.parametrize(
    ("printer", "options"),
    [
        (by_cairo, ()),
        (by_cairo, ("-paper", "letter")),
        (by_ghostscript, ()),
        (by_ghostscript, ("-sPAPERSIZE=letter", "-dFIXEDMEDIA", "-dPDFFitPage")),
    ],
    ids=["pdftocairo", "pdftocairo on letter", "Ghostscript", "Ghostscript on letter"],
)
@pytest.mark.parametrize("hand", ["PDFium", "fill, PDF"])
def test_other_printers_say_the_same(
    hand: str, printer: Flatten, options: tuple[str, ...], filled: dict[str, bytes], asked: AskedForm
) -> None:
    found = registration(printer(filled[hand], *options), asked)
    assert found.answers == EXPECTED
    assert codes(found) == PRINTED
