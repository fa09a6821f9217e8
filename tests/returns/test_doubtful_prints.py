"""An answer in a print that is cut, covered, drawn by hand, or stands elsewhere is asked about and never guessed."""

from io import BytesIO

import pikepdf
import pytest
from flattening import annotated, drawn_over, typed
from prints import box, found_in, over
from returned import registration
from said import english

from visitdocs.returns import AskedForm


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


def test_a_page_of_a_damaged_file_is_told(flat: bytes, asked: AskedForm) -> None:
    with pikepdf.open(BytesIO(flat)) as document:
        packed = max((part.read_raw_bytes() for part in document.pages[1].Contents), key=len)
    place = flat.index(packed) + len(packed) - 20
    damaged = flat[:place] + bytes([flat[place] ^ 255]) + flat[place + 1 :]
    found = registration(damaged, asked)
    assert "returned-pages-damaged" in found_in(found)
    (told,) = (finding.message for finding in found.findings if finding.message.code == "returned-pages-damaged")
    assert english(told).endswith("these pages: 2")


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


@pytest.mark.parametrize("length", [85, 110])
def test_an_answer_that_goes_beyond_its_field_is_asked_for(length: int, flat: bytes, asked: AskedForm) -> None:
    found = registration(over(flat, asked, "person.email", "x" * length, size=9), asked)
    assert "returned-cut" in found_in(found)


def test_an_answer_beside_its_field_is_told(flat: bytes, asked: AskedForm) -> None:
    found = registration(over(flat, asked, "person.email", "ewa@example.org", right=-110), asked)
    assert "person.email" not in found.answers
    (beside,) = [finding for finding in found.findings if finding.message.code == "returned-beside"]
    assert "ewa@example.org" in str(beside.message.values)


def test_an_answer_that_was_crossed_out_is_typed_in_by_hand(flat: bytes, asked: AskedForm) -> None:
    left, bottom, _, _ = box(asked, "person.name")
    line = f"0.6 w {left + 4} {bottom + 9} m {left + 60} {bottom + 10} l S"
    assert found_in(registration(drawn_over(flat, 1, line), asked)) == ["returned-drawn"]


def test_an_answer_that_begins_where_none_does_is_asked_about(flat: bytes, asked: AskedForm) -> None:
    found = registration(over(flat, asked, "institution.address", "Rynek 1", right=150), asked)
    assert found.answers["institution.address"] == "Rynek 1"
    assert found_in(found) == ["returned-misplaced"]


def mark(asked: AskedForm, name: str, right: float = 0) -> str:
    """Operators that draw a tick with a pen into a box, or so much to the right of it."""
    left, bottom, _, _ = box(asked, name)
    left += right
    return f"0 0 1 RG 1 w {left + 2} {bottom + 5} m {left + 4} {bottom + 2} l {left + 11} {bottom + 13} l S"


def test_a_tick_drawn_with_a_pen_is_one(flat: bytes, asked: AskedForm) -> None:
    found = registration(drawn_over(flat, 2, mark(asked, "consent.image")), asked)
    assert found.answers["consent.image"] is True
    assert found_in(found) == []


def test_a_tick_by_a_pen_in_an_annotation_is_one(flat: bytes, asked: AskedForm) -> None:
    left, bottom, right, top = box(asked, "consent.image")
    pen = pikepdf.Array([pikepdf.Array([left + 2, bottom + 5, left + 4, bottom + 2, right, top])])
    area = pikepdf.Array([left, bottom, right, top])
    ink = annotated(flat, 2, Subtype=pikepdf.Name.Ink, Rect=area, InkList=pen, C=pikepdf.Array([0, 0, 1]))
    found = registration(ink, asked)
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


def test_an_option_that_was_ringed_is_asked_about(flat: bytes, asked: AskedForm) -> None:
    left, bottom, _, _ = box(asked, "meals.vegan")
    ring = f"1 w {left - 5} {bottom - 3} {60} {16} re S"
    assert "returned-doubtful-tick" in found_in(registration(drawn_over(flat, 2, ring), asked))


def test_a_declaration_that_was_crossed_out_is_told(flat: bytes, asked: AskedForm) -> None:
    left, bottom, _, _ = box(asked, "consent.regulations")
    line = f"1 w {left + 30} {bottom + 4} m {left + 200} {bottom + 5} l S"
    assert found_in(registration(drawn_over(flat, 2, line), asked)) == ["returned-marks-beside"]
