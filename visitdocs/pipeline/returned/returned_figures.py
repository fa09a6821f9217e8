"""What the register says of a visit: how many came back, how many of them are complete, how many places are taken."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.pipeline.programme import REGISTER, Programme

if TYPE_CHECKING:
    from visitdocs.definition import Visit


@dataclass(frozen=True)
class ReturnedFigures:
    """What the register holds: registrations, how many are complete, incomplete and accepted, of how many `places`.

    `registrations` is None if it cannot be read. `deadline` is the last day of registration; `overdue` is the day until
    which personal data may be kept, if it is over.
    """

    registrations: int | None
    deadline: date
    places: int
    complete: int = 0
    incomplete: int = 0
    accepted: int = 0
    overdue: date | None = None


def returned_figures(programme: Programme, today: date, register: Path | None = None) -> ReturnedFigures | None:
    """Read the register, None if there is none. Raises `DefinitionError`.

    `register` is where it is, None for where `collect` puts it.
    """
    if not os.path.lexists(_register(programme, register)):
        return None
    from visitdocs.pipeline.inputs.definition_file import read_definition_file

    return figures_of_visit(programme, read_definition_file(programme).visit, today, register)


def figures_of_visit(
    programme: Programme, visit: Visit, today: date, register: Path | None = None
) -> ReturnedFigures | None:
    """Read the register of a visit that is read already, None if there is none."""
    path = _register(programme, register)
    if not os.path.lexists(path):
        return None
    from zipfile import BadZipFile

    from visitdocs.pipeline.returned.register_file import MAXIMUM_REGISTER
    from visitdocs.register import figures

    kept_until, asked = visit.data_protection.kept_until, visit.registration
    overdue = kept_until if kept_until < today else None
    try:
        found = figures(store.read_input(path, MAXIMUM_REGISTER))
    except (store.UnreadableError, BadZipFile, KeyError, TypeError, ValueError):
        return ReturnedFigures(None, asked.deadline, asked.places, overdue=overdue)
    return ReturnedFigures(
        found.registrations,
        asked.deadline,
        asked.places,
        complete=found.complete,
        incomplete=found.incomplete,
        accepted=found.accepted,
        overdue=overdue,
    )


def _register(programme: Programme, named: Path | None) -> Path:
    return programme.personal_files / REGISTER if named is None else named
