"""What happened to the sessions of an agenda, in sentences."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from visitdocs.changes.matching import Slot, length, matched, shift_of_the_whole, slots
from visitdocs.changes.session_phrases import SessionPhrases, phrases_of
from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit
from visitdocs.messages import Message, filled, phrase
from visitdocs.wording import Wording


def session_sentences(old: Visit, new: Visit, wording: Wording) -> list[Message]:
    """A sentence for every change of a session, in the order of the agenda.

    When the visit as a whole has moved, a session that moved with it has not changed.
    """
    shift = shift_of_the_whole(old, new)
    before, after = slots(old, shift), slots(new)
    matching = matched(before, after)
    told = [(slot, _cancelled(slot, wording, shift)) for slot in matching.removed]
    told += [(slot, _added(slot, wording)) for slot in matching.added]
    names = _Names(after, wording)
    told += [
        (slot, sentence) for was, slot in matching.pairs for sentence in _Change(was, slot, names, wording).sentences()
    ]
    return [sentence for slot, sentence in sorted(told, key=lambda pair: (pair[0].day, pair[0].session.start))]


class _Names:
    """How sessions are called: by their titles, with the day or the track where a title stands more than once."""

    def __init__(self, agenda: list[Slot], wording: Wording) -> None:
        self._wording = wording
        self._titles = Counter(slot.title for slot in agenda)
        self._on_day = Counter((slot.title, slot.day) for slot in agenda)

    def of(self, slot: Slot) -> Message:
        """The name in full."""
        title = slot.session.title
        if self._titles[slot.title] < 2:
            return phrase("“{text}”", text=title)
        day = self._wording.dates.day_month(slot.day)
        if slot.track and self._on_day[slot.title, slot.day] > 1:
            return phrase("“{title}” ({day}, {track})", title=title, day=day, track=slot.track)
        return phrase("“{title}” ({day})", title=title, day=day)


def _cancelled(slot: Slot, wording: Wording, shift: timedelta) -> Message:
    title, track, day = slot.session.title, slot.track, wording.dates.long_date(slot.day - shift)
    hours = _hours(slot, wording)
    if track:
        return phrase(
            "Cancelled: “{title}” ({day}, {hours}, track {track})", title=title, day=day, hours=hours, track=track
        )
    return phrase("Cancelled: “{title}” ({day}, {hours})", title=title, day=day, hours=hours)


def _added(slot: Slot, wording: Wording) -> Message:
    title, track, day = slot.session.title, slot.track, wording.dates.long_date(slot.day)
    hours = _hours(slot, wording)
    if track:
        return phrase(
            "New in the programme: “{title}” ({day}, {hours}, track {track})",
            title=title,
            day=day,
            hours=hours,
            track=track,
        )
    return phrase("New in the programme: “{title}” ({day}, {hours})", title=title, day=day, hours=hours)


@dataclass(frozen=True)
class _Change:
    """One session before and now."""

    was: Slot
    now: Slot
    names: _Names
    wording: Wording

    @property
    def name(self) -> Message:
        """What the session is called now."""
        return self.names.of(self.now)

    @property
    def phrases(self) -> SessionPhrases:
        """The sentences on what it is now."""
        return phrases_of(self.now.session.kind)

    def sentences(self) -> Iterator[Message]:
        """All that changed."""
        was, now = self.was.session, self.now.session
        if was.title != now.title:
            yield phrase("Renamed: “{before}” → “{after}”", before=was.title, after=now.title)
        yield from self._moved()
        if was.track != now.track and self.was.track != self.now.track:
            yield self._of_track()
        if was.host != now.host and self.was.host != self.now.host:
            yield self._of_host()
        if was.place != now.place:
            yield self._of_place()
        if was.meeting != now.meeting:
            yield self._of_meeting()
        if was.about != now.about:
            yield filled(self.phrases.new_description, session=self.name)
        if was.kind != now.kind:
            yield filled(self.phrases.other_kind, session=self.name)

    def _moved(self) -> Iterator[Message]:
        """Day and hours, if they are not the same."""
        one, other, name, dates = self.was.session, self.now.session, self.name, self.wording.dates
        same_hours = (one.start, one.end) == (other.start, other.end)
        hours = _hours(self.now, self.wording)
        if self.was.day != self.now.day:
            before, after = dates.moved_range((self.was.day, self.was.day), (self.now.day, self.now.day))
            if same_hours:
                yield filled(self.phrases.moved, session=name, before=before, after=after)
            else:
                yield filled(self.phrases.moved_to_hours, session=name, before=before, after=after, hours=hours)
        elif same_hours:
            return
        elif one.start == other.start:
            yield filled(self.phrases.new_end, session=name, end=dates.clock(other.end), before=dates.clock(one.end))
        elif length(one) == length(other):
            before, after = dates.clock(one.start), dates.clock(other.start)
            yield filled(self.phrases.moved, session=name, before=before, after=after)
        else:
            before = _hours(self.was, self.wording)
            yield filled(self.phrases.new_hours, session=name, hours=hours, before=before)

    def _of_track(self) -> Message:
        if self.now.track:
            return filled(self.phrases.to_track, session=self.name, track=self.now.track)
        return filled(self.phrases.to_all, session=self.name)

    def _of_host(self) -> Message:
        if self.now.host:
            return filled(self.phrases.new_host, session=self.name, host=self.now.host)
        return filled(self.phrases.no_host, session=self.name, host=self.was.host)

    def _of_place(self) -> Message:
        place = self.now.session.place
        if place:
            return filled(self.phrases.new_place, session=self.name, place=place)
        return filled(self.phrases.no_place, session=self.name)

    def _of_meeting(self) -> Message:
        meeting = self.now.session.meeting
        if meeting is None:
            return filled(self.phrases.no_meeting, session=self.name)
        if meeting.time is None:
            return filled(self.phrases.meeting, session=self.name, place=meeting.place)
        time = self.wording.dates.clock(meeting.time)
        return filled(self.phrases.meeting_at, session=self.name, time=time, place=meeting.place)


def _hours(slot: Slot, wording: Wording) -> str:
    return wording.dates.clock_range(slot.session.start, slot.session.end)
