"""A new definition: from an earlier one, or from a few answers."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from visitdocs.messages import Message, language_named
from visitdocs.pipeline import Programme

FilePath: TypeAlias = str | os.PathLike[str]


def start(
    path: FilePath, answers: Mapping[str, str], *, old: Programme | None = None, language: str = "pl"
) -> tuple[Message, ...]:
    """Write the definition `path`, which must not be there yet, and give what is worth knowing of it.

    `answers` are texts as typed: `title`, `first` and `last` (days), `place`, `places`, `deadline`, `language` (that of
    the documents). With `old` the new definition is made of that one and needs `first` alone; without it, all but
    `last` and `language`. The comments in it are in `language`, pl or en. Raises `VisitdocsError`.
    """
    from visitdocs.pipeline.projects.new_programme import read_answers, start_programme

    definition = Path(path).absolute()
    project = definition.parent.parent
    programme = Programme(definition, project / "templates", project / "output" / definition.stem)
    return start_programme(programme, read_answers(answers), old, language_named(language)).remarks


def check_answer(key: str, text: str, given: Mapping[str, str] | None = None) -> None:
    """Look at one of the answers of `start`, beside those that are `given` and right.

    Raises `DefinitionError` for one that cannot be meant, or not beside the others.
    """
    from visitdocs.pipeline.projects.new_programme import read_answers

    read_answers({**(given or {}), key: text})
