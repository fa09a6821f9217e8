"""Texts that are clearly in another language than the visit are told once, and nothing else ever is."""

from dataclasses import replace

import pytest
from broken import SAMPLE
from test_starting import ANSWERS, IN_2018, POLISH
from whole_sample import WHOLE

from visitdocs.definition import blank_definition, moved_definition, read_definition
from visitdocs.messages import FileName
from visitdocs.problems import Place, Problem, Severity
from visitdocs.wording.recognition import recognise

WITHOUT_LANGUAGE = SAMPLE.with_name("2027-10-foreign-guests.yaml").read_text(encoding="utf-8")
FOREIGN_GUESTS = WITHOUT_LANGUAGE.replace("\nvisit:\n", "\nvisit:\n  language: en\n")
POLISH_VISIT = SAMPLE.with_name("2027-04-dolny-slask.yaml").read_text(encoding="utf-8")


def told(text: str) -> list[Problem]:
    """What is said of the language of a definition beside the files of the samples' office, which give none."""

    def beside(name: str, _: Place) -> bytes:
        if name == "_guests.yaml":
            return WITHOUT_LANGUAGE.encode()
        return (SAMPLE.parent / name).read_bytes().replace(b"\n  language: en\n", b"\n")

    found = read_definition(text.encode(), "w.yaml", beside)
    return [problem for problem in found.warnings if problem.code == "texts-in-another-language"]


def line_of(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.startswith(start))


def test_polish_texts_of_an_english_visit_are_told_where_the_language_is_typed() -> None:
    text = moved_definition(
        read_definition(WHOLE.encode(), "w.yaml"), "w", replace(IN_2018, language="en"), POLISH
    ).data
    (problem,) = told(text.decode())
    assert problem.severity is Severity.WARNING
    assert problem.place.where == "visit.language"
    assert problem.place.line == line_of(text.decode(), "  language: en")
    assert dict(problem.message.values) == {"file": FileName("w.yaml"), "written": "pl", "asked": "en"}
    assert problem.hint is not None
    assert dict(problem.hint.values) == {"written": "pl", "asked": "en"}


def test_english_texts_without_a_language_are_told_at_the_visit() -> None:
    (problem,) = told(WITHOUT_LANGUAGE)
    assert problem.place.line == line_of(WITHOUT_LANGUAGE, "visit:")
    assert dict(problem.message.values) == {"file": FileName("w.yaml"), "written": "en", "asked": "pl"}


def test_a_file_of_the_office_in_another_language_is_named() -> None:
    (problem,) = told(POLISH_VISIT.replace("extends: _office-2027.yaml", "extends: _office-2027-en.yaml"))
    assert dict(problem.message.values) == {"file": FileName("_office-2027-en.yaml"), "written": "en", "asked": "pl"}
    assert problem.place.file == "w.yaml"


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_definition_from_nothing_is_in_its_language(language: str) -> None:
    assert told(blank_definition(replace(ANSWERS, language=language), None, POLISH).data.decode()) == []


def test_a_quotation_names_and_a_few_words_tell_no_language() -> None:
    quoted = "The host says: „Nie ma u nas nic, czego się nie da zrobić”. We go to the place and see it."
    assert told(FOREIGN_GUESTS.replace("partners: mayors", f"partners: '{quoted}' #")) == []
    few = "Nie ma u nas nic, czego się nie da zrobić, i to w tym samym dniu"
    assert recognise([few]).language == "pl"
    text = f"extends: _guests.yaml\nvisit:\n  language: en\n  partners: {few}\n"
    assert told(text) == []
    assert [dict(problem.message.values)["file"] for problem in told(text.replace(few, few * 4))] == [
        FileName("w.yaml")
    ]
