"""Content controls and old form fields, from the Word file's XML to fields that can be filled in."""

import pikepdf
import pytest
from corpus_files import LEFT
from places import lines, near, pages, piece, tags
from printed_corpus import made

FIELDS = {
    "controls-in-lines": {
        "urzad": ("/Tx", "Nazwa urzędu", "Urząd Gminy"), "miejsce": ("/Tx", "Miejscowość. Wpisz miejscowość", ""),
        "zgoda": ("/Btn", "Zgoda", "/Yes"), "nocleg": ("/Ch", "Nocleg", "tak"),
    },
    "control-around-paragraphs": {"uwagi": ("/Tx", "Uwagi", "Pierwszy wiersz uwag.\nDrugi wiersz uwag.")},
    "control-around-a-cell": {"urzad": ("/Tx", "Urząd", "Urząd Gminy")},
    "rich-text-controls": {"uzasadnienie": ("/Tx", "Uzasadnienie. Wpisz uzasadnienie", "")},
    "controls-of-one-tag": {
        "uczestnik": ("/Tx", "Uczestnik", "Anna Nowak"), "uczestnik-2": ("/Tx", "Uczestnik", "Jan Kowalski"),
        "zgoda": ("/Btn", "Zgoda", "/Yes"), "zgoda-2": ("/Btn", "Zgoda", "/Off"),
        "Wybor1": ("/Btn", "Wybor1", "/Off"), "Wybor1-2": ("/Btn", "Wybor1", "/Yes"),
    },
    "legacy-form-fields": {
        "Tekst1": ("/Tx", "Nazwa urzędu", "Starostwo"), "Wybor1": ("/Btn", "Zgoda", "/Yes"),
        "Lista1": ("/Ch", "Sposób dojazdu", "autokarem"),
    },
}  # fmt: skip


def fields(name: str) -> dict[str, pikepdf.Dictionary]:
    """The fields of a document by name."""
    return {str(field.T): field for field in made(name).printed.pdf.Root.AcroForm.Fields}


@pytest.mark.parametrize("name", FIELDS)
def test_controls_are_fields_with_their_kinds_titles_and_values(name: str) -> None:
    found = {
        key: (str(field.FT), str(field.TU), str(field.get("/V", "")).replace("\r", "\n"))
        for key, field in fields(name).items()
    }
    assert found == FIELDS[name]


@pytest.mark.parametrize(("name", "count"), [(name, len(known)) for name, known in FIELDS.items()])
def test_each_field_stands_in_a_form_element(name: str, count: int) -> None:
    assert [row.strip() for row in tags(name).splitlines()].count("Form") == count


def test_a_field_stands_after_the_words_before_it() -> None:
    label = next(found for found in lines("controls-in-lines") if found.text.startswith("Nazwa urzędu:"))
    left, lower, _, upper = (float(edge) for edge in fields("controls-in-lines")["urzad"].Rect)
    assert label.right <= left < label.right + 5
    assert lower < pages("controls-in-lines")[0].height - label.baseline < upper


def test_a_field_alone_in_a_cell_fills_it() -> None:
    left, _, right, _ = (float(edge) for edge in fields("control-around-a-cell")["urzad"].Rect)
    assert (left, right) == (near(LEFT + 151.2 + 5.4), near(LEFT + 2 * 151.2 - 5.4))


def test_values_of_controls_in_a_header_are_printed() -> None:
    assert "/AcroForm" not in made("controls-in-header").printed.pdf.Root
    assert "Wydanie: drugie Sekretariat" in [line.text for line in lines("controls-in-header")]


def test_rich_text_stays_paragraphs_and_tables() -> None:
    assert tags("rich-text-controls").count("TD") == 3
    assert "Zgłoszenia składa się pisemnie lub ustnie." in [line.text for line in lines("rich-text-controls")]


def test_controls_that_ask_for_nothing_leave_rows_and_paragraphs_as_they_are() -> None:
    assert "/AcroForm" not in made("controls-around-rows").printed.pdf.Root
    assert tags("controls-around-rows").count("TR") == 3
    assert piece("controls-around-rows", "10.00").left == near(LEFT + 5.4)
