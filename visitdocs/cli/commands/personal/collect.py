"""Read the forms that people sent back into a register."""

from pathlib import Path
from typing import Annotated

import typer

from visitdocs.cli.application import OneProgramme, Quiet, app, session_of
from visitdocs.cli.arguments import chosen_programmes, register_file, returned_folder
from visitdocs.cli.showing.returned_forms import collected
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase


@app.command(
    "collect",
    cls=SpokenCommand,
    help=phrase("Read the forms that people sent back into a register, a workbook (.xlsx).").text,
)
def _collect(
    context: typer.Context,
    programme: OneProgramme,
    folder: Annotated[
        str,
        typer.Argument(
            metavar=phrase("FOLDER").text,
            show_default=False,
            help=phrase("Where the forms, mails and archives are.").text,
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar=phrase("REGISTER.xlsx").text,
            help=phrase("The register. Otherwise: register.xlsx in the folder returned/VISIT.").text,
        ),
    ] = None,
    csv: Annotated[bool, typer.Option("--csv", help=phrase("Write the register as CSV as well.").text)] = False,
    quiet: Quiet = False,
) -> int:
    (chosen,) = chosen_programmes(session_of(context).root, [programme], None)
    source, register = returned_folder(folder), register_file(output, "--output") if output else None
    terminal = Terminal(session_of(context).language, quiet=quiet)
    with terminal.working(chosen.slug) as progress:
        found = chosen.collect(source, register, progress, csv=csv, today=session_of(context).today)
    terminal.show(found.warnings)
    terminal.say(collected(found))
    return 0
