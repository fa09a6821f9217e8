"""Whatever text stands in the definition reaches Word and PDF exactly, or is refused by the name of its key.

A pack with plain words tells where each value belongs; in the pack with hostile texts every word must have given way
to its text, and nothing else may have changed.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from unittest.mock import patch

import pytest
from hostile import HOSTILE_TEXTS, MENDED_TEXTS, REFUSED_TEXTS
from hostile_visit import ALL_SLOTS, ROWS, SCALARS, WORD, Slot, named, row_slots, visit, word
from made_packs import MadeDocument, MadePack, make, project_in, written
from said import polish
from word_eyes import WordFile

from visitdocs import problems
from visitdocs.definition import read_definition
from visitdocs.problems import DefinitionError, Severity
from visitdocs.templating.filters import capital
from visitdocs.wording import wording_of

NO_BREAK_SPACE = "\u00a0"
DRAWN_NOWHERE = repr("\u00ad")[1:-1]
"""A soft hyphen, as a tree's lines show it: it says where a word may be cut and is no character on the page."""
TYPOGRAPHY = {" ": " \u00a0", "-": "-–", '"': '"„”', "“": "“„”"}
"""What the typography pass may make of a character (visitdocs.wording.typography)."""

CODE = re.compile(r"V1-[A-Z2-7]{10}-[A-Z2-7]{16}-")
"""The code in the form's footer: it stands for all that the form says, so it changes with every text."""

LONG_SLOTS = {"about", "purpose", "reason", "partners", "funding", "costs", "help"}
LONGEST = 12_000
SAFE = set(string.ascii_letters + string.digits + string.punctuation + "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–… ")
TEXTS = tuple(text for text in dict.fromkeys(HOSTILE_TEXTS) if text not in REFUSED_TEXTS)
BATCHES = range(-(-len(TEXTS) // ROWS))


@dataclass(frozen=True)
class Trial:
    """What a batch put into which slot, and what was said of the slots refused."""

    texts: dict[Slot, str]
    refused: dict[Slot, str]
    pack: MadePack

    @property
    def kept(self) -> dict[Slot, str]:
        """The texts that must have arrived."""
        return {slot: text for slot, text in self.texts.items() if slot not in self.refused}


def batch_of(number: int) -> dict[Slot, str]:
    """Each text of a batch in the slots of a row; those that a visit has once take turns."""
    texts = rows_of([TEXTS[(number * ROWS + row) % len(TEXTS)] for row in range(ROWS)])
    for index, slot in enumerate(SCALARS):
        texts[slot] = TEXTS[(number * ROWS + index * 7) % len(TEXTS)]
    if capital(texts["visit", "kind"]) != texts["visit", "kind"]:
        del texts["visit", "kind"]  # a template asks for a capital letter here
    return texts


def rows_of(texts: Sequence[str]) -> dict[Slot, str]:
    """A text a row."""
    return {slot: text for row, text in enumerate(texts) for slot in row_slots(row)}


def problems_of(texts: Mapping[Slot, str]) -> dict[str, str]:
    """What is said of a definition that holds these texts, by the key that it is said of."""
    try:
        with patch.object(problems, "MAXIMUM_PROBLEMS", 10 * len(texts)):
            read_definition(written(visit(texts)).encode("utf-8"), "x.yaml")
    except DefinitionError as error:
        errors = [problem for problem in error.problems if problem.severity is Severity.ERROR]
        return {problem.place.where: polish(problem) for problem in errors}
    return {}


def tried(number: int, folder: Path) -> Trial:
    """Make the pack of a batch; refused texts are taken out, as the person who reads the problems would."""
    texts = batch_of(number)
    found = problems_of(texts)
    refused = {slot: found.pop(named(slot)) for slot in texts if named(slot) in found}
    assert found == {}, "problems that name no slot"
    kept = {slot: text for slot, text in texts.items() if slot not in refused}
    return Trial(texts, refused, make(project_in(folder, written(visit(kept)))))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> MadePack:
    """The pack whose every slot holds a plain word."""
    return make(project_in(tmp_path_factory.mktemp("plain") / "x", written(visit({}))))


def things_said(file: WordFile) -> list[str]:
    """Every text of a Word file that a value reaches as it is: paragraphs, footers, pictures, choices, properties."""
    choices = [item.values()[0] for item in file.body.iter("{*}listItem")]
    pictures = [str(node.facts["Alt"]) for node in file.tree.nodes("Figure")]
    properties = file.document.core_properties
    facts = [properties.title, properties.subject, properties.author]
    return [*file.raw_texts(), *file.footer(1, 1), *pictures, *choices, *facts]


def differences(before: str, after: str, texts: Mapping[Slot, str]) -> Iterator[str]:
    """Where `after` is not `before` with every word replaced by its text, but for typography."""
    expected, is_text = "", []
    position = 0
    for found in WORD.finditer(before):
        slot = ALL_SLOTS[int(found.group(1))]
        text = texts.get(slot, word(slot))
        expected += before[position : found.start()] + text
        is_text += [False] * (found.start() - position) + [True] * len(text)
        position = found.end()
    expected += before[position:]
    is_text += [False] * (len(before) - position)
    if expected == after:
        return
    # Stops that meet and spaces next to each other are as many as typography leaves.
    kept = [index for index, character in enumerate(typeset(expected)) if character]
    if len(kept) != len(after):
        yield f"{expected!r} became {after!r}"
        return
    for want, got, ours in zip((expected[i] for i in kept), after, (is_text[i] for i in kept), strict=True):
        # The template's own spaces may be set otherwise beside another text.
        allowed = " \u00a0" if want == NO_BREAK_SPACE and not ours else TYPOGRAPHY.get(want, want)
        if got not in allowed:
            yield f"{want!r} became {got!r} in {after!r}"


def typeset(text: str) -> list[str]:
    """What becomes of each character of running text; line ends and tabs part what typography looks at."""
    return [
        character
        for stretch in re.split(r"([\n\t])", text)
        for character in wording_of("pl").typography.set_characters(stretch)
    ]


def changed_in_word(plain: MadePack, trial: Trial) -> list[str]:
    """Every text that did not reach its Word file exactly."""
    found = []
    for before, after in zip(plain.documents.values(), trial.pack.documents.values(), strict=True):
        for one, other in zip(things_said(before.word_file), things_said(after.word_file), strict=True):
            found += differences(CODE.sub("", one), CODE.sub("", other), trial.kept)
    return found


def changed_in_pdf(made: MadeDocument) -> list[str]:
    """Every line of the tag tree that is not the Word file's, and every property."""
    lines = [
        [line.replace(DRAWN_NOWHERE, "") for line in file.tree.lines()] for file in (made.pdf_file, made.word_file)
    ]
    properties, info = made.word_file.document.core_properties, made.pdf_file.pdf.docinfo
    for name, text in (("Title", properties.title), ("Subject", properties.subject), ("Author", properties.author)):
        lines[0].append(f"{name} {str(info[f'/{name}'])!r}".replace(DRAWN_NOWHERE, ""))
        lines[1].append(f"{name} {text!r}".replace(DRAWN_NOWHERE, ""))
    left_over = [f"left over: {text!r}" for text in made.pdf_file.left_over()]
    return [f"{one} instead of {other}" for one, other in zip_longest(*lines) if one != other] + left_over


def refused_badly(trial: Trial) -> list[str]:
    """Refusals without line or remedy, and refusals of what is quite ordinary."""
    found = [
        problem
        for slot, problem in trial.refused.items()
        if f", {named(slot)}\n" not in problem or "gdzie: x.yaml:" not in problem or "rada: " not in problem
    ]
    for slot in trial.refused:
        text = trial.texts[slot]
        ordinary = set(text) <= SAFE and text == text.strip() and len(text) <= LONGEST
        found += [f"{named(slot)}: {text}"] if ordinary and slot[-1] in LONG_SLOTS else []
    return found


def test_there_are_as_many_texts_as_promised() -> None:
    assert len(TEXTS) >= 200


def test_what_no_document_could_hold_is_refused_wherever_it_stands() -> None:
    refused = [text for text in dict.fromkeys(REFUSED_TEXTS) if text not in MENDED_TEXTS]
    assert len(refused) > 70
    for start in range(0, len(refused), ROWS):
        texts = rows_of(refused[start : start + ROWS])
        assert problems_of(texts).keys() == {named(slot) for slot in texts}


def test_what_was_meant_otherwise_is_taken_as_it_was_meant() -> None:
    assert problems_of(rows_of(list(MENDED_TEXTS))) == {}


def test_the_plain_words_reach_the_documents(plain: MadePack) -> None:
    said = "\n".join(text for made in plain.documents.values() for text in things_said(made.word_file))
    assert {slot for slot in ALL_SLOTS if word(slot) not in said} == {("visit", "region", "name")}


@pytest.mark.slow
@pytest.mark.parametrize("number", BATCHES)
def test_every_text_arrives_exactly_or_is_refused_by_name(plain: MadePack, number: int, tmp_path: Path) -> None:
    trial = tried(number, tmp_path / "x")
    assert len(trial.kept) > len(trial.texts) / 4
    assert refused_badly(trial) == []
    assert changed_in_word(plain, trial) == []
    for made in trial.pack.documents.values():
        assert changed_in_pdf(made) == []
