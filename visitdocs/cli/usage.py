"""Help pages and the mistakes in a command line, in the language of the session.

The texts given to Typer are English phrases, said when a page is shown. Some of Typer's own types have no public name;
they are `Any` here.
"""

import sys
from collections.abc import Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from visitdocs.cli.session import Session
from visitdocs.cli.showing.console import HarmlessConsole
from visitdocs.messages import Language, Message, OneOf, Quoted, message, phrase
from visitdocs.problems import Problem, Severity

_REQUIRED = "[required]"
_LANGUAGE_RECORD = ("--lang pl|en", phrase("Speak Polish or English. Otherwise: as VISITDOCS_LANG or the system says."))


class SpokenCommand(TyperCommand):
    """A command whose help page is plain text in the session's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the first line: what to type."""
        path = ctx.command_path.removesuffix(" build")
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(path, pieces, prefix=_say(ctx, phrase("Usage:")) + " ")

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Give the arguments and then the options, as people type them."""
        arguments = [_say(ctx, _english(parameter.metavar)) for parameter in _arguments(self, ctx)]
        return [*arguments, _say(ctx, phrase("[OPTIONS]"))]

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """Write what the command is for."""
        _write_purpose(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and options, each with its sentence."""
        _write_parameters(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """Give the option that shows this page."""
        return _help_option(super().get_help_option(ctx))


class SpokenGroup(TyperGroup):
    """The main help page: the default command's arguments and options stand there as well."""

    default = "build"

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the first two lines: building, or another command."""
        building, other = phrase("[FILE.yaml]… [OPTIONS]"), phrase("COMMAND …")
        formatter.write_usage(ctx.command_path, _say(ctx, building), prefix=_say(ctx, phrase("Usage:")) + " ")
        formatter.write_usage(ctx.command_path, _say(ctx, other), prefix=_say(ctx, phrase("   or:")) + " ")

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """Write what the program is for."""
        _write_purpose(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the default command's parameters, the group's own options, then all commands."""
        _write_parameters(self.commands[self.default], ctx, formatter, also=self.get_params(ctx))
        with formatter.section(_say(ctx, phrase("Commands"))):
            purposes = {name: _english(command.help) for name, command in self.commands.items()}
            formatter.write_dl([(name, _say(ctx, purpose)) for name, purpose in purposes.items()])

    def get_help_option(self, ctx: Any) -> Any:
        """Give the option that shows this page."""
        return _help_option(super().get_help_option(ctx))


def usage_problem(error: Exception, language: Language) -> Problem:
    """Say what is wrong with a command line. Typer tells its mistakes apart by class only."""
    option = Quoted(getattr(error, "option_name", ""))
    hint = phrase("the option --help shows what may be written")
    match type(error).__name__:
        case "NoSuchOption":
            what = message("option-unknown", "there is no option {option}", option=option)
            close = getattr(error, "possibilities", None)
            hint = phrase("did you mean {options}?", options=OneOf(tuple(sorted(close)))) if close else hint
        case "BadOptionUsage":
            what = message("option-misused", "the option {option} is not used as it should be", option=option)
            hint = phrase("after --output stands a folder or a file; the other options stand alone")
        case "MissingParameter":
            parameter = getattr(error, "param")  # noqa: B009 - typer has no public type
            metavar = language.say(_english(parameter.metavar))
            if parameter.param_type_name == "option":
                spelt = f"{parameter.opts[0]} {metavar}"
                what = message("option-missing", "the option {option} is missing", option=spelt)
            else:
                what = message("argument-missing", "the argument {argument} is missing", argument=metavar)
        case _:
            what = message(
                "command-unclear", "the command is not clear: it has too many arguments, or they are in the wrong order"
            )
    return Problem(Severity.ERROR, what, hint=hint)


def _english(text: str | None) -> Message:
    """What Typer keeps of a phrase, as a message again."""
    return Message("", text or "")


def _say(ctx: Any, what: Message) -> str:
    session: Session = ctx.find_root().obj
    return session.language.say(what)


def _write_purpose(command: Any, ctx: Any, formatter: Any) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(_say(ctx, _english(command.help)))


def _arguments(command: Any, ctx: Any) -> list[Any]:
    return [parameter for parameter in command.get_params(ctx) if parameter.param_type_name == "argument"]


def _write_parameters(command: Any, ctx: Any, formatter: Any, also: Sequence[Any] = ()) -> None:
    arguments = [
        (_say(ctx, _english(parameter.metavar)), _say(ctx, _english(parameter.help)))
        for parameter in _arguments(command, ctx)
    ]
    options = [parameter for parameter in command.get_params(ctx) if parameter.param_type_name == "option"]
    options += [parameter for parameter in also if parameter.name not in {option.name for option in options}]
    if arguments:
        with formatter.section(_say(ctx, phrase("Arguments"))):
            formatter.write_dl(arguments)
    with formatter.section(_say(ctx, phrase("Options"))):
        names, text = _LANGUAGE_RECORD
        formatter.write_dl([*(_record(option, ctx) for option in options), (names, _say(ctx, text))])


def _record(option: Any, ctx: Any) -> tuple[str, str]:
    """An option's names with what stands after them, and its sentence."""
    names, text = option.get_help_record(ctx)
    sentence = _say(ctx, _english(option.help))
    required = _say(ctx, phrase("(required)"))
    if option.metavar:
        names = names.replace(option.metavar, _say(ctx, _english(option.metavar)))
    return names, f"{sentence}  {required}" if _REQUIRED in text else sentence


def _help_option(option: Any) -> Any:
    if option is not None:
        option.help = phrase("Show this help and finish.").text
        option.callback = _show_help
    return option


def _show_help(ctx: Any, _parameter: Any, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        HarmlessConsole(sys.stdout).print(ctx.get_help())
        ctx.exit()
