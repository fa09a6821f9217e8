"""Say how programmes stand."""

import typer

from visitdocs.cli.application import Output, Programmes, app, command_names, session_of
from visitdocs.cli.arguments import chosen_programmes, orphans_of
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase


@app.command(
    "status",
    cls=SpokenCommand,
    help=phrase("Say how each visit stands: definition, files, what is public, days left. Writes nothing.").text,
)
def _status(context: typer.Context, programmes: Programmes = None, output: Output = None) -> int:
    session = session_of(context)
    terminal, errors = Terminal(session.language), 0
    for number, programme in enumerate(chosen_programmes(session.root, programmes or [], output, command_names())):
        status = programme.status(session.today)
        terminal.say_status(programme, status, first=number == 0)
        errors += status.errors
    if not programmes:
        terminal.show(orphans_of(session.root, output))
    return 1 if errors else 0
