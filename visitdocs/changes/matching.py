"""Which session of the new agenda is which session of the old one, when hours and titles change a little.

First those that something firm tells: an `id`, or the same title with as much of track, day and start as stayed the
same. What is then left over is paired by likeness, the most alike first.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date, datetime, timedelta
from difflib import SequenceMatcher

from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit
from visitdocs.definition.model import Session

ALIKE = 0.55
"""The likeness from which two sessions are one: about a half of the title and most of the rest."""
SAME_TITLE = 0.8
"""The likeness of titles that is enough by itself."""


@dataclass(frozen=True)
class Slot:
    """A session where it stands in the agenda, in words that do not depend on keys."""

    day: date
    session: Session
    track: str
    host: str

    @property
    def title(self) -> str:
        """The title as it compares: capitals and spaces do not count."""
        return " ".join(self.session.title.casefold().split())


@dataclass(frozen=True)
class Matching:
    """The sessions of two agendas: pairs of old and new, those that are gone, those that are new."""

    pairs: tuple[tuple[Slot, Slot], ...]
    removed: tuple[Slot, ...]
    added: tuple[Slot, ...]


def slots(visit: Visit, shift: timedelta = timedelta()) -> list[Slot]:
    """All sessions in the order of the agenda, each `shift` later."""
    return [
        Slot(day.date + shift, session, visit.tracks.get(session.track or "", ""), _host(visit, session))
        for day in visit.agenda
        for session in day.sessions
    ]


def shift_of_the_whole(old: Visit, new: Visit) -> timedelta:
    """By how much a visit has moved; nothing if it has become longer or shorter."""
    first = new.visit.dates.first - old.visit.dates.first
    return first if first == new.visit.dates.last - old.visit.dates.last else timedelta()


def matched(old: list[Slot], new: list[Slot], margin: float = 0) -> Matching:
    """Pair the sessions so that one change of a session is one difference.

    Two that are only alike are not paired if either is as much like another one, or less by no more than `margin`.
    """
    old, new, pairs = list(old), list(new), []
    for key in _KEYS:
        pairs += _paired(old, new, _same(old, new, key))
    pairs += _paired(old, new, _alike(old, new, margin))
    return Matching(tuple(pairs), tuple(old), tuple(new))


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1; the order of the two does not matter."""
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def length(session: Session) -> timedelta:
    """How long a session takes."""
    day = date(2000, 1, 1)
    return datetime.combine(day, session.end) - datetime.combine(day, session.start)


def order_differs(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether what is in both stands in another order."""
    return [item for item in old if item in new] != [item for item in new if item in old]


def _host(visit: Visit, session: Session) -> str:
    host = visit.hosts.get(session.host or "")
    return host.name if host else ""


_KEYS: tuple[Callable[[Slot], Hashable], ...] = (
    lambda slot: slot.session.id,
    lambda slot: (slot.title, slot.track, slot.day, slot.session.start),
    lambda slot: (slot.title, slot.track, slot.day),
    lambda slot: (slot.title, slot.day, slot.session.start),
    lambda slot: (slot.title, slot.track),
    lambda slot: slot.title,
)
"""What tells that two sessions are the same one, the firmest first. None tells nothing."""


def _same(old: list[Slot], new: list[Slot], key: Callable[[Slot], Hashable]) -> Iterator[tuple[Slot, Slot]]:
    """Sessions of the same key, in their order."""
    waiting = defaultdict(list)
    for slot in old:
        waiting[key(slot)].append(slot)
    for slot in new:
        if key(slot) is not None and waiting[key(slot)]:
            yield waiting[key(slot)].pop(0), slot


def _alike(old: list[Slot], new: list[Slot], margin: float) -> Iterator[tuple[Slot, Slot]]:
    """Sessions that are alike enough, the most alike first, each at most once; with a `margin` only the sure ones."""
    scores = [
        (-score, here, there)
        for here, before in enumerate(old)
        for there, after in enumerate(new)
        if (score := _score(before, after))
    ]
    taken_old, taken_new = set(), set()
    for negative, here, there in sorted(scores):
        if here not in taken_old and there not in taken_new:
            taken_old.add(here)
            taken_new.add(there)
            if not margin or _is_sure(scores, (negative, here, there), margin):
                yield old[here], new[there]


def _is_sure(scores: list[tuple[float, int, int]], pair: tuple[float, int, int], margin: float) -> bool:
    """Whether neither of a pair is nearly as much like a third."""
    negative, here, there = pair
    return not any(other <= negative + margin and (one == here) != (two == there) for other, one, two in scores)


def _score(before: Slot, after: Slot) -> float:
    """How alike two sessions are, 0 if too little. Two that carry different ids are never one."""
    one, other = before.session, after.session
    if one.kind != other.kind or (one.id and other.id):
        return 0
    titles = likeness(before.title, after.title)
    rest = (
        0.1 * (one.start == other.start)
        + 0.1 * (one.end == other.end)
        + 0.1 * (before.day == after.day)
        + 0.05 * (before.track == after.track)
        + 0.15 * (_told(before) == _told(after) != ("", None))
    )
    score = 0.5 * titles + rest
    return score if score >= ALIKE or titles >= SAME_TITLE else 0


def _told(slot: Slot) -> tuple[str, str | None]:
    return slot.host, slot.session.about


def _paired(old: list[Slot], new: list[Slot], found: Iterator[tuple[Slot, Slot]]) -> list[tuple[Slot, Slot]]:
    """Take what was found out of both lists, by identity: two sessions may be equal."""
    pairs = list(found)
    for side, slots_left in ((0, old), (1, new)):
        gone = {id(pair[side]) for pair in pairs}
        slots_left[:] = [slot for slot in slots_left if id(slot) not in gone]
    return pairs
