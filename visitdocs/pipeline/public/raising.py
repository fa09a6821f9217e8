"""`publish --raise`: the number and the day of the revision are typed into the definition, and nothing else."""

from datetime import date

from visitdocs import store
from visitdocs.definition import with_values
from visitdocs.messages import message, phrase
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.inputs.sources import published_record
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.public.public_state import public_state
from visitdocs.pipeline.public.revision_check import is_late_enough
from visitdocs.problems import DefinitionError, Problem, Severity


def raise_revision(programme: Programme, today: date) -> tuple[int, date, bool]:
    """Make the revision in the definition the one after that which is public, of `today`.

    A day in the definition that is later stays, and so does a revision that is right already. Gives the revision, its
    day, and whether the definition was edited. Raises `VisitdocsError`, also if nothing is public.
    """
    definition = read_definition_file(programme)
    published_record(programme, definition)  # refuses what `public_state` counts as none
    state, about = public_state(programme), definition.visit.visit
    if state is None:
        nothing = message(
            "nothing-public", "nothing is public yet, and revision {revision} stays", revision=about.revision
        )
        hint = phrase("raise the revision only for what changes after the publication")
        raise DefinitionError(Problem(Severity.ERROR, nothing, definition.place("visit", "revision"), hint))
    wanted, revised = state.revision + 1, max(today, about.revised)
    if about.revision == wanted and is_late_enough(about.revised, state):
        return about.revision, about.revised, False
    edited = with_values(
        definition,
        programme.definition_name,
        {("visit", "revision"): str(wanted), ("visit", "revised"): revised.isoformat()},
    )
    store.write_file(programme.definition, edited)
    return wanted, revised, True
