"""Start the definition of a visit."""

from typing import Annotated

import typer

from visitdocs import start
from visitdocs.cli.application import Quiet, app, session_of
from visitdocs.cli.arguments import chosen_programmes
from visitdocs.cli.starting.new_names import new_definition
from visitdocs.cli.starting.questions import answers_from
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase

_DAY = phrase("DAY").text
Spoken = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar=phrase("LANGUAGE").text,
        help=phrase("Language of the documents, for example en.").text,
    ),
]


@app.command("new", cls=SpokenCommand, help=phrase("Start the definition of a visit, also from an earlier one.").text)
def _new(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar=phrase("NAME").text,
            show_default=False,
            help=phrase("Its short name: the new file is programmes/NAME.yaml.").text,
        ),
    ],
    old: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar=phrase("FILE.yaml").text,
            help=phrase("An earlier visit, whose days are moved. Otherwise: a definition to be filled in.").text,
        ),
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar=phrase("TEXT").text, help=phrase("Title of the visit.").text)
    ] = None,
    first: Annotated[
        str | None, typer.Option("--first", metavar=_DAY, help=phrase("First day, for example 2027-03-01.").text)
    ] = None,
    last: Annotated[str | None, typer.Option("--last", metavar=_DAY, help=phrase("Last day.").text)] = None,
    place: Annotated[
        str | None, typer.Option("--place", metavar=phrase("TEXT").text, help=phrase("Town that is visited.").text)
    ] = None,
    places: Annotated[
        str | None, typer.Option("--places", metavar=phrase("NUMBER").text, help=phrase("Number of places.").text)
    ] = None,
    deadline: Annotated[
        str | None, typer.Option("--deadline", metavar=_DAY, help=phrase("Last day of registration.").text)
    ] = None,
    spoken: Spoken = None,
    quiet: Quiet = False,
) -> int:
    session = session_of(context)
    target = new_definition(session.root, name)
    earlier = next(iter(chosen_programmes(session.root, [old], None)), None) if old else None
    terminal = Terminal(session.language, quiet=quiet)
    given = {"title": title, "first": first, "last": last, "place": place, "places": places, "deadline": deadline}
    given["language"] = spoken
    answers = answers_from(terminal, given, from_old=earlier is not None)
    remarks = start(target, answers, old=earlier, language=session.language.code)
    terminal.say_written(target)
    terminal.say_remarks(remarks)
    return 0
