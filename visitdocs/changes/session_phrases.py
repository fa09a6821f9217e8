"""The sentences on sessions. Many languages have the verb agree with what moves, so each kind has whole ones."""

from visitdocs.dataclass import dataclass
from visitdocs.definition.model import SessionKind
from visitdocs.messages import Message, phrase


@dataclass(frozen=True)
class SessionPhrases:
    """What can happen to what is called {session}; each sentence waits for its values."""

    moved: Message
    moved_to_hours: Message
    new_end: Message
    new_hours: Message
    to_track: Message
    to_all: Message
    new_host: Message
    no_host: Message
    new_place: Message
    no_place: Message
    meeting_at: Message
    meeting: Message
    no_meeting: Message
    new_description: Message
    other_kind: Message


def phrases_of(kind: SessionKind) -> SessionPhrases:
    """Give the sentences on a session, or those on anything else in the agenda."""
    return OF_SESSIONS if kind is SessionKind.SESSION else OF_OTHERS


OF_SESSIONS = SessionPhrases(
    moved=phrase("The session {session} has moved from {before} to {after}"),
    moved_to_hours=phrase("The session {session} has moved from {before} to {after}, now at {hours}"),
    new_end=phrase("The session {session} now ends at {end} (previously at {before})"),
    new_hours=phrase("The session {session} has new hours: {hours} (previously {before})"),
    to_track=phrase("The session {session} has moved to the track {track}"),
    to_all=phrase("The session {session} has moved to the part of the programme that all tracks share"),
    new_host=phrase("The session {session} is now hosted by {host}"),
    no_host=phrase("The session {session} is no longer hosted by {host}"),
    new_place=phrase("The session {session} has a new place: {place}"),
    no_place=phrase("The place of the session {session} is no longer given separately"),
    meeting_at=phrase("The meeting point for the session {session} is now {place}, at {time}"),
    meeting=phrase("The meeting point for the session {session} is now {place}"),
    no_meeting=phrase("The meeting point for the session {session} is no longer given"),
    new_description=phrase("The session {session} has a new description"),
    other_kind=phrase("The session {session} is now another kind of item in the programme"),
)
OF_OTHERS = SessionPhrases(
    moved=phrase("{session} has moved from {before} to {after}"),
    moved_to_hours=phrase("{session} has moved from {before} to {after}, now at {hours}"),
    new_end=phrase("{session} now ends at {end} (previously at {before})"),
    new_hours=phrase("{session} has new hours: {hours} (previously {before})"),
    to_track=phrase("{session} has moved to the track {track}"),
    to_all=phrase("{session} has moved to the part of the programme that all tracks share"),
    new_host=phrase("{session} is now hosted by {host}"),
    no_host=phrase("{session} is no longer hosted by {host}"),
    new_place=phrase("{session} has a new place: {place}"),
    no_place=phrase("The place of {session} is no longer given separately"),
    meeting_at=phrase("The meeting point for {session} is now {place}, at {time}"),
    meeting=phrase("The meeting point for {session} is now {place}"),
    no_meeting=phrase("The meeting point for {session} is no longer given"),
    new_description=phrase("{session} has a new description"),
    other_kind=phrase("{session} is now another kind of item in the programme"),
)
