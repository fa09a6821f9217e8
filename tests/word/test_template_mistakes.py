"""Every mistake in a template is told with its place, its tag and a remedy, and none keeps anybody waiting."""

from __future__ import annotations

import re

import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from made_templates import NAME, filled, problems, sample_context, table, template, texts
from said import english, polish
from template_mistakes import MISTAKES, Mistake

from visitdocs.problems import Severity
from visitdocs.templating.problems import shortened
from visitdocs.word import WordTemplate


@pytest.fixture(scope="module")
def context() -> dict[str, object]:
    return sample_context()


def where(place: str, sentence: str, tag: str = "") -> str:
    return f"{NAME}, {place}, akapit „{shortened(sentence, tag)}”"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.sentence[:60])
def test_a_mistake_is_told_with_place_tag_and_remedy(mistake: Mistake, context: dict[str, object]) -> None:
    found = problems(template("Dzień dobry, {{ organiser.name }}.", mistake.sentence), context)
    first = found[0]
    message, hint = mistake.told
    if len(mistake.tag) <= 100:
        assert polish(first.message) == message
    assert polish(first.message).startswith(mistake.message)
    assert polish(first.hint) == hint
    assert first.code
    assert polish(first.place) == where("treść", mistake.sentence, mistake.tag)
    assert first.severity is Severity.ERROR


def test_there_are_more_kinds_of_mistakes_than_promised() -> None:
    assert len({mistake.sentence for mistake in MISTAKES}) == len(MISTAKES) >= 80


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.sentence[:60])
def test_messages_begin_small_and_end_without_a_full_stop(mistake: Mistake) -> None:
    for text in mistake.told:
        assert text[0] == text[0].lower()
        assert not text.endswith(".")


SENTENCE = "Tytuł: {{ visit.titel }}."
TOLD = "nie ma wartości „titel” (znacznik {{ visit.titel }})", "czy chodziło o „title”?"


def in_header(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = SENTENCE


def in_first_header(document: Document) -> None:
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.paragraphs[0].text = SENTENCE


def in_footer(document: Document) -> None:
    document.sections[0].footer.paragraphs[0].text = SENTENCE


def in_cell(document: Document) -> None:
    document.add_table(1, 1).cell(0, 0).text = SENTENCE


def in_cell_of_footer(document: Document) -> None:
    document.sections[0].footer.add_table(1, 1, 100).cell(0, 0).text = SENTENCE


def in_runs(document: Document) -> None:
    """As Word leaves it after a spelling check: the tag in pieces, each with another look."""
    paragraph = document.add_paragraph("Tytuł: {")
    for text in ("{ vis", "it.ti", "tel }", "}."):
        paragraph.add_run(text).bold = True
        paragraph._p.append(OxmlElement("w:proofErr"))


def in_hyperlink(document: Document) -> None:
    xml = f'<w:hyperlink {nsdecls("w")} w:anchor="a"><w:r><w:t>{SENTENCE}</w:t></w:r></w:hyperlink>'
    document.add_paragraph()._p.append(parse_xml(xml))


PLACES = {
    in_header: "nagłówek",
    in_first_header: "nagłówek",
    in_footer: "stopka",
    in_cell: "treść, tabela",
    in_cell_of_footer: "stopka, tabela",
    in_runs: "treść",
    in_hyperlink: "treść",
}


@pytest.mark.parametrize("build", PLACES, ids=lambda build: build.__name__)
def test_a_mistake_is_found_wherever_it_stands(build, context: dict[str, object]) -> None:
    data = template("Dzień dobry, {{ organiser.name }}.", build=build)
    (problem,) = problems(data, context)
    assert (polish(problem.message), polish(problem.hint)) == TOLD
    assert polish(problem.place) == where(PLACES[build], SENTENCE)


def test_mistakes_of_all_parts_are_told_together(context: dict[str, object]) -> None:
    def build(document: Document) -> None:
        in_header(document)
        in_footer(document)

    found = problems(template("{{ visit title }}", "{{ topics nowe }}", "{{ visit.title }}", build=build), context)
    places = [polish(problem.place.where).split(",")[0] for problem in found]
    assert places == ["treść", "treść", "nagłówek", "stopka"]


def test_a_name_that_is_unknown_in_many_tags_is_told_once(context: dict[str, object]) -> None:
    found = problems(template("{{ wizyta.title }}", "{{ wizyta.dates }} i {{ ktos }}"), context)
    assert [polish(problem.message) for problem in found] == [
        "nie ma wartości „wizyta” (znacznik {{ wizyta.title }})",
        "nie ma wartości „ktos” (znacznik {{ ktos }})",
    ]


def test_a_long_paragraph_is_quoted_around_the_tag(context: dict[str, object]) -> None:
    (problem,) = problems(template("początek " * 60 + "{{ visit.titel }}" + " koniec" * 60), context)
    quoted = polish(problem.place.where).removeprefix("treść, akapit „").removesuffix("”")
    assert len(quoted) <= 162
    assert quoted.startswith("…")
    assert quoted.endswith("…")
    assert "początek {{ visit.titel }} koniec" in quoted


def test_a_row_that_would_vanish_with_its_tag_is_told(context: dict[str, object]) -> None:
    rows = (("{%tr for host in hosts %}", "Nazwa"), ("{{ host.name }}", ""), ("{%tr endfor %}", ""))
    (problem,) = problems(template(build=table(*rows)), context)
    assert polish(problem.message) == (
        "w tym samym wierszu tabeli stoi coś jeszcze i zniknęłoby razem ze znacznikiem"
        " (znacznik {%tr for host in hosts %})"
    )
    assert polish(problem.hint) == "przenieś znacznik do osobnego wiersza albo usuń z niego „tr”"


@pytest.mark.parametrize("letter", ["", "p"])
def test_a_loop_over_rows_is_told_how_to_go_around_rows(letter: str, context: dict[str, object]) -> None:
    rows = ((f"{{%{letter} for host in hosts %}}",), ("{{ host.name }}",), (f"{{%{letter} endfor %}}",))
    (problem,) = problems(template(build=table(*rows)), context)
    assert (problem.code, polish(problem.hint)) == (
        "block-over-rows",
        "postaw każdy w osobnym wierszu tabeli: {%tr for … %} i {%tr endfor %}",
    )
    rightly = (("{%tr for host in hosts %}",), ("{{ host.name }}",), ("{%tr endfor %}",))
    assert problems(template(build=table(*rightly)), context) == ()


@pytest.mark.parametrize(
    "typed", ["{ visit.title }", "<b>{{ visit.title }}</b>", "R &amp; D", "**{{ visit.title }}**x"]
)
def test_signs_that_are_no_tags_are_told(typed: str, context: dict[str, object]) -> None:
    host = WordTemplate(template("Dzień dobry.", f"Tytuł: {typed}."), NAME)
    host.render(context)
    (warning,) = host.warnings
    assert (warning.severity, warning.code) == (Severity.WARNING, "markup-printed")
    assert polish(warning.place.where).startswith("treść, akapit „Tytuł: ")


def test_a_block_may_not_begin_in_a_table_and_end_outside(context: dict[str, object]) -> None:
    data = template(build=table(("{%p for host in hosts %}",)))
    (problem,) = problems(template("{%p if visit.reason %}", build=table(("{%p endif %}",))), context)
    assert polish(problem.message) == "{%p if visit.reason %} i {%p endif %} stoją w różnych częściach dokumentu"
    assert polish(problems(data, context)[0].message) == (
        "polecenie „for” nie ma końca (znacznik {%p for host in hosts %})"
    )


def test_a_picture_or_a_page_break_beside_a_tag_is_not_lost_in_silence(context: dict[str, object]) -> None:
    def build(document: Document) -> None:
        document.paragraphs[0].runs[0].add_break(WD_BREAK.PAGE)

    (problem,) = problems(template("{%p if visit.reason %}", "a", "{%p endif %}", build=build), context)
    assert polish(problem.message).startswith("w tym samym akapicie stoi coś jeszcze")


def test_a_block_over_paragraphs_with_text_beside_its_tags_is_told(context: dict[str, object]) -> None:
    (problem,) = problems(template("A {% if visit.reason %}", "b", "{% endif %}"), context)
    assert polish(problem.message) == (
        "{% if visit.reason %} i {% endif %} stoją w różnych akapitach, a obok nich jest tekst"
    )
    assert polish(problem.hint) == "postaw każdy w osobnym akapicie: {%p if … %} i {%p endif %}"


def test_characters_that_mean_something_only_to_the_program_are_refused_in_templates(
    context: dict[str, object],
) -> None:
    (problem,) = problems(template("A \ufdd2 visit.title \ufdd3."), context)
    assert polish(problem.message) == "w szablonie są znaki, których dokument nie może zawierać (od U+FDD0 do U+FDEF)"


@pytest.mark.parametrize("braces", ["{" * 20_000, "{{" * 20_000, "{%" * 20_000, "}}" * 5_000, "{# " * 20_000])
def test_masses_of_braces_keep_nobody_waiting(braces: str, context: dict[str, object]) -> None:
    assert problems(template(braces), context) or texts(filled(template(braces), context)) == [braces]


def test_many_tags_in_one_paragraph_keep_nobody_waiting(context: dict[str, object]) -> None:
    assert texts(filled(template("{{ visit.revision }}" * 2_000), context)) == ["1" * 2_000]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.sentence[:60])
def test_a_mistake_is_told_in_english_too(mistake: Mistake, context: dict[str, object]) -> None:
    first = problems(template(mistake.sentence), context)[0]
    words = f"{english(first.message)} {english(first.hint)}".replace(mistake.tag or "…", "")
    assert polish(first.message) != english(first.message)
    assert re.findall("[ąćęłńóśźż]", re.sub('“[^”]*”|"[^"]*"', "", words)) == []
