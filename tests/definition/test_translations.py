"""Translations: found by the text itself or by its beginning; what no text asks for is told."""

import pytest
from whole_sample import WHOLE

from visitdocs.definition import Definition, read_definition
from visitdocs.definition.model import Visit
from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.texts import Translations, texts_of
from visitdocs.problems import DefinitionError

TITLE = "Poznaj i zainspiruj się wielkopolską infrastrukturą ekonomii społecznej"
SHARED = "translations:\n  en:\n    Przerwa kawowa: Coffee break\n    wizyta studyjna: visit\n"


def definition(translations: str, start: str = "") -> Definition:
    text = f"{start}{WHOLE}\ntranslations:\n{translations}"
    return read_definition(text.encode(), "x.yaml", lambda _name, _place: SHARED.encode())


def told(found: Definition) -> list[tuple[str, str, str]]:
    """Code, key and the text in the hint of every warning on translations."""
    return [
        (problem.code, str(problem.place.where).rpartition("en.")[2], str(dict(problem.hint.values).get("text", "")))
        for problem in found.warnings
        if problem.hint is not None and str(problem.place.where).startswith("translations")
    ]


def test_a_text_is_found_whatever_its_spaces_and_line_breaks() -> None:
    translations = Translations({"Dzień  dobry": "Good morning", "do\nwidzenia": "goodbye"})
    assert translations.of("Dzień\ndobry ") == "Good morning"
    assert translations.of("do widzenia") == "goodbye"
    assert translations.of("Dzien dobry") is None
    assert translations.of("Dzień") is None


def test_a_long_text_is_found_by_its_beginning_and_the_longest_beginning_counts() -> None:
    translations = Translations({"Pokazujemy…": "We show", "Pokazujemy inne...": "We show others", "Pokazujemy.": "S"})
    assert translations.of("Pokazujemy sprawdzone sposoby.") == "We show"
    assert translations.of("Pokazujemy inne sposoby.") == "We show others"
    assert translations.of("Pokazujemy.") == "S"
    assert translations.of("Nie pokazujemy.") is None


def test_a_visit_holds_its_translations() -> None:
    found = definition("  en:\n    wizyta studyjna: study visit\n")
    assert found.visit.translations == {"en": {"wizyta studyjna": "study visit"}}
    assert told(found) == []


def test_a_translation_that_no_text_asks_for_is_told_with_the_text_that_it_was_of() -> None:
    found = definition(f"  en:\n    {TITLE[:-11]}: Meet\n    Zupełnie co innego: x\n")
    (one, other) = told(found)
    assert (one[0], other[0]) == ("stale-translation", "stale-translation")
    assert TITLE[:40] in one[2]
    assert other[2] == ""


def test_a_beginning_of_several_texts_is_told() -> None:
    assert [code for code, *_ in told(definition("  en:\n    Podpis…: Signature\n"))] == ["doubtful-translation"]


def test_translations_into_the_language_of_the_visit_are_needless() -> None:
    found = definition("  pl:\n    wizyta studyjna: wyjazd\n")
    assert [problem.code for problem in found.warnings if "translations" in str(problem.place.where)] == [
        "needless-translations"
    ]


def test_what_visits_share_may_be_more_than_one_of_them_says_and_gives_way() -> None:
    found = definition("  en:\n    wizyta studyjna: study visit\n", "extends: _office.yaml\n")
    assert found.visit.translations["en"] == {"Przerwa kawowa": "Coffee break", "wizyta studyjna": "study visit"}
    assert told(found) == []


def test_a_language_that_there_is_not_is_told_with_those_that_there_are() -> None:
    with pytest.raises(DefinitionError) as refused:
        definition("  de:\n    wizyta studyjna: Studienbesuch\n")
    (problem,) = refused.value.problems
    assert (problem.code, str(problem.hint and dict(problem.hint.values)["languages"])) == (
        "unknown-language",
        "Listed(items=('en', 'pl'))",
    )


def test_names_are_known_from_other_texts() -> None:
    texts = {".".join(map(str, text.path)): text for text in texts_of(definition("  en: {}\n").visit)}
    assert not texts["visit.title"].is_name
    assert texts["hosts.barka.name"].is_name
    assert texts["visit.route.0"].is_name
    assert texts["organiser.address.town"].is_name
    assert {"organiser.email", "publication.site", "organiser.address.postcode"} & texts.keys() == set()
    assert not any(path.endswith((".type", ".basis", "file_name")) for path in texts)


def models(model: type[StrictModel]) -> set[type[StrictModel]]:
    """A model and all that it holds, however deep."""
    found = {model}
    for field in model.model_fields.values():
        waiting: list[object] = [field.annotation]
        while waiting:
            kind = waiting.pop()
            waiting += getattr(kind, "__args__", ())
            if isinstance(kind, type) and issubclass(kind, StrictModel) and kind not in found:
                found |= models(kind)
    return found


def test_names_and_codes_are_keys_of_their_models() -> None:
    found = models(Visit)
    assert len(found) > 15
    assert [kind.__name__ for kind in found if (kind.names | kind.codes) - kind.model_fields.keys()] == []
