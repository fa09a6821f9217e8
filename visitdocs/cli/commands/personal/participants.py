"""Lists, badges, certificates and letters for those who take part."""

from typing import Annotated

import typer

from visitdocs.cli.application import OneProgramme, Quiet, Register, app, session_of
from visitdocs.cli.arguments import chosen_programmes, number_of_jobs, register_file
from visitdocs.cli.showing.participant_documents import made_documents
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase


@app.command(
    "participants",
    cls=SpokenCommand,
    help=phrase("Make lists, badges, certificates and letters for those who take part, from the register.").text,
)
def _participants(
    context: typer.Context,
    programme: OneProgramme,
    register: Register = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar=phrase("KEY").text,
            help=phrase("Only this document, by its key under participant_documents; may stand several times.").text,
        ),
    ] = None,
    jobs: Annotated[
        str,
        typer.Option(
            "--jobs",
            metavar=phrase("N").text,
            show_default=False,
            help=phrase("How many processes to use. Otherwise: as many as there are processors.").text,
        ),
    ] = "0",
    force: Annotated[
        bool, typer.Option("--force", help=phrase("Replace also documents that were changed by hand.").text)
    ] = False,
    quiet: Quiet = False,
) -> int:
    session = session_of(context)
    (chosen,) = chosen_programmes(session.root, [programme], None)
    terminal = Terminal(session.language, quiet=quiet)
    documents = chosen.participants(
        register_file(register) if register else None, only=only or (), jobs=number_of_jobs(jobs)
    )
    terminal.show(documents.problems)
    with terminal.counting(len(documents), phrase("making the documents")) as progress:
        saved = documents.save(progress, force=force)
    terminal.show(saved.problems)
    terminal.say(made_documents(documents, saved))
    return 1 if saved.failed or documents.left_out or not len(documents) else 0
