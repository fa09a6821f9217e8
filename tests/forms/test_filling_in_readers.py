"""The form filled in by pypdf, by PDFium's real events and by our command: same values, right letters."""

from io import BytesIO

import pypdf
import pytest
from filled_forms import CHOSEN, LIST_CHOICE, TEXTS, TICKED, Screen, values, widgets
from pictures import distance, drawn, line_of, rows, shown, stray_ink

pytestmark = pytest.mark.slow

HANDS = ["pypdf", "PDFium", "our command"]
LINES = "accessibility"
SHORT_TEXTS = [name for name in TEXTS if name != LINES]
IN_THE_MIDDLE = {"institution.county"}  # the others begin at the top
ARROW = 16.0  # points: PDFium draws an arrow at the end of a list
MOST_STRAY, MOST_DISTANCE = 5, 1.5
PLACE = (100.0, 50.0, 450.0, 70.0)


@pytest.mark.parametrize("hand", HANDS)
def test_every_value_reads_back_equal(filled: dict[str, bytes], hand: str) -> None:
    found = values(filled[hand])
    texts = TEXTS | LIST_CHOICE
    assert {name: found.get(name) for name in texts} == texts
    assert {name for name, value in found.items() if value == "/Yes"} == TICKED
    assert {name: found.get(name) for name in CHOSEN} == {name: f"/{state}" for name, state in CHOSEN.items()}


@pytest.mark.parametrize("name", [*SHORT_TEXTS, *LIST_CHOICE])
@pytest.mark.parametrize("hand", HANDS)
def test_the_picture_shows_the_letters_that_were_typed(filled: dict[str, bytes], hand: str, name: str) -> None:
    page, (left, bottom, right, top) = _place(filled[hand], name)
    rectangle = (left, bottom, right - ARROW, top)
    picture = shown(filled[hand], page, rectangle)
    wanted = drawn((TEXTS | LIST_CHOICE)[name], _font_size(filled[hand], name), rectangle)
    assert stray_ink(picture, wanted) <= MOST_STRAY
    assert name not in IN_THE_MIDDLE or distance(picture, wanted) <= MOST_DISTANCE


@pytest.mark.parametrize("hand", ["PDFium", "our command"])  # pypdf does not wrap what it fills in
def test_a_long_text_is_shown_whole_line_by_line(filled: dict[str, bytes], hand: str) -> None:
    page, rectangle = _place(filled[hand], LINES)
    size = _font_size(filled[hand], LINES)
    words = TEXTS[LINES].split()
    for row in rows(shown(filled[hand], page, rectangle)):
        line = line_of(words, row, size)
        assert stray_ink(row, drawn(line, size, PLACE)) <= MOST_STRAY, line
        del words[: len(line.split())]
    assert words == []


@pytest.mark.parametrize("hand", HANDS)
def test_a_mark_is_seen_where_it_was_set_and_nowhere_else(filled: dict[str, bytes], hand: str) -> None:
    marked = set()
    for name, page, (left, bottom, right, top) in widgets(filled[hand]):
        if round(right - left, 1) == round(top - bottom, 1):
            inner = (left + 1.5, bottom + 1.5, right - 1.5, top - 1.5)  # within the ring or box
            marked |= {name} if shown(filled[hand], page, inner).getbbox() else set()
    assert marked == TICKED | {f"{name}.{state}" for name, state in CHOSEN.items()}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Zażółć gęślą jaźń ŁÓDŹ", "Zazolc gesla jazn LODZ"),
        ("Zażółć gęślą jaźń ŁÓDŹ", "Zażółć gęślą jaźn ŁÓDŹ"),
        ("Zażółć gęślą jaźń ŁÓDŹ", "Zażółć gęśla jaźń ŁÓDŹ"),
        ("„quotes” – Инспектор", '"quotes" – Инспектор'),
        ("„quotes” – Инспектор", "„quotes” - Инспектор"),
        ("Ωμέγα Αθήνα", "Ωμέγα Αθήν?"),
        ("Ωμέγα Αθήνα", "Ωμέγα Αθηνα"),
    ],
)
def test_the_comparison_of_pictures_fails_for_one_other_letter(right: str, wrong: str) -> None:
    assert stray_ink(drawn(right, 10, PLACE), drawn(right, 10, PLACE)) == 0
    assert stray_ink(drawn(right, 10, PLACE), drawn(wrong, 10, PLACE)) > 4 * MOST_STRAY


def _place(pdf: bytes, name: str) -> tuple[int, tuple[float, float, float, float]]:
    return next((page, box) for full, page, box in widgets(pdf) if full == name)


def _font_size(pdf: bytes, name: str) -> float:
    """The size in the field's default appearance (ISO 32000-1 12.7.3.3)."""
    field = (pypdf.PdfReader(BytesIO(pdf)).get_fields() or {})[name]
    words = str(field.indirect_reference.get_object()["/DA"]).split()
    return float(words[words.index("Tf") - 1])


def test_an_empty_form_has_no_value_and_nothing_ticked(form: tuple[bytes, bytes]) -> None:
    found = values(form[1])
    assert {name for name, value in found.items() if value not in ("/Off",)} == {
        "visitdocs.edition",
        "visitdocs.programme",
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


def test_a_choice_from_a_list_can_be_made_and_taken_back(form: tuple[bytes, bytes]) -> None:
    screen = Screen(form[1])
    seen = []
    for index in (26, 0):
        screen.choose("institution.county", index)
        seen.append(values(screen.saved()).get("institution.county", ""))
    assert seen == ["Wrocław", ""]


def test_nobody_can_type_more_than_a_field_may_hold(form: tuple[bytes, bytes]) -> None:
    screen = Screen(form[1])
    screen.type("roommate", "ą" * 100)
    assert values(screen.saved())["roommate"] == "ą" * 50


def test_the_tabulator_visits_the_fields_in_the_order_of_reading(form: tuple[bytes, bytes]) -> None:
    rectangles = [(page, -top, left) for _, page, (left, _, _, top) in widgets(form[1])]
    assert rectangles == sorted(rectangles)
    assert all(page["/Tabs"] == "/S" for page in pypdf.PdfReader(BytesIO(form[1])).pages)
