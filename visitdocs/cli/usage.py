"""Polish for what Typer says by itself: the help pages and the mistakes in a command line.

Some of Typer's own types have no public name; they are `Any` here.
"""

from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from visitdocs.problems import Problem, Severity

_REQUIRED = ("[required]", "(wymagane)")
_SEE_HELP = "co można wpisać, pokaże opcja --help"


class PolishCommand(TyperCommand):
    """A command whose help page is Polish, plain text."""

    def format_usage(self, ctx: typer.Context, formatter: Any) -> None:
        """The first line: what to type."""
        path = ctx.command_path.removesuffix(" build")
        formatter.write_usage(path, " ".join(self.collect_usage_pieces(ctx)), prefix="Użycie: ")

    def collect_usage_pieces(self, ctx: typer.Context) -> list[str]:
        """Arguments and then options, as people type them."""
        return [*(parameter.metavar for parameter in _arguments(self, ctx)), "[OPCJE]"]

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:
        """Arguments and options, each with its sentence."""
        _write_parameters(self, ctx, formatter)

    def get_help_option(self, ctx: typer.Context) -> Any:
        """The option that shows this page."""
        return _polish_help_option(super().get_help_option(ctx))


class PolishGroup(TyperGroup):
    """The main help page: the default command's arguments and options stand there as well."""

    default = "build"

    def format_usage(self, ctx: typer.Context, formatter: Any) -> None:
        """The first two lines: building, or another command."""
        formatter.write_usage(ctx.command_path, "[PLIK.yaml]… [OPCJE]", prefix="Użycie: ")
        formatter.write_usage(ctx.command_path, "POLECENIE …", prefix="   albo: ")

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:
        """The default command's parameters, the group's own options, then all commands."""
        _write_parameters(self.commands[self.default], ctx, formatter, also=self.get_params(ctx))
        with formatter.section("Polecenia"):
            formatter.write_dl([(name, command.help) for name, command in self.commands.items()])

    def get_help_option(self, ctx: typer.Context) -> Any:
        """The option that shows this page."""
        return _polish_help_option(super().get_help_option(ctx))


def usage_problem(error: Exception) -> Problem:
    """Say in Polish what is wrong with a command line. Typer tells its mistakes apart by class only."""
    option = getattr(error, "option_name", "")
    hint = _SEE_HELP
    match type(error).__name__:
        case "NoSuchOption":
            message = f"nie znam opcji „{option}”"
            close = getattr(error, "possibilities", None)
            hint = f"czy chodziło o {' lub '.join(sorted(close))}?" if close else hint
        case "BadOptionUsage":
            message = f"opcja „{option}” jest użyta niewłaściwie"
            hint = "po --output ma stać folder albo plik; pozostałe opcje stoją same"
        case "MissingParameter":
            message = f"brakuje argumentu {error.param.metavar}"  # type: ignore[attr-defined]
        case _:
            message = "nie rozumiem tego polecenia: ma za dużo argumentów albo wpisano je w złej kolejności"
    return Problem(Severity.ERROR, message, hint=hint)


def _arguments(command: Any, ctx: typer.Context) -> list[Any]:
    return [parameter for parameter in command.get_params(ctx) if parameter.param_type_name == "argument"]


def _write_parameters(command: Any, ctx: typer.Context, formatter: Any, also: Sequence[Any] = ()) -> None:
    arguments = [(parameter.metavar, parameter.help) for parameter in _arguments(command, ctx)]
    options = [parameter for parameter in command.get_params(ctx) if parameter.param_type_name == "option"]
    options += [parameter for parameter in also if parameter.name not in {option.name for option in options}]
    records = [option.get_help_record(ctx) for option in options]
    if arguments:
        with formatter.section("Argumenty"):
            formatter.write_dl(arguments)
    with formatter.section("Opcje"):
        formatter.write_dl([(names, text.replace(*_REQUIRED)) for names, text in filter(None, records)])


def _polish_help_option(option: Any) -> Any:
    if option is not None:
        option.help = "Pokaż tę pomoc i zakończ."
    return option
