"""A new agenda with a raised revision changes what is about the visit, and not a byte of what is not."""

import re
from datetime import date
from pathlib import Path

import pytest
from made_packs import FORM, INVITATION, REGULATIONS, MadePack, make, project_in
from whole_sample import WHOLE


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> MadePack:
    """The sample with its breakfast at another hour and the next revision."""
    text = WHOLE
    for old, new in (
        ("start: 07:30, end: 08:30", "start: 07:15, end: 08:15"),
        ("revision: 1", "revision: 2"),
        ("revised: 2017-11-16", "revised: 2017-11-20"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    return make(project_in(Path(tmp_path_factory.mktemp("revised")), text))


@pytest.mark.parametrize("name", [REGULATIONS, FORM])
def test_regulations_and_form_stay_as_they_are_signed(sample: MadePack, revised: MadePack, name: str) -> None:
    before, after = sample.documents[name], revised.documents[name]
    assert (before.docx, before.pdf) == (after.docx, after.pdf)


def test_the_invitation_says_its_new_revision_in_print_and_in_its_properties(revised: MadePack) -> None:
    made = revised.documents[INVITATION]
    assert any("wersja 2 z\u00a020.11.2017" in line for line in made.word_file.footer(1, 3))
    core = made.word_file.document.core_properties
    assert (core.revision, core.created.date(), core.modified.date()) == (2, date(2017, 11, 16), date(2017, 11, 20))


def test_regulations_say_only_their_own_day(sample: MadePack) -> None:
    text = " ".join(sample.documents[REGULATIONS].word_file.raw_texts())
    assert re.findall(r"\d{1,2}\s\w+\s20\d\d|\d\d\.\d\d\.20\d\d", text.replace("\u00a0", " ")) == [
        "10.07.2017",
        "31 grudnia 2033",
        "10 lipca 2017",
        "10.07.2017",
        "10 lipca 2017",
    ]
