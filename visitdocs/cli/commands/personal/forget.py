"""Delete what is kept of people."""

from pathlib import Path
from typing import Annotated

import typer

from visitdocs.cli.application import OneProgramme, Quiet, Register, app, session_of
from visitdocs.cli.arguments import chosen_programmes, register_file, returned_folder
from visitdocs.cli.showing.returned_forms import planned, still_named
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import message, phrase
from visitdocs.problems import Problem, Severity, UsageError


@app.command(
    "forget",
    cls=SpokenCommand,
    help=phrase("Delete what is kept of people: rows of the register, backups, the files they sent, documents.").text,
)
def _forget(
    context: typer.Context,
    programme: OneProgramme,
    numbers: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=phrase("[NUMBER]…").text,
            show_default=False,
            help=phrase("Numbers of people, from the first column of the register.").text,
        ),
    ] = None,
    everybody: Annotated[bool, typer.Option("--all", help=phrase("Everybody, and the register as well.").text)] = False,
    register: Register = None,
    copies: Annotated[
        list[Path] | None,
        typer.Option(
            "--copies",
            metavar=phrase("FOLDER").text,
            help=phrase("A folder of copies made with invite, if it lies elsewhere. May be given more than once.").text,
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help=phrase("Do not ask first.").text)] = False,
    quiet: Quiet = False,
) -> int:
    session = session_of(context)
    (chosen,) = chosen_programmes(session.root, [programme], None)
    if everybody == bool(numbers):
        raise UsageError(_whom())
    terminal = Terminal(session.language, quiet=quiet)
    named = register_file(register) if register else None
    plan = chosen.plan_forgetting(
        numbers or None, named, copies=[returned_folder(str(folder)) for folder in copies or ()]
    )
    terminal.say(planned(plan))
    if not (yes or terminal.agrees(phrase("Delete this for good? [y/n]"))):
        raise UsageError(_unasked())
    left = chosen.forget(plan)
    terminal.say([phrase("Deleted.")])
    terminal.show(tuple(still_named(left, plan.register)))
    return 0


def _whom() -> Problem:
    unclear = message("forget-whom", "it is not clear who is to be forgotten")
    return Problem(Severity.ERROR, unclear, hint=phrase("write numbers from the register, or --all and no number"))


def _unasked() -> Problem:
    kept = message("forget-not-confirmed", "nothing was deleted")
    return Problem(Severity.ERROR, kept, hint=phrase("answer y, or add --yes"))
