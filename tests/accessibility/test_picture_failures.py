"""Pictures that nobody has described."""

from dataclasses import replace

import pytest
from found_failures import DECORATIVE, failures, link, picture, picture_file, the_problem
from said import polish
from word_files import OFFICE, docx, paragraph, relation, relationships, run, unzipped, zipped

from visitdocs.accessibility import check_accessibility
from visitdocs.document import read_document

LOGO = {"more": picture_file()}


def test_a_picture_without_words_is_told_unless_it_is_decoration() -> None:
    problem = the_problem(paragraph(run("Organizator: ") + picture()), **LOGO)
    assert polish(problem.message) == "obraz nie ma tekstu alternatywnego"
    assert polish(problem.place.where) == "akapit „Organizator:”"
    assert "Oznacz jako dekoracyjne" in polish(problem.hint)
    assert failures(paragraph(picture('descr="Znak urzędu"')), **LOGO) == []
    assert failures(paragraph(picture('title="Znak urzędu"')), **LOGO) == []
    assert failures(paragraph(picture(more=DECORATIVE)), **LOGO) == []


def test_a_picture_alone_in_its_paragraph_is_found_by_the_text_before() -> None:
    assert failures(paragraph(run("Mapa dojazdu")) + paragraph(picture()), **LOGO) == [
        "obraz nie ma tekstu alternatywnego | po tekście „Mapa dojazdu”"
    ]


def test_pictures_in_headers_and_footers_count_once_for_all_sections() -> None:
    uses = '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'
    section = f"<w:sectPr>{uses}</w:sectPr>"
    body = paragraph(run("a"), section) + paragraph(run("b")) + section
    parts = {name: paragraph(run(name) + picture()) for name in ("header1", "footer1")}
    files = unzipped(docx(body, **LOGO, **parts))
    for name in parts:
        files[f"word/_rels/{name}.xml.rels"] = relationships(relation("obraz", OFFICE + "image", "media/obraz.png"))
    document = replace(read_document(zipped(files)).document, title="Regulamin", language="pl-PL")
    assert [(polish(problem.message), polish(problem.place)) for problem in check_accessibility(document)] == [
        ("obraz nie ma tekstu alternatywnego", "nagłówek strony, akapit „header1”"),
        ("obraz nie ma tekstu alternatywnego", "stopka strony, akapit „footer1”"),
    ]


@pytest.mark.parametrize(
    "name",
    ["logo.png", "IMG_1234.jpg", "Zdjęcie grupy (2).JPEG", "IMG_20171127_101500", "DSC00012", "Obraz 3", "Picture 1",
     "image1", "Grafika 12", "obraz", "Rysunek 2"],
)  # fmt: skip
def test_a_name_is_no_description(name: str) -> None:
    assert failures(paragraph(run("a") + picture(f'descr="{name}"')), **LOGO) == [
        f"tekst alternatywny obrazu to tylko nazwa: „{name}” | akapit „a”"
    ]


@pytest.mark.parametrize("words", ["Znak urzędu", "Obraz Jana Matejki", "Rysunek 3: plan sali", "Mapa", "Plik logo"])
def test_words_that_only_look_a_little_like_a_name_are_fine(words: str) -> None:
    assert failures(paragraph(picture(f'descr="{words}"')), **LOGO) == []


@pytest.mark.parametrize("more", ["", DECORATIVE])
def test_a_picture_that_is_a_link_has_to_say_where_it_leads(more: str) -> None:
    linked = LOGO | {"links": {"cel": "https://example.org"}}
    assert failures(paragraph(run("a ") + link(picture(more=more))), **linked) == [
        "obraz jest łączem, a nie ma tekstu alternatywnego | akapit „a”"
    ]
    assert failures(paragraph(link(picture('descr="Strona urzędu"'))), **linked) == []
    assert failures(paragraph(link(picture(more=DECORATIVE) + run("strona urzędu"))), **linked) == []
