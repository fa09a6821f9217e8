"""When what was made public, looked up without importing a stage, so that a run with nothing to do stays fast.

Visits that are over and public are left alone: a template that is reworded must not make their documents anew.
"""

import json
from datetime import date

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.pipeline.programme import MAXIMUM_INPUT, Programme
from visitdocs.problems import DefinitionError


@dataclass(frozen=True)
class PublicState:
    """What is public of a visit: since when, which revision of which day, the visit's last day.

    `definition` is the SHA-256 of the definition that it was made from.
    """

    day: date
    revision: int
    revised: date
    last_day: date
    definition: str


def public_state(programme: Programme) -> PublicState | None:
    """Look up what is public; None if nothing is. A record that cannot be read counts as none here: whoever needs it
    to make the pack says what is wrong with it."""
    try:
        public = json.loads(store.read_input(programme.record, MAXIMUM_INPUT))["public"]
        return PublicState(
            day=date.fromisoformat(public["day"]),
            revision=int(public["revision"]),
            revised=date.fromisoformat(public["revised"]),
            last_day=date.fromisoformat(public["facts"]["visit"]["visit"]["dates"]["last"]),
            definition=str(public["definition"]),
        )
    except (store.UnreadableError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def is_finished(programme: Programme, today: date) -> bool:
    """Whether a visit is public and its last day is before `today`, by its definition as it is now.

    One whose definition was edited since and cannot be read is not finished: somebody works on it.
    """
    state = public_state(programme)
    if state is None or state.last_day >= today:
        return False
    name = programme.definition_name
    return programme.digests([name])[name] == state.definition or _is_over(programme, today)


def _is_over(programme: Programme, today: date) -> bool:
    from visitdocs.pipeline.inputs.definition_file import read_definition_file  # only if the definition was edited

    try:
        return read_definition_file(programme).visit.visit.dates.last < today
    except DefinitionError:
        return False
