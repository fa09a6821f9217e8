"""The form filled in by pypdf, by PDFium's real events and by our command: same values, right letters, still valid."""

from io import BytesIO

import pypdf
import pytest
from filled_forms import CHOSEN, TEXTS, TICKED, Screen, values, widgets
from pictures import drawn, likeness, shown
from verapdf import violations

HANDS = ["pypdf", "PDFium", "our command"]
SIZE = 10.0
SINGLE_LINES = [name for name in TEXTS if name != "accessibility"]


@pytest.mark.parametrize("hand", HANDS)
def test_every_value_reads_back_equal(filled: dict[str, bytes], hand: str) -> None:
    found = values(filled[hand])
    assert {name: found.get(name) for name in TEXTS} == TEXTS
    assert {name for name, value in found.items() if value == "/Yes"} == TICKED
    assert {name: found.get(name) for name in CHOSEN} == {name: f"/{state}" for name, state in CHOSEN.items()}


@pytest.mark.parametrize("name", SINGLE_LINES)
@pytest.mark.parametrize("hand", HANDS)
def test_the_picture_shows_the_letters_that_were_typed(filled: dict[str, bytes], hand: str, name: str) -> None:
    page, rectangle = next((page, box) for full, page, box in widgets(filled[hand]) if full == name)
    size = _font_size(filled[hand], name)
    assert likeness(shown(filled[hand], page, rectangle), drawn(TEXTS[name], size)) > 0.85


def test_the_comparison_of_pictures_fails_for_other_letters() -> None:
    right = drawn("Zażółć gęślą jaźń ŁÓDŹ", SIZE)
    assert likeness(right, drawn("Zażółć gęślą jaźń ŁÓDŹ", SIZE)) > 0.99
    assert likeness(right, drawn("Zazolc gesla jazn LODZ", SIZE)) < 0.85
    assert likeness(right, drawn("Инспектор Ωμέγα Αθήνα", SIZE)) < 0.6


def _font_size(pdf: bytes, name: str) -> float:
    """The size in the field's default appearance (ISO 32000-1 12.7.3.3)."""
    field = (pypdf.PdfReader(BytesIO(pdf)).get_fields() or {})[name]
    words = str(field.indirect_reference.get_object()["/DA"]).split()
    return float(words[words.index("Tf") - 1])


@pytest.mark.parametrize("hand", HANDS)
def test_a_filled_form_is_still_accessible_and_archivable(filled: dict[str, bytes], hand: str) -> None:
    assert violations(filled)[hand] == []


def test_an_empty_form_has_no_value_and_nothing_ticked(form: tuple[bytes, bytes]) -> None:
    found = values(form[1])
    assert {name for name, value in found.items() if value not in ("/Off",)} == {
        "visitdocs.fields",
        "visitdocs.programme",
        "visitdocs.revision",
    }


def test_only_one_radio_button_of_a_group_is_on(form: tuple[bytes, bytes]) -> None:
    screen = Screen(form[1])
    states = []
    for option in ("pes-jst", "owes"):
        screen.click(f"track.{option}")
        saved = screen.saved()
        fields = pypdf.PdfReader(BytesIO(saved)).get_fields() or {}
        kids = [kid.get_object()["/AS"] for kid in fields["track"].indirect_reference.get_object()["/Kids"]]
        states.append((fields["track"]["/V"], kids))
    assert states == [("/pes-jst", ["/pes-jst", "/Off"]), ("/owes", ["/Off", "/owes"])]


def test_a_check_box_goes_on_and_off(form: tuple[bytes, bytes]) -> None:
    screen = Screen(form[1])
    seen = []
    for _ in range(2):
        screen.click("consent.image")
        seen.append(values(screen.saved())["consent.image"])
    assert seen == ["/Yes", "/Off"]
