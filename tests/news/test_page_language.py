"""A template of the news page in another language than the visit is told."""

from pathlib import Path

import pytest

from visitdocs.news import page_language_problems
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
