"""Links whose text does not say where they lead."""

import pytest
from found_failures import failures, link, the_problem
from said import polish
from word_files import paragraph, run

LINKS = {"links": {"cel": "https://example.org/regulamin"}}


@pytest.mark.parametrize("text", ["tutaj", "Kliknij tutaj", "(link)", "więcej…", "Więcej »", "TU.", "kliknij", "here"])
def test_a_text_that_says_nothing_is_told(text: str) -> None:
    problem = the_problem(paragraph(run("Regulamin jest ") + link(run(text))), **LINKS)
    assert polish(problem.message) == f"tekst łącza nie mówi, dokąd ono prowadzi: „{text}”"
    assert polish(problem.place.where) == f"akapit „Regulamin jest {text}”"
    assert polish(problem.hint) == "zamiast tego napisz, dokąd prowadzi, na przykład „regulamin uczestnictwa”"


def test_a_text_in_pieces_is_read_as_a_whole() -> None:
    assert failures(paragraph(link(run("więcej ") + run("o projekcie", "<w:b/>"))), **LINKS) == []
    assert len(failures(paragraph(link(run("tu") + run("taj", "<w:b/>"))), **LINKS)) == 1


def test_a_link_without_text_is_told_with_its_target() -> None:
    assert failures(paragraph(run("Regulamin") + link(run(" "))), **LINKS) == [
        "łącze do „https://example.org/regulamin” nie ma tekstu | akapit „Regulamin”"
    ]


@pytest.mark.parametrize("text", ["example.org", "biuro@example.org", "link do regulaminu", "Tutaj mieszkał Fredro"])
def test_a_text_that_says_something_is_fine(text: str) -> None:
    assert failures(paragraph(link(run(text))), **LINKS) == []
