"""Say how programmes stand."""

from typing import Annotated

import typer

from visitdocs import OpenProgramme, SiteError, VisitdocsError
from visitdocs.cli.application import PacksThere, Programmes, Register, app, session_of
from visitdocs.cli.arguments import chosen_programmes, orphans_of, register_of_one
from visitdocs.cli.session import Session
from visitdocs.cli.showing.on_site import seen_lines
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase


@app.command(
    "status",
    cls=SpokenCommand,
    help=phrase("Say how each visit stands: definition, files, what is public, days left. Writes nothing.").text,
)
def _status(
    context: typer.Context,
    programmes: Programmes = None,
    site: Annotated[
        bool, typer.Option("--site", help=phrase("Ask the web site, too, whether what is there was put there.").text)
    ] = False,
    register: Register = None,
    output: PacksThere = None,
) -> int:
    session = session_of(context)
    terminal, errors, code = Terminal(session.language), 0, 0
    chosen = chosen_programmes(session.root, programmes or [], output)
    named = register_of_one(register, chosen)
    for number, programme in enumerate(chosen):
        status = programme.status(session.today, named)
        terminal.say_status(programme, status, first=number == 0)
        errors += status.errors
        code = max(code, _ask_site(programme, session, terminal)) if site else code
    if not programmes:
        terminal.show(orphans_of(session.root, output))
    return code or (1 if errors else 0)


def _ask_site(programme: OpenProgramme, session: Session, terminal: Terminal) -> int:
    """Say what the site has; 4 if that is not what was put there, or if the site does not say."""
    try:
        seen = programme.look_at_site(session.site_access, session.today)
    except VisitdocsError as error:
        terminal.show(error.problems)
        return error.exit_code
    terminal.say(seen_lines(seen))
    return SiteError.exit_code if seen.differs else 0
