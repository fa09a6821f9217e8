"""The reference of template names, docs/vocabulary.md, written from the sample: python tests/word/reference.py"""

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "programmes" / "2017-11-wielkopolska.yaml"
REFERENCE = ROOT / "docs" / "vocabulary.md"
HEAD = """# Słownik szablonów

Nazwy, których mogą używać szablony Worda i strony aktualności, z przykładami z definicji
`programmes/2017-11-wielkopolska.yaml`. `[]` oznacza kolejne pozycje listy, na przykład `hosts[].town` to w szablonie
`{% for host in hosts %}{{ host.town }}{% endfor %}`. Jak pisać znaczniki: [templates.md](templates.md).

`addressee` jest tylko w imiennych egzemplarzach, `participant` tylko w dokumentach dla osób uczestniczących. Gdy taki
dokument jest jeden dla wszystkich, ma zamiast niego listę `participants`, a każda osoba na niej te same nazwy.

Ten plik powstaje poleceniem `python tests/word/reference.py`.

| nazwa | przykład |
|---|---|
"""
LONGEST = 90
ADDRESSEE = {
    "name": "Anna Przykładowa",
    "greeting": "Szanowna Pani",
    "institution": "Lokalna Grupa Działania „Przykład”",
    "address": "ul. Przykładowa 1, 00-000 Przykładowo",
}
"""What the columns of a list of addressees give; `addressee` is there in personal copies alone."""


def reference() -> str:
    """The file's text as it should be now."""
    from vocabulary import vocabulary

    from visitdocs.pipeline import Programme
    from visitdocs.pipeline.inputs.definition_file import read_definition_file
    from visitdocs.word import addressee_entry, template_context

    visit = read_definition_file(Programme(SAMPLE, ROOT / "templates", ROOT / "output" / SAMPLE.stem)).visit
    people = {"addressee": addressee_entry(ADDRESSEE), "participant": _participant(visit)}
    names = vocabulary(template_context(visit, "invitation") | people)
    return HEAD + "".join(f"| `{name}` | {_shown(example)} |\n" for name, example in names.items())


def _participant(visit: Any) -> object:
    """Somebody made up of whom everything is known."""
    from visitdocs.pipeline.participants.person_values import PersonValues
    from visitdocs.returns import asked_form
    from visitdocs.word import participant_entry
    from visitdocs.wording import wording_of

    form = asked_form(visit, frozenset(), "", (), {})
    values = PersonValues(visit, form, {"Zwrot": "greeting"}).example()
    said = {"number": "Z-0001", "name": ADDRESSEE["name"], "person.name": ADDRESSEE["name"]}
    said |= {"institution.name": ADDRESSEE["institution"], "greeting": ADDRESSEE["greeting"]}
    return participant_entry({**values, **said}, wording_of("pl"))


def _shown(example: str) -> str:
    text = " ".join(example.split()).replace("|", "\\|")
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    REFERENCE.write_text(reference(), encoding="utf-8")
