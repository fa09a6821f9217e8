"""Chains of edits, builds and publications end with what `changes.md` says, sentence by sentence, in both languages."""

from collections.abc import Callable
from functools import cache, reduce
from pathlib import Path

import english_chains
import polish_chains
import pytest
from chain_steps import Chain, force
from tiny_project import Project, tiny_project

CHAINS: dict[str, dict[str, Chain]] = {"pl": polish_chains.CHAINS, "en": english_chains.CHAINS}
FACTS, TEXTS, UPLOAD, WITHDRAW = (
    {"pl": polish, "en": english}
    for polish, english in (
        ("Co się zmieniło", "What has changed"),
        ("Co brzmi inaczej w dokumentach", "What the documents now say differently"),
        ("Co wgrać ponownie", "What to upload again"),
        ("Co usunąć ze strony", "What to take off the website"),
    )
)
LONG = ("more builds than are kept", "more revisions than are kept, none published")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Project]:
    """A project in a language with its first pack; no test changes it."""

    @cache
    def of(language: str) -> Project:
        project = tiny_project(tmp_path_factory.mktemp("built") / language, language)
        project.build()
        return project

    return of


def test_there_are_at_least_25_chains_and_as_many_in_either_language() -> None:
    assert len(CHAINS["pl"]) >= 25
    assert list(CHAINS["en"]) == list(CHAINS["pl"])


def marked(language: str, name: str):
    """A chain to try; those of many builds take seconds, and what they try is no matter of language."""
    marks = [pytest.mark.slow if language == "pl" else pytest.mark.long] if name in LONG else []
    return pytest.param(language, name, marks=marks)


@pytest.mark.parametrize(
    ("language", "name"), [marked(language, name) for language, chains in CHAINS.items() for name in chains]
)
def test_a_chain_ends_with_its_sentences_and_no_others(
    built: Callable[[str], Project], tmp_path: Path, name: str, language: str
) -> None:
    chain = CHAINS[language][name]
    project = reduce(lambda project, step: step(project), chain.steps, built(language).copy(tmp_path / "y"))
    told = sections(project.changes)
    assert told.get(FACTS[language], ()) == chain.facts
    assert told.get(TEXTS[language], ()) == chain.texts
    assert names(told.get(UPLOAD[language], ())) == chain.upload
    assert names(told.get(WITHDRAW[language], ())) == chain.withdraw
    assert bool(project.changes) == bool(chain.facts or chain.texts or chain.upload or chain.withdraw)
    if language == "pl":
        before = project.changes
        assert force(project).changes == before


def sections(markdown: str) -> dict[str, tuple[str, ...]]:
    """The lines of each section of a list of changes."""
    parts = markdown.split("\n## ")[1:]
    return {
        part.partition("\n")[0]: tuple(line[2:] for line in part.splitlines() if line[:2] == "- ") for part in parts
    }


def names(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The file names that lines end with."""
    return tuple(line.partition(": ")[2].partition(" (")[0] for line in lines)
