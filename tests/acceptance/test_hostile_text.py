"""Whatever text stands in the definition reaches Word and PDF exactly, or is refused by the name of its key.

A pack with plain words tells where each value belongs; in the pack with hostile texts every word must have given way
to its text, and nothing else may have changed.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hostile import HOSTILE_TEXTS
from hostile_visit import ALL_SLOTS, ROWS, SCALARS, WORD, Slot, named, row_slots, visit, word
from made_packs import MadeDocument, MadePack, make, project_in, written
from word_eyes import WordFile

from visitdocs.definition import read_definition
from visitdocs.problems import DefinitionError, Severity
from visitdocs.word.filters import capital

NO_BREAK_SPACE = "\u00a0"
DRAWN_NOWHERE = repr("\u00ad")[1:-1]
"""A soft hyphen, as a tree's lines show it: it says where a word may be cut and is no character on the page."""
TYPOGRAPHY = {" ": " \u00a0", "-": "-–", '"': '"„”'}
"""What the typography pass may make of a character (visitdocs.wording.typography)."""

LONG_SLOTS = {"about", "purpose", "reason", "partners", "funding", "costs", "help"}
SAFE = set(string.ascii_letters + string.digits + string.punctuation + "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–… ")
BATCHES = range(-(-len(HOSTILE_TEXTS) // ROWS))


@dataclass
class Hostile:
    """A pack full of hostile texts: what each slot holds, and the problems that name the slots refused."""

    texts: dict[Slot, str]
    refused: dict[Slot, str]
    pack: MadePack


def batch_of(number: int) -> dict[Slot, str]:
    """Each text of a batch in every slot of a row; those that a visit has once take turns."""
    texts = {}
    batch = [HOSTILE_TEXTS[(number * ROWS + row) % len(HOSTILE_TEXTS)] for row in range(ROWS)]
    for row, text in enumerate(batch):
        texts |= dict.fromkeys(row_slots(row), text)
    for index, slot in enumerate(SCALARS):
        texts[slot] = batch[(index * 7 + number) % ROWS]
    if capital(texts["visit", "kind"]) != texts["visit", "kind"]:
        del texts["visit", "kind"]  # a template asks for a capital letter here
    return texts


def problems_of(texts: Mapping[Slot, str]) -> dict[str, str]:
    """What is said of a definition that holds these texts, by the key that it is said of."""
    try:
        read_definition(written(visit(texts)).encode("utf-8"), "x.yaml")
    except DefinitionError as error:
        errors = [problem for problem in error.problems if problem.severity is Severity.ERROR]
        return {problem.place.where: str(problem) for problem in errors}
    return {}


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> MadePack:
    """The pack whose every slot holds a plain word."""
    return make(project_in(tmp_path_factory.mktemp("plain") / "x", written(visit({}))))


@pytest.fixture(scope="session", params=BATCHES)
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """The pack of each batch; refused texts have been taken out, as the person who reads the problems would."""
    texts = batch_of(request.param)
    found = problems_of(texts)
    refused = {slot: found.pop(named(slot)) for slot in texts if named(slot) in found}
    assert found == {}, "problems that name no slot"
    kept = {slot: text for slot, text in texts.items() if slot not in refused}
    folder = tmp_path_factory.mktemp("hostile") / "x"
    return Hostile(texts, refused, make(project_in(folder, written(visit(kept)))))


def pairs(plain: MadePack, hostile: Hostile) -> Iterator[tuple[MadeDocument, MadeDocument]]:
    """Each document with plain words and with hostile texts."""
    yield from zip(plain.documents.values(), hostile.pack.documents.values(), strict=True)


def differences(before: str, after: str, texts: Mapping[Slot, str]) -> Iterator[str]:
    """Where `after` is not `before` with every word replaced by its text, but for typography."""
    expected, ours = [], []
    position = 0
    for found in WORD.finditer(before):
        slot = ALL_SLOTS[int(found.group(1))]
        for part, is_text in ((before[position : found.start()], False), (texts.get(slot, word(slot)), True)):
            expected += part
            ours += [is_text] * len(part)
        position = found.end()
    expected += before[position:]
    ours += [False] * (len(before) - position)
    if len(expected) != len(after):
        yield f"{''.join(expected)!r} became {after!r}"
        return
    for want, got, is_text in zip(expected, after, ours, strict=True):
        allowed = TYPOGRAPHY.get(want, want) if is_text else TYPOGRAPHY.get(want, want) + " " * (want == NO_BREAK_SPACE)
        if got not in allowed:
            yield f"{want!r} became {got!r} in {after!r}"


def things_said(file: WordFile) -> list[str]:
    """Every text of a Word file that a value reaches as it is: paragraphs, footers, pictures, lists to choose from."""
    choices = [item.values()[0] for item in file.body.iter("{*}listItem")]
    pictures = [str(node.facts["Alt"]) for node in file.tree.nodes("Figure")]
    return [*file.raw_texts(), *file.footer(1, 1), *pictures, *choices, file.document.core_properties.title]


def test_there_are_as_many_texts_as_promised() -> None:
    assert len(set(HOSTILE_TEXTS)) >= 200


def test_the_words_reach_every_document(plain: MadePack) -> None:
    said = "\n".join(text for made in plain.documents.values() for text in things_said(made.word_file))
    unsaid = {slot for slot in ALL_SLOTS if word(slot) not in said}
    assert unsaid == {("visit", "region", "name")}


def test_every_text_reaches_the_word_file_exactly(plain: MadePack, hostile: Hostile) -> None:
    texts = {slot: text for slot, text in hostile.texts.items() if slot not in hostile.refused}
    for before, after in pairs(plain, hostile):
        for one, other in zip(things_said(before.word_file), things_said(after.word_file), strict=True):
            assert list(differences(one, other, texts)) == []


def test_the_pdf_says_what_the_word_file_says(hostile: Hostile) -> None:
    for made in hostile.pack.documents.values():
        found, expected = (
            [line.replace(DRAWN_NOWHERE, "") for line in file.tree.lines()] for file in (made.pdf_file, made.word_file)
        )
        assert found == expected
        assert made.pdf_file.left_over() == []


def test_title_subject_and_author_stay_as_typed(hostile: Hostile) -> None:
    for made in hostile.pack.documents.values():
        properties, info = made.word_file.document.core_properties, made.pdf_file.pdf.docinfo
        assert [properties.title, properties.subject, properties.author] == [
            str(info.get(name, "")) for name in ("/Title", "/Subject", "/Author")
        ]


def test_what_is_refused_is_named_with_line_and_remedy(hostile: Hostile) -> None:
    for slot, problem in hostile.refused.items():
        assert f", {named(slot)}\n" in problem
        assert "gdzie: x.yaml:" in problem
        assert "rada: " in problem


def test_nothing_ordinary_is_refused(hostile: Hostile) -> None:
    refused = {
        text
        for slot, text in hostile.texts.items()
        if slot in hostile.refused and slot[-1] in LONG_SLOTS and set(text) <= SAFE and text == text.strip()
    }
    assert refused == set()
