"""Lines for texts without a translation: they can be put into the definition as they are, and be filled in later."""

import yaml
from whole_sample import WHOLE

from visitdocs.definition import Definition, read_definition
from visitdocs.definition.texts import Translations
from visitdocs.definition.to_translate import lines_to_translate
from visitdocs.messages import ENGLISH

LONG = (
    "Zapraszamy na spotkanie z osobami, które prowadzą spółdzielnie. Opowiedzą o początkach i o tym, co z nich wyszło."
)
OTHER = "Zapraszamy na spotkanie z osobami, które prowadzą spółdzielnie od dawna."


def read(more: str = "") -> Definition:
    text = WHOLE.replace("\ntopics:\n", f"\ntopics:\n  - {OTHER}\n  - {LONG}\n", 1)
    assert text != WHOLE
    return read_definition(f"{text}{more}".encode(), "programmes/x.yaml")


def lines(definition: Definition, *texts: str) -> list[str]:
    return lines_to_translate(definition, {"en": texts}, ENGLISH).splitlines()


def test_lines_are_a_section_of_the_definition_whose_translations_are_still_to_come() -> None:
    made = lines(read(), "wizyta studyjna", 'Powitanie: „A” i "B"\n c', "wizyta  studyjna")
    assert made == [
        "# programmes/x.yaml: 2 texts are not translated into en.",
        "# Put these lines at its end, and type the translations between the quotation marks.",
        "translations:",
        "  en:",
        '    "wizyta studyjna": ""',
        '    "Powitanie: „A” i \\"B\\" c": ""',
    ]
    definition = read("\n" + "\n".join(made) + "\n")
    assert definition.visit.translations["en"]["wizyta studyjna"] == ""
    assert Translations(definition.visit.translations["en"]).of("wizyta studyjna") is None


def test_a_long_text_is_named_by_the_shortest_beginning_that_no_other_has_and_stands_whole_above() -> None:
    *comments, entry = lines(read(), LONG)[4:]
    assert len(comments) == 2
    assert " ".join(comment.strip(" #") for comment in comments) == LONG
    assert entry == '    "Zapraszamy na spotkanie z osobami, które prowadzą spółdzielnie. Opowiedzą…": ""'
    (beginning,) = yaml.safe_load(entry)
    assert Translations({beginning: "We invite"}).of(LONG) == "We invite"


def test_where_the_section_is_there_only_what_it_lacks_is_given() -> None:
    begun = "\ntranslations:\n  en:\n    wizyta studyjna: study visit\n    Obiad: \n    Kolacja:\n"
    assert lines(read(begun), "Obiad", "Kolacja", "Powitanie") == [
        "# programmes/x.yaml: 1 text is not translated into en.",
        "# Put these lines below its line “en:”, and type the translations between the quotation marks.",
        '    "Powitanie": ""',
        "# 2 texts stand under en already, still without a translation.",
    ]
    other_language = "\ntranslations:\n  pl:\n    wizyta studyjna: wyjazd\n"
    assert lines(read(other_language), "Powitanie")[1:3] == [
        "# Put these lines below its line “translations:”, and type the translations between the quotation marks.",
        "  en:",
    ]


def test_without_such_texts_there_are_no_lines() -> None:
    assert lines(read()) == []
