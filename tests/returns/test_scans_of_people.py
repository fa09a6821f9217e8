"""Which scanned pages are one person's: told by their codes alone, in a file, a mail, an archive; never guessed."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from returned import sent
from simulated_scans import Hand, Look, Printed, Written, pictured
from test_every_file_ends_once import gathered
from test_unpacking import mail

from visitdocs.returns import AskedForm, Collected, Unusable
from visitdocs.returns.scans import scan_reader
from visitdocs.returns.scans.joining import ScannedForm, forms_in, joined
from visitdocs.returns.scans.reasons import blank_picture, scan_without_code
from visitdocs.returns.scans.scanned_page import ScannedPage, ScannedPages


def asked(_edition: str) -> frozenset[int]:
    """The pages that the form of every edition has."""
    return frozenset({1, 2, 3})


def page(number: int, who: str = "") -> ScannedPages:
    """A page of somebody's form, of which nothing but the handwriting says whose it is."""
    return ScannedPages((ScannedPage("P", "E", number, {f"field {number}": who}),))


def people(*pages: ScannedPages | Unusable) -> list[str]:
    """The forms in a file: for each the names on its pages; why it is refused."""
    return [
        "".join(str(next(iter(one.controls.values()))) for one in found.pages)
        if isinstance(found, ScannedForm)
        else found.reason.code
        for found in forms_in(sent(b""), pages, asked)
    ]


def numbered(text: str) -> list[ScannedPages]:
    """Pages as „1a 2a 1b”: the number in the code, and whose it is."""
    return [page(int(one[0]), one[1]) for one in text.split()]


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ("1a 2a 3a", ["aaa"]),
        ("3a 1a 2a", ["aaa"]),
        ("1a 3a", ["aa"]),
        ("1a 2a 3a 1b 2b 3b", ["aaa", "bbb"]),
        ("3a 2a 1a 3b 2b 1b", ["aaa", "bbb"]),
        ("1a 1b 2a 2b 3a 3b", ["returned-scans-mixed"]),
        ("2a 1b 2b 3b", ["returned-scans-mixed"]),
        ("1a 2a 1b 2b 3b", ["returned-scans-mixed"]),
    ],
)
def test_pages_of_one_file_are_divided_by_their_numbers_or_refused(pages: str, found: list[str]) -> None:
    assert people(*numbered(pages)) == found


def test_empty_backs_are_passed_over_and_other_pages_counted() -> None:
    (found,) = forms_in(sent(b""), [page(1), blank_picture(), page(2), scan_without_code(), page(3)], asked)
    assert isinstance(found, ScannedForm)
    assert (found.numbers, found.without_code) == ((1, 2, 3), 1)


def test_a_file_of_which_no_page_has_a_code_is_told_once() -> None:
    assert people(blank_picture(), scan_without_code(), scan_without_code()) == ["returned-scan-without-code"]
    assert people(blank_picture(), blank_picture()) == ["returned-scan-blank"]


def parts(*numbers: str) -> list[ScannedForm]:
    """Pictures in one mail, each of some pages, given as their numbers."""
    return [
        ScannedForm(sent(text.encode(), "mail.eml", f"IMG_{index}.jpg"), tuple(page(int(one)).pages[0] for one in text))
        for index, text in enumerate(numbers, 1)
    ]


def test_pictures_in_one_mail_are_one_form_if_each_page_is_there_once() -> None:
    ((file, form),) = joined(parts("2", "1", "3"), asked)
    assert isinstance(form, ScannedForm)
    assert form.numbers == (1, 2, 3)
    assert file.trail == ("mail.eml", "IMG_2.jpg + IMG_1.jpg + IMG_3.jpg")


def test_pictures_in_one_mail_with_a_page_twice_are_refused_each() -> None:
    found = list(joined(parts("1", "2", "1"), asked))
    assert [form.reason.code for _, form in found if isinstance(form, Unusable)] == ["returned-scans-mixed"] * 3
    assert [file.name for file, _ in found] == ["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"]


def test_a_whole_form_beside_single_pages_stays_one() -> None:
    found = [form for _, form in joined(parts("123", "1", "2", "3"), asked)]
    assert [form.numbers for form in found if isinstance(form, ScannedForm)] == [(1, 2, 3), (1, 2, 3)]


@pytest.fixture(scope="module")
def pages(form: tuple[bytes, bytes]) -> list[bytes]:
    """The pages of two people's forms, scanned: one travels with the first track, one with the second."""
    printed, chance, look = Printed(form[1]), np.random.default_rng(7), Look(dpi=150)
    return [
        pictured(printed.written_on(number, Written({track: "tick"}), chance, Hand(), look.dpi), look, chance)
        for track in ("track.pes-jst", "track.owes")
        for number in range(printed.pages)
    ]


def file_of(kind: str, *pages: bytes) -> bytes:
    """Pages in one file."""
    first, *others = (Image.open(BytesIO(page)) for page in pages)
    output = BytesIO()
    first.save(output, kind, save_all=True, append_images=others)
    return output.getvalue()


@pytest.fixture(scope="module")
def collected(pages: list[bytes], asked: AskedForm) -> Collected:
    """All the ways in which scans come."""
    return gathered(
        {
            "two.pdf": file_of("PDF", *pages),
            "one.tif": file_of("TIFF", *pages[2:]),
            "mail.eml": mail(("IMG_1.jpg", pages[0]), ("IMG_2.jpg", pages[1])).as_bytes(),
            "second.jpg": pages[1],
            "cut.jpg": pages[0][:5000],
            "photo.heic": b"\0\0\0\x18ftypheic",
        },
        asked,
    )


@pytest.mark.slow
def test_scans_are_read_like_every_other_file(collected: Collected) -> None:
    assert [(one.trail, one.answers["track"]) for one in collected.registrations] == [
        (("two.pdf",), ("pes-jst",)),
        (("two.pdf",), ("owes",)),
        (("one.tif",), ("owes",)),
        (("mail.eml", "IMG_1.jpg + IMG_2.jpg"), ("pes-jst",)),
    ]
    assert len({one.source for one in collected.registrations}) == 4
    assert [(refused.trail, refused.why.reason.code) for refused in collected.refused] == [
        (("second.jpg",), "returned-scan-part"),
        (("cut.jpg",), "returned-damaged"),
        (("photo.heic",), "returned-heic"),
    ]


@pytest.mark.slow
def test_without_the_extra_scans_are_listed(
    pages: list[bytes], asked: AskedForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan_reader, "LIBRARIES", ("no_such_library",))
    found = gathered({"two.pdf": file_of("PDF", *pages), "a.jpg": pages[0]}, asked)
    assert found.registrations == ()
    assert [refused.why.reason.code for refused in found.refused] == ["returned-scan", "returned-scan"]
