"""The application that commands register with, and the arguments that several of them take."""

import sys
from pathlib import Path
from typing import Annotated

import typer

import visitdocs
from visitdocs.cli.session import Session
from visitdocs.cli.showing.console import HarmlessConsole
from visitdocs.cli.usage import SpokenGroup
from visitdocs.messages import phrase

DEFAULT_COMMAND = "build"

app = typer.Typer(
    cls=SpokenGroup,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Programmes = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=phrase("[FILE.yaml]…").text,
        show_default=False,
        help=phrase("Definitions of visits. Otherwise: all of them.").text,
    ),
]
OneProgramme = Annotated[
    str,
    typer.Argument(
        metavar=phrase("FILE.yaml").text, show_default=False, help=phrase("The definition of a visit.").text
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar=phrase("FOLDER").text,
        help=phrase("Where to put the packs. Otherwise: the folder output.").text,
    ),
]
PacksThere = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar=phrase("FOLDER").text,
        help=phrase("Where the packs are. Otherwise: the folder output.").text,
    ),
]
Register = Annotated[
    Path | None,
    typer.Option(
        "--register",
        metavar=phrase("REGISTER.xlsx").text,
        help=phrase("The register. Otherwise: register.xlsx in the folder returned/VISIT.").text,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=phrase("Show problems only.").text)]
Strict = Annotated[bool, typer.Option("--strict", help=phrase("Take warnings about documents for errors.").text)]
Replacing = Annotated[bool, typer.Option("--force", help=phrase("Replace the file if it is there already.").text)]
NoFields = Annotated[
    bool, typer.Option("--no-fields", help=phrase("Set every field as text, for a document that is no form.").text)
]
Force = Annotated[bool, typer.Option("--force", help=phrase("Make everything anew, even if nothing has changed.").text)]


def session_of(context: typer.Context) -> Session:
    """Give the session that a command runs in."""
    session: Session = context.obj
    return session


def _show_version(wanted: bool) -> None:
    if wanted:
        HarmlessConsole(sys.stdout).print(f"visitdocs {visitdocs.__version__}")
        raise typer.Exit


@app.callback(
    help=phrase(
        "From one definition of a study visit (YAML) and Word templates, makes finished DOCX and PDF documents."
    ).text
)
def _group(
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help=phrase("Show the version of the program and finish.").text,
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def command_names() -> tuple[str, ...]:
    """Give the names of all commands."""
    return tuple(command.name or "" for command in app.registered_commands)
