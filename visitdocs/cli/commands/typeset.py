"""Typeset any Word document."""

from typing import Annotated

import typer

from visitdocs.cli.application import NoFields, Quiet, Strict, app, session_of
from visitdocs.cli.building import typeset_and_show
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase


@app.command("typeset", cls=SpokenCommand, help=phrase("Typeset any Word document as an accessible PDF.").text)
def _typeset(
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar=phrase("FILE.docx").text, show_default=False, help=phrase("A Word document.").text)
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=phrase("FILE.pdf").text,
            help=phrase("Where to write the PDF. Otherwise: beside the document.").text,
        ),
    ] = None,
    quiet: Quiet = False,
    strict: Strict = False,
    no_fields: NoFields = False,
) -> int:
    return typeset_and_show(session_of(context), file, output, quiet=quiet, strict=strict, no_fields=no_fields)
