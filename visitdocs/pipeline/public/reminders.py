"""What a day makes worth a second look. It is told after the work and kept nowhere: no byte depends on the day."""

from collections.abc import Mapping
from datetime import date

from visitdocs.messages import message, phrase
from visitdocs.pipeline.programme import Programme
from visitdocs.problems import Place, Problem, Severity
from visitdocs.store import Manifest

KEPT_UNTIL = "data_protection.kept_until"


def reminders(programme: Programme, manifest: Manifest | None, today: date) -> tuple[Problem, ...]:
    """Return warnings about what is over on a day, by the facts of a pack, None for none."""
    facts = manifest.facts.get("visit") if manifest else None
    until = _kept_until(facts)
    return () if until is None else kept_too_long(programme, until, today)


def kept_too_long(programme: Programme, until: date, today: date) -> tuple[Problem, ...]:
    """Return a warning if the day until which personal data may be kept is over."""
    if until >= today:
        return ()
    said = message("kept-until-past", "personal data were to be kept until {day}, and that day is over", day=str(until))
    hint = phrase("delete the returned forms and what was made of them, or correct the day")
    place = Place(file=programme.definition_in_messages, where=KEPT_UNTIL)
    return (Problem(Severity.WARNING, said, place, hint),)


def _kept_until(facts: object) -> date | None:
    match facts:
        case {"data_protection": Mapping() as told}:
            try:
                return date.fromisoformat(str(told.get("kept_until", "")))
            except ValueError:
                return None
    return None
