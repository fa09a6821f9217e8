"""What one value says of another: days, hours, hosts, tracks and deadlines that have to agree.

The checks also look at a draft (see `Part`): there anything can be None, which is never an error of theirs.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from visitdocs.definition.document_checks import check_documents
from visitdocs.definition.finding import Finding, known, suggestion
from visitdocs.definition.form_checks import check_form
from visitdocs.definition.model import Visit
from visitdocs.definition.organisation import Years
from visitdocs.definition.programme import AgendaDay, Dates, Session
from visitdocs.definition.quoting import quoted
from visitdocs.definition.yaml_tree import Path
from visitdocs.problems import Severity

#: Days from the first to the last; a longer visit is a slip in a date.
LONGEST_VISIT = 30


def check(visit: Visit) -> Iterator[Finding]:
    """Everything in a definition that does not agree, errors and warnings."""
    yield from _check_spans(visit)
    yield from _check_days(visit)
    for index, day in known(visit.agenda):
        yield from _check_sessions(day, ("agenda", index, "sessions"))
    yield from _check_references(visit)
    yield from _check_unused(visit)
    yield from _check_deadlines(visit)
    yield from check_form(visit)
    yield from check_documents(visit)


def _dates(visit: Visit) -> Dates | None:
    """The dates of the visit where they make sense."""
    dates = visit.visit and visit.visit.dates
    return dates if dates and not list(_check_dates(dates)) and _both(dates) else None


def _both(span: Dates | Years) -> bool:
    return span.first is not None and span.last is not None


def _check_spans(visit: Visit) -> Iterator[Finding]:
    if visit.visit and visit.visit.dates:
        yield from _check_dates(visit.visit.dates)
    years = visit.project and visit.project.years
    if years and _both(years) and years.last < years.first:
        message = f"projekt kończy się w {years.last} r., a zaczyna w {years.first} r."
        yield Finding(("project", "years", "last"), message, "zamień lata albo popraw jeden z nich")


def _check_dates(dates: Dates) -> Iterator[Finding]:
    path = ("visit", "dates", "last")
    if not _both(dates):
        return
    if dates.last < dates.first:
        message = f"wizyta kończy się {dates.last}, a zaczyna {dates.first}"
        yield Finding(path, message, "zamień daty albo popraw jedną z nich")
    elif (dates.last - dates.first).days > LONGEST_VISIT:
        message = f"wizyta od {dates.first} do {dates.last} trwałaby ponad miesiąc"
        yield Finding(path, message, "sprawdź rok i miesiąc w obu datach")


def _check_days(visit: Visit) -> Iterator[Finding]:
    dates = _dates(visit)
    before: date | None = None
    for index, day in known(visit.agenda):
        if day.date is None:
            continue
        path = ("agenda", index, "date")
        if dates and not dates.first <= day.date <= dates.last:
            hint = f"popraw ten dzień albo daty wizyty (visit.dates): od {dates.first} do {dates.last}"
            yield Finding(path, f"{day.date} nie jest dniem wizyty", hint)
        if before is not None and day.date <= before:
            message = f"{day.date} jest drugi raz" if day.date == before else f"{day.date} stoi po {before}"
            yield Finding(path, message, "ułóż dni od pierwszego do ostatniego, każdy tylko raz")
        before = day.date


# ------------------------------------------------------------------ sessions


def _check_sessions(day: AgendaDay, path: Path) -> Iterator[Finding]:
    timed = [(index, session) for index, session in known(day.sessions) if session.start and session.end]
    sound = []
    for index, session in timed:
        if session.end <= session.start:
            message = f"punkt kończy się o {session.end:%H:%M}, a zaczyna o {session.start:%H:%M}"
            yield Finding((*path, index, "end"), message, "zamień godziny albo popraw jedną z nich")
        else:
            sound.append((index, session))
    for (_, before), (index, session) in pairwise(timed):
        if session.start < before.start:
            message = f"punkt o {session.start:%H:%M} stoi po punkcie o {before.start:%H:%M}"
            yield Finding((*path, index, "start"), message, "ułóż punkty od najwcześniejszego")
    for position, (index, session) in enumerate(sound):
        other = next((other for _, other in sound[:position] if _clash(other, session)), None)
        if other is not None:
            yield Finding(
                (*path, index, "start"),
                f"{_described(session)} nakłada się na {_described(other)}",
                "popraw godziny albo przypisz punkty do różnych ścieżek (track)",
            )


def _clash(one: Session, other: Session) -> bool:
    shared = one.track is None or other.track is None or one.track == other.track
    return shared and one.start < other.end and other.start < one.end


def _described(session: Session) -> str:
    return f"{quoted(session.title or '…')} ({session.start:%H:%M}–{session.end:%H:%M})"


# ------------------------------------------------------------------ hosts and tracks


def _sessions(visit: Visit) -> Iterator[tuple[Path, Session]]:
    for day_index, day in known(visit.agenda):
        for index, session in known(day.sessions):
            yield ("agenda", day_index, "sessions", index), session


def _check_references(visit: Visit) -> Iterator[Finding]:
    for path, session in _sessions(visit):
        for key, section, kept in (("host", "hosts", visit.hosts), ("track", "tracks", visit.tracks)):
            name = getattr(session, key)
            if name is not None and kept is not None and name not in kept:
                hint = suggestion(name, kept) or f"dopisz dział {section} albo usuń tę wartość"
                yield Finding((*path, key), f"w dziale {quoted(section)} nie ma klucza {quoted(name)}", hint)


def _check_unused(visit: Visit) -> Iterator[Finding]:
    visited = {session.host for _, session in _sessions(visit)}
    for key in visit.hosts or ():
        if key not in visited:
            hint = f"dopisz w agendzie host: {key} albo usuń to miejsce"
            yield Finding(
                ("hosts", key), f"miejsca {quoted(key)} nie ma w agendzie", hint, Severity.WARNING, of_key=True
            )
    planned = {day.date for _, day in known(visit.agenda)}
    if dates := _dates(visit):
        for ordinal in range(dates.first.toordinal(), dates.last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            if day not in planned:
                hint = f"dopisz dzień (date: {day}) albo popraw daty wizyty"
                yield Finding(("agenda",), f"w agendzie nie ma dnia {day}", hint, Severity.WARNING, of_key=True)


# ------------------------------------------------------------------ deadlines


def _check_deadlines(visit: Visit) -> Iterator[Finding]:
    registration, dates = visit.registration, _dates(visit)
    if registration is None:
        return
    steps = (
        ("opens", registration.opens, "początek zgłoszeń", "początkiem zgłoszeń"),
        ("deadline", registration.deadline, "koniec zgłoszeń", "końcem zgłoszeń"),
        ("results", registration.results, "ogłoszenie wyników", "ogłoszeniem wyników"),
    )
    given = [step for step in steps if step[1] is not None]
    for (_, before, _, before_that), (key, day, what, _) in pairwise(given):
        if day < before:
            message = f"{what} ({day}) wypada przed {before_that} ({before})"
            yield Finding(("registration", key), message, "popraw jedną z dat")
    for key, day, what, _ in given:
        if dates and key != "opens" and day >= dates.first:
            message = f"{what} ({day}) nie wypada przed wizytą ({dates.first})"
            yield Finding(("registration", key), message, f"wpisz dzień wcześniejszy niż {dates.first}")
