"""Who sent a form twice: of several forms of one person the last one counts; where it is not sure, people are asked.

Two persons taken for one would lose a registration, so nothing is joined that only may be one:

- **one person**: the names are the same, and so is a PESEL; or an e-mail address, or, where one form has none, a
  telephone number, and no mark that is surer says otherwise; or all answers are the same;
- **two persons**: the PESELs differ, and the e-mail addresses are not the same; or the names differ, and nothing tells
  that one may be misspelt: the same PESEL, or names alike with the same address or number;
- **a question**: all else, such as one name and one telephone number, which may be an office's, with two e-mail
  addresses, or a name alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from difflib import SequenceMatcher
from enum import Enum
from itertools import chain, combinations

from visitdocs.dataclass import dataclass
from visitdocs.messages import FileName, message, phrase
from visitdocs.returns.asked_form import AskedForm
from visitdocs.returns.judging.identity import Identity, identity_of
from visitdocs.returns.registration import Finding, Registration, State
from visitdocs.returns.sent_file import path

ALIKE = 0.75
"""How similar two words are, from 0 to 1, of which one may be misspelt."""
Pair = tuple[int, int]
"""The positions of two registrations among all, the first one first."""


class Likeness(Enum):
    """Whether two forms are of one person."""

    SAME = "same"
    MAYBE = "maybe"
    OTHER = "other"


@dataclass(frozen=True)
class _Sender:
    """A registration with what it says of who sent it."""

    registration: Registration
    identity: Identity


def one_for_each(registrations: Sequence[Registration], asked: AskedForm) -> tuple[Registration, ...]:
    """Give the last registration of each person, with those before it, in the order in which people first sent one.

    Registrations that may be of one person come as several, and each has a finding that names the other.
    """
    senders = [_Sender(one, identity_of(one.answers, asked)) for one in registrations]
    likenesses = {pair: found for pair in _worth_comparing(senders) if (found := _of(senders, pair)) != Likeness.OTHER}
    groups = _groups(senders, likenesses)
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    lasts = [_last(sorted((registrations[index] for index in group), key=_time)) for group in groups]
    doubted = {(group_of[one], group_of[other]) for one, other in likenesses}
    for number, group in enumerate(list(lasts)):
        others = sorted({sum(pair) - number for pair in doubted if number in pair} - {number})
        questions = (_question(lasts[other]) for other in others)
        lasts[number] = replace(group, findings=(*group.findings, *questions))
    return tuple(lasts)


def likeness(one: Identity, other: Identity) -> Likeness:
    """Tell whether what two forms say of who sent them is of one person."""
    pesel, email, phone = _agreements(one, other)
    if one.name != other.name or not one.name:
        is_one = pesel or (pesel is None and _are_alike(one, other) and (email or (email is None and phone)))
        return Likeness.MAYBE if is_one else Likeness.OTHER
    match pesel, email, phone:
        case (True, _, _) | (None, True, _) | (None, None, True):
            return Likeness.SAME
        case (False, False | None, _):
            return Likeness.OTHER
        case _:
            return Likeness.MAYBE


def _agreements(one: Identity, other: Identity) -> tuple[bool | None, ...]:
    """Whether two forms agree in PESEL, e-mail address and telephone number; None where one of them has none."""
    marks = (one.pesels, other.pesels), (one.emails, other.emails), (one.phones, other.phones)
    return tuple(bool(here & there) if here and there else None for here, there in marks)


def _are_alike(one: Identity, other: Identity) -> bool:
    """Whether two names may be one: with a word more, misspelt, or missing in a form with the same address."""
    if not one.words or not other.words:
        return bool(one.emails & other.emails)
    here, there = set(one.words) - set(other.words), set(other.words) - set(one.words)
    if len(here) == len(there) == 1:
        return SequenceMatcher(None, min(here), min(there), autojunk=False).ratio() >= ALIKE
    return not here or not there


def _worth_comparing(senders: Sequence[_Sender]) -> set[Pair]:
    """Pairs that have a name or a mark in common."""
    having: dict[tuple[str, str], list[int]] = {}
    for index, sender in enumerate(senders):
        who = sender.identity
        kinds = {"name": {who.name} - {""}, "pesel": who.pesels, "email": who.emails, "phone": who.phones}
        for kind, mark in ((kind, mark) for kind, marks in kinds.items() for mark in marks):
            having.setdefault((kind, mark), []).append(index)
    return {pair for indexes in having.values() for pair in combinations(indexes, 2)}


def _of(senders: Sequence[_Sender], pair: Pair) -> Likeness:
    one, other = (senders[index] for index in pair)
    if one.identity.name and one.registration.answers == other.registration.answers:
        return Likeness.SAME
    return likeness(one.identity, other.identity)


def _groups(senders: Sequence[_Sender], likenesses: Mapping[Pair, Likeness]) -> list[list[int]]:
    """The registrations of each person: first by what one person alone has, then by telephone numbers."""
    same = [pair for pair, found in likenesses.items() if found is Likeness.SAME]
    sure = [pair for pair in same if _is_sure(*(senders[index] for index in pair))]
    alone = [[index] for index in range(len(senders))]

    def agree(pair: Pair, *, with_emails: bool) -> bool:
        pesel, email, _ = _agreements(*(senders[index].identity for index in pair))
        return pesel is not False and not (with_emails and email is False)

    by_sure = _joined(alone, sure, lambda pair: agree(pair, with_emails=False))
    return sorted(_joined(by_sure, same, lambda pair: agree(pair, with_emails=True)))


def _is_sure(one: _Sender, other: _Sender) -> bool:
    pesel, email, _ = _agreements(one.identity, other.identity)
    return bool(pesel or email) or one.registration.answers == other.registration.answers


def _joined(groups: Sequence[list[int]], pairs: Iterable[Pair], agree: Callable[[Pair], bool]) -> list[list[int]]:
    """The groups that pairs join; where one would join two that do not `agree`, it is not known whose it is: none."""
    whole = {id(group): [group] for group in groups}
    of = {index: id(group) for group in groups for index in group}
    for one, other in pairs:
        if of[one] != of[other]:
            moved = whole.pop(of[other])
            whole[of[one]] += moved
            of.update({index: of[one] for group in moved for index in group})
    joined: list[list[int]] = []
    for parts in whole.values():
        across = ((a, b) for here, there in combinations(parts, 2) for a in here for b in there)
        joined += [sorted(chain.from_iterable(parts))] if all(map(agree, across)) else parts
    return joined


def _last(registrations: Sequence[Registration]) -> Registration:
    *earlier, last = registrations
    return replace(last, earlier=tuple(earlier))


def _question(other: Registration) -> Finding:
    return Finding(
        State.TO_BE_CHECKED,
        message(
            "returned-maybe-same-person",
            "another form may be of the same person: {file}; compare the two rows, and decide about both: no for one "
            "that does not count",
            file=FileName(path(other.trail)),
        ),
        request=phrase(
            "We have two forms that may both be yours. Please tell us whether you sent both, and which one counts."
        ),
        maybe_same=tuple(one.source for one in (other, *other.earlier)),
    )


def _time(registration: Registration) -> datetime:
    return registration.received or datetime.min.replace(tzinfo=UTC)
