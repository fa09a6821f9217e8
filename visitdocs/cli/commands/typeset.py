"""Typeset any Word document."""

from typing import Annotated

import typer

import visitdocs
from visitdocs.cli.application import NoFields, Quiet, Strict, app, session_of
from visitdocs.cli.arguments import document_file, font_folders, pdf_file
from visitdocs.cli.terminal import Terminal
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
    source = document_file(file)
    target = pdf_file(source, output)
    terminal = Terminal(session_of(context).language, quiet=quiet)
    made = visitdocs.typeset(source, strict=strict, with_fields=not no_fields, font_folders=font_folders())
    visitdocs.write_file(target, made.pdf)
    terminal.show(made.problems)
    terminal.say_written(target)
    return 0
