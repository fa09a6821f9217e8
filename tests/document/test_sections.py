"""Sections, their pages, their headers and footers; and what belongs to the document as a whole."""

import fontpkg
import pytest
from said import polish
from word_files import (
    OFFICE,
    PACKAGE,
    WORD_2013,
    docx,
    paragraph,
    problems,
    read,
    relation,
    relationships,
    run,
    shown,
    unzipped,
    zipped,
)

from visitdocs.document import dump, read_document
from visitdocs.document.model import Columns, EmbeddedFont, Margins


def section(inside: str) -> str:
    """A w:sectPr."""
    return f"<w:sectPr>{inside}</w:sectPr>"


def ends(inside: str, text: str = "koniec") -> str:
    """A paragraph that ends a section."""
    return paragraph(run(text), section(inside))


PORTRAIT = '<w:pgSz w:w="11906" w:h="16838"/>'
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
MARGINS = '<w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="{}" w:footer="{}" w:gutter="{}"/>'


def test_sections_have_paper_margins_and_kinds_of_their_own() -> None:
    margins = MARGINS.format(1000, 1100, 1200, 1300, 500, 600, 200)
    body = ends(LANDSCAPE + margins) + ends(PORTRAIT + '<w:type w:val="continuous"/>', "dalej")
    body += paragraph(run("c")) + section('<w:pgNumType w:start="5"/>')
    document = read(body).document
    assert [line for line in dump(document).splitlines() if line.startswith("  section")] == [
        "  section 841.9 x 595.3 margins 50/55/60/75 header 25 footer 30",
        "  section 595.3 x 841.9 margins 70.9/70.9/70.9/70.9 header 35.4 footer 35.4 continuous",
        "  section 612 x 792 margins 70.9/70.9/70.9/70.9 header 35.4 footer 35.4 first page 5",
    ]


def test_paper_of_no_size_is_letter_as_in_word() -> None:
    for body in (paragraph(), paragraph() + section(""), paragraph() + section("<w:pgSz/>")):
        (found,) = read(body).document.sections
        assert (found.page_width, found.page_height) == (612.0, 792.0)


def test_pages_are_numbered_as_their_section_says() -> None:
    (found,) = read(paragraph() + section('<w:pgNumType w:fmt="lowerRoman"/>')).document.sections
    assert found.page_number_format == "lowerRoman"
    assert "numbers lowerRoman" in dump(read(paragraph() + section('<w:pgNumType w:fmt="lowerRoman"/>')).document)


@pytest.mark.parametrize(("kind", "count"), [("", 0), ('w:type="default"', 0), ('w:type="lines"', 1)])
def test_a_grid_of_lines_is_told(kind: str, count: int) -> None:
    assert len(problems(paragraph() + section(f'<w:docGrid {kind} w:linePitch="360"/>'))) == count


def test_absurd_paper_and_margins_leave_room_for_text() -> None:
    huge = section('<w:pgSz w:w="999999999" w:h="1"/>' + MARGINS.format(-99999, 99999, 99999, 99999, "x", -1, -5))
    (found,) = read(paragraph() + huge).document.sections
    assert (found.page_width, found.page_height) == (1584, 72)
    assert found.margins.left + found.margins.right == pytest.approx(1584 - 36)
    assert found.margins.top + found.margins.bottom == pytest.approx(36)


def test_a_gutter_may_lie_at_the_top() -> None:
    body = paragraph() + section(MARGINS.format(1000, 1000, 1000, 1000, 0, 0, 400))
    (found,) = read(body, settings=f"<w:gutterAtTop/>{WORD_2013}").document.sections
    assert found.margins == Margins(70, 50, 50, 50)


def story(text: str) -> str:
    """What stands in a header or footer."""
    return paragraph(run(text))


def reference(name: str, kind: str = "default") -> str:
    """A reference to the part of that name."""
    return f'<w:{name.rstrip("0123456789")}Reference w:type="{kind}" r:id="{name}"/>'


def furniture(body: str, **parts: str) -> list[str]:
    """The lines that tell of headers and footers and the texts in them."""
    lines = dump(read(body, **parts).document).splitlines()
    wanted = [line.strip() for line in lines if line.startswith(("  section", "    header", "    footer", "        „"))]
    return [line.partition(" ")[0] if line.startswith("section") else line for line in wanted]


def test_headers_and_footers_are_inherited_until_they_are_replaced() -> None:
    body = ends(reference("header1") + reference("footer1")) + ends(reference("header2")) + paragraph() + section("")
    parts = {"header1": story("Góra 1"), "header2": story("Góra 2"), "footer1": story("Dół")}
    assert furniture(body, **parts) == [
        "section", "header default", "„Góra 1”", "footer default", "„Dół”",
        "section", "header default", "„Góra 2”", "footer default", "„Dół”",
        "section", "header default", "„Góra 2”", "footer default", "„Dół”",
    ]  # fmt: skip


def test_first_and_even_pages_differ_only_where_word_says_so() -> None:
    references = reference("header1") + reference("header2", "first") + reference("header3", "even")
    parts = {"header1": story("zwykły"), "header2": story("pierwszy"), "header3": story("parzysty")}
    body = ends(references) + ends("<w:titlePg/>") + paragraph() + section("")
    assert furniture(body, **parts) == [
        "section", "header default", "„zwykły”",
        "section", "header default", "„zwykły”", "header first", "„pierwszy”", "footer first",
        "section", "header default", "„zwykły”",
    ]  # fmt: skip
    both = furniture(ends(references), settings=f"<w:evenAndOddHeaders/>{WORD_2013}", **parts)
    assert both == ["section", "header default", "„zwykły”", "header even", "„parzysty”", "footer even"]


def test_a_first_page_without_a_header_of_its_own_has_none() -> None:
    body = ends(reference("header1") + "<w:titlePg/>")
    (found,) = read(body, header1=story("zwykły")).document.sections
    assert found.headers.first == ()
    assert found.footers.first == ()


def test_alignment_tabs_lead_to_the_margins() -> None:
    tab = '<w:r><w:ptab w:alignment="{}" w:relativeTo="margin" w:leader="{}"/></w:r>'
    header = paragraph(run("a") + tab.format("center", "none") + run("b") + tab.format("right", "dot") + run("c"))
    body = paragraph() + section(PORTRAIT + MARGINS.format(0, 953, 0, 953, 0, 0, 0) + reference("header1"))
    (found,) = read(body, header1=header).document.sections
    assert [(stop.position, stop.alignment, stop.leader) for stop in found.headers.default[0].style.tab_stops] == [
        (pytest.approx(250), "centre", ""), (pytest.approx(500), "right", "."),
    ]  # fmt: skip


def test_pictures_and_links_of_a_header_are_its_own_parts() -> None:
    files = unzipped(docx(paragraph() + section(reference("header1")),
                          header1=paragraph(f'<w:hyperlink r:id="rId1">{run("tu")}</w:hyperlink>')))  # fmt: skip
    files["word/_rels/header1.xml.rels"] = relationships(
        relation("rId1", OFFICE + "hyperlink", "https://example.org/", external=True)
    ).encode()
    assert "link https://example.org/" in dump(read_document(zipped(files)).document)


def test_uneven_columns_page_borders_and_line_numbers_are_told() -> None:
    columns = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="2000" w:space="300"/><w:col w:w="5000"/></w:cols>'
    body = paragraph(run("Tekst")) + section(f"{columns}<w:pgBorders/><w:lnNumType/>")
    assert problems(body) == [
        "kolumny różnej szerokości złożono jako równe | po tekście „Tekst”",
        "obramowanie strony zostało pominięte | po tekście „Tekst”",
        "numerowanie wierszy zostało pominięte | po tekście „Tekst”",
    ]


@pytest.mark.parametrize(("alignment", "count"), [("top", 0), ("center", 1), ("both", 1), ("bottom", 1)])
def test_text_that_does_not_begin_at_the_top_of_its_page_is_told(alignment: str, count: int) -> None:
    body = paragraph(run("Tekst")) + section(f'<w:vAlign w:val="{alignment}"/>')
    message = "tekst wyrównany w pionie na stronie złożono od góry strony | po tekście „Tekst”"
    assert problems(body) == [message] * count


def test_a_problem_in_a_header_says_so() -> None:
    header = paragraph(run("Pismo") + "<w:r><w:object/></w:r>")
    found = problems(paragraph() + section(reference("header1")), header1=header)
    assert found == ["osadzony obiekt (OLE) został pominięty | nagłówek strony, akapit „Pismo”"]


def test_a_paragraph_that_only_ends_a_section_takes_no_room() -> None:
    end = "<w:sectPr/>"
    one, other = read(paragraph(run("a")) + paragraph("", end) + paragraph("", end)).document.sections[:2]
    assert [len(section.blocks) for section in (one, other)] == [1, 1]
    assert len(read(paragraph(run("a")) + paragraph(run("b"), end)).document.sections[0].blocks) == 2


COLUMNS = {
    '<w:cols w:num="2" w:space="400" w:sep="1"/>': Columns(2, 20.0, True),
    '<w:cols w:num="3"/>': Columns(3, 36.0),
    '<w:cols w:num="99"/>': Columns(12, 36.0),
    '<w:cols w:equalWidth="0"><w:col w:w="2000" w:space="300"/><w:col w:w="2000"/></w:cols>': Columns(2, 15.0),
    "<w:cols/>": Columns(1, 36.0),
}


@pytest.mark.parametrize(("element", "columns"), COLUMNS.items())
def test_columns(element: str, columns: Columns) -> None:
    assert read(paragraph() + section(element)).document.sections[0].columns == columns


# ------------------------------------------------------------------ the document as a whole

CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Zaproszenie\u00a0na wizytę</dc:title><dc:creator>Ośrodek'
    "</dc:creator><dc:subject>Wizyta</dc:subject><cp:keywords>ekonomia</cp:keywords>"
    "<dcterms:created>2017-11-16T08:00:00Z</dcterms:created></cp:coreProperties>"
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property name="wersja"><vt:i4>3</vt:i4></property><property name="plik"><vt:lpwstr>x</vt:lpwstr></property>'
    "</Properties>"
)


def test_a_document_says_of_itself() -> None:
    files = unzipped(docx(paragraph(), settings='<w:defaultTabStop w:val="500"/>'))
    files |= {"docProps/core.xml": CORE.encode(), "docProps/custom.xml": CUSTOM.encode()}
    files["_rels/.rels"] = relationships(
        relation("a", OFFICE + "officeDocument", "word/document.xml"),
        relation("b", f"{PACKAGE}relationships/metadata/core-properties", "docProps/core.xml"),
        relation("c", OFFICE + "custom-properties", "docProps/custom.xml"),
    ).encode()
    document = read_document(zipped(files)).document
    assert (document.title, document.author, document.subject, document.keywords, document.created) == (
        "Zaproszenie\u00a0na wizytę", "Ośrodek", "Wizyta", "ekonomia", "2017-11-16T08:00:00Z",
    )  # fmt: skip
    assert document.properties == (("plik", "x"), ("wersja", "3"))
    assert document.default_tab == 25


def test_the_language_is_that_of_plain_text_or_none() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert read(paragraph(), styles=defaults.format("en-GB")).document.language == "en-GB"
    assert read(paragraph(), styles="").document.language == ""
    assert read(paragraph(), styles=defaults.format("nie język")).document.language == ""


def test_text_says_its_language_only_where_the_document_does_not() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="pl-PL"/></w:rPr></w:rPrDefault></w:docDefaults>'
    text = paragraph(run("tekst", '<w:lang w:val="pl-pl"/>'))
    assert "language" not in shown(text, styles=defaults)[1]
    assert "language „pl-pl”" in shown(text, styles="")[1]


KEY = "{00112233-4455-6677-8899-AABBCCDDEEFF}"
FONT = fontpkg.path("Lato", weight=400).read_bytes()


def obfuscated(data: bytes) -> bytes:
    """The data as Word hides fonts: the first 32 bytes XORed with the key, last byte first."""
    key = bytes.fromhex("00112233445566778899AABBCCDDEEFF")[::-1]
    return bytes(byte ^ key[index % 16] for index, byte in enumerate(data[:32])) + data[32:]


@pytest.mark.parametrize("stored", [obfuscated(FONT), FONT], ids=["obfuscated", "plain"])
def test_embedded_fonts_are_freed(stored: bytes) -> None:
    table = f'<w:font w:name="Lato"><w:embedBold r:id="f1" w:fontKey="{KEY}"/></w:font><w:font w:name="Arial"/>'
    files = unzipped(docx(paragraph(), fontTable=table)) | {"word/fonts/font1.odttf": stored}
    files["word/_rels/fontTable.xml.rels"] = relationships(
        relation("f1", OFFICE + "font", "fonts/font1.odttf")
    ).encode()
    assert read_document(zipped(files)).document.fonts == (EmbeddedFont("Lato", True, False, FONT),)
    files["word/fonts/font1.odttf"] = b"zepsute"
    broken = read_document(zipped(files))
    assert broken.document.fonts == ()
    assert [polish(problem.message) for problem in broken.problems] == [
        "osadzona czcionka Lato jest uszkodzona albo za duża i została pominięta"
    ]
