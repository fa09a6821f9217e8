"""What happened to the lists of a definition (places, tracks, topics, the documents), in sentences."""

from collections.abc import Iterator, Mapping

from visitdocs.changes.matching import likeness, order_differs
from visitdocs.definition import Visit
from visitdocs.definition.model import DocumentEntry, Host
from visitdocs.messages import Message, phrase
from visitdocs.wording import Wording

ALIKE = 0.6
"""The likeness from which two topics are one that was reworded."""


def host_sentences(old: Visit, new: Visit) -> Iterator[Message]:
    """Places visited: a place is the same if its key or its name is."""
    keys = _same_keys({key: host.name for key, host in old.hosts.items()}, {k: h.name for k, h in new.hosts.items()})
    for key, host in old.hosts.items():
        if key not in keys:
            yield phrase("Place removed from the list: {name} ({town})", name=host.name, town=host.town)
    was_of = {now: was for was, now in keys.items()}
    for key, host in new.hosts.items():
        if key in was_of:
            yield from _host_changes(old.hosts[was_of[key]], host)
        else:
            yield phrase("New place on the list: {name} ({town})", name=host.name, town=host.town)


def _host_changes(was: Host, now: Host) -> Iterator[Message]:
    if was.name != now.name:
        yield phrase("Place renamed: {before} → {after}", before=was.name, after=now.name)
    if was.town != now.town:
        yield phrase(
            "{name}: the town is now {town} (previously {before})", name=now.name, town=now.town, before=was.town
        )
    if was.run_by != now.run_by:
        yield phrase("{name}: the information on who runs this place has changed", name=now.name)
    if was.founded_by != now.founded_by:
        yield phrase("{name}: the information on who founded this place has changed", name=now.name)
    if was.about != now.about:
        yield phrase("{name}: the description has changed", name=now.name)


def track_sentences(old: Visit, new: Visit) -> Iterator[Message]:
    """Parallel tracks: a track is the same if its key or its name is."""
    keys = _same_keys(old.tracks, new.tracks)
    for key, name in old.tracks.items():
        if key not in keys:
            yield phrase("Track removed: {name}", name=name)
        elif new.tracks[keys[key]] != name:
            yield phrase("Track renamed: {before} → {after}", before=name, after=new.tracks[keys[key]])
    yield from (phrase("New track: {name}", name=name) for key, name in new.tracks.items() if key not in keys.values())


def topic_sentences(old: Visit, new: Visit) -> Iterator[Message]:
    """Topics: one whose words changed a little is the same topic."""
    gone = [topic for topic in old.topics if topic not in new.topics]
    fresh = [topic for topic in new.topics if topic not in old.topics]
    for topic in list(fresh):
        close = max(gone, key=lambda was: likeness(was, topic), default="")
        if close and likeness(close, topic) >= ALIKE:
            yield phrase("Topic reworded: “{before}” → “{after}”", before=one_line(close), after=one_line(topic))
            gone.remove(close)
            fresh.remove(topic)
    yield from (phrase("Topic removed: “{topic}”", topic=one_line(topic)) for topic in gone)
    yield from (phrase("New topic: “{topic}”", topic=one_line(topic)) for topic in fresh)
    if order_differs(old.topics, new.topics):
        yield phrase("The order of the topics has changed")


def document_sentences(
    old: Visit, new: Visit, before: Mapping[str, str], after: Mapping[str, str], wording: Wording
) -> Iterator[Message]:
    """Public documents of the pack, by key; `before` and `after` are their titles as printed."""
    old_documents, new_documents = _public(old), _public(new)
    for key in old_documents:
        if key not in new_documents:
            yield phrase("Document removed: “{title}”", title=before.get(key, key))
    for key, now in new_documents.items():
        title, was = after.get(key, now.title), old_documents.get(key)
        if was is None:
            yield phrase("New document: “{title}”", title=title)
            continue
        if was.title != now.title:
            yield phrase("Document renamed: “{before}” → “{after}”", before=before.get(key, was.title), after=title)
        if was.file_name != now.file_name:
            yield phrase("The files of the document “{title}” have another name", title=title)
        if was.template != now.template:
            yield phrase("The document “{title}” has another template: {template}", title=title, template=now.template)
        if (language := new.language_of(key)) != old.language_of(key):
            name = wording.name_of(language)
            yield phrase("The document “{title}” is in another language: {language}", title=title, language=name)
    if order_differs(tuple(old_documents), tuple(new_documents)):
        yield phrase("The order of the documents has changed")


def _public(visit: Visit) -> dict[str, DocumentEntry]:
    return {key: document for key, document in visit.documents.items() if document.public}


def _same_keys(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Old key to new key of what is the same by key, else by name."""
    by_name = {name: key for key, name in new.items() if key not in old}
    found = {key: key if key in new else by_name.get(name, "") for key, name in old.items()}
    return {was: now for was, now in found.items() if now}


def one_line(text: str) -> str:
    """The text with single spaces and no line breaks."""
    return " ".join(text.split())
