from datetime import date
from types import SimpleNamespace

import pytest
from said import polish

from visitdocs.definition.checks.documents import PLACEHOLDERS
from visitdocs.definition.model import Dates, DocumentEntry, Years
from visitdocs.problems import DefinitionError
from visitdocs.word.values.document_names import document_entries, file_name_values, title_values
from visitdocs.wording import wording_of


def visit_with(**documents):
    entries = {key: DocumentEntry(template="a.docx", **names) for key, names in documents.items()}
    return SimpleNamespace(
        visit=SimpleNamespace(
            dates=Dates(first=date(2017, 11, 27), last=date(2017, 11, 28)), revision=3, language="pl"
        ),
        project=SimpleNamespace(years=Years(first=2017, last=2018)),
        regulations=SimpleNamespace(dated=date(2017, 7, 10)),
        documents=entries,
        language_of=lambda key: entries[key].language or "pl",
    )


POLISH = wording_of("pl")

EVERY_NAME = "{visit.dates} {visit.year} {visit.revision} {project.years} {regulations.dated} {regulations.year}"


def test_every_placeholder_reads_well_in_a_title_and_is_safe_in_a_file_name():
    entry = document_entries(visit_with(one={"title": EVERY_NAME, "file_name": EVERY_NAME}))["one"]
    assert entry.title == "27–28 listopada 2017 r. 2017 3 2017–2018 10.07.2017 2017"
    assert entry.file_name == "27-28_11_2017_2017_3_2017-2018_10.07.2017_2017"


def test_a_document_in_english_says_dates_that_nobody_takes_for_others_in_its_title_and_in_its_file_name() -> None:
    entry = document_entries(visit_with(one={"language": "en", "title": EVERY_NAME, "file_name": EVERY_NAME}))["one"]
    assert entry.title == "27–28 November 2017 2017 3 2017–2018 10 July 2017 2017"
    assert entry.file_name == "27-28_November_2017_2017_3_2017-2018_10_July_2017_2017"


def test_a_definition_may_hold_just_the_placeholders_that_are_filled():
    visit = visit_with()
    assert title_values(visit, POLISH).keys() == file_name_values(visit, POLISH).keys() == set(PLACEHOLDERS)


def test_two_documents_do_not_share_a_file():
    with pytest.raises(DefinitionError) as refusal:
        document_entries(
            visit_with(
                one={"title": "a", "file_name": "Łąka {visit.year}"}, two={"title": "b", "file_name": "laka_2017"}
            )
        )
    assert polish(refusal.value) == (
        "błąd: dokumenty one i two miałyby jedną nazwę pliku: laka_2017\n"
        "  gdzie: documents.two.file_name\n"
        "  rada: zmień jedną z nazw, aby drugi plik nie zastąpił pierwszego"
    )
