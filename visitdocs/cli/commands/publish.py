"""Remember that a pack is public."""

from typing import Annotated

import typer

from visitdocs.cli.application import Output, Quiet, app, command_names, session_of
from visitdocs.cli.arguments import chosen_programmes
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import message, phrase
from visitdocs.problems import Problem, Severity, UsageError


@app.command("publish", cls=SpokenCommand, help=phrase("Remember that the files are on the page now.").text)
def _publish(
    context: typer.Context,
    programme: Annotated[
        str,
        typer.Argument(
            metavar=phrase("FILE.yaml").text, show_default=False, help=phrase("The definition of a visit.").text
        ),
    ],
    by_hand: Annotated[
        bool, typer.Option("--by-hand", help=phrase("You have put the files on the page yourself.").text)
    ] = False,
    raising: Annotated[
        bool,
        typer.Option(
            "--raise", help=phrase("Raise the revision in the definition and its day, and nothing else.").text
        ),
    ] = False,
    output: Output = None,
    quiet: Quiet = False,
) -> int:
    session = session_of(context)
    (chosen,) = chosen_programmes(session.root, [programme], output, command_names())
    if by_hand == raising:
        raise UsageError(_both() if by_hand else _without_hands())
    terminal = Terminal(session.language, quiet=quiet)
    if raising:
        terminal.say_raised(chosen, chosen.raise_revision(session.today))
    else:
        terminal.say_published(chosen, chosen.publish_by_hand(session.today))
    return 0


def _both() -> Problem:
    both = message("publish-and-raise", "--by-hand and --raise cannot be done at once")
    hint = phrase("raise the revision, build, put the files on the page, and then add --by-hand")
    return Problem(Severity.ERROR, both, hint=hint)


def _without_hands() -> Problem:
    unable = message("publish-how", "the program does not put files on the page")
    hint = phrase("put them there yourself, and then add --by-hand, so that the program remembers what is public")
    return Problem(Severity.ERROR, unable, hint=hint)
