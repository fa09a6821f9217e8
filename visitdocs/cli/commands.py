"""The commands: each takes its arguments, calls the pipeline, shows what came of it, and gives an exit code."""

from pathlib import Path
from typing import Annotated

import typer

import visitdocs
from visitdocs.cli.arguments import (
    chosen_programmes,
    data_file,
    document_file,
    font_folders,
    form_file,
    pdf_file,
    schema_file,
)
from visitdocs.cli.building import build_and_show, keep_building
from visitdocs.cli.session import Session
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand, SpokenGroup
from visitdocs.messages import phrase
from visitdocs.pipeline import State, check, fill_form, typeset_file, write_schema
from visitdocs.problems import VisitdocsError

DEFAULT_COMMAND = "build"
SCHEMA = Path("visitdocs", "definition", "visit.schema.json")
"""Where the first line of a definition tells editors to look, from the project's folder."""
SCHEMAS = {"pl": SCHEMA, "en": SCHEMA.with_name("visit.schema.en.json")}
"""The schema of each language."""

app = typer.Typer(
    cls=SpokenGroup,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Programmes = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=phrase("[FILE.yaml]…").text,
        show_default=False,
        help=phrase("Definitions of visits. Otherwise: all of them.").text,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar=phrase("FOLDER").text,
        help=phrase("Where to put the packs. Otherwise: the folder output.").text,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=phrase("Show problems only.").text)]
Strict = Annotated[bool, typer.Option("--strict", help=phrase("Take warnings about documents for errors.").text)]
Replacing = Annotated[bool, typer.Option("--force", help=phrase("Replace the file if it is there already.").text)]
NoFields = Annotated[
    bool, typer.Option("--no-fields", help=phrase("Set every field as text, for a document that is no form.").text)
]
Force = Annotated[bool, typer.Option("--force", help=phrase("Make everything anew, even if nothing has changed.").text)]


def _session(context: typer.Context) -> Session:
    session: Session = context.obj
    return session


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"visitdocs {visitdocs.__version__}")
        raise typer.Exit


@app.callback(
    help=phrase(
        "From one definition of a study visit (YAML) and Word templates, makes finished DOCX and PDF documents."
    ).text
)
def _group(
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help=phrase("Show the version of the program and finish.").text,
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


@app.command(
    "build", cls=SpokenCommand, help=phrase("Make the documents. The program does the same without a command.").text
)
def _build(
    context: typer.Context,
    programmes: Programmes = None,
    output: Output = None,
    quiet: Quiet = False,
    strict: Strict = False,
    force: Force = False,
) -> int:
    terminal = Terminal(_session(context).language, quiet=quiet)
    chosen = chosen_programmes(_session(context).root, programmes or [], output, COMMANDS)
    return max(build_and_show(terminal, programme, strict=strict, force=force) for programme in chosen)


@app.command(
    "check",
    cls=SpokenCommand,
    help=phrase(
        "Check definitions and templates, writing nothing. Exit code 1: there are errors, or files are out of date."
    ).text,
)
def _check(
    context: typer.Context,
    programmes: Programmes = None,
    output: Output = None,
    quiet: Quiet = False,
    strict: Strict = False,
) -> int:
    terminal, codes = Terminal(_session(context).language, quiet=quiet), [0]
    for programme in chosen_programmes(_session(context).root, programmes or [], output, COMMANDS):
        try:
            with terminal.working(programme.slug) as progress:
                checked = check(programme, progress, strict=strict)
            terminal.show(checked.problems)
            terminal.say_state(programme, checked.state)
            codes.append(0 if checked.state is State.CURRENT else 1)
        except VisitdocsError as error:
            terminal.show(error.problems)
            codes.append(error.exit_code)
    return max(codes)


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
    return keep_building(
        Terminal(_session(context).language, quiet=quiet),
        lambda: chosen_programmes(_session(context).root, programmes or [], output, COMMANDS),
        strict=strict,
    )


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
    language = _session(context).language
    terminal = Terminal(language, quiet=quiet)
    wanted = _session(context).root / SCHEMAS[language.code] if output is None else output
    target = schema_file(wanted, force=force, may_replace=terminal.may_replace)
    write_schema(target, language)
    terminal.say_written(target)
    return 0


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
    terminal = Terminal(_session(context).language, quiet=quiet)
    problems = typeset_file(source, target, strict=strict, with_fields=not no_fields, font_folders=font_folders())
    terminal.show(problems)
    terminal.say_written(target)
    return 0


@app.command("fill", cls=SpokenCommand, help=phrase("Fill in the form with a person's data from a YAML file.").text)
def _fill(
    context: typer.Context,
    programme: Annotated[
        str,
        typer.Argument(
            metavar=phrase("FILE.yaml").text, show_default=False, help=phrase("The definition of a visit.").text
        ),
    ],
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
    (chosen,) = chosen_programmes(_session(context).root, [programme], None, COMMANDS)
    answers, target = data_file(data), form_file(output, force=force)
    terminal = Terminal(_session(context).language, quiet=quiet)
    terminal.show(fill_form(chosen, answers, target))
    terminal.say_written(target)
    return 0


COMMANDS = tuple(command.name or "" for command in app.registered_commands)
