"""The language that a person is spoken to in: `--lang`, else VISITDOCS_LANG, else that of the user's interface."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from visitdocs.dataclass import dataclass
from visitdocs.messages import ENGLISH, Language, OneOf, Quoted, language_named, message, phrase, spoken_languages
from visitdocs.problems import Problem, Severity, UsageError

OPTION = "--lang"
VARIABLE = "VISITDOCS_LANG"
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What names the language of messages, the strongest first (POSIX.1-2017, 8.2); LANGUAGE is GNU's list of wishes."""
NO_LANGUAGE = ("C", "POSIX")


@dataclass(frozen=True)
class Request:
    """A command line without its `--lang`, and the language that it asks for, "" for none."""

    arguments: tuple[str, ...]
    language: str


def without_language(arguments: Sequence[str]) -> Request:
    """Take `--lang pl` or `--lang=pl` out of a command line, wherever it stands; the last one counts.

    Raises `UsageError` for a language that the program does not speak.
    """
    rest, asked, waiting = [], "", iter(arguments)
    for argument in waiting:
        name, equals, value = argument.partition("=")
        if name != OPTION:
            rest.append(argument)
            continue
        asked = (value if equals else next(waiting, "")).lower()
        if asked not in spoken_languages():
            raise UsageError(_unknown(asked))
    return Request(tuple(rest), asked)


def language_of(asked: str, environment: Mapping[str, str]) -> Language:
    """Choose the language: the one asked for, else the environment's, else the interface's; else English."""
    name = (asked or environment.get(VARIABLE) or _named_by_locale(environment) or _interface_language()).lower()
    spoken = map(language_named, spoken_languages())
    return next((one for one in spoken if name.startswith((one.code, one.english_name.lower()))), ENGLISH)


def _named_by_locale(environment: Mapping[str, str]) -> str:
    name = next((environment[variable] for variable in LOCALE_VARIABLES if environment.get(variable)), "")
    if name.partition(".")[0] in NO_LANGUAGE:
        return name
    return environment.get("LANGUAGE", "").partition(":")[0] or name


def _interface_language() -> str:
    """The language of Windows' menus, such as pl_PL; "" elsewhere, where the environment names it."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    kernel: Any = ctypes.windll.kernel32
    return locale.windows_locale.get(kernel.GetUserDefaultUILanguage()) or locale.getlocale()[0] or ""


def _unknown(asked: str) -> Problem:
    languages = OneOf(spoken_languages())
    if not asked:
        hint = phrase("after --lang write {languages}", languages=languages)
        return Problem(Severity.ERROR, message("language-missing", "no language stands after --lang"), hint=hint)
    unknown = message("language-unknown", "the program does not speak {language}", language=Quoted(asked))
    return Problem(Severity.ERROR, unknown, hint=phrase("after --lang write {languages}", languages=languages))
