"""The news page: the approved text of the sample, its HTML as a parser sees it, and what a wrong template says."""

from pathlib import Path

import html5lib
import pytest
from said import polish
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.news import NEWS_TEMPLATES, attachment, news_files
from visitdocs.problems import TemplateError
from visitdocs.word import template_context
from visitdocs.wording.typography import WORD_JOINER

ROOT = Path(__file__).parents[2]
TEMPLATES = {name: (ROOT / "templates" / name).read_bytes() for name in NEWS_TEMPLATES}
FOLDER = "https://dops.example.org/wp-content/uploads/2017/11/"
FILES = (("Zaproszenie z programem", "Zaproszenie.pdf", 119_700), ("Kalendarz", "x.ics", 90))
ATTACHMENTS = tuple(attachment(*file, FOLDER) for file in FILES)
XHTML = "{http://www.w3.org/1999/xhtml}"


def pages(text: str, templates: dict[str, bytes] = TEMPLATES) -> dict[str, str]:
    context = template_context(read_definition(text.encode(), "x.yaml").visit, "invitation")
    return {name: data.decode() for name, data in news_files(templates, context, ATTACHMENTS).items()}


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
        if not "".join(element.itertext()).strip() and element.tag != f"{XHTML}br"
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
    assert rows["14:00–15:00"] == [("2", "Obiad, Poznań")]


def test_attachments_are_links_with_type_and_size(sample: str) -> None:
    links = [
        (link.get("href"), "".join(link.itertext())) for link in tree(pages(sample)["news.html"]).iter(f"{XHTML}a")
    ]
    assert (f"{FOLDER}Zaproszenie.pdf", "Zaproszenie z\u00a0programem (PDF, 120\u00a0kB)") in links
    assert (f"{FOLDER}x.ics", "Kalendarz (ICS, 1\u00a0kB)") in links
    assert (
        f"- Zaproszenie z\u00a0programem (PDF, 120\u00a0kB):\n  {FOLDER}Zaproszenie.pdf\n" in pages(sample)["news.txt"]
    )


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
