"""Fill in the form for a person."""

from typing import Annotated

import typer

from visitdocs import write_file
from visitdocs.cli.application import OneProgramme, Quiet, Replacing, app, session_of
from visitdocs.cli.arguments import chosen_programmes, data_file, form_file
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase


@app.command("fill", cls=SpokenCommand, help=phrase("Fill in the form with a person's data from a YAML file.").text)
def _fill(
    context: typer.Context,
    programme: OneProgramme,
    data: Annotated[
        str,
        typer.Option(
            "--data",
            metavar=phrase("PERSON.yaml").text,
            show_default=False,
            help=phrase("Answers: the name of a field and its value.").text,
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar=phrase("FILE").text,
            show_default=False,
            help=phrase("The finished form: .pdf or .docx.").text,
        ),
    ],
    force: Replacing = False,
    quiet: Quiet = False,
) -> int:
    (chosen,) = chosen_programmes(session_of(context).root, [programme], None)
    answers, target = data_file(data), form_file(output, force=force)
    terminal = Terminal(session_of(context).language, quiet=quiet)
    form, is_pdf = chosen.form(answers), target.suffix.lower() == ".pdf"
    write_file(target, form.pdf if is_pdf else form.docx, private=True)
    terminal.show((*form.problems, *(form.typeset.problems if is_pdf else ())))
    terminal.say_written(target)
    return 0
