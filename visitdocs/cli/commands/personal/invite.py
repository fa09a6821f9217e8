"""A personal copy for everybody in a list."""

from pathlib import Path
from typing import Annotated, Any

import typer

from visitdocs.cli.application import Quiet, app, session_of
from visitdocs.cli.arguments import chosen_programmes, copy_formats, list_file, number_of_jobs, result_folder
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import Message, phrase


def _argument(metavar: Message, told: Message) -> Any:
    return typer.Argument(metavar=metavar.text, show_default=False, help=told.text)


def _option(name: str, metavar: Message, told: Message, *short: str) -> Any:
    return typer.Option(name, *short, metavar=metavar.text, show_default=False, help=told.text)


_PROGRAMME = _argument(phrase("FILE.yaml"), phrase("The definition of a visit."))
_LIST = _argument(
    phrase("LIST"), phrase("The list (.csv, .xlsx) with the headings name, greeting, institution, address and others.")
)
_FOLDER = _option(
    "--output",
    phrase("FOLDER"),
    phrase("Where to put the copies: a folder of their own, which only you can open."),
    "-o",
)
_DOCUMENT = _option(
    "--document", phrase("KEY"), phrase("The document, by its key under documents. Otherwise: the invitation.")
)
_FORMAT = _option("--format", phrase("docx|pdf|both"), phrase("Which files to make. Otherwise: pdf."))
_NAME = _option(
    "--name", phrase("PATTERN"), phrase("Names of the files, from columns of the list. Otherwise: {number}-{name}.")
)
_JOBS = _option("--jobs", phrase("N"), phrase("How many processes to use. Otherwise: as many as there are processors."))
_FORCE = typer.Option("--force", help=phrase("Replace also copies that were changed by hand.").text)


@app.command(
    "invite",
    cls=SpokenCommand,
    help=phrase("Make a personal copy of the invitation, or of another document, for everybody in a list.").text,
)
def _invite(
    context: typer.Context,
    programme: Annotated[str, _PROGRAMME],
    addressees: Annotated[str, _LIST],
    output: Annotated[str, _FOLDER],
    document: Annotated[str, _DOCUMENT] = "",
    formats: Annotated[str, _FORMAT] = "pdf",
    name: Annotated[str, _NAME] = "",
    jobs: Annotated[str, _JOBS] = "0",
    force: Annotated[bool, _FORCE] = False,
    quiet: Quiet = False,
) -> int:
    (chosen,) = chosen_programmes(session_of(context).root, [programme], None)
    people, folder = list_file(addressees), result_folder(Path(output))
    made_as, number = copy_formats(formats), number_of_jobs(jobs)
    terminal = Terminal(session_of(context).language, quiet=quiet)
    copies = chosen.invite(people, document=document, formats=made_as, name=name, jobs=number)
    terminal.show(copies.problems)
    with terminal.counting(len(copies), phrase("making the copies")) as progress:
        saved = copies.save(folder, progress, force=force)
    terminal.show(saved.problems)
    terminal.say_saved(saved, folder)
    return 1 if saved.failed else 0
