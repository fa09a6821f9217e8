"""Say what is wrong or out of date, writing nothing."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from visitdocs import OpenProgramme, State
from visitdocs.cli.application import PacksThere, Programmes, Quiet, Register, Strict, app, session_of
from visitdocs.cli.arguments import chosen_programmes, register_of_one
from visitdocs.cli.building import without_finished
from visitdocs.cli.showing.status_table import registration_line
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import Message, phrase
from visitdocs.problems import Severity, VisitdocsError

Untranslated = Annotated[
    bool,
    typer.Option(
        "--untranslated",
        help=phrase("Only print the texts still to be translated, as lines for the section translations.").text,
    ),
]


@app.command(
    "check",
    cls=SpokenCommand,
    help=phrase(
        "Check definitions and templates, writing nothing. Exit code 1: there are errors, or files are out of date."
    ).text,
)
def _check(
    context: typer.Context,
    programmes: Programmes = None,
    output: PacksThere = None,
    register: Register = None,
    quiet: Quiet = False,
    strict: Strict = False,
    untranslated: Untranslated = False,
) -> int:
    session = session_of(context)
    terminal, codes = Terminal(session.language, quiet=quiet), [0]
    chosen = chosen_programmes(session.root, programmes or [], output)
    named = register_of_one(register, chosen)
    if untranslated:
        return _list_untranslated(terminal, chosen, session.language.code, named)
    for programme in chosen if programmes else without_finished(chosen, session, terminal):
        try:
            with terminal.working(programme.slug) as progress:
                checked = programme.check(progress, strict=strict)
            found = programme.check_participants(named)
            terminal.show((*checked.problems, *found, *programme.reminders(checked.manifest, session.today)))
            if any(problem.severity is Severity.ERROR or strict for problem in found):
                codes.append(1)
                continue
            terminal.say_state(programme, checked.state)
            terminal.say(_returned(programme, session.today, named))
            codes.append(0 if checked.state is State.CURRENT else 1)
        except VisitdocsError as error:
            terminal.show(error.problems)
            codes.append(error.exit_code)
    return max(codes)


def _list_untranslated(
    terminal: Terminal, chosen: Iterable[OpenProgramme], language: str, register: Path | None
) -> int:
    """Print nothing but the lines, so that they can go into a file, and what keeps them from being found."""
    codes = [0]
    for programme in chosen:
        try:
            terminal.say_untranslated(programme, programme.untranslated(language, register))
        except VisitdocsError as error:
            terminal.show(error.problems)
            codes.append(error.exit_code)
    return max(codes)


def _returned(programme: OpenProgramme, today: date, register: Path | None) -> Iterator[Message]:
    """How registration stands, if forms came back."""
    returned = programme.returned(today, register)
    if returned is not None:
        yield registration_line(programme.slug, returned, today)
