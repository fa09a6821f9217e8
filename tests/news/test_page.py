"""The news page: the approved text of the sample, its HTML as a parser sees it, and what a wrong template says."""

import re
from pathlib import Path

import html5lib
import pytest
from said import polish
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.news import NEWS_TEMPLATES, attachment, news_files
from visitdocs.problems import TemplateError
from visitdocs.word import page_context, template_context
from visitdocs.wording import wording_of
from visitdocs.wording.typography import WORD_JOINER

ROOT = Path(__file__).parents[2]
TEMPLATES = {name: (ROOT / "templates" / name).read_bytes() for name in NEWS_TEMPLATES}
FOLDER = "https://dops.example.org/wp-content/uploads/2017/11/"
FORM = "Formularz_zgloszeniowy_projekt_2017-2018_do_regulaminu_z_10.07.2017"
FILES = (
    ("Zaproszenie z programem", "Zaproszenie.docx", 119_700),
    ("Zaproszenie z programem", "Zaproszenie.pdf", 119_700),
    ("Formularz", f"{FORM}.docx", 171_400),
    ("Formularz", f"{FORM}.pdf", 280_000),
    ("Kalendarz", "x.ics", 90),
)
ATTACHMENTS = tuple(attachment(*file, FOLDER) for file in FILES)
XHTML = "{http://www.w3.org/1999/xhtml}"


def pages(text: str, templates: dict[str, bytes] = TEMPLATES) -> dict[str, str]:
    context = template_context(read_definition(text.encode(), "x.yaml").visit, "invitation")
    return {name: data.decode() for name, data in news_files(templates, context, ATTACHMENTS, wording_of("pl")).items()}


@pytest.fixture(scope="module")
def sample() -> str:
    return WHOLE


def tree(html: str):
    parser = html5lib.HTMLParser(strict=True)
    return parser.parseFragment(html)


@pytest.mark.parametrize("name", NEWS_TEMPLATES)
def test_the_page_of_the_sample_is_the_approved_one(sample: str, name: str) -> None:
    approved = (ROOT / "tests" / "approved" / name).read_text(encoding="utf-8")
    assert pages(sample)[name] == approved, "if the new text is right, run: python tests/news/approve.py"


def test_the_html_parses_strictly_and_has_no_empty_element(sample: str) -> None:
    fragment = tree(pages(sample)["news.html"])
    empty = [
        element.tag.removeprefix(XHTML)
        for element in fragment.iter()
        if not "".join(element.itertext()).strip()
        and element.tag != f"{XHTML}br"
        and next(element.iter(f"{XHTML}img"), None) is None
    ]
    assert empty == []


def test_every_table_has_a_caption_and_headers_with_a_scope(sample: str) -> None:
    tables = list(tree(pages(sample)["news.html"]).iter(f"{XHTML}table"))
    assert ["".join(table.find(f"{XHTML}caption").itertext()) for table in tables] == [
        "Dzień pierwszy\u00a0– poniedziałek, 27\u00a0listopada 2017\u00a0r.",
        "Dzień drugi\u00a0– wtorek, 28\u00a0listopada 2017\u00a0r.",
    ]
    for table in tables:
        width = len(table.findall(f"{XHTML}thead/{XHTML}tr/{XHTML}th[@scope='col']"))
        for row in table.iterfind(f"{XHTML}tbody/{XHTML}tr"):
            assert [cell.get("scope") for cell in row.findall(f"{XHTML}th")] == ["row"]
            cells = row.findall(f"{XHTML}td")
            assert 1 + sum(int(cell.get("colspan", "1")) for cell in cells) == width


def test_parallel_sessions_stand_side_by_side_and_common_ones_span(sample: str) -> None:
    first = next(tree(pages(sample)["news.html"]).iter(f"{XHTML}table"))
    rows = {
        "".join(row.find(f"{XHTML}th").itertext()).replace(WORD_JOINER, ""): [
            (cell.get("colspan"), cell.findtext(f"{XHTML}strong") or cell.text) for cell in row.findall(f"{XHTML}td")
        ]
        for row in first.iterfind(f"{XHTML}tbody/{XHTML}tr")
    }
    assert rows["12:30–14:00"] == [(None, "Od reintegracji do zatrudnienia"), (None, "Warsztat dobrych praktyk OWES")]
    assert rows["14:15–15:00"] == [("2", "Obiad, Poznań")]


def said(element) -> str:
    """Its words, with ordinary spaces and without what is not seen."""
    return " ".join("".join(element.itertext()).replace(WORD_JOINER, "").split())


def lists(html: str) -> list[list[str]]:
    """The items of every list of the page."""
    return [[said(item) for item in found.iter(f"{XHTML}li")] for found in tree(html).iter(f"{XHTML}ul")]


def test_a_document_has_one_line_with_its_files_and_the_form_comes_first(sample: str) -> None:
    assert lists(pages(sample)["news.html"])[-1] == [
        "Formularz: PDF (280 kB), DOCX (171 kB)",
        "Zaproszenie z programem: PDF (120 kB), DOCX (120 kB)",
        "Kalendarz: ICS (1 kB)",
    ]
    links = [link.get("href") for link in tree(pages(sample)["news.html"]).iter(f"{XHTML}a")]
    assert links[:2] == [f"{FOLDER}{FORM}.pdf", f"{FOLDER}{FORM}.docx"]
    assert f"{FOLDER}Zaproszenie.pdf" in links
    text = pages(sample)["news.txt"]
    assert f"- Zaproszenie z\u00a0programem\n  PDF (120\u00a0kB):\n  {FOLDER}Zaproszenie.pdf\n" in text


def test_who_when_where_and_until_when_come_first_with_the_form_beside(sample: str) -> None:
    first = lists(pages(sample)["news.html"])[0]
    assert [item.partition(":")[0] for item in first] == [
        *("Kto zaprasza", "Dla kogo", "Kiedy", "Wyjazd", "Powrót", "Gdzie", "Zgłoszenia")
    ]
    assert first[-1] == (
        "Zgłoszenia: do wtorku, 21 listopada 2017 r., do godz. 15:00 – formularz: PDF (280 kB), DOCX (171 kB)"
    )


def test_tables_are_of_one_width_in_a_wrapper_that_scrolls_and_their_cells_begin_left_and_top(sample: str) -> None:
    html = pages(sample)["news.html"]
    wrappers = [wrapper for wrapper in tree(html).iter(f"{XHTML}div") if wrapper.find(f"{XHTML}table") is not None]
    assert [wrapper.get("style") for wrapper in wrappers] == ["overflow: auto;"] * 2
    assert [wrapper.find(f"{XHTML}table").get("style").split(";")[0] for wrapper in wrappers] == ["width: 100%"] * 2
    cells = [cell for cell in tree(html).iter() if cell.tag in (f"{XHTML}td", f"{XHTML}th")]
    assert len(cells) > 40
    assert [cell for cell in cells if "text-align: left; vertical-align: top;" not in cell.get("style", "")] == []
    assert list(tree(html).iter(f"{XHTML}style")) == []


def test_the_page_ends_with_the_signs_of_the_project_and_what_pays_for_it(sample: str) -> None:
    html = pages(sample)["news.html"]
    (picture,) = tree(html).iter(f"{XHTML}img")
    assert picture.get("src") == "https://dops.example.org/wp-content/uploads/znaki.png"
    assert picture.get("alt").endswith("Flaga Unii Europejskiej (rysunek zastępczy)")
    assert said(list(tree(html).iter(f"{XHTML}p"))[-1]).startswith("Projekt współfinansowany ze środków Unii")
    without = pages(re.sub(r"(?m)^  signs_url: .*\n", "", sample))["news.html"]
    assert list(tree(without).iter(f"{XHTML}img")) == []


def test_without_their_address_attachments_are_looked_for_beside_the_page() -> None:
    assert attachment("Ł", "Zażółć 1.pdf", 90).url == "Za%C5%BC%C3%B3%C5%82%C4%87%201.pdf"


@pytest.mark.parametrize("hostile", ["R&D", "<b>x</b>", "{{ 7*7 }}", "{% if %}", "&amp; ]]> --", "' onclick='x"])
def test_a_value_is_text_whatever_it_looks_like(sample: str, hostile: str) -> None:
    quoted = "'" + hostile.replace("'", "''") + "'"
    found = pages(sample.replace("name: Fundacja Barka", f"name: {quoted}"))
    names = [element.text for element in tree(found["news.html"]).iter(f"{XHTML}strong")]
    assert hostile in names
    assert f"- {hostile}, Poznań." in found["news.txt"]


def test_a_sentence_that_a_link_or_a_heavy_word_ends_is_set_as_one() -> None:
    page = b"<p>Do <strong>2017 r.</strong>. <a href='x..y'>Regulamin.</a>;</p><p>a</p><p> b  c, 8:00-9:30</p>"
    text = WHOLE
    assert pages(text, {"news.html": page})["news.html"] == (
        "<p>Do <strong>2017\u00a0r.</strong> <a href='x..y'>Regulamin</a>;</p><p>a</p><p> b c, 8:00–&#8288;9:30</p>\n"
    )


def test_the_plain_page_keeps_its_columns_and_has_no_signs_that_cannot_be_seen() -> None:
    text = WHOLE
    lines = pages(text, {"news.txt": b"8:00-9:30  Obiad,  Kolacja..\n- 27-28 listopada"})["news.txt"]
    assert lines == "8:00–9:30  Obiad, Kolacja.\n- 27–28\u00a0listopada\n"


def test_a_day_without_tracks_has_two_columns(sample: str) -> None:
    _, second = tree(pages(sample)["news.html"]).iter(f"{XHTML}table")
    assert [cell.text for cell in second.iter(f"{XHTML}th") if cell.get("scope") == "col"] == ["Godziny", "Program"]
    assert {cell.get("colspan") for cell in second.iter(f"{XHTML}td")} == {None}


def test_a_wrong_name_is_told_with_template_tag_and_what_was_meant(sample: str) -> None:
    with pytest.raises(TemplateError) as error:
        pages(sample, {"news.html": b"<p>Zaproszenie</p>\n<p>{{ visit.titel }}</p>\n"})
    (problem,) = error.value.problems
    assert polish(problem.message) == "nie ma wartości „titel” (znacznik {{ visit.titel }})"
    assert problem.place.file == "templates/news.html"
    assert "title" in polish(problem.hint)


def test_a_template_in_another_encoding_is_refused(sample: str) -> None:
    with pytest.raises(TemplateError) as error:
        pages(sample, {"news.txt": "Zażółć".encode("cp1250")})
    assert polish(error.value.problems[0].message) == "szablon nie jest zapisany w UTF-8"


def test_the_page_of_a_visit_of_one_day_counts_no_days() -> None:
    first = re.sub(r"  - date: 2017-11-28\n(    .*\n)+", "", WHOLE).replace("last: 2017-11-28", "last: 2017-11-27")
    html = pages(first)["news.html"]
    assert "Kiedy: 27 listopada 2017 r. (poniedziałek)" in lists(html)[0]
    assert "Wyjazd: godz. 7:00; zbiórka o 6:45: Wrocław, parking przy ul. Przykładowej 1" in lists(html)[0]
    (table,) = tree(html).iter(f"{XHTML}table")
    assert said(table.find(f"{XHTML}caption")) == "Poniedziałek, 27 listopada 2017 r."


ENGLISH_TOO = (
    "  form:\n    template: registration_form.docx\n",
    "  invitation_en:\n"
    "    {template: invitation.docx, language: en, title: Invitation to the visit, file_name: Invitation}\n"
    "  form:\n    template: registration_form.docx\n",
)


def test_a_document_in_another_language_than_the_page_says_so_in_its_title_and_links() -> None:
    assert WHOLE.count(ENGLISH_TOO[0]) == 1
    visit = read_definition(WHOLE.replace(*ENGLISH_TOO).encode(), "x.yaml").visit
    files = (attachment("Invitation to the visit", "Invitation.pdf", 119_700, FOLDER), *ATTACHMENTS)
    made = news_files(TEMPLATES, page_context(visit), files, wording_of("pl"))["news.html"].decode()
    links = {link.get("href"): link.get("hreflang") for link in tree(made).iter(f"{XHTML}a") if link.get("hreflang")}
    assert links == {f"{FOLDER}Invitation.pdf": "en"}
    assert [(element.get("lang"), said(element)) for element in tree(made).iter() if element.get("lang")] == [
        ("en", "Invitation to the visit")
    ]
    without = pages(WHOLE)["news.html"]
    assert "hreflang" not in without
    assert "lang=" not in without


@pytest.mark.parametrize(
    ("page", "made"),
    [
        ('<p>Oto "b" <span lang="en">c "d" e</span> z domu "f"</p>',
            '<p>Oto „b” <span lang="en">c “d” e</span> z\u00a0domu „f”</p>'),
        ('<div lang="en-GB"><p>a "b"<br>c "d"</p><hr></div><p>"e"</p>',
            '<div lang="en-GB"><p>a “b”<br>c “d”</p><hr></div><p>„e”</p>'),
        ('<p lang="cs">z "b"</p><p>z "c"</p>', '<p lang="cs">z "b"</p><p>z\u00a0„c”</p>'),
        ('<div lang="en">"a" <i>"b"</div></i> "c"', '<div lang="en">“a” <i>“b”</div></i> „c”'),
    ],
)  # fmt: skip
def test_an_element_with_a_language_is_set_as_that_language_wants_it(page: str, made: str) -> None:
    assert pages(WHOLE, {"news.html": page.encode()})["news.html"] == made + "\n"


def test_the_english_page_is_one_element_in_its_language() -> None:
    visit = read_definition(
        WHOLE.replace("  kind: wizyta studyjna\n", "  kind: study visit\n  language: en\n").encode(), "x"
    ).visit
    template = {"news.html": (ROOT / "templates" / "en" / "news.html").read_bytes()}
    made = news_files(template, page_context(visit), ATTACHMENTS, wording_of("en"))["news.html"].decode()
    (element,) = tree(made)
    assert (element.tag, element.get("lang")) == (f"{XHTML}div", "en")
    assert "“Poznaj i zainspiruj się wielkopolską infrastrukturą ekonomii społecznej”" in said(element)
