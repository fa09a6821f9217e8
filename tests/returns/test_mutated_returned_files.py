"""Damaged on its way, a form says what it said, is to be looked at, or is refused: never other answers in silence."""

import random
from collections import Counter
from collections.abc import Callable

import pytest
from returned import sent

from visitdocs.returns import AskedForm, Editions, Registration, State
from visitdocs.returns.child.child_process import ChildProcess, Given
from visitdocs.returns.collecting import READERS
from visitdocs.returns.examination import examine
from visitdocs.returns.judging import judge
from visitdocs.returns.sent_file import Forms

ROUNDS, FILES = 40, 50
MISTRUSTED = {State.CHANGED_AFTER_SIGNING, State.TO_BE_CHECKED, State.OUTDATED}


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
    round_: int, filled: dict[str, bytes], asked: AskedForm, record_property: Callable[[str, object], None]
) -> None:
    chance, editions, silent, became = random.Random(round_), Editions(asked), [], Counter()
    with ChildProcess(READERS) as child:
        true = {name: answers_of(data, child, editions) for name, data in filled.items()}
        for number in range(FILES):
            name = sorted(filled)[number % len(filled)]
            read = registrations(mutated(filled[name], chance), child, editions)
            became.update(["a reason"] if not read else {str(found.state) for found in read})
            for found in read:
                if (found.answers, found.state) != true[name] and found.state not in MISTRUSTED:
                    silent.append((name, number, changed(found, true[name][0])))
    record_property("told", dict(became))
    assert silent == []


def changed(found: Registration, true: dict) -> set[str]:
    """The names of answers that differ."""
    return {key for key in {*found.answers, *true} if found.answers.get(key) != true.get(key)}


def answers_of(data: bytes, child: ChildProcess, editions: Editions) -> tuple[object, State]:
    """What the whole form says, and how it stands."""
    (found,) = registrations(data, child, editions)
    return found.answers, found.state


def registrations(data: bytes, child: ChildProcess, editions: Editions) -> list[Registration]:
    """The registrations in a file; none if it is refused."""
    outcome = child.call(examine, (sent(data), editions.known))
    if not isinstance(outcome, Given) or not isinstance(outcome.value, Forms):
        return []
    judged = [judge(sent(data), number, form, editions) for number, form in enumerate(outcome.value.forms)]
    return [one for one in judged if isinstance(one, Registration)]
