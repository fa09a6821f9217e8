"""A print in which something stands elsewhere, is cut, covered, drawn or added is refused or asked, not guessed."""

import dataclasses
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.shared import Pt
from flattening import annotated, by_pdfium, drawn_over, pages_of, pictured, typed
from returned import codes, read, registration, sent

from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.returns import AskedForm, Editions, Registration, Unusable
from visitdocs.returns.examination import examine

Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def flat(filled: dict[str, bytes]) -> bytes:
    """The sample's form, filled in by our command and printed by PDFium."""
    return by_pdfium(filled["fill, PDF"])


def box(asked: AskedForm, name: str) -> Box:
    """Where a control stands."""
    return next(control.rectangle for control in asked.places.values() if control.name == name)


def over(
    flat: bytes, asked: AskedForm, name: str, text: str, right: float = 2, up: float = 5, size: float = 10
) -> bytes:
    """The form with a text typed over the place of a control."""
    left, bottom, _, _ = box(asked, name)
    page = next(place[1] for place, control in asked.places.items() if control.name == name)
    return drawn_over(flat, page, typed(text, left + right, bottom + up, size))


def reason(data: bytes, asked: AskedForm) -> str:
    """Why a file is of no use."""
    examined = examine((sent(data), Editions(asked).known))
    assert isinstance(examined, Unusable), examined
    return examined.reason.code


def found_in(judged: Registration) -> list[str]:
    """What was found besides what every such print has."""
    always = {"returned-print", "returned-answers-missing", "returned-unsigned"}
    return [code for code in codes(judged) if code not in always]


# whose form


def test_a_print_of_the_empty_form_is_not_filled_in(form: tuple[bytes, bytes], asked: AskedForm) -> None:
    (found,) = read(by_pdfium(form[1]), asked)
    assert isinstance(found, Unusable)
    assert found.reason.code == "returned-blank"


def test_prints_of_two_people_in_one_file_are_two(flat: bytes, asked: AskedForm) -> None:
    other = over(flat, asked, "person.email", "jan@example.org")
    both = pages_of((flat, 1), (flat, 2), (other, 1), (other, 2))
    found = read(both, asked)
    assert [one.answers.get("person.email") for one in found] == [None, "jan@example.org"]
    assert [one.answers["consent.data"] for one in found] == [True, True]


@pytest.mark.parametrize("order", [(1, 1, 2, 2), (1, 2, 1), (2, 1, 2, 1), (1, 1)])
def test_pages_of_two_people_of_which_nobody_knows_whose_they_are_are_refused(
    order: tuple[int, ...], flat: bytes, asked: AskedForm
) -> None:
    assert reason(pages_of(*((flat, number) for number in order)), asked) == "returned-joined"


def test_pages_in_another_order_are_one_form(flat: bytes, asked: AskedForm) -> None:
    assert registration(pages_of((flat, 2), (flat, 1)), asked).answers == registration(flat, asked).answers


def test_a_page_that_is_missing_is_told_with_what_stood_on_it(flat: bytes, asked: AskedForm) -> None:
    found = registration(pages_of((flat, 1)), asked)
    assert found_in(found) == ["returned-fields-lost"]
    assert "consent.data" not in found.answers


def test_pages_of_something_else_are_told(flat: bytes, asked: AskedForm) -> None:
    other = pikepdf.new()
    other.add_blank_page()
    other.pages[0].contents_add(b"0 0 m 100 100 l S")
    output = BytesIO()
    other.save(output)
    found = registration(pages_of((flat, 1), (output.getvalue(), 1), (flat, 2)), asked)
    assert found_in(found) == ["returned-pages-not-read"]


def test_two_pages_on_one_sheet_are_refused(flat: bytes, asked: AskedForm) -> None:
    with pikepdf.open(BytesIO(flat)) as document:
        sheet = pikepdf.new()
        page = sheet.add_blank_page(page_size=(841.9, 595.3))
        page.add_overlay(document.pages[0], pikepdf.Rectangle(0, 0, 420, 595))
        page.add_overlay(document.pages[1], pikepdf.Rectangle(421, 0, 841, 595))
        output = BytesIO()
        sheet.save(output)
    assert reason(output.getvalue(), asked) == "returned-flattened"


def test_a_print_of_an_earlier_edition_is_typed_in_by_hand(flat: bytes, asked: AskedForm) -> None:
    now = dataclasses.replace(asked, edition="A" * 16, places={})
    examined = examine((sent(flat), Editions(now, (dataclasses.replace(asked, empty=b""),)).known))
    assert isinstance(examined, Unusable)
    assert examined.reason.code == "returned-flattened-earlier"


def test_a_print_of_another_visits_form_is_told(flat: bytes, asked: AskedForm) -> None:
    assert reason(flat, dataclasses.replace(asked, programmes=frozenset({"x"}))) == "returned-of-another-visit"


# where the words stand


def test_a_layout_that_moved_is_refused(filled: dict[str, bytes], asked: AskedForm) -> None:
    document = docx.Document(BytesIO(filled["fill, Word"]))
    document.tables[0].rows[1].height = Pt(60)
    output = BytesIO()
    document.save(output)
    pdf = typeset(read_document(output.getvalue(), "form").document, "form").pdf
    assert reason(by_pdfium(pdf), asked) == "returned-flattened"


@pytest.mark.libreoffice
def test_the_layout_of_libreoffice_is_refused(filled: dict[str, bytes], asked: AskedForm, tmp_path: Path) -> None:
    (tmp_path / "form.docx").write_bytes(filled["fill, Word"])
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "form.docx")]
    subprocess.run(command, capture_output=True, check=True)
    flat = by_pdfium((tmp_path / "form.pdf").read_bytes())
    assert reason(flat, asked) == "returned-flattened"


def test_words_that_are_there_and_not_seen_do_not_count(flat: bytes, asked: AskedForm) -> None:
    covered = drawn_over(flat, 1, "1 g 50 300 500 350 re f")
    assert reason(covered, asked) == "returned-flattened"


def test_a_word_that_is_covered_is_told(flat: bytes, asked: AskedForm) -> None:
    left, bottom, _, top = box(asked, "consent.data")
    covered = drawn_over(flat, 2, f"1 g {left + 20} {bottom} 60 {top - bottom} re f")
    assert found_in(registration(covered, asked)) == ["returned-words-missing"]


# what stands in a field


def test_text_typed_over_the_print_is_an_answer(flat: bytes, asked: AskedForm) -> None:
    found = registration(over(flat, asked, "institution.postcode", "07-100"), asked)
    assert found.answers["institution.postcode"] == "07-100"
    assert found_in(found) == []


def test_text_of_an_annotation_is_an_answer(flat: bytes, asked: AskedForm) -> None:
    left, bottom, right, top = box(asked, "institution.postcode")
    note = annotated(
        flat,
        1,
        Subtype=pikepdf.Name.FreeText,
        Rect=pikepdf.Array([left, bottom, right, top]),
        Contents="07-100",
        DA="/Over 10 Tf",
        AP=typed("07-100", left + 2, bottom + 5),
    )
    found = registration(note, asked)
    assert found.answers["institution.postcode"] == "07-100"
    assert found_in(found) == []


def test_text_of_an_annotation_without_looks_is_an_answer(flat: bytes, asked: AskedForm) -> None:
    rectangle = pikepdf.Array(box(asked, "institution.postcode"))
    note = annotated(flat, 1, Subtype=pikepdf.Name.FreeText, Rect=rectangle, Contents="07-100", DA="/Helv 10 Tf")
    found = registration(note, asked)
    assert found.answers["institution.postcode"] == "07-100"
    assert found_in(found) == []


def test_a_comment_is_told(flat: bytes, asked: AskedForm) -> None:
    rectangle = pikepdf.Array([20, 20, 40, 40])
    note = annotated(flat, 1, Subtype=pikepdf.Name.Text, Rect=rectangle, Contents="Proszę o fakturę")
    found = registration(note, asked)
    (beside,) = [finding for finding in found.findings if finding.message.code == "returned-beside"]
    assert "Proszę o fakturę" in str(beside.message.values)


def test_text_over_an_answer_is_asked_about(flat: bytes, asked: AskedForm) -> None:
    assert found_in(registration(over(flat, asked, "person.name", "Ewa Nowak-Inna"), asked)) == ["returned-overlaid"]


def test_an_answer_under_another_one_is_not_read(flat: bytes, asked: AskedForm) -> None:
    left, bottom, right, top = box(asked, "person.name")
    cover = f"1 g {left + 1} {bottom + 1} {right - left - 2} {top - bottom - 2} re f 0 g "
    covered = drawn_over(flat, 1, cover + typed("Ewa Nowak", left + 2, bottom + 5))
    found = registration(covered, asked)
    assert found.answers["person.name"] == "Ewa Nowak"
    assert found_in(found) == ["returned-overlaid"]


def test_an_answer_that_cannot_be_seen_is_none(flat: bytes, asked: AskedForm) -> None:
    found = registration(drawn_over(flat, 1, "3 Tr 1 g " + typed("ewa@example.org", 193, 541)), asked)
    assert "person.email" not in found.answers
    assert found_in(found) == ["returned-hidden"]


def test_writing_by_hand_is_typed_in_by_hand(flat: bytes, asked: AskedForm) -> None:
    left, bottom, _, _ = box(asked, "person.email")
    pen = pikepdf.Array(
        [pikepdf.Array([value for x in range(8) for value in (left + 5 + 6 * x, bottom + 5 + x % 2 * 9)])]
    )
    rectangle = pikepdf.Array(box(asked, "person.email"))
    ink = annotated(flat, 1, Subtype=pikepdf.Name.Ink, Rect=rectangle, InkList=pen, C=pikepdf.Array([0, 0, 1]))
    found = registration(ink, asked)
    assert "person.email" not in found.answers
    assert found_in(found) == ["returned-drawn"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * 85, "returned-cut"),
        ("x" * 110, "returned-cut"),
    ],
)
def test_an_answer_that_goes_beyond_its_field_is_asked_for(text: str, code: str, flat: bytes, asked: AskedForm) -> None:
    assert code in found_in(registration(over(flat, asked, "person.email", text, size=9), asked))


def test_an_answer_beside_its_field_is_told(flat: bytes, asked: AskedForm) -> None:
    found = registration(over(flat, asked, "person.email", "ewa@example.org", right=-110), asked)
    assert "person.email" not in found.answers
    (beside,) = [finding for finding in found.findings if finding.message.code == "returned-beside"]
    assert "ewa@example.org" in str(beside.message.values)


# ticks


def mark(asked: AskedForm, name: str, right: float = 0) -> str:
    """Operators that draw a tick with a pen into a box, or so much to the right of it."""
    left, bottom, _, _ = box(asked, name)
    left += right
    return f"0 0 1 RG 1 w {left + 2} {bottom + 5} m {left + 4} {bottom + 2} l {left + 11} {bottom + 13} l S"


def test_a_tick_drawn_with_a_pen_is_one(flat: bytes, asked: AskedForm) -> None:
    found = registration(drawn_over(flat, 2, mark(asked, "consent.image")), asked)
    assert found.answers["consent.image"] is True
    assert found_in(found) == []


def test_two_ticks_where_one_is_allowed_are_told(flat: bytes, asked: AskedForm) -> None:
    found = registration(drawn_over(flat, 1, mark(asked, "track.pes-jst")), asked)
    assert found.answers["track"] == ("pes-jst", "owes")
    assert found_in(found) == ["returned-two-ticks"]


def test_a_tick_beside_its_box_is_asked_about(flat: bytes, asked: AskedForm) -> None:
    found = registration(drawn_over(flat, 2, mark(asked, "meals.meat", right=11)), asked)
    assert "returned-doubtful-tick" in found_in(found)


def test_a_mark_elsewhere_is_told(flat: bytes, asked: AskedForm) -> None:
    found = registration(drawn_over(flat, 2, mark(asked, "meals.vegan", right=80)), asked)
    assert found_in(found) == ["returned-marks-beside"]


# what is no text


def test_pictures_of_pages_are_scans(flat: bytes, asked: AskedForm, tmp_path: Path) -> None:
    assert reason(pictured(flat, tmp_path), asked) == "returned-scan"
