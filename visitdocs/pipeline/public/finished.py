"""Visits that are over and public are left alone: a template that is reworded must not make their documents anew."""

from datetime import date

from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.public.public_state import public_state
from visitdocs.problems import DefinitionError


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
