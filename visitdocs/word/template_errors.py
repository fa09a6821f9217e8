"""What went wrong in a template, said so that the person who edits it in Word finds the place.

A problem names the template, the tag and the sentence that holds it; for a name that does not exist it says which
one was probably meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from jinja2 import TemplateAssertionError, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import SecurityError

from visitdocs.problems import Place, Problem, Severity, TemplateError
from visitdocs.word.sandbox import BoundExceededError, ForbiddenTagError, UnknownNameError

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
MARKUP = re.compile(r"<[^>]+>")
LONGEST_SENTENCE = 160


def template_problem(name: str, part: str, message: str, sentence: str = "", tag: str = "", hint: str = "") -> Problem:
    """A problem of the template `name`; `part` says where in it: treść, nagłówek, stopka."""
    where = part
    if sentence:
        where += f", akapit „{shortened(sentence)}”"
    if tag:
        message = f"{message} (znacznik {tag})"
    return Problem(Severity.ERROR, message, Place(file=name, where=where), hint)


def shortened(sentence: str) -> str:
    """A sentence short enough for one line of a message."""
    text = " ".join(sentence.split())
    return text if len(text) <= LONGEST_SENTENCE else text[: LONGEST_SENTENCE - 1] + "…"


def located(error: Exception, name: str, part: str, source: str, context: Mapping[str, object]) -> TemplateError:
    """A template engine's error as a problem with its place; `source` is the text that the engine worked on."""
    message, hint, wanted = _explained(error, context)
    line = _line_number(error)
    lines = source.splitlines()
    sentence = _sentence(lines[line - 1]) if line and line <= len(lines) else ""
    if wanted and wanted not in sentence:
        sentence = next((_sentence(text) for text in lines if _names(text, wanted)), sentence)
    tags = TAG.findall(sentence)
    tag = next((tag for tag in tags if wanted and wanted in tag), tags[0] if len(tags) == 1 else "")
    return TemplateError(template_problem(name, part, message, sentence, tag, hint))


def _names(text: str, wanted: str) -> bool:
    return any(wanted in tag for tag in TAG.findall(MARKUP.sub("", text)))


def _sentence(line: str) -> str:
    text = MARKUP.sub("", line)
    for escaped, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(escaped, character)
    return text.strip()


def _line_number(error: Exception) -> int | None:
    """The line of the rendered source: syntax errors know it, others leave it in their traceback."""
    if isinstance(error, TemplateSyntaxError | ForbiddenTagError):
        return error.lineno
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _explained(error: Exception, context: Mapping[str, object]) -> tuple[str, str, str]:
    """Message, hint, and the word to look for in the template."""
    if isinstance(error, UnknownNameError):
        return _unknown_name(error, context)
    if isinstance(error, SecurityError):
        hint = "W szablonie wolno tylko wstawiać wartości, pytać o nie (if) i powtarzać (for)."
        return "szablon sięga po coś, czego mu nie wolno", hint, ""
    if isinstance(error, BoundExceededError):
        return f"szablon robi za dużo: {error}", "Uprość pętle i działania w znacznikach.", ""
    if isinstance(error, TemplateAssertionError):
        return _unknown_filter(error)
    if isinstance(error, TemplateSyntaxError):
        return "błędny zapis znacznika", _syntax_hint(str(error.message)), ""
    if isinstance(error, JinjaError) and error.message:
        return error.message, "", ""
    return "znacznika nie da się wykonać", "Sprawdź, czy filtr pasuje do wartości, np. plural do liczby.", ""


def _unknown_name(error: UnknownNameError, context: Mapping[str, object]) -> tuple[str, str, str]:
    known = list(context) if error.holder is None else dir(error.holder)
    known = [name for name in known if not name.startswith("_")]
    close = get_close_matches(error.name, known, n=1, cutoff=0.5)
    hint = f"Czy chodziło o „{close[0]}”?" if close else f"Można użyć: {', '.join(sorted(known)[:20])}."
    return f"nie ma wartości „{error.name}”", hint if known else "", error.name


def _unknown_filter(error: TemplateAssertionError) -> tuple[str, str, str]:
    found = re.search(r"'([^']+)'", str(error.message))
    name = found.group(1) if found else ""
    return f"nie ma filtru „{name}”", "Filtry opisuje docs/templates.md.", name


def _syntax_hint(message: str) -> str:
    if "Unknown tag" in message or "unknown tag" in message:
        return "Dozwolone są if, elif, else, endif, for, endfor i set. Być może brakuje początku pętli lub warunku."
    if "end of template" in message or "end of" in message:
        return "Czegoś brakuje: każde „if” kończy „endif”, każde „for” kończy „endfor”, nawiasy muszą się zamykać."
    return "Znacznik wygląda tak: {{ visit.title }} albo {% if visit.reason %} … {% endif %}."
