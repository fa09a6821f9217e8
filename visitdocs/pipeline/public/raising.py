"""`publish --raise`: the number and the day of the revision are typed into the definition, and nothing else."""

from datetime import date

from visitdocs import store
from visitdocs.definition import with_values
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.public.public_state import public_state
from visitdocs.pipeline.public.revision_check import is_late_enough


def raise_revision(programme: Programme, today: date) -> tuple[int, date, bool]:
    """Make the revision in the definition the one after that which is public, of `today`.

    If nothing is public, one more than it is. One that is right already stays. Gives the revision, its day, and
    whether the definition was edited. Raises `VisitdocsError`.
    """
    definition, state = read_definition_file(programme), public_state(programme)
    about = definition.visit.visit
    wanted = (state.revision if state else about.revision) + 1
    if state and about.revision == wanted and is_late_enough(about.revised, state):
        return about.revision, about.revised, False
    edited = with_values(
        definition,
        programme.definition_name,
        {("visit", "revision"): str(wanted), ("visit", "revised"): today.isoformat()},
    )
    store.write_file(programme.definition, edited)
    return wanted, today, True
