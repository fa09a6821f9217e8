"""The catalogues hold just what the code says, all of it translated, and what is compiled is what is written."""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import catalogue

PLACE = re.compile(r"\{[a-z_]+\}")


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_the_catalogues_are_as_the_tool_writes_them(language: str) -> None:
    files = catalogue.renewed(language)
    stale = [path.name for path, data in files.items() if path.read_bytes() != data]
    assert stale == [], "run: python tools/catalogue.py"
    assert set(catalogue.catalogue_path(language, "x").parent.glob("*.po")) <= set(files)


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_everything_is_translated(language: str) -> None:
    assert list(catalogue.untranslated(language)) == []


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_a_translation_has_the_places_of_its_text(language: str) -> None:
    wrong, seen = [], 0
    for stage, messages in catalogue.extracted().items():
        for message in catalogue.updated(language, stage, messages):
            texts = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            places = set(PLACE.findall(texts[-1]))
            seen += 1
            wrong += [
                text
                for text in strings
                if message.id and set(PLACE.findall(text)) - {"{number}"} != places - {"{number}"}
            ]
    assert wrong == []
    assert seen > 100


def test_the_english_texts_hold_no_polish_letter() -> None:
    texts = [str(message.id) for messages in catalogue.extracted().values() for message in messages]
    assert [text for text in texts if re.search("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„]", text)] == []
