"""What happened to the sessions of an agenda, in sentences."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from visitdocs.changes.matching import Slot, matched, shift_of_the_whole, slots
from visitdocs.definition import Visit
from visitdocs.definition.model import SessionKind
from visitdocs.wording import DEFAULT, wording_of

WORDING = wording_of(DEFAULT)


def session_sentences(old: Visit, new: Visit) -> list[str]:
    """A sentence for every change of a session, in the order of the agenda.

    When the visit as a whole has moved, a session that moved with it has not changed.
    """
    shift = shift_of_the_whole(old, new)
    before, after = slots(old, shift), slots(new)
    matching = matched(before, after)
    naming = _Naming(after)
    told = [
        (slot, f"Odwołany punkt programu: {_Naming(before).bare(slot)} ({_when(slot, -shift)})")
        for slot in matching.removed
    ]
    told += [(slot, f"Nowy punkt programu: {naming.bare(slot)} ({_when(slot)})") for slot in matching.added]
    told += [(slot, sentence) for was, slot in matching.pairs for sentence in _changes(was, slot, naming)]
    return [sentence for slot, sentence in sorted(told, key=lambda pair: (pair[0].day, pair[0].session.start))]


class _Naming:
    """How sessions are called: by their titles, with the day or the track where a title stands more than once."""

    def __init__(self, agenda: list[Slot]) -> None:
        self._titles = Counter(slot.title for slot in agenda)
        self._on_day = Counter((slot.title, slot.day) for slot in agenda)

    def bare(self, slot: Slot) -> str:
        return f"„{slot.session.title}”"

    def full(self, slot: Slot) -> str:
        noun = "Sesja" if slot.session.kind is SessionKind.SESSION else "Punkt programu"
        return f"{noun} {self.bare(slot)}{self._apart(slot)}"

    def _apart(self, slot: Slot) -> str:
        if self._titles[slot.title] < 2:
            return ""
        track = slot.track if self._on_day[slot.title, slot.day] > 1 else ""
        return f" ({', '.join(filter(None, (WORDING.dates.day_month(slot.day), track)))})"


def _changes(was: Slot, now: Slot, naming: _Naming) -> Iterator[str]:
    name = naming.full(now)
    if was.session.title != now.session.title:
        yield f"Zmieniona nazwa: {naming.bare(was)} → {naming.bare(now)}"
    if moved := _moved(was, now):
        yield f"{name}{moved}"
    if was.session.track != now.session.track and was.track != now.track:
        moved = "przeniesiona" if now.session.kind is SessionKind.SESSION else "przeniesiony"
        yield f"{name} {moved} do " + (f"ścieżki {now.track}" if now.track else "wspólnej części programu")
    yield from _details(was, now, name)


def _moved(was: Slot, now: Slot) -> str:
    """The rest of a sentence about day and hours, "" if they are the same."""
    one, other = was.session, now.session
    moved = " przeniesiona" if other.kind is SessionKind.SESSION else " przeniesiony"
    same_hours = (one.start, one.end) == (other.start, other.end)
    hours = WORDING.dates.clock_range(other.start, other.end)
    if was.day != now.day:
        days = WORDING.dates.moved_range((was.day, was.day), (now.day, now.day))
        return f"{moved} {days}" + ("" if same_hours else f", {hours}")
    if same_hours:
        return ""
    if one.start == other.start:
        return f" potrwa do {WORDING.dates.clock(other.end)} (dotąd do {WORDING.dates.clock(one.end)})"
    if _minutes(was) == _minutes(now):
        return f"{moved} z {WORDING.dates.clock(one.start)} na {WORDING.dates.clock(other.start)}"
    return f": nowe godziny {hours} (dotąd {WORDING.dates.clock_range(one.start, one.end)})"


def _minutes(slot: Slot) -> timedelta:
    day = date(2000, 1, 1)
    return datetime.combine(day, slot.session.end) - datetime.combine(day, slot.session.start)


def _details(was: Slot, now: Slot, name: str) -> Iterator[str]:
    if was.session.host != now.session.host and was.host != now.host:
        yield f"{name}: " + (f"gospodarzem jest {now.host}" if now.host else f"gospodarzem nie jest już {was.host}")
    if was.session.place != now.session.place:
        place = now.session.place
        yield f"{name}: " + (f"nowe miejsce – {place}" if place else "miejsce nie jest już podane osobno")
    if was.session.meeting != now.session.meeting:
        yield f"{name}: " + (f"zbiórka {_gathering(now)}" if now.session.meeting else "zbiórka nie jest już podana")
    if was.session.about != now.session.about:
        yield f"{name}: zmieniony opis"
    if was.session.kind != now.session.kind:
        yield f"{name}: zmieniony rodzaj punktu programu"


def _gathering(slot: Slot) -> str:
    meeting = slot.session.meeting
    if meeting is None:
        return ""
    return (f"o {WORDING.dates.clock(meeting.time)}: " if meeting.time else "– ") + meeting.place


def _when(slot: Slot, shift: timedelta = timedelta()) -> str:
    hours = WORDING.dates.clock_range(slot.session.start, slot.session.end)
    track = f"ścieżka {slot.track}" if slot.track else ""
    return ", ".join(filter(None, (WORDING.dates.long_date(slot.day + shift), hours, track)))
