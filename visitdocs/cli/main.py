"""From arguments to an exit code: 0 fine, 1 definition or template wrong, 2 usage, 3 cannot write, 4 web site.

70 means that the program itself is wrong, 130 that Ctrl+C was pressed.
"""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO, TextIOWrapper
from pathlib import Path
from types import TracebackType

from visitdocs.cli.building import build_programmes, typeset_and_show
from visitdocs.cli.language import language_of, without_language
from visitdocs.cli.plain_commands import plain_build, plain_typesetting
from visitdocs.cli.session import Session, today_of
from visitdocs.cli.terminal import Terminal
from visitdocs.messages import Language
from visitdocs.problems import VisitdocsError

INTERNAL, INTERRUPTED = 70, 130

_DEBUG = "--debug"
_PERSONAL = frozenset({"collect", "fill", "forget", "invite", "participants"})
"""Commands that work with personal data, which may stand in the text of any exception."""


def main(root: Path | None = None) -> None:
    """Run the command line and end the process. `root` is the project's folder, the current one if not given."""
    arguments = [argument for argument in sys.argv[1:] if argument != _DEBUG]
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # which it looks for in all that is installed
    _prepare_streams()
    debugged = len(arguments) < len(sys.argv) - 1 or os.environ.get("VISITDOCS_DEBUG")
    sys.excepthook = _trace if debugged else _apologise
    code = run(arguments, root or Path.cwd())
    gc.freeze()  # the process ends and takes with it what is left: nothing is gained by a last search for circles
    sys.exit(code)


def _prepare_streams() -> None:
    """Let output be printed wherever it goes: Windows' pythonw has none, and its old consoles know no „→”."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, TextIOWrapper(BytesIO(), encoding="utf-8"))
        getattr(sys, name).reconfigure(errors="replace")


def run(arguments: Sequence[str], root: Path) -> int:
    """Carry out a command line and give its exit code. An exception that gets out is a fault of the program."""
    try:
        request = without_language(arguments)
    except VisitdocsError as error:
        Terminal(language_of("", os.environ)).show(error.problems)
        return error.exit_code
    return _run(request.arguments, root, language_of(request.language, os.environ))


def _run(arguments: Sequence[str], root: Path, language: Language) -> int:
    terminal = Terminal(language)
    try:
        code = carry_out(arguments, Session(root, language, today_of(os.environ), os.environ))
    except VisitdocsError as error:
        terminal.show(error.problems)
        return error.exit_code
    except KeyboardInterrupt:
        code = INTERRUPTED
    if code == INTERRUPTED:
        terminal.say_interrupted()
    return code


def carry_out(arguments: Sequence[str], session: Session) -> int:
    """Do what a command line asks for and give the exit code. A plain one is understood here, any other by Typer."""
    if build := plain_build(arguments):
        switches = dict.fromkeys(build.switches, True)
        return build_programmes(session, build.names, build.output, _command_names(), **switches)
    if typesetting := plain_typesetting(arguments):
        switches = dict.fromkeys(typesetting.switches, True)
        target = None if typesetting.output is None else str(typesetting.output)
        return typeset_and_show(session, typesetting.names[0], target, **switches)
    from visitdocs.cli.dispatch import dispatch

    return dispatch(arguments, session)


def _command_names() -> Iterator[str]:
    """The names of all commands, which are looked up only for a name that means nothing."""
    from visitdocs.cli.commands import command_names

    yield from command_names()


def _trace(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """The hook for those who look for a fault: what Python would print, made printable."""
    from traceback import format_exception

    lines = _without_texts(error) if _is_personal() else format_exception(kind, error, traceback)
    Terminal(_language()).show_trace("".join(lines))


def _without_texts(error: BaseException) -> list[str]:
    """Where an exception and those before it were raised, and their classes; their texts may hold personal data."""
    from traceback import format_tb

    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    here = [*format_tb(error.__traceback__), f"{type(error).__name__}\n"]
    return [*_without_texts(before), "\n", *here] if before else here


def _apologise(kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
    """The hook for exceptions that nobody caught: one line for the clerk instead of a traceback."""
    terminal = Terminal(_language())
    if issubclass(kind, KeyboardInterrupt):
        terminal.say_interrupted()
        sys.exit(INTERRUPTED)
    terminal.say_internal(kind.__name__ if _is_personal() else f"{kind.__name__}: {error}")
    sys.exit(INTERNAL)


def _is_personal() -> bool:
    return not _PERSONAL.isdisjoint(sys.argv)


def _language() -> Language:
    """The language of this process, also where its command line is wrong."""
    try:
        asked = without_language(sys.argv[1:]).language
    except VisitdocsError:
        asked = ""
    return language_of(asked, os.environ)
