"""Every kind of mistake gives exactly the reports that are kept beside it, Polish and English."""

import re

import pytest
from broken import CASES, Case, cases
from said import english, polish

from visitdocs.definition import read_definition
from visitdocs.problems import DefinitionError

BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")
EDITS = cases("edits.txt")
WHOLE_FILES = cases("whole_files.txt")


def error(text: str) -> DefinitionError:
    """What comes of taking the text for a definition."""
    with pytest.raises(DefinitionError) as caught:
        read_definition(text.encode(), "w.yaml")
    return caught.value


def test_the_definition_that_is_edited_has_no_fault() -> None:
    assert read_definition(BASE.encode(), "w.yaml").warnings == ()


def test_there_are_as_many_cases_as_promised() -> None:
    assert len(EDITS) > 80
    assert len(WHOLE_FILES) > 15
    assert len({case.report for case in EDITS + WHOLE_FILES}) > 90


@pytest.mark.parametrize("case", EDITS, ids=lambda case: case.name)
def test_an_edit_is_reported(case: Case) -> None:
    assert BASE.count(case.old) == 1
    found = error(BASE.replace(case.old, case.new))
    assert polish(found) == case.report
    assert english(found) == case.english


@pytest.mark.parametrize("case", WHOLE_FILES, ids=lambda case: case.name)
def test_a_file_that_is_no_definition_is_reported(case: Case) -> None:
    found = error(case.new)
    assert polish(found) == case.report
    assert english(found) == case.english


def test_an_english_report_holds_polish_only_in_what_it_quotes_and_in_names() -> None:
    reports = [re.sub(r"(?m)^    \| .*|^  where: .*|“[^”]*”", "", case.english) for case in EDITS + WHOLE_FILES]
    polish_words = (
        r"[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„]|\b(nie|jest|ma|wpisz|usuń|popraw|klucz|tekst|wiersz|błąd|rada|gdzie|albo|lub)\b"
    )
    assert [report for report in reports if re.search(polish_words, report)] == []


def test_windows_line_ends_change_no_report() -> None:
    case = EDITS[0]
    assert polish(error(BASE.replace(case.old, case.new).replace("\n", "\r\n"))) == case.report
