"""A template of the news page in another language than the visit is told."""

from pathlib import Path

import pytest

from visitdocs.news import news_files, page_language_problems
from visitdocs.problems import Severity, TemplateError
from visitdocs.wording import wording_of

TEMPLATES = Path(__file__).parents[2] / "templates"
POLISH = {name: (TEMPLATES / name).read_bytes() for name in ("news.html", "news.txt")}
ENGLISH = {f"en/{name}": (TEMPLATES / "en" / name).read_bytes() for name in POLISH}


@pytest.mark.parametrize(
    ("templates", "language", "told"),
    [
        (POLISH, "pl", []),
        (ENGLISH, "en", []),
        (POLISH, "en", ["templates/news.html", "templates/news.txt"]),
        (ENGLISH, "pl", ["templates/en/news.html", "templates/en/news.txt"]),
        ({"news.html": b"<p class='of the and in is for with'>{{ visit.title }}</p>"}, "pl", []),
        ({"news.html": b"\xff\xfe"}, "pl", []),
    ],
)
def test_the_language_of_a_page_is_that_of_its_own_words(
    templates: dict[str, bytes], language: str, told: list[str]
) -> None:
    problems = page_language_problems(templates, wording_of(language))
    assert [problem.place.file for problem in problems] == told
    assert {problem.code for problem in problems} <= {"page-template-language"}


def test_nouns_with_the_forms_of_another_language_are_told_by_the_page_being_in_it() -> None:
    words = "Zapraszamy na wizytę. Przejazd i nocleg są bezpłatne, a osoby, które się zgłoszą, otrzymają e-mail. " * 3
    page = {"news.txt": (words + '{{ 2|plural("miejsce", "miejsca", "miejsc") }}').encode()}
    with pytest.raises(TemplateError) as refusal:
        news_files(page, {}, (), wording_of("en"))
    (problem,) = refusal.value.problems
    assert (problem.severity, problem.code) == (Severity.ERROR, "page-template-language")
    assert problem.hint is not None
    assert dict(problem.hint.values) == {"asked": "en", "folder": "templates/en"}
