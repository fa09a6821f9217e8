"""What a field asks for: values beside the controls, and without them what title and placeholder tell."""

import pytest
from word_files import paragraph, read, run, shown

from visitdocs.document.model import FormField
from visitdocs.problems import DocumentError

BOOKMARK = '<w:bookmarkStart w:id="1" w:name="_p_osoba_dimie"/>'


def control(title: str = "Imię", shows: str = "wpisz tekst", tag: str = "osoba.imie", *, empty: bool = True) -> str:
    """A control for text in a paragraph."""
    properties = f'<w:alias w:val="{title}"/>' + (f'<w:tag w:val="{tag}"/>' if tag else "")
    properties += "<w:showingPlcHdr/>" * empty + "<w:text/>"
    return paragraph(f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{run(shows)}</w:sdtContent></w:sdt>")


def part(*elements: str) -> str:
    """The part with the values, under another prefix than ours."""
    return f'<x:fields xmlns:x="urn:visitdocs:form-fields">{"".join(elements)}</x:fields>'


def element(facts: str, tag: str = "osoba.imie") -> str:
    return f'<x:field tag="{tag}" {facts}/>'


def field(body: str, **parts: str) -> FormField:
    """The one field of a document that has no problems."""
    reading = read(body, **parts)
    assert reading.problems == ()
    (found,) = reading.document.sections[0].blocks[0].inlines
    assert isinstance(found, FormField)
    return found


def values(body: str, **parts: str) -> tuple[bool, int, int | None, str]:
    found = field(body, **parts)
    return found.required, found.limit, found.maximum, found.format


WHOLE = part(element('required="true" limit="80" maximum="7" format="jak w dowodzie"'))
SAID = (True, 80, 7, "jak w dowodzie")


def test_values_beside_the_controls_are_found_by_the_tag() -> None:
    assert values(control(), customXml1=WHOLE) == SAID
    assert values(control(tag="osoba.nazwisko"), customXml1=WHOLE) == (False, 0, None, "")


def test_they_stay_when_the_field_is_filled_in() -> None:
    found = field(control(shows="Anna", empty=False), customXml1=WHOLE)
    assert (found.value, found.limit, found.required) == ("Anna", 80, True)


def test_they_are_found_by_the_bookmark_of_a_control_that_lost_its_tag() -> None:
    body = control(tag="").replace("<w:sdt>", BOOKMARK + "<w:sdt>")
    found = field(body, customXml1=WHOLE)
    assert (found.name, found.limit) == ("osoba.imie", 80)


def test_what_they_say_counts_whatever_title_and_placeholder_tell() -> None:
    found = field(control("Imię (wymagane)", "wpisz tekst (do 5 znaków)"), customXml1=part(element("")))
    assert (found.label, found.required, found.limit, found.format) == ("Imię", False, 0, "")
    assert found.placeholder == "wpisz tekst (do 5 znaków)"


def test_of_two_elements_for_one_tag_the_first_counts() -> None:
    assert values(control(), customXml1=part(element('limit="1"'), element('limit="2"'))) == (False, 1, None, "")
    two = {"customXml1": part(element('limit="3"')), "customXml2": part(element('limit="4"'))}
    assert values(control(), **two) == (False, 3, None, "")


@pytest.mark.parametrize("facts", ['limit="5001"', 'limit="-1"', 'maximum="x"', 'required="yes"', 'limit="1 0"'])
def test_what_no_definition_can_give_counts_as_not_said(facts: str) -> None:
    assert values(control(), customXml1=part(element(facts))) == (False, 0, None, "")


@pytest.mark.parametrize("foreign", ["<b:Sources xmlns:b='urn:b'/>", "not XML at all", "<a>", ""])
def test_custom_xml_of_other_people_is_not_looked_into(foreign: str) -> None:
    assert values(control("Imię *"), customXml1=foreign, customXml2=WHOLE) == SAID
    assert values(control("Imię *"), customXml1=foreign) == (True, 0, None, "")


def test_a_part_that_only_mentions_our_namespace_is_another() -> None:
    mention = '<a xmlns="urn:a"><x:field xmlns:x="urn:visitdocs:form-fields" tag="osoba.imie" limit="9"/></a>'
    assert values(control(), customXml1=mention) == (False, 0, None, "")


def test_a_part_of_ours_that_is_broken_is_refused_as_any_other() -> None:
    with pytest.raises(DocumentError):
        read(control(), customXml1=WHOLE.removesuffix("</x:fields>"))


@pytest.mark.parametrize(
    ("title", "label", "required"),
    [
        ("Imię (wymagane)", "Imię", True),
        ("Imię *", "Imię", True),
        ("Imię*", "Imię", True),
        ("Imię", "Imię", False),
        ("Imię (wymagane) i nazwisko", "Imię (wymagane) i nazwisko", False),
    ],
)
def test_a_foreign_title_tells_what_is_required(title: str, label: str, required: bool) -> None:
    found = field(control(title))
    assert (found.label, found.required) == (label, required)


@pytest.mark.parametrize(
    ("placeholder", "told"),
    [
        ("wpisz tekst", (False, 0, None, "")),
        ("wpisz tekst (do 1 znaku)", (False, 1, None, "wpisz tekst (do 1 znaku)")),
        ("wpisz tekst (do 500 znaków)", (False, 500, None, "wpisz tekst (do 500 znaków)")),
        ("Podaj coś (do 70 znaków)", (False, 70, None, "Podaj coś (do 70 znaków)")),
        ("wpisz liczbę od 0 do 12", (False, 7, 12, "wpisz liczbę od 0 do 12")),
        ("wpisz datę: dd.mm.rrrr", (False, 10, None, "wpisz datę: dd.mm.rrrr")),
        ("Kliknij, aby wpisać 11 cyfr", (False, 0, None, "Kliknij, aby wpisać 11 cyfr")),
        ("wpisz tekst (do 99999999999 znaków)", (False, 0, None, "wpisz tekst (do 99999999999 znaków)")),
    ],
)
def test_a_foreign_placeholder_tells_bounds_and_format(placeholder: str, told: tuple) -> None:
    assert values(control(shows=placeholder)) == told


@pytest.mark.parametrize(
    ("title", "placeholder", "help_"),
    [
        ("Ulica", "Wpisz  ulicę i numer.", "Wpisz ulicę i numer."),
        ("Ulica *", "[Ulica]", ""),
        ("Ulica", "[wpisz tekst]", ""),
        ("Rok", "rok, 4 cyfry", ""),
        ("", "Wpisz ulicę", ""),
    ],
    ids=["more", "the title again", "ours", "how to write it", "no title"],
)
def test_what_a_foreign_placeholder_asks_for_beside_the_title_is_help(title: str, placeholder: str, help_: str) -> None:
    assert field(control(title, placeholder)).help == help_


def test_a_foreign_answer_tells_neither() -> None:
    assert values(control(shows="wpisz tekst (do 5 znaków)", empty=False)) == (False, 0, None, "")


def test_values_are_printed_with_the_field() -> None:
    (_, line) = shown(control(), customXml1=WHOLE)
    facts = "required limit 80 maximum 7 format „jak w dowodzie”"
    assert line.strip() == f"form text osoba.imie label „Imię” placeholder „wpisz tekst” {facts}"
