"""What happened to the lists of a definition (places, tracks, topics, the documents), in sentences."""

from collections.abc import Iterator, Mapping

from visitdocs.changes.matching import likeness, order_differs
from visitdocs.definition import Visit
from visitdocs.definition.model import DocumentEntry, Host

ALIKE = 0.6
"""The likeness from which two topics are one that was reworded."""


def host_sentences(old: Visit, new: Visit) -> Iterator[str]:
    """Places visited: a place is the same if its key or its name is."""
    keys = _same_keys({key: host.name for key, host in old.hosts.items()}, {k: h.name for k, h in new.hosts.items()})
    for key, host in old.hosts.items():
        if key not in keys:
            yield f"Miejsce usunięte z listy: {host.name} ({host.town})"
    was_of = {now: was for was, now in keys.items()}
    for key, host in new.hosts.items():
        if key in was_of:
            yield from _host_changes(old.hosts[was_of[key]], host)
        else:
            yield f"Nowe miejsce na liście: {host.name} ({host.town})"


def _host_changes(was: Host, now: Host) -> Iterator[str]:
    if was.name != now.name:
        yield f"Zmieniona nazwa miejsca: {was.name} → {now.name}"
    if was.town != now.town:
        yield f"{now.name}: nowa miejscowość – {now.town} (dotąd {was.town})"
    if was.run_by != now.run_by:
        yield f"{now.name}: zmieniona informacja, kto prowadzi to miejsce"
    if was.founded_by != now.founded_by:
        yield f"{now.name}: zmieniona informacja, kto założył to miejsce"
    if was.about != now.about:
        yield f"{now.name}: zmieniony opis"


def track_sentences(old: Visit, new: Visit) -> Iterator[str]:
    """Parallel tracks: a track is the same if its key or its name is."""
    keys = _same_keys(old.tracks, new.tracks)
    for key, name in old.tracks.items():
        if key not in keys:
            yield f"Usunięta ścieżka: {name}"
        elif new.tracks[keys[key]] != name:
            yield f"Zmieniona nazwa ścieżki: {name} → {new.tracks[keys[key]]}"
    yield from (f"Nowa ścieżka: {name}" for key, name in new.tracks.items() if key not in keys.values())


def topic_sentences(old: Visit, new: Visit) -> Iterator[str]:
    """Topics: one whose words changed a little is the same topic."""
    gone = [topic for topic in old.topics if topic not in new.topics]
    fresh = [topic for topic in new.topics if topic not in old.topics]
    for topic in list(fresh):
        close = max(gone, key=lambda was: likeness(was, topic), default="")
        if close and likeness(close, topic) >= ALIKE:
            yield f"Zmieniony temat: „{_line(close)}” → „{_line(topic)}”"
            gone.remove(close)
            fresh.remove(topic)
    yield from (f"Usunięty temat: „{_line(topic)}”" for topic in gone)
    yield from (f"Nowy temat: „{_line(topic)}”" for topic in fresh)
    if order_differs(old.topics, new.topics):
        yield "Zmieniona kolejność tematów"


def document_sentences(old: Visit, new: Visit, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    """Public documents of the pack, by key; `before` and `after` are their titles as printed."""
    old_documents, new_documents = _public(old), _public(new)
    for key in old_documents:
        if key not in new_documents:
            yield f"Usunięty dokument: „{before.get(key, key)}”"
    for key, now in new_documents.items():
        title, was = after.get(key, now.title), old_documents.get(key)
        if was is None:
            yield f"Nowy dokument: „{title}”"
            continue
        if was.title != now.title:
            yield f"Zmieniony tytuł dokumentu: „{before.get(key, was.title)}” → „{title}”"
        if was.file_name != now.file_name:
            yield f"Zmieniona nazwa plików dokumentu „{title}”"
        if was.template != now.template:
            yield f"Dokument „{title}” ma inny szablon: {now.template}"
    if order_differs(tuple(old_documents), tuple(new_documents)):
        yield "Zmieniona kolejność dokumentów"


def _public(visit: Visit) -> dict[str, DocumentEntry]:
    return {key: document for key, document in visit.documents.items() if document.public}


def _same_keys(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Old key to new key of what is the same by key, else by name."""
    by_name = {name: key for key, name in new.items() if key not in old}
    found = {key: key if key in new else by_name.get(name, "") for key, name in old.items()}
    return {was: now for was, now in found.items() if now}


def _line(text: str) -> str:
    return " ".join(text.split())
