"""Other visits make packs as good as the sample's: nothing missing, nothing empty, nothing left over."""

import re

import pytest
from lxml import etree
from made_packs import MadeDocument, MadePack
from other_programmes import PROGRAMMES, TOLD
from word_eyes import W

pytestmark = pytest.mark.slow

LEFT_OVER = re.compile(r"[{}]|None|\(\s*\)|\(\s|\s\)|\s[.,;:](?!\w)|\.\.|,,|;;|:\.|:,|·\s*·|  |[–·(]\s*$|^\s*[–·,;.]")
"""What a template leaves where a value is absent."""


def parts(pack: MadePack) -> list[MadeDocument]:
    """The three documents of a pack."""
    assert len(pack.documents) == 3
    return list(pack.documents.values())


@pytest.mark.parametrize("slug", PROGRAMMES)
def test_a_pack_is_made_and_nothing_is_told_but_what_its_days_and_towns_deserve(
    others: dict[str, MadePack], slug: str
) -> None:
    assert [problem.code for problem in others[slug].problems] == TOLD.get(slug, [])


@pytest.mark.parametrize("slug", PROGRAMMES)
def test_the_pdfs_mean_what_the_word_files_mean(others: dict[str, MadePack], slug: str) -> None:
    for made in parts(others[slug]):
        lines = list(made.pdf_file.tree.lines())
        assert len(lines) > 60
        assert lines == list(made.word_file.tree.lines())
        assert made.pdf_file.left_over() == []


@pytest.mark.parametrize("slug", PROGRAMMES)
def test_no_paragraph_is_empty(others: dict[str, MadePack], slug: str) -> None:
    for made in parts(others[slug]):
        paragraphs = list(made.word_file.paragraphs())
        assert len(paragraphs) > 30
        for paragraph in paragraphs:
            text = "".join(element.text or "" for element in paragraph.iter(f"{W}t"))
            needed = text.strip() or list(paragraph.iter(f"{W}drawing")) or is_asked_for(paragraph)
            assert needed, made.word_file.style_of(paragraph)


def is_asked_for(paragraph: etree._Element) -> bool:
    """Whether Word wants a paragraph here: in each cell, and behind a table that ends the document."""
    parent = paragraph.getparent()
    siblings = [element for element in parent if element.tag in (f"{W}p", f"{W}tbl")]
    return siblings == [paragraph] or (parent.tag == f"{W}body" and siblings[-1] is paragraph)


@pytest.mark.parametrize("slug", PROGRAMMES)
def test_no_tag_and_no_lonely_punctuation_is_left(others: dict[str, MadePack], slug: str) -> None:
    for made in parts(others[slug]):
        texts = [*made.word_file.tree.texts(), *made.word_file.footer(1, 1)]
        assert len(texts) > 30
        assert [text for text in texts if text.strip() and LEFT_OVER.search(text.strip("\u2003"))] == []


def test_tracks_stand_side_by_side_and_shared_sessions_span_them(others: dict[str, MadePack]) -> None:
    invitation = others["three-tracks"].documents["Zaproszenie_wizyta_studyjna_27-28_11_2017"]
    _, first, second = invitation.pdf_file.tree.nodes("Table")
    rows = [[cell.text for cell in row.nodes("TH", "TD")] for row in first.nodes("TR")]
    assert rows[0] == ["27\u00a0listopadaGodziny", "PES i\u00a0JST", "OWES", "Organizacje pozarządowe"]
    assert [len(row) for row in rows] == [4, 2, 2, 2, 4, 2]
    assert rows[4] == [
        "12:30–15:00",
        "12:30–14:00ReintegracjaCentrum Integracji Społecznej Piątkowo, Piątkowo",
        "12:30–13:30WarsztatO\u00a0standardach pracy.",
        "13:00–15:00SpotkanieFundacja Barka, Poznań",
    ]
    assert [cell.text for cell in next(second.nodes("TR")).nodes("TH")] == [
        "28\u00a0listopadaGodziny",
        "OWES",
        "Organizacje pozarządowe",
    ]


def test_a_visit_over_the_end_of_a_year_says_both_years(others: dict[str, MadePack]) -> None:
    invitation = others["four-days"].documents["Zaproszenie_wizyta_studyjna_30_12_2017-02_01_2018"]
    texts = list(invitation.word_file.tree.texts())
    assert "30\u00a0grudnia 2017\u00a0r.\u00a0–\u00a02\u00a0stycznia 2018\u00a0r." in texts
    days = [text for text in texts if text.startswith("Dzień ")]
    assert days == [
        "Dzień pierwszy\u00a0– sobota, 30\u00a0grudnia 2017\u00a0r.",
        "Dzień drugi\u00a0– niedziela, 31\u00a0grudnia 2017\u00a0r.",
        "Dzień trzeci\u00a0– poniedziałek, 1\u00a0stycznia 2018\u00a0r.",
        "Dzień czwarty\u00a0– wtorek, 2\u00a0stycznia 2018\u00a0r.",
    ]


def test_a_visit_of_one_day_has_one_date_and_a_table_without_tracks(others: dict[str, MadePack]) -> None:
    invitation = others["one-day-without-tracks"].documents["Zaproszenie_wizyta_studyjna_27_11_2017"]
    texts = list(invitation.word_file.tree.texts())
    assert "27\u00a0listopada 2017\u00a0r. (poniedziałek)" in texts
    assert "Jednodniowa wizyta studyjna w\u00a0Wielkopolsce, 27\u00a0listopada 2017\u00a0r." in texts
    assert "Poniedziałek, 27\u00a0listopada 2017\u00a0r." in texts
    assert not [text for text in texts if text.startswith("Dzień ")]
    _, programme = invitation.pdf_file.tree.nodes("Table")
    assert [[cell.text for cell in row.nodes("TH", "TD")] for row in programme.nodes("TR")] == [
        ["27\u00a0listopadaGodziny", "Program"],
        ["8:00–10:00", "Przejazd"],
        ["10:00–14:00", "Usługi · Fundacja Barka, Poznań"],
    ]


def test_without_logos_there_are_no_figures(others: dict[str, MadePack]) -> None:
    for slug in ("without-logos", "only-what-is-required"):
        for made in parts(others[slug]):
            assert list(made.pdf_file.tree.nodes("Figure")) == []


def test_a_bilingual_visit_says_of_every_run_which_language_it_is_in(others: dict[str, MadePack]) -> None:
    polish, form, english = (
        others["bilingual"].documents[name]
        for name in (
            "Zaproszenie_wizyta_studyjna_27-28_11_2017",
            "Formularz_zgloszeniowy_projekt_2017-2018_do_regulaminu_z_10.07.2017",
            "Invitation_27-28_November_2017",
        )
    )
    assert [str(made.pdf_file.pdf.Root.Lang) for made in (polish, form, english)] == ["pl-PL", "pl-PL", "en-GB"]
    assert not list(polish.pdf_file.tree.nodes("Span"))
    assert not list(form.pdf_file.tree.nodes("Span"))
    spans = list(english.pdf_file.tree.nodes("Span"))
    assert {span.facts["Lang"] for span in spans} == {"pl-PL"}
    assert len(spans) > 60
    title = next(english.pdf_file.tree.nodes("Title"))
    assert title.children == ["See and be inspired by the social economy of Wielkopolska"]
    places = [row.children[1] for row in english.pdf_file.tree.nodes("TR") if row.text.startswith("Route")]
    assert [[(child.facts["Lang"], child.text) for child in cell.nodes("Span")] for cell in places] == [
        [("pl-PL", town) for town in ("Puszczykowo", "Piątkowo", "Poznań", "Dymaczewo Nowe", "Jarocin")]
    ]
    left = english.pdf_file.tree.without("Span")
    polish_letters = [text for text in left.texts() if re.search("[ąćęłńóśźż]", text, re.IGNORECASE)]
    assert polish_letters == []
    described = {figure.facts["Alt"]: figure.facts.get("Lang") for figure in english.pdf_file.tree.nodes("Figure")}
    assert described["Flag of the European Union (placeholder drawing)"] is None
    assert described["Znak Funduszy Europejskich (rysunek zastępczy)"] == "pl-PL"
