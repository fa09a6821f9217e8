"""The reference of template names, docs/vocabulary.md, written from the sample: python tests/word/reference.py"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "programmes" / "2017-11-wielkopolska.yaml"
REFERENCE = ROOT / "docs" / "vocabulary.md"
HEAD = """# Słownik szablonów

Nazwy, których mogą używać szablony Worda i strony aktualności, z przykładami z definicji
`programmes/2017-11-wielkopolska.yaml`. `[]` oznacza kolejne pozycje listy, na przykład `hosts[].town` to w szablonie
`{% for host in hosts %}{{ host.town }}{% endfor %}`. Jak pisać znaczniki: [templates.md](templates.md).

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
    from visitdocs.pipeline import Programme
    from visitdocs.pipeline.inputs.definition_file import read_definition_file
    from visitdocs.word import addressee_entry, template_context
    from visitdocs.word.values.vocabulary import vocabulary

    visit = read_definition_file(Programme(SAMPLE, ROOT / "templates", ROOT / "output" / SAMPLE.stem)).visit
    names = vocabulary(template_context(visit, "invitation") | {"addressee": addressee_entry(ADDRESSEE)})
    return HEAD + "".join(f"| `{name}` | {_shown(example)} |\n" for name, example in names.items())


def _shown(example: str) -> str:
    text = " ".join(example.split()).replace("|", "\\|")
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    REFERENCE.write_text(reference(), encoding="utf-8")
