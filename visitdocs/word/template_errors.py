"""What went wrong in a template, said so that the person who edits it in Word finds the place.

A problem names the template, the tag and the sentence that holds it; for a name that does not exist it says which
one was probably meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import TemplateRuntimeError, TemplateSyntaxError, UndefinedError
from jinja2.runtime import LoopContext
from jinja2.sandbox import SecurityError

from visitdocs.problems import Place, Problem, Severity, TemplateError
from visitdocs.word.budget import BudgetExceededError
from visitdocs.word.entries import Entry, ManyValuesError, Series
from visitdocs.word.form_entries import FormFieldEntry, OptionEntry
from visitdocs.word.sandbox import RefusedTagError, UnknownNameError
from visitdocs.word.value_text import UnfitCharacterError
from visitdocs.word.wrong_use import WrongUseError

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
MARKUP = re.compile(r"<[^>]+>")
LONGEST_SENTENCE, LONGEST_TAG = 160, 100
LOOP_NAMES = ("index", "first", "last", "length", "revindex")
EXAMPLES = "znacznik wygląda tak: {{ visit.title }} albo {% if visit.reason %} … {% endif %}"

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


@dataclass(frozen=True)
class Explanation:
    """What is wrong and what would be right; `wanted` is a word to look for in the tag, `line` where to look."""

    message: str
    hint: str
    wanted: str = ""
    line: int | None = None


def template_problem(name: str, part: str, message: str, sentence: str = "", tag: str = "", hint: str = "") -> Problem:
    """A problem of the template `name`; `part` says where in it: treść, nagłówek, stopka."""
    where = part
    if sentence:
        where += f", akapit „{shortened(sentence, tag)}”"
    if tag and tag not in message:
        message = f"{message} (znacznik {tag if len(tag) <= LONGEST_TAG else tag[: LONGEST_TAG - 1] + '…'})"
    return Problem(Severity.ERROR, message, Place(file=name, where=where), hint)


def shortened(sentence: str, tag: str = "") -> str:
    """As much of a sentence, around the tag, as one line of a message holds."""
    text = " ".join(sentence.split())
    if len(text) <= LONGEST_SENTENCE:
        return text
    middle = max(text.find(" ".join(tag.split())), 0) + len(tag) // 2
    start = min(max(middle - LONGEST_SENTENCE // 2, 0), len(text) - LONGEST_SENTENCE)
    end = start + LONGEST_SENTENCE
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")


def located(error: Exception, name: str, part: str, source: str, context: Mapping[str, object]) -> TemplateError:
    """A template engine's error as problems with their places; `source` is the text that the engine worked on."""
    lines = source.splitlines()
    problems = []
    for explanation in explained(error, context):
        sentence = _sentence(lines[explanation.line - 1]) if 0 < (explanation.line or 0) <= len(lines) else ""
        if explanation.wanted and explanation.wanted not in sentence:
            sentence = next((_sentence(text) for text in lines if _names(text, explanation.wanted)), sentence)
        tags = TAG.findall(sentence)
        wanted = [tag for tag in tags if explanation.wanted and explanation.wanted in tag]
        tag = (wanted or (tags if len(tags) == 1 else [""]))[0]
        problems.append(template_problem(name, part, explanation.message, sentence, tag, explanation.hint))
    return TemplateError(*dict.fromkeys(problems))


def _names(text: str, wanted: str) -> bool:
    return any(wanted in tag for tag in TAG.findall(MARKUP.sub("", text)))


def _sentence(line: str) -> str:
    text = MARKUP.sub("", line)
    for escaped, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(escaped, character)
    return text.strip()


def explained(error: Exception, context: Mapping[str, object]) -> list[Explanation]:
    """What an error of the template engine means."""
    if isinstance(error, RefusedTagError):
        return [Explanation(found.message, found.hint, "", found.line) for found in error.refusals]
    line = _line_number(error)
    for kind, explain in _EXPLAINERS.items():
        if isinstance(error, kind):
            message, hint, wanted = explain(error, context)
            return [Explanation(message, hint, wanted, line)]
    hint = "sprawdź, czy porównujesz i liczysz podobne rzeczy, a po „in” stoi lista"
    return [Explanation("tego znacznika nie da się wykonać", hint, "", line)]


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


def unknown_name(name: str, context: Mapping[str, object], line: int) -> Explanation:
    """A name that neither the vocabulary nor the template knows."""
    return Explanation(f"nie ma wartości „{name}”", _meant(name, list(context)), name, line)


def _unknown_part(error: UnknownNameError, context: Mapping[str, object]) -> tuple[str, str, str]:
    if error.name.isdecimal():
        return (
            f"lista nie ma pozycji numer {error.name}",
            "pozycje liczy się od 0; pewniejsza jest pętla for",
            error.name,
        )
    holder = list(context) if error.holder is None else error.holder
    return f"nie ma wartości „{error.name}”", _meant(error.name, holder), error.name


def _meant(name: str, holder: object) -> str:
    """What could have been meant by `name`, a part of `holder`; a list of names is the vocabulary's top level."""
    if holder == "":
        return "wartość przed kropką jest w tej definicji pusta; zapytaj o nią najpierw: {% if … %} … {% endif %}"
    if isinstance(holder, Series):
        return "przed kropką stoi lista; powtórz tekst dla jej pozycji: {%p for pozycja in lista %} … {%p endfor %}"
    known = list(holder) if isinstance(holder, list) else _parts(holder)
    if not known:
        return "wartość przed kropką to sam tekst albo liczba, bez dalszych części; usuń to, co stoi za kropką"
    close = get_close_matches(name, known, n=1)
    return f"czy chodziło o „{close[0]}”?" if close else f"można użyć: {', '.join(sorted(known)[:20])}"


def _parts(holder: object) -> list[str]:
    if isinstance(holder, LoopContext):
        return list(LOOP_NAMES)
    if isinstance(holder, Entry):
        return dir(holder)
    return list(vars(holder)) if isinstance(holder, FormFieldEntry | OptionEntry) else []


def _syntax(error: TemplateSyntaxError, _: Mapping[str, object]) -> tuple[str, str, str]:
    """Jinja says in English what it met where it wanted something else."""
    met = re.search(r"got '([^']+)'|unexpected '([^']+)'|unexpected char '([^']+)'", str(error.message))
    word = next(filter(None, met.groups()), "") if met else ""
    if not word or word.startswith("end of"):
        return "błędny zapis znacznika: czegoś w nim brakuje", EXAMPLES, ""
    hint = "do porównywania służą dwa znaki równości: {% if a == b %}" if word == "=" else EXAMPLES
    return f"błędny zapis znacznika: „{word}” stoi w złym miejscu", hint, ""


def _words(message: str, hint: str) -> Callable[..., tuple[str, str, str]]:
    return lambda *_: (message, hint, "")


def _own_words(hint: str = "") -> Callable[..., tuple[str, str, str]]:
    return lambda error, _: (str(error.message), getattr(error, "hint", hint), "")


_EXPLAINERS: dict[type[Exception], Callable[..., tuple[str, str, str]]] = {
    UnknownNameError: _unknown_part,
    SecurityError: _words("szablon sięga po coś, czego mu nie wolno", "użyj nazw ze słownika docs/vocabulary.md"),
    BudgetExceededError: _own_words("uprość pętle i działania w znacznikach"),
    UnfitCharacterError: _own_words("usuń go z definicji"),
    ManyValuesError: _own_words(),
    WrongUseError: _own_words(),
    UndefinedError: _words("lista jest pusta, więc nie ma tu czego wstawić", "zapytaj najpierw: {% if lista %}"),
    TemplateSyntaxError: _syntax,
    TemplateRuntimeError: _own_words(EXAMPLES),
    RecursionError: _words("znacznik jest zbyt złożony", "podziel go na prostsze znaczniki"),
    SyntaxError: _words("znacznik jest zbyt złożony", "podziel go na prostsze znaczniki"),
    MemoryError: _words("znacznik jest zbyt złożony", "podziel go na prostsze znaczniki"),
}
"""The first kind that fits tells what is wrong and what would be right."""
