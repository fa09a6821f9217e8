"""Which pages of a print are whose form: joined, cut, in another order; a page is read only where its words stand."""

import dataclasses
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pypdf
import pytest
from docx.shared import Pt
from flattening import by_ghostscript, by_pdfium, drawn_over, pages_of, pictured, saved, without_text
from made_forms import EVERY_KIND, made_form
from prints import box, found_in, over, reason
from returned import read, registration, sent
from test_answers_of_every_hand import EXPECTED

from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.returns import AskedForm, Editions, Unusable
from visitdocs.returns.examination import examine
from visitdocs.returns.pdf_form import places_of
from visitdocs.returns.places import PlacedControl
from visitdocs.returns.printed_form.page_codes import code_of_page
from visitdocs.returns.sent_file import Pictures

CODE = (375.7, 36.5)
"""Where the code begins on each page of the sample's form, in points."""


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
    assert registration(pages_of((flat, 2), (flat, 1)), asked).answers == EXPECTED


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


def test_a_form_without_codes_is_known_by_its_words(flat: bytes, form: tuple[bytes, bytes], asked: AskedForm) -> None:
    empty = without_text(form[1], CODE)
    plain = dataclasses.replace(asked, empty=empty, places=places_of(empty))
    found = registration(without_text(flat, CODE), plain)
    assert found.answers == EXPECTED
    assert found_in(found) == ["returned-without-identity"]


def test_prints_of_two_editions_in_one_file_are_refused(flat: bytes, asked: AskedForm) -> None:
    other = by_pdfium(made_form(EVERY_KIND)[1])
    edition = code_of_page(pypdf.PdfReader(BytesIO(other)).pages[0]).edition
    places = {(edition, 1, 0, 0): PlacedControl("x", "/Tx", 0)}
    for empty in (b"", made_form(EVERY_KIND)[1]):
        earlier = dataclasses.replace(asked, edition=edition, empty=empty, places=places)
        for pages in (((flat, 1), (flat, 2), (other, 1)), ((other, 1), (flat, 1), (flat, 2))):
            examined = examine((sent(pages_of(*pages)), Editions(asked, (earlier,)).known))
            assert isinstance(examined, Unusable)
            assert examined.reason.code == "returned-joined"


def test_pages_without_their_codes_are_known_by_their_words(flat: bytes, asked: AskedForm) -> None:
    found = registration(without_text(flat, CODE), asked)
    assert found.answers == EXPECTED
    assert found_in(found) == ["returned-without-identity", "returned-words-missing"]


def test_two_pages_on_one_sheet_are_refused(flat: bytes, asked: AskedForm) -> None:
    with pikepdf.open(BytesIO(flat)) as document:
        sheet = pikepdf.new()
        page = sheet.add_blank_page(page_size=(841.9, 595.3))
        page.add_overlay(document.pages[0], pikepdf.Rectangle(0, 0, 420, 595))
        page.add_overlay(document.pages[1], pikepdf.Rectangle(421, 0, 841, 595))
        output = BytesIO()
        sheet.save(output)
    assert reason(output.getvalue(), asked) == "returned-flattened"


def test_a_print_of_an_earlier_edition_is_read_by_the_empty_form_that_was_kept(flat: bytes, asked: AskedForm) -> None:
    fields = tuple(field for field in asked.fields if field.name != "institution.town")
    empty = made_form(EVERY_KIND)[1]
    now = dataclasses.replace(asked, edition="A" * 16, places=places_of(empty), empty=empty, fields=fields)
    found = registration(flat, now, asked)
    assert found.answers == {name: answer for name, answer in EXPECTED.items() if name != "institution.town"}
    assert found_in(found) == ["returned-outdated", "returned-no-longer-asked"]


def test_a_print_of_an_earlier_edition_that_was_not_kept_is_typed_in_by_hand(flat: bytes, asked: AskedForm) -> None:
    now = dataclasses.replace(asked, edition="A" * 16, places={})
    examined = examine((sent(flat), Editions(now, (dataclasses.replace(asked, empty=b""),)).known))
    assert isinstance(examined, Unusable)
    assert examined.reason.code == "returned-flattened-earlier"


def test_a_print_of_another_visits_form_is_told(flat: bytes, asked: AskedForm) -> None:
    assert reason(flat, dataclasses.replace(asked, programmes=frozenset({"x"}))) == "returned-of-another-visit"


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


def test_pictures_of_pages_are_scans(flat: bytes, asked: AskedForm, tmp_path: Path) -> None:
    examined = examine((sent(pictured(flat, tmp_path)), Editions(asked).known))
    assert isinstance(examined, Pictures)
    assert len(examined.pages) == 2


def without_names_of_letters(pdf: bytes, font: str) -> bytes:
    """The file with fonts of which nobody knows which letter is which."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item and font in str(item.BaseFont):
                del item.ToUnicode
        return saved(document)


def test_letters_without_names_are_no_text(flat: bytes, asked: AskedForm) -> None:
    assert reason(without_names_of_letters(flat, "Lato"), asked) == "returned-drawn-letters"


def test_answers_in_letters_without_names_are_typed_in_by_hand(flat: bytes, asked: AskedForm) -> None:
    found = registration(without_names_of_letters(flat, "-Form"), asked)
    assert "person.name" not in found.answers
    assert found.answers["diets"] == ("gluten-free", "lactose-free")
    assert found_in(found) == ["returned-drawn"] * 6


@pytest.mark.printers
def test_letters_that_are_drawn_as_lines_are_no_text(flat: bytes, asked: AskedForm) -> None:
    assert reason(by_ghostscript(flat, "-dNoOutputFonts"), asked) == "returned-drawn-letters"
