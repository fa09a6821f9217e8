"""A visit that is told in another language than before: what is the same thing, in other words, has not changed.

The report says once that the language is another one. Days, hours, numbers, addresses, and what is there and what is
not, are compared as ever.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date

from visitdocs.changes.matching import length, shift_of_the_whole
from visitdocs.definition import Visit
from visitdocs.definition.model import AgendaDay, FieldSection, RegistrationField, Session


def is_translated(old: Visit, new: Visit) -> bool:
    """Whether the visit was told in another language before."""
    return old.visit.language != new.visit.language


def translated(old: Visit, new: Visit) -> Visit:
    """The old visit, its lists in the words of the new one wherever both tell of the same thing."""
    if not is_translated(old, new):
        return old
    registration = old.registration.model_copy(update={"fields": _form(old, new)})
    documents = {
        key: document if key not in new.documents else new.documents[key].model_copy(update={"public": document.public})
        for key, document in old.documents.items()
    }
    parts = {
        "visit": old.visit.model_copy(update={"language": new.visit.language}),
        "tracks": {key: new.tracks.get(key, name) for key, name in old.tracks.items()},
        "hosts": {key: new.hosts.get(key, host) for key, host in old.hosts.items()},
        "topics": new.topics,
        "agenda": _agenda(old, new),
        "registration": registration,
        "documents": documents,
    }
    return old.model_copy(update=parts)


def _agenda(old: Visit, new: Visit) -> tuple[AgendaDay, ...]:
    shift = shift_of_the_whole(old, new)
    named: dict[str | None, Session] = {
        session.id: session for day in new.agenda for session in day.sessions if session.id
    }
    days: Mapping[date, Sequence[Session]] = {day.date: day.sessions for day in new.agenda}
    return tuple(
        day.model_copy(update={"sessions": _sessions(day.sessions, days.get(day.date + shift, ()), named)})
        for day in old.agenda
    )


_KEYS: tuple[Callable[[Session], Hashable], ...] = (
    lambda session: (session.start, session.end, session.kind, session.track),
    lambda session: (session.start, session.kind, session.track),
    lambda session: (session.end, session.kind, session.track),
    lambda session: session.host and (session.kind, session.track, session.host),
    lambda session: (length(session), session.kind, session.track),
)
"""What tells that two sessions of a day are one when their titles cannot, the firmest first. None tells nothing."""


def _sessions(
    old: Sequence[Session], new: Iterable[Session], named: Mapping[str | None, Session]
) -> tuple[Session, ...]:
    """Those of a day, in the words of what they became."""
    found = {number: named[session.id] for number, session in enumerate(old) if session.id in named}
    left = [session for session in new if not any(session is taken for taken in found.values())]
    for key in _KEYS:
        for number, session in enumerate(old):
            same = next((other for other in left if key(other) == key(session) is not None), None)
            if number not in found and same is not None:
                found[number] = same
                left = [other for other in left if other is not same]
    return tuple(_session(session, found.get(number)) for number, session in enumerate(old))


def _session(was: Session, now: Session | None) -> Session:
    """The session with its words; a place or a description that only one of both has is a change."""
    if now is None:
        return was
    words: dict[str, object] = {"title": now.title, "id": now.id}
    words |= {name: getattr(now, name) for name in ("place", "about") if getattr(was, name) and getattr(now, name)}
    if was.meeting and now.meeting:
        words["meeting"] = was.meeting.model_copy(update={"place": now.meeting.place})
    return was.model_copy(update=words)


def _form(old: Visit, new: Visit) -> tuple[FieldSection, ...]:
    fields = {field.name: field for field in new.registration.all_fields()}
    headings = [part.section for part in new.registration.fields]
    if len(headings) != len(old.registration.fields):
        headings = [part.section for part in old.registration.fields]
    return tuple(
        part.model_copy(
            update={
                "section": heading,
                "fields": tuple(_field(field, fields.get(field.name, field)) for field in part.fields),
            }
        )
        for part, heading in zip(old.registration.fields, headings, strict=True)
    )


def _field(was: RegistrationField, now: RegistrationField) -> RegistrationField:
    words: dict[str, object] = {"label": now.label}
    words |= {
        name: getattr(now, name)
        for name in ("help", "criterion", "default")
        if getattr(was, name) and getattr(now, name)
    }
    words["options"] = {key: now.options.get(key, label) for key, label in was.options.items()}
    return was.model_copy(update=words)
