"""Make the packs of programmes."""

import typer

from visitdocs.cli.application import Force, Output, Programmes, Quiet, Strict, app, command_names, session_of
from visitdocs.cli.building import build_programmes
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase


@app.command(
    "build", cls=SpokenCommand, help=phrase("Make the documents. The program does the same without a command.").text
)
def _build(
    context: typer.Context,
    programmes: Programmes = None,
    output: Output = None,
    quiet: Quiet = False,
    strict: Strict = False,
    force: Force = False,
) -> int:
    return build_programmes(
        session_of(context), programmes or [], output, command_names(), quiet=quiet, strict=strict, force=force
    )
