"""The commands: each takes its arguments, calls the pipeline, shows what came of it, and gives an exit code."""

from pathlib import Path
from typing import Annotated

import typer

import visitdocs
from visitdocs.cli.arguments import chosen_programmes, data_file, document_file, form_file, pdf_file
from visitdocs.cli.building import build_and_show, keep_building
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import PolishCommand, PolishGroup
from visitdocs.pipeline import State, check, fill_form, typeset_file, write_schema
from visitdocs.problems import VisitdocsError

DEFAULT_COMMAND = "build"
SCHEMA = Path("visitdocs", "definition", "visit.schema.json")
"""Where the first line of a definition tells editors to look, from the project's folder."""

app = typer.Typer(
    cls=PolishGroup,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Programmes = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PLIK.yaml]…", show_default=False, help="Definicje wizyt. Domyślnie: wszystkie."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FOLDER", help="Gdzie zapisać paczki. Domyślnie: folder output."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Pokazuj tylko problemy.")]
Strict = Annotated[bool, typer.Option("--strict", help="Potraktuj uwagi do dokumentów jak błędy.")]
Force = Annotated[bool, typer.Option("--force", help="Zrób wszystko od nowa, nawet jeżeli nic się nie zmieniło.")]


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"visitdocs {visitdocs.__version__}")
        raise typer.Exit


@app.callback()
def _group(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Pokaż wersję programu i zakończ.")
    ] = False,
) -> None:
    """Z jednej definicji wizyty studyjnej (YAML) i szablonów Worda robi gotowe dokumenty DOCX i PDF."""


@app.command("build", cls=PolishCommand)
def _build(
    context: typer.Context,
    programmes: Programmes = None,
    output: Output = None,
    quiet: Quiet = False,
    strict: Strict = False,
    force: Force = False,
) -> int:
    """Zrób dokumenty. Tak samo działa program uruchomiony bez polecenia."""
    terminal = Terminal(quiet=quiet)
    chosen = chosen_programmes(context.obj, programmes or [], output, COMMANDS)
    return max(build_and_show(terminal, programme, strict=strict, force=force) for programme in chosen)


@app.command("check", cls=PolishCommand)
def _check(
    context: typer.Context,
    programmes: Programmes = None,
    output: Output = None,
    quiet: Quiet = False,
    strict: Strict = False,
) -> int:
    """Sprawdź definicje i szablony, niczego nie zapisując. Kod 1: są błędy albo pliki są nieaktualne."""
    terminal, codes = Terminal(quiet=quiet), [0]
    for programme in chosen_programmes(context.obj, programmes or [], output, COMMANDS):
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


@app.command("watch", cls=PolishCommand)
def _watch(
    context: typer.Context,
    programmes: Programmes = None,
    output: Output = None,
    quiet: Quiet = False,
    strict: Strict = False,
) -> int:
    """Rób dokumenty na nowo po każdym zapisie definicji, szablonu lub znaku. Koniec: Ctrl+C."""
    return keep_building(
        Terminal(quiet=quiet),
        lambda: chosen_programmes(context.obj, programmes or [], output, COMMANDS),
        strict=strict,
    )


@app.command("schema", cls=PolishCommand)
def _schema(
    context: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PLIK", help="Gdzie zapisać. Domyślnie: tam, gdzie szukają go edytory."),
    ] = None,
    quiet: Quiet = False,
) -> int:
    """Zapisz schemat JSON, z którego edytory podpowiadają klucze definicji."""
    target = context.obj / SCHEMA if output is None else output
    write_schema(target)
    Terminal(quiet=quiet).say_written(target)
    return 0


@app.command("typeset", cls=PolishCommand)
def _typeset(
    file: Annotated[str, typer.Argument(metavar="PLIK.docx", show_default=False, help="Dokument Worda.")],
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="PLIK.pdf", help="Gdzie zapisać PDF. Domyślnie: obok dokumentu."),
    ] = None,
    quiet: Quiet = False,
    strict: Strict = False,
) -> int:
    """Złóż dowolny dokument Worda jako dostępny PDF."""
    source = document_file(file)
    target = pdf_file(source, output)
    terminal = Terminal(quiet=quiet)
    terminal.show(typeset_file(source, target, strict=strict))
    terminal.say_written(target)
    return 0


@app.command("fill", cls=PolishCommand)
def _fill(
    context: typer.Context,
    programme: Annotated[str, typer.Argument(metavar="PLIK.yaml", show_default=False, help="Definicja wizyty.")],
    data: Annotated[
        str, typer.Option("--data", metavar="OSOBA.yaml", show_default=False, help="Odpowiedzi: nazwa pola i wartość.")
    ],
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="PLIK", show_default=False, help="Gotowy formularz: .pdf albo .docx."),
    ],
    force: Annotated[bool, typer.Option("--force", help="Zastąp plik, jeżeli już jest.")] = False,
    quiet: Quiet = False,
) -> int:
    """Wypełnij formularz danymi osoby z pliku YAML."""
    (chosen,) = chosen_programmes(context.obj, [programme], None, COMMANDS)
    answers, target = data_file(data), form_file(output, force=force)
    terminal = Terminal(quiet=quiet)
    terminal.show(fill_form(chosen, answers, target))
    terminal.say_written(target)
    return 0


COMMANDS = tuple(command.name or "" for command in app.registered_commands)
