"""Whether the number and the day of the revision follow on what is public; told with the line to change."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from visitdocs.messages import Message, message, phrase
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.public.public_state import PublicState, public_state
from visitdocs.problems import Problem, Severity
from visitdocs.store import Manifest


def revision_problems(
    programme: Programme, facts: Mapping[str, Any], last: Manifest | None = None
) -> tuple[Problem, ...]:
    """What is wrong with the revision of the pack with these `facts`. As long as nothing is public it is compared with
    the pack before, of which `last` tells."""
    state, about = public_state(programme), facts["visit"]["visit"]
    if state is not None:
        found = _wrong(about["revision"], date.fromisoformat(about["revised"]), state, programme.slug)
    else:
        found = _wrong_after(about["revision"], last)
    if found is None:
        return ()
    key, sentence, hint = found

    from visitdocs.pipeline.inputs.definition_file import read_definition_file  # only for the line to change

    return (Problem(Severity.WARNING, sentence, read_definition_file(programme).place("visit", key), hint),)


def raising_hint(revision: int, name: str) -> Message:
    """How the revision of the programme `name` becomes this one."""
    return phrase(
        "write revision: {revision} and the new day in revised, or let the program do it: publish {name} --raise",
        revision=revision,
        name=name,
    )


def is_late_enough(revised: date, state: PublicState) -> bool:
    """Whether a day is not before that of the last publication; a correction may be made on that very day."""
    return revised >= state.day


def _wrong_after(revision: int, last: Manifest | None) -> tuple[str, Message, Message] | None:
    if last is None or last.revision <= revision <= last.revision + 1:
        return None
    values = {"revision": revision, "last": last.revision}
    following = phrase("write revision: {last} or {next}", last=last.revision, next=last.revision + 1)
    if revision < last.revision:
        lower = message("revision-lower", "the revision is {revision}, and that of the pack before is {last}", **values)
        return "revision", lower, following
    skipped = message(
        "revision-skipped", "the revision is {revision}, and the pack before is of revision {last}", **values
    )
    return "revision", skipped, following


def _wrong(revision: int, revised: date, state: PublicState, name: str) -> tuple[str, Message, Message] | None:
    """The key whose line is to be changed, what is wrong, and what would be right."""
    values = {"revision": revision, "public": state.revision}
    raise_it = raising_hint(state.revision + 1, name)
    if revision < state.revision:
        lower = message(
            "revision-lower", "the revision is {revision}, and revision {public} is public already", **values
        )
        return "revision", lower, raise_it
    if revision > state.revision + 1:
        skipped = message(
            "revision-skipped", "the revision is {revision}, and the one that is public is {public}", **values
        )
        return "revision", skipped, raise_it
    if revision == state.revision + 1 and not is_late_enough(revised, state):
        early = message(
            "revised-too-early",
            "revision {revision} is of {revised}, and the one before was published on {day}",
            revision=revision,
            revised=revised.isoformat(),
            day=state.day.isoformat(),
        )
        return (
            "revised",
            early,
            phrase("write the day of the new revision, not before {day}", day=state.day.isoformat()),
        )
    return None
