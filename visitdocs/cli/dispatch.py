"""Any command line, read by Typer: the command that it names is carried out, or what is wrong with it is said."""

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from visitdocs.cli.commands import DEFAULT_COMMAND, app, command_names
from visitdocs.cli.session import Session
from visitdocs.cli.usage import usage_problem
from visitdocs.problems import UsageError

_OF_THE_GROUP = ("--help", "-h", "--version")


def dispatch(arguments: Sequence[str], session: Session) -> int:
    """Carry out a command line and give its exit code. Raises `VisitdocsError`, and `KeyboardInterrupt` on Ctrl+C."""
    try:
        group = typer.main.get_command(app)
        code: int | None = group.main(_with_command(arguments), _program(), standalone_mode=False, obj=session)
    except typer.TyperException as error:
        raise UsageError(usage_problem(error, session.language)) from error
    except typer.Abort:
        raise KeyboardInterrupt from None
    return code or 0


def _with_command(arguments: Sequence[str]) -> list[str]:
    """A command line that does not begin with a command is about building."""
    if arguments and (arguments[0] in command_names() or arguments[0] in _OF_THE_GROUP):
        return list(arguments)
    return [DEFAULT_COMMAND, *arguments]


def _program() -> str:
    name = Path(sys.argv[0]).name
    return f"python {name}" if name.endswith(".py") else name
