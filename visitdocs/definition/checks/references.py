"""Names that have to agree: hosts and tracks that sessions name, hosts and days that nothing names."""

from collections.abc import Iterator
from datetime import date

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.programme import Session
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.quoting import quoted
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem, suggestion
from visitdocs.problems import Severity


def _sessions(visit: Visit) -> Iterator[tuple[KeyPath, Session]]:
    for day_index, day in known(visit.agenda):
        for index, session in known(day.sessions):
            yield ("agenda", day_index, "sessions", index), session


def check_references(visit: Visit) -> Iterator[ValueProblem]:
    for path, session in _sessions(visit):
        for key, section, kept in (("host", "hosts", visit.hosts), ("track", "tracks", visit.tracks)):
            name = getattr(session, key)
            if name is not None and kept is not None and name not in kept:
                hint = suggestion(name, kept) or f"dopisz dział {section} albo usuń tę wartość"
                yield ValueProblem((*path, key), f"w dziale {quoted(section)} nie ma klucza {quoted(name)}", hint)


def check_unused(visit: Visit) -> Iterator[ValueProblem]:
    visited = {session.host for _, session in _sessions(visit)}
    for key in visit.hosts or ():
        if key not in visited:
            hint = f"dopisz w agendzie host: {key} albo usuń to miejsce"
            yield ValueProblem(
                ("hosts", key), f"miejsca {quoted(key)} nie ma w agendzie", hint, Severity.WARNING, of_key=True
            )
    planned = {day.date for _, day in known(visit.agenda)}
    if dates := dates_of(visit):
        for ordinal in range(dates.first.toordinal(), dates.last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            if day not in planned:
                hint = f"dopisz dzień (date: {day}) albo popraw daty wizyty"
                yield ValueProblem(("agenda",), f"w agendzie nie ma dnia {day}", hint, Severity.WARNING, of_key=True)
