"""Write the JSON Schema that editors use."""

from pathlib import Path
from typing import Annotated

import typer

from visitdocs import write_schema
from visitdocs.cli.application import Quiet, Replacing, app, session_of
from visitdocs.cli.arguments import schema_file
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import phrase, spoken_languages

SCHEMA = Path("visitdocs", "definition", "visit.schema.json")
"""Where the first line of a definition tells editors to look, from the project's folder."""
SCHEMAS = {
    code: SCHEMA if code == "pl" else SCHEMA.with_name(f"visit.schema.{code}.json") for code in spoken_languages()
}
"""The schema of each language."""


@app.command(
    "schema",
    cls=SpokenCommand,
    help=phrase("Write the JSON Schema by which editors suggest the keys of a definition.").text,
)
def _schema(
    context: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar=phrase("FILE").text,
            help=phrase("Where to write it. Otherwise: where editors look for it.").text,
        ),
    ] = None,
    force: Replacing = False,
    quiet: Quiet = False,
) -> int:
    language = session_of(context).language
    terminal = Terminal(language, quiet=quiet)
    wanted = session_of(context).root / SCHEMAS[language.code] if output is None else output
    target = schema_file(wanted, force=force, may_replace=terminal.may_replace)
    write_schema(target, language)
    terminal.say_written(target)
    return 0
