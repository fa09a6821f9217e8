"""Every language is whole behind the one interface; nothing but its folder and its catalogue names it."""

import pytest

from visitdocs.messages import phrase
from visitdocs.wording import Wording, language_of, languages, spoken_in, wording_of
from visitdocs.wording.data_protection import is_objected

LAWS = ("act-1997", "gdpr")
BASES = ["consent", "contract", "explicit-consent", "legal-obligation", "legitimate-interest", "public-task"]


def test_the_languages_are_the_folders() -> None:
    assert languages() == ("en", "pl")
    assert [wording_of(code).code for code in languages()] == ["en", "pl"]
    assert [wording_of(code).tag for code in languages()] == ["en-GB", "pl-PL"]


@pytest.mark.parametrize("code", ["xx", "", "EN", "../pl"])
def test_a_language_without_a_folder_is_an_error(code: str) -> None:
    with pytest.raises(KeyError):
        wording_of(code)


def test_a_tag_tells_its_language() -> None:
    assert [language_of(tag) for tag in ("en-GB", "pl_PL", "EN", "")] == ["en", "pl", "en", ""]
    spoken = [spoken_in(tag) for tag in ("en-US", "pl-PL", "", "xx-XX")]
    assert [wording.code if wording else None for wording in spoken] == ["en", "pl", "pl", None]


@pytest.mark.parametrize("code", languages())
def test_every_language_is_whole(code: str) -> None:
    wording = wording_of(code)
    assert isinstance(wording, Wording)
    assert wording.language.code == code
    assert len(set(wording.plurals.example)) == len(wording.plurals.example)
    assert all(
        wording.numbers.written(number, kind) for number in range(1, 1000) for kind in ("cardinalText", "ordinal")
    )
    for law in LAWS:
        assert sorted(wording.data_protection.laws[law].bases) == BASES


def test_the_law_is_cited_as_its_language_cites_it() -> None:
    polish, english = wording_of("pl").data_protection, wording_of("en").data_protection
    assert polish.legal_basis("gdpr", "public-task")[1] == "art. 6 ust. 1 lit. e RODO"
    assert english.legal_basis("gdpr", "public-task") == (
        "a task carried out in the public interest",
        "Article 6(1)(e) GDPR",
    )
    assert english.legal_basis("act-1997", "consent") == ("consent", "Article 23(1)(1) of the Act")
    assert english.complaint("gdpr") == "with the President of the Personal Data Protection Office"
    assert english.complaint("gdpr", "the Ombudsman") == "with the supervisory authority: the Ombudsman"


def test_rights_follow_from_the_law_and_the_bases_in_every_language() -> None:
    english = wording_of("en").data_protection
    assert english.rights("gdpr", ["public-task"]) == (
        "access the data and get a copy of it",
        "have the data corrected",
        "have the data erased",
        "have its processing restricted",
    )
    assert english.rights("gdpr", ["consent", "contract"])[4:] == (
        "receive the data processed on the basis of consent or a contract, or have it sent to someone else",
        "withdraw consent at any time",
    )
    assert english.rights("act-1997", ["legitimate-interest"])[-1] == "ask for the processing to stop"
    for law in LAWS:
        counts = {len(wording_of(code).data_protection.rights(law, BASES)) for code in languages()}
        assert len(counts) == 1
    assert [is_objected("gdpr", basis) for basis in BASES] == [False, False, False, False, True, True]


def test_the_catalogue_of_a_language_says_the_programs_own_phrases() -> None:
    said = phrase("a scan of the signed form or an electronically signed PDF file")
    assert wording_of("pl").language.say(said) == "skan podpisanego formularza albo plik PDF podpisany elektronicznie"
    assert wording_of("en").language.say(said) == said.text
