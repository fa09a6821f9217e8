"""Make packs again after every save."""

import typer

from visitdocs.cli.application import Output, Programmes, Quiet, Strict, app, session_of
from visitdocs.cli.arguments import chosen_programmes
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.cli.watching import keep_building
from visitdocs.messages import phrase


@app.command(
    "watch",
    cls=SpokenCommand,
    help=phrase("Make the documents again after every save of a definition, template or logo. To end: Ctrl+C.").text,
)
def _watch(
    context: typer.Context,
    programmes: Programmes = None,
    output: Output = None,
    quiet: Quiet = False,
    strict: Strict = False,
) -> int:
    session = session_of(context)
    return keep_building(
        Terminal(session.language, quiet=quiet),
        lambda: chosen_programmes(session.root, programmes or [], output),
        lambda programme: not programmes and programme.is_finished(session.today),
        strict=strict,
    )
