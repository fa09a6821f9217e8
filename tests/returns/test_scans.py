"""Scans and photographs: every tick is right or asked about, and nothing is read from what is not the form."""

from __future__ import annotations

import random
import struct
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO

import cv2
import numpy as np
import pytest
from filled_forms import CHOSEN, TICKED, empty_form
from PIL import Image
from returned import asked_of, codes, sent
from simulated_scans import (
    Hand,
    Look,
    Printed,
    Written,
    photograph_look,
    pictured,
    scan_look,
    somebody,
)
from whole_sample import WHOLE

from visitdocs.fields.field_type import FieldKind
from visitdocs.returns import AskedForm, Editions, Registration, State, Unusable
from visitdocs.returns.judging import judge
from visitdocs.returns.returned_form import Format
from visitdocs.returns.scans.joining import ScannedForm
from visitdocs.returns.scans.reading import read_scan
from visitdocs.returns.scans.scan_reader import blank_form
from visitdocs.returns.scans.scanned_page import BlankForm, ScannedPage, ScannedPages

SCANS, PHOTOGRAPHS = 40, 20
IN_PART = random.Random("in part")
FLAT = Look(dpi=150, blur=0.4, noise=2, shade=0.05)
MARKS = ("scribbled out", "filled", "dot", "beside")


@pytest.fixture(scope="module")
def printed(form: tuple[bytes, bytes]) -> Printed:
    """The sample's form on paper."""
    return Printed(form[1])


@pytest.fixture(scope="module")
def blank(asked: AskedForm) -> BlankForm:
    """The sample's form as scans are compared with it."""
    return blank_form(asked)


@pytest.fixture(scope="module")
def choices(asked: AskedForm) -> dict[str, bool]:
    """The questions with boxes to tick, and whether several may be."""
    return {
        field.name: field.type.traits.kind is FieldKind.CHECKBOX
        for field in asked.fields
        if field.type.traits.kind in (FieldKind.RADIO, FieldKind.CHECKBOX)
    }


def page_of(picture: bytes, blank: BlankForm) -> ScannedPage:
    """The one page in a picture."""
    found = read_scan((picture, (blank,)))
    assert isinstance(found, ScannedPages), found
    (page,) = found.pages
    return page


def judged(pages: list[ScannedPage], asked: AskedForm) -> Registration | Unusable:
    """The form that pages make."""
    return judge(sent(b"scan"), 0, ScannedForm(sent(b"scan"), tuple(pages)).form(), Editions(asked))


def compared(page: ScannedPage, written: Written, blank: BlankForm) -> dict[str, set[str]]:
    """How each control of a page was read: the boxes and signatures and texts that are right, asked and wrong."""
    found: dict[str, set[str]] = {"right": set(), "asked": set(), "wrong": set()}
    doubtful = {doubt.control for doubt in page.doubts} | set(page.unread)
    for control in (control for control in blank.controls if control.page == page.page):
        filled = control.name in written.ticks or control.name in written.texts
        read = page.controls.get(control.name) is True or (control.kind != "/Btn" and control.name in page.pictures)
        kind = "asked" if control.name in doubtful else "right" if read == filled else "wrong"
        found[kind].add(control.name)
    return found


def outcome(
    seed: str, look_of: Callable[[np.random.Generator], Look], printed: Printed, blank: BlankForm, choices: Mapping
) -> tuple[int, int]:
    """How many controls of a form are right and asked about, all its pages scanned; none may be wrong."""
    chance = np.random.default_rng(list(seed.encode()))
    written, look = somebody(printed.places, chance, choices), look_of(chance)
    hand = Hand(int(chance.choice((20, 50, 90, 130, 170))), float(chance.uniform(0.3, 0.7)))
    right = asked = 0
    for number in range(printed.pages):
        picture = pictured(printed.written_on(number, written, chance, hand, look.dpi), look, chance)
        found = compared(page_of(picture, blank), written, blank)
        assert found["wrong"] == set(), (look, hand)
        right, asked = right + len(found["right"]), asked + len(found["asked"])
    assert right + asked == len(blank.controls)
    return right, asked


def looks() -> list[object]:
    """All scans and photographs; a tenth of them, drawn by lot, are looked at in every run."""
    every = [("scan", number) for number in range(SCANS)] + [("photograph", number) for number in range(PHOTOGRAPHS)]
    always = {*IN_PART.sample(every[:SCANS], SCANS // 10), *IN_PART.sample(every[SCANS:], PHOTOGRAPHS // 10)}
    return [
        pytest.param(*look, marks=pytest.mark.slow if look in always else pytest.mark.long, id=f"{look[0]} {look[1]}")
        for look in every
    ]


@pytest.mark.parametrize(("kind", "number"), looks())
def test_every_tick_is_right_or_asked_about(
    kind: str,
    number: int,
    printed: Printed,
    blank: BlankForm,
    choices: dict[str, bool],
    record_property: Callable[[str, object], None],
) -> None:
    look_of = {"scan": scan_look, "photograph": photograph_look}[kind]
    right, asked = outcome(f"{kind} {number}", look_of, printed, blank, choices)
    record_property("told", f"{right} right, {asked} asked")
    assert asked < len(blank.controls) / 10


def first_page(printed: Printed, written: Written, seed: int = 1, look: Look = FLAT, hand: Hand = Hand()) -> bytes:  # noqa: B008
    """The first page as somebody wrote on it, scanned."""
    chance = np.random.default_rng(seed)
    return pictured(printed.written_on(0, written, chance, hand, look.dpi), look, chance)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_may_lie_in_any_direction(quarters: int, printed: Printed, blank: BlankForm) -> None:
    written = Written({"track.owes": "tick"}, frozenset({"person.name"}))
    output = BytesIO()
    Image.open(BytesIO(first_page(printed, written))).rotate(90 * quarters, expand=True).save(output, "PNG")
    assert compared(page_of(output.getvalue(), blank), written, blank)["wrong"] == set()


def test_a_picture_is_turned_as_it_says(printed: Printed, blank: BlankForm) -> None:
    written = Written({"track.owes": "cross"})
    picture, output = Image.open(BytesIO(first_page(printed, written))), BytesIO()
    about = picture.getexif()
    about[0x0112] = 2  # seen in a mirror (TIFF 6.0, Orientation)
    picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(output, "JPEG", exif=about)
    assert page_of(output.getvalue(), blank).controls["track.owes"] is True


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_that_may_mean_either_is_asked_about_and_shown(mark: str, printed: Printed, blank: BlankForm) -> None:
    boxes = ("institution.kind.ngo", "track.owes", "accommodation.none", "experience.visits.me")
    page = page_of(first_page(printed, Written(dict.fromkeys(boxes, mark))), blank)
    assert {doubt.control for doubt in page.doubts} >= set(boxes)
    assert set(page.pictures) == {doubt.control for doubt in page.doubts}
    assert [name for name, value in page.controls.items() if value is True] == []


@pytest.mark.parametrize("grey", [180, 200])
def test_pale_pencil_is_seen(grey: int, printed: Printed, blank: BlankForm) -> None:
    written = Written({"track.owes": "cross", "institution.kind.ngo": "tick"}, frozenset({"person.name"}))
    page = page_of(first_page(printed, written, hand=Hand(grey, 0.5)), blank)
    found = compared(page, written, blank)
    assert found["wrong"] == set()
    assert {"track.owes", "institution.kind.ngo"} <= found["right"]


def test_a_page_that_is_not_flat_is_read(printed: Printed, blank: BlankForm) -> None:
    written = Written({"track.pes-jst": "tick", "accommodation.alone": "cross"}, frozenset({"roommate"}))
    paper = cv2.imdecode(np.frombuffer(first_page(printed, written), np.uint8), cv2.IMREAD_GRAYSCALE)
    height, width = paper.shape
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    curled = cv2.remap(paper, x + 5 * np.sin(y / height * 9), y + 5 * np.sin(x / width * 7), cv2.INTER_LINEAR)
    _, picture = cv2.imencode(".png", curled)
    assert compared(page_of(bytes(picture), blank), written, blank)["wrong"] == set()


def test_what_is_not_in_the_picture_is_asked_about(printed: Printed, blank: BlankForm, asked: AskedForm) -> None:
    picture, output = Image.open(BytesIO(first_page(printed, Written({"track.owes": "tick"})))), BytesIO()
    picture.crop((0, picture.height // 2, picture.width, picture.height)).save(output, "PNG")
    page = page_of(output.getvalue(), blank)
    assert {"person.name", "institution.name"} <= set(page.unread)
    assert page.controls["track.owes"] is True
    found = judged([page], asked)
    assert isinstance(found, Registration)
    assert "returned-scan-unread" in codes(found)
    assert found.state is State.TO_BE_CHECKED


@pytest.mark.slow
def test_another_revision_is_never_read_as_this_one(blank: BlankForm, asked: AskedForm) -> None:
    other = WHOLE.replace("label: Stanowisko lub funkcja,", "label: Funkcja,")
    assert other != WHOLE
    earlier = Printed(empty_form(other)[1])
    page = page_of(first_page(earlier, Written({"track.owes": "tick"})), blank)
    assert page.edition != asked.edition
    assert (page.controls, page.pictures, page.known) == ({}, {}, False)
    found = judged([page], asked)
    assert isinstance(found, Unusable)
    assert found.reason.code == "returned-scan-outdated"


@pytest.mark.slow
def test_an_earlier_revision_is_read_by_the_empty_form_that_was_kept(blank: BlankForm, asked: AskedForm) -> None:
    docx, pdf = empty_form(WHOLE.replace("label: Stanowisko lub funkcja,", "label: Funkcja,"))
    earlier = asked_of(docx, pdf)
    written = Written({"track.owes": "tick"}, frozenset({"person.name", "person.position"}))
    found = read_scan((first_page(Printed(pdf), written), (blank, blank_form(earlier))))
    assert isinstance(found, ScannedPages)
    assert compared(found.pages[0], written, blank_form(earlier))["wrong"] == set()
    fields = tuple(field for field in asked.fields if field.name != "person.position")
    now = replace(asked, fields=fields)
    form = ScannedForm(sent(b"scan"), found.pages).form()
    told = judge(sent(b"scan"), 0, form, Editions(now, (earlier,)))
    assert isinstance(told, Registration)
    assert told.answers["track"] == ("owes",)
    assert {"returned-outdated", "returned-no-longer-asked", "returned-handwritten"} <= set(codes(told))


def test_a_page_that_was_printed_otherwise_is_not_read(form: tuple[bytes, bytes], blank: BlankForm) -> None:
    page = Printed(form[1]).page(0, 150)
    moved = page.copy()
    moved[500:1500] = np.roll(page[500:1500], 60, axis=0)
    moved[100:500] = np.roll(page[100:500], 45, axis=1)
    _, picture = cv2.imencode(".png", moved)
    read = page_of(bytes(picture), blank)
    assert {control.name for control in blank.controls if control.page == 1} == set(read.unread) | set(read.controls)
    assert [name for name, value in read.controls.items() if value is True] == []


def test_boxes_that_another_program_printed_are_not_taken_for_ticked_ones(
    printed: Printed, blank: BlankForm, asked: AskedForm
) -> None:
    paper, scale = printed.page(0, 150), 150 / 72
    for number, box in printed.places.values():
        if number == 0 and box[2] - box[0] < 12:
            left, bottom, right, top = (round(side * scale) for side in box)
            part = paper[paper.shape[0] - top - 2 : paper.shape[0] - bottom + 2, left - 2 : right + 2]
            part[:] = 255
            cv2.rectangle(part, (6, 7), (20, 21), 40, 1)

    _, picture = cv2.imencode(".png", paper)
    page = page_of(bytes(picture), blank)
    assert (page.controls, page.pictures) == ({}, {})
    found = judged([page], asked)
    assert isinstance(found, Unusable)
    assert found.reason.code == "returned-scan-unlike"


@pytest.mark.parametrize(
    ("shade", "code"), [(250, "returned-scan-blank"), (None, "returned-scan-without-code")], ids=["empty", "noise"]
)
def test_a_picture_of_no_form_is_told(shade: int | None, code: str, blank: BlankForm) -> None:
    chance, output = np.random.default_rng(0), BytesIO()
    pixels = np.full((900, 700), shade, np.uint8) if shade else chance.integers(0, 255, (900, 700)).astype(np.uint8)
    Image.fromarray(pixels).save(output, "PNG")
    found = read_scan((output.getvalue(), (blank,)))
    assert isinstance(found, Unusable)
    assert found.reason.code == code


def test_a_bomb_of_pixels_is_not_unpacked(blank: BlankForm) -> None:
    output = BytesIO()
    Image.new("L", (10, 10)).save(output, "PNG")
    header = b"IHDR" + struct.pack(">II5B", 40_000, 40_000, 8, 0, 0, 0, 0)
    png = output.getvalue()
    found = read_scan((png[:12] + header + struct.pack(">I", zlib.crc32(header)) + png[33:], (blank,)))
    assert isinstance(found, Unusable)
    assert found.reason.code == "returned-scan-too-large"


@pytest.mark.slow
def test_a_form_filled_in_on_the_screen_then_printed_signed_and_scanned(
    filled: dict[str, bytes], blank: BlankForm, asked: AskedForm
) -> None:
    form = Printed(filled["PDFium"])
    signed = Written(texts=frozenset({"signature"}))
    chance = np.random.default_rng(3)
    pages = [
        page_of(pictured(form.written_on(number, signed, chance, Hand(), 200), Look(), chance), blank)
        for number in range(form.pages)
    ]
    ticked = {name for page in pages for name, value in page.controls.items() if value is True}
    chosen = {f"{name}.{option}" for name, option in CHOSEN.items()}
    assert ticked == TICKED | chosen | {"signature"}
    assert [doubt for page in pages for doubt in page.doubts] == []
    found = judged(pages, asked)
    assert isinstance(found, Registration)
    assert found.format is Format.SCAN
    assert {"person.name", "institution.town", "accessibility"} <= set(found.pictures)
    assert "returned-unsigned" not in codes(found)


def test_handwriting_is_left_to_people(printed: Printed, blank: BlankForm, asked: AskedForm) -> None:
    page = page_of(first_page(printed, Written({"track.owes": "tick"}, frozenset({"person.name"}))), blank)
    found = judged([page], asked)
    assert isinstance(found, Registration)
    assert found.answers == {"track": ("owes",)}
    (png,) = found.pictures["person.name"]
    assert Image.open(BytesIO(png)).size > (200, 30)
    (finding,) = [one for one in found.findings if one.message.code == "returned-handwritten"]
    assert finding.settled_by == ("person.name",)
    (missing,) = [one for one in found.findings if one.message.code == "returned-answers-missing"]
    assert "Imię i nazwisko" not in str(missing.message.values)
    assert "Telefon" in str(missing.message.values)
    assert "returned-fields-lost" in codes(found)
    assert "returned-unsigned" not in codes(found)  # the places for signatures are on the page that is missing


def test_two_clear_ticks_are_judged_as_everywhere(printed: Printed, blank: BlankForm, asked: AskedForm) -> None:
    page = page_of(first_page(printed, Written({"track.owes": "tick", "track.pes-jst": "cross"})), blank)
    found = judged([page], asked)
    assert isinstance(found, Registration)
    assert "returned-two-ticks" in codes(found)


def test_the_same_picture_is_read_the_same(printed: Printed, blank: BlankForm) -> None:
    picture = first_page(printed, Written({"track.owes": "dot"}, frozenset({"person.name"})), look=Look(turned=2))
    first = page_of(picture, blank)
    assert first.pictures
    assert page_of(picture, blank) == first


def test_the_form_asked_is_the_one_compared_with(asked: AskedForm, blank: BlankForm) -> None:
    assert blank.edition == asked.edition
    assert Counter(control.name for control in blank.controls) == Counter(asked.controls())
    assert blank.pages == asked.pages == {1, 2}
