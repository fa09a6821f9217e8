"""Damaged on its way, a form says what it said, is to be looked at, or is refused: never other answers in silence."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from returned import RECEIVED
from said import english
from simulated_scans import Hand, Look, Printed, Written, pictured
from test_unpacking import mail, zipped

from visitdocs.returns import AskedForm, Editions, Refused, Registration, SentFile, State, collect
from visitdocs.returns.returned_form import Format

ROUNDS, FILES = 40, 50
MISTRUSTED = {State.CHANGED_AFTER_SIGNING, State.TO_BE_CHECKED, State.OUTDATED}
READ_BY_PLACE = {Format.PRINT, Format.SCAN}
"""Always to be checked, so that each answer that differs has to be named."""
WRITTEN = Written(
    {"track.owes": "tick", "institution.kind.ngo": "cross", "diets.gluten-free": "tick"}, frozenset({"person.name"})
)


@pytest.fixture(scope="session")
def sent_files(form: tuple[bytes, bytes], filled: dict[str, bytes], flat: bytes) -> dict[str, bytes]:
    """Files of every kind that a form is read from."""
    scan = scanned(form[1])
    pdf = BytesIO()
    Image.open(BytesIO(scan)).save(pdf, "PDF", resolution=150)
    return filled | {
        "print": flat,
        "mail": mail(("form.pdf", filled["fill, PDF"])).as_bytes(),
        "archive": zipped(("form.pdf", filled["pypdf"])),
        "scan, JPEG": scan,
        "scan, PDF": pdf.getvalue(),
    }


def scanned(pdf: bytes) -> bytes:
    """The first page as somebody wrote on it, scanned."""
    chance, look = np.random.default_rng(1), Look(dpi=150, blur=0.4, noise=2, shade=0.05)
    return pictured(Printed(pdf).written_on(0, WRITTEN, chance, Hand(), look.dpi), look, chance)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with a few bytes changed, lost, doubled or cut off."""
    result = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        place = chance.randrange(len(result))
        match chance.randrange(5):
            case 0:
                result[place] ^= 1 << chance.randrange(8)
            case 1:
                result[place] = chance.randrange(256)
            case 2:
                del result[place : place + chance.randrange(1, 40)]
            case 3:
                result[place:place] = result[place : place + chance.randrange(1, 40)]
            case _:
                del result[max(place, len(result) // 2) :]
    return bytes(result)


@pytest.mark.long
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_no_mutation_is_taken_for_another_answer(
    round_: int, sent_files: dict[str, bytes], asked: AskedForm, record_property: Callable[[str, object], None]
) -> None:
    chance, kinds = random.Random(round_), sorted(sent_files)
    true = {kind: one for kind, (one,) in ends_of(sent_files.items(), asked).items()}
    names = [f"{number} {kinds[number % len(kinds)]}" for number in range(FILES)]
    ends = ends_of(((name, mutated(sent_files[kind_of(name)], chance)) for name in names), asked)
    assert sorted(ends) == sorted(names)
    read = [(name, one) for name, several in ends.items() for one in several if isinstance(one, Registration)]
    became = Counter(str(one.state) for _, one in read)
    record_property("told", {**became, "a reason": sum(map(len, ends.values())) - len(read)})
    silent = {name: wrong for name, one in read if (wrong := unnoticed(one, true[kind_of(name)], asked))}
    assert silent == {}


def kind_of(name: str) -> str:
    """What a file was before it was damaged."""
    return name.partition(" ")[2]


def ends_of(files: Iterable[tuple[str, bytes]], asked: AskedForm) -> dict[str, list[Registration | Refused]]:
    """What each file ends as, whoever it is of: all of them are one person's."""
    sources = [SentFile((name,), data, RECEIVED) for name, data in files]
    found = collect(sources, lambda file: file, Editions(asked), lambda: None)
    ends: dict[str, list[Registration | Refused]] = defaultdict(list)
    for last in found.registrations:
        for one in (last, *last.earlier):
            findings = tuple(finding for finding in one.findings if not finding.maybe_same)
            ends[one.trail[0]].append(replace(one, findings=findings))
    for refused in found.refused:
        ends[refused.trail[0]].append(refused)
    return ends


def unnoticed(found: Registration, true: Registration, asked: AskedForm) -> set[str]:
    """The names of answers that differ and that nothing tells; "state" if a form looks better than it was."""
    differ = {key for key in {*found.answers, *true.answers} if found.answers.get(key) != true.answers.get(key)}
    if "returned-pages-damaged" in {one.message.code for one in found.findings}:
        return set()
    if found.format in READ_BY_PLACE:
        told = "".join(english(said) for one in found.findings for said in (one.message, one.request) if said)
        named = {name for one in found.findings for name in (one.field, *one.settled_by)}
        return {key for key in differ - named if asked.label_of(key) not in told}
    if found.state in MISTRUSTED:
        return set()
    return differ | ({"state"} if found.state != true.state else set())
