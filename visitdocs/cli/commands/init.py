"""Start a project."""

from pathlib import Path
from typing import Annotated

import typer

from visitdocs import create_project
from visitdocs.cli.application import Quiet, app, session_of
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase


@app.command(
    "init",
    cls=SpokenCommand,
    help=phrase("Start a project: a folder with templates, logos and sample definitions of your own.").text,
)
def _init(
    context: typer.Context,
    folder: Annotated[
        str,
        typer.Argument(
            metavar=phrase("FOLDER").text, show_default=False, help=phrase("A new folder, or an empty one.").text
        ),
    ],
    quiet: Quiet = False,
) -> int:
    files = create_project(folder)
    Terminal(session_of(context).language, quiet=quiet).say_project(Path(folder), len(files))
    return 0
