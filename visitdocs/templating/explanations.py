"""What an error of the template engine means, in words for the person who edits the template."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from jinja2 import TemplateRuntimeError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SecurityError

from visitdocs.templating.entries import Series
from visitdocs.templating.errors import Mistake, RefusedTagError, TagError, UnknownNameError
from visitdocs.templating.names import closest, names_in

MAXIMUM_NAMES = 20
EXAMPLES = "znacznik wygląda tak: {{ visit.title }} albo {% if visit.reason %} … {% endif %}"
TOO_COMPLEX = ("znacznik jest zbyt złożony", "podziel go na prostsze znaczniki")

FAILURES = (
    TypeError,
    ValueError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    MemoryError,
    SyntaxError,
)
"""What filters and Python's compiler may raise beside jinja2.TemplateError when a tag is wrong."""


def explained(error: Exception, vocabulary: Collection[str]) -> list[Mistake]:
    """Tell what an error means; `vocabulary` are the names that a template may begin with."""
    line = _line_number(error)
    match error:
        case RefusedTagError():
            return error.mistakes
        case UnknownNameError():
            return [_unknown_part(error, vocabulary, line)]
        case TagError():
            return [replace(error.mistake, line=line)]
        case SecurityError():
            words = ("szablon sięga po coś, czego mu nie wolno", "użyj nazw ze słownika docs/vocabulary.md")
        case UndefinedError():
            words = ("lista jest pusta, więc nie ma tu czego wstawić", "zapytaj najpierw: {% if lista %}")
        case TemplateSyntaxError():
            words = _syntax(error)
        case TemplateRuntimeError():
            words = (str(error.message), EXAMPLES)
        case RecursionError() | SyntaxError() | MemoryError():
            words = TOO_COMPLEX
        case _:
            hint = "sprawdź, czy porównujesz i liczysz podobne rzeczy, a po „in” stoi lista"
            words = ("tego znacznika nie da się wykonać", hint)
    return [Mistake(*words, line)]


def _line_number(error: Exception) -> int | None:
    """The line of the rendered source: syntax errors know it, others leave it in their traceback."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def unknown_name(name: str, vocabulary: Collection[str], line: int | None) -> Mistake:
    """Tell of a name that neither the vocabulary nor the template knows."""
    return Mistake(f"nie ma wartości „{name}”", _meant(name, vocabulary), line, name)


def _unknown_part(error: UnknownNameError, vocabulary: Collection[str], line: int | None) -> Mistake:
    if error.name.isdecimal():
        message = f"lista nie ma pozycji numer {error.name}"
        return Mistake(message, "pozycje liczy się od 0; pewniejsza jest pętla for", line, error.name)
    if error.holder is None:
        return unknown_name(error.name, vocabulary, line)
    return Mistake(f"nie ma wartości „{error.name}”", _meant_part(error.name, error.holder), line, error.name)


def _meant_part(name: str, holder: object) -> str:
    """What could have been meant by `name`, a part of `holder`."""
    if holder == "":
        return "wartość przed kropką jest w tej definicji pusta; zapytaj o nią najpierw: {% if … %} … {% endif %}"
    if isinstance(holder, Series | list | tuple):
        return "przed kropką stoi lista; powtórz tekst dla jej pozycji: {%p for pozycja in lista %} … {%p endfor %}"
    known = names_in(holder)
    if not known:
        return "wartość przed kropką to sam tekst albo liczba, bez dalszych części; usuń to, co stoi za kropką"
    return _meant(name, known)


def _meant(name: str, known: Collection[str]) -> str:
    close = closest(name, known)
    return f"czy chodziło o „{close}”?" if close else f"można użyć: {', '.join(sorted(known)[:MAXIMUM_NAMES])}"


def _syntax(error: TemplateSyntaxError) -> tuple[str, str]:
    """Jinja says in English what it met where it wanted something else."""
    met = re.search(r"got '([^']+)'|unexpected '([^']+)'|unexpected char '([^']+)'", str(error.message))
    word = next(filter(None, met.groups()), "") if met else ""
    if not word.isprintable() or not word or word.startswith("end of"):
        return "błędny zapis znacznika: czegoś w nim brakuje", EXAMPLES
    hint = "do porównywania służą dwa znaki równości: {% if a == b %}" if word == "=" else EXAMPLES
    return f"błędny zapis znacznika: „{word}” stoi w złym miejscu", hint
