"""A template in another language than its document is told, and text that is marked as one and written in another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from made_templates import bare, template

from visitdocs.problems import Problem, Severity, TemplateError
from visitdocs.word import DocumentProperties, filled_template
from visitdocs.word.finishing.run_languages import RunLanguages
from visitdocs.word.host import WordTemplate
from visitdocs.word.parts import root_of, stories
from visitdocs.word.template_language import language_problems
from visitdocs.wording import languages, wording_of
from visitdocs.wording.recognition import recognise

ROOT = Path(__file__).parents[2]
POLISH = (
    "Zapraszamy do udziału w wizycie. Przejazd i wyżywienie są bezpłatne, a osoby, które się zgłoszą, będą "
    "poinformowane o wynikach. Formularz należy przesłać na adres organizatora oraz podpisać na ostatniej stronie."
)
ENGLISH = (
    "We invite you to take part in the visit. Travel and meals are free of charge for those who are accepted, and you "
    "will be told of the results. The form has to be sent to the organiser and signed on the last page."
)


def told(data: bytes, language: str) -> tuple[Problem, ...]:
    return filled_template(
        data, "templates/x.docx", {}, {}, DocumentProperties("Invitation", language=language)
    ).problems


def codes(data: bytes, language: str) -> list[str]:
    return [problem.code for problem in told(data, language)]


def marked(*parts: tuple[str, str]) -> Callable[[Document], Any]:
    """What adds a paragraph of runs, each with its mark."""

    def build(document: Document) -> None:
        paragraph = document.add_paragraph()
        for text, tag in parts:
            run = paragraph.add_run(text)
            if tag:
                language = OxmlElement("w:lang")
                language.set(qn("w:val"), tag)
                run._r.get_or_add_rPr().append(language)

    return build


def test_the_language_of_a_text_is_that_of_its_small_words() -> None:
    assert recognise([POLISH]).language == "pl"
    assert recognise([ENGLISH]).language == "en"
    assert recognise([ENGLISH, ENGLISH, "Fundacja Barka i Stowarzyszenie ETAP w Poznaniu"]).language == "en"
    assert recognise([POLISH, ENGLISH]).language == ""
    assert recognise(["The form"]).language == ""
    assert recognise([]).language == ""
    german = "Wir laden Sie herzlich ein, an dem Besuch teilzunehmen und Projekte zu sehen."
    assert recognise([german] * 9).language == ""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (POLISH, "pl", []),
        (ENGLISH, "en", []),
        (POLISH, "en", ["template-language"]),
        (ENGLISH, "pl", ["template-language"]),
    ],
)
def test_a_template_in_another_language_than_its_document_is_told(
    text: str, language: str, expected: list[str]
) -> None:
    assert codes(template(text), language) == expected


def test_it_is_told_with_the_template_the_document_and_both_languages() -> None:
    (problem,) = told(template(POLISH), "en")
    assert dict(problem.message.values) == {
        "template": "templates/x.docx", "written": "pl", "title": "Invitation", "asked": "en",
    }  # fmt: skip
    assert problem.place.file == "templates/x.docx"
    assert problem.hint is not None


def test_nouns_with_the_forms_of_another_language_are_told_by_the_template_being_in_it() -> None:
    forms = '{{ 2|plural("miejsce", "miejsca", "miejsc") }}'
    with pytest.raises(TemplateError) as refusal:
        told(template(POLISH, forms), "en")
    assert [(each.severity, each.code) for each in refusal.value.problems] == [(Severity.ERROR, "template-language")]
    with pytest.raises(TemplateError) as refusal:
        told(template(ENGLISH, forms), "en")
    assert [each.code for each in refusal.value.problems] == ["forms-of-plural"]
    with pytest.raises(TemplateError) as refusal:
        told(template(POLISH, "{{ unheard }}"), "en")
    assert [(each.severity, each.code) for each in refusal.value.problems] == [
        (Severity.WARNING, "template-language"),
        (Severity.ERROR, "unknown-value"),
    ]


def test_names_a_quotation_and_a_marked_paragraph_are_as_they_should_be() -> None:
    assert codes(template(ENGLISH, "Urząd Miasta w Poznaniu, Wydział do spraw i na rzecz", ENGLISH), "en") == []
    assert codes(template(*[ENGLISH] * 5, build=marked((POLISH, "pl-PL"))), "en") == []


def test_text_marked_as_another_language_than_it_is_written_in_is_told() -> None:
    problems = told(template(build=marked((ENGLISH, "pl-PL"))), "en")
    assert [problem.code for problem in problems] == ["language-mark"]
    values = dict(problems[0].message.values)
    assert (values["mark"], values["written"]) == ("pl", "en")
    assert problems[0].message.number > 30
    assert codes(template(POLISH, build=marked((POLISH, "en-US"))), "pl") == ["language-mark"]


@pytest.mark.parametrize("mark", ["", "en-GB"])
def test_a_polish_paragraph_of_an_english_template_that_is_not_marked_is_told_with_its_words(mark: str) -> None:
    (problem,) = told(template(*[ENGLISH] * 5, build=marked((POLISH, mark))), "en")
    assert (problem.code, problem.message.number) == ("language-mark", len(POLISH.split()))
    assert "Zapraszamy do udziału" in str(dict(problem.message.values)["text"])


def test_the_defaults_of_the_machine_that_a_template_was_begun_on_are_no_mistake() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    body = f"<w:p><w:r><w:t>{POLISH}</w:t></w:r></w:p>"
    assert codes(bare(body, styles=defaults), "pl") == []


def test_what_tags_say_does_not_count() -> None:
    assert codes(template("{# the of and in is for with at from or be are this #}" * 3, POLISH), "pl") == []
    assert codes(template("{% if 'the of and in is for with at from' %}a{% endif %}" * 3), "pl") == []


TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*.docx") if path.name != "badges.docx")
"""All but badges, which hold hardly a sentence."""


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_projects_own_templates_are_what_they_say(path: Path) -> None:
    language = path.parent.name if path.parent.name in languages() else "pl"
    host = WordTemplate(path.read_bytes(), path.name)
    roots = [root_of(story.part) for story in stories(host.docx)]
    found = {}
    for code in languages():
        marks = RunLanguages.of(host.docx, wording_of(code))
        found[code] = [problem.code for problem in language_problems(roots, marks, "x", "X")]
    other = next(code for code in languages() if code != language)
    assert found == {language: [], other: ["template-language"]}
