"""What an error of the template engine means, in words for the person who edits the template."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from visitdocs.messages import Listed, Message, Quoted, message, phrase
from visitdocs.templating.allowed_tags import TOO_COMPLEX
from visitdocs.templating.entries import Person, Questions, Series, closest, names_in
from visitdocs.templating.errors import Mistake, RefusedTagError, TagError, UnknownNameError

MAXIMUM_NAMES = 20
EXAMPLES = phrase("a tag looks like this: {{ visit.title }} or {% if visit.reason %} … {% endif %}")

ESCAPED = re.compile(r"\\[ux][0-9a-f]+")
"""How Jinja shows a character that nobody can see, such as the brace that ends a tag too early for it."""

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
            return [Mistake(*_FORBIDDEN, line)]
        case UndefinedError():
            return [Mistake(*_EMPTY_LIST, line)]
        case TemplateSyntaxError():
            return [Mistake(*_syntax(error), line)]
        case RecursionError() | SyntaxError() | MemoryError():
            return [Mistake(*TOO_COMPLEX, line)]
        case _:
            return [Mistake(*_IMPOSSIBLE, line)]


_FORBIDDEN = (
    message("forbidden-part", "the template reaches for something that it must not reach for"),
    phrase("use names from docs/vocabulary.md"),
)
_EMPTY_LIST = (
    message("empty-list", "the list is empty, so there is nothing to print here"),
    phrase("ask first: {% if list %}"),
)
_IMPOSSIBLE = (
    message("impossible-tag", "this tag cannot be carried out"),
    phrase("check that you compare and add things of one kind, and that a list follows “in”"),
)


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
    if name in PEOPLE:
        return Mistake(
            message("people-not-here", "this document knows nothing of {name}", name=Quoted(name)),
            _where_people_are(vocabulary),
            line,
            name,
        )
    return _no_value(name, _meant(name, vocabulary), line)


PEOPLE = ("participant", "participants")
"""Names that only documents made from the register know: one of them in a file for each person, the other in a list."""


def _where_people_are(vocabulary: Collection[str]) -> Message:
    if "participants" in vocabulary:
        return phrase(
            "repeat the text for everybody: {%tr for participant in participants %} … {%tr endfor %}, or make a file "
            "for each person with for_each: true"
        )
    if "participant" in vocabulary:
        return phrase("a file for one person tells of nobody else; a list needs for_each: false")
    return phrase("only documents under participant_documents are made from the register")


def _no_value(name: str, hint: Message, line: int | None) -> Mistake:
    return Mistake(message("unknown-value", "there is no value {name}", name=Quoted(name)), hint, line, name)


def _unknown_part(error: UnknownNameError, vocabulary: Collection[str], line: int | None) -> Mistake:
    if error.name.isdecimal():
        said = message("no-such-item", "the list has no item number {number}", number=error.name)
        return Mistake(said, phrase("items are counted from 0; a “for” loop is safer"), line, error.name)
    if error.holder is None:
        return unknown_name(error.name, vocabulary, line)
    if isinstance(error.holder, Person) and error.name in error.holder.withheld:
        said = message(
            "withheld-answer", "the answer {name} can reveal health, so no document shows it", name=Quoted(error.name)
        )
        return Mistake(said, _WITHHELD_HINT, line, error.name)
    if isinstance(error.holder, Questions):
        return _no_question(error.name, error.holder, line)
    return _no_value(error.name, _meant_part(error.name, error.holder), line)


_WITHHELD_HINT = phrase(
    "take it out of the template; the organiser finds such needs in the register, in the sheet of the summary"
)


def _no_question(name: str, questions: Questions, line: int | None) -> Mistake:
    said = message("unasked-question", "the form does not ask {name}, which the template needs", name=Quoted(name))
    close = closest(name, names_in(questions))
    hint = (
        phrase("did you mean {name}?", name=Quoted(close))
        if close
        else phrase("add the field to registration.fields, or take the sentence out of the template")
    )
    return Mistake(said, hint, line, name)


def _meant_part(name: str, holder: object) -> Message:
    """What could have been meant by `name`, a part of `holder`."""
    if holder == "":
        return phrase(
            "the value before the dot is empty in this definition; ask for it first: {% if … %} … {% endif %}"
        )
    if isinstance(holder, Series | list | tuple):
        return phrase(
            "there is a list before the dot; repeat the text for its items: {%p for item in list %} … {%p endfor %}"
        )
    known = names_in(holder)
    if not known:
        return phrase(
            "the value before the dot is only a text or a number without further parts; take away what follows the dot"
        )
    return _meant(name, known)


def _meant(name: str, known: Collection[str]) -> Message:
    close = closest(name, known)
    if close:
        return phrase("did you mean {name}?", name=Quoted(close))
    return phrase("what there is: {names}", names=Listed(tuple(sorted(known)[:MAXIMUM_NAMES])))


def _syntax(error: TemplateSyntaxError) -> tuple[Message, Message]:
    """Jinja says in English what it met where it wanted something else."""
    met = re.search(r"got '([^']+)'|unexpected '([^']+)'|unexpected char '([^']+)'", str(error.message))
    word = next(filter(None, met.groups()), "") if met else ""
    if not word or word.startswith("end of") or ESCAPED.fullmatch(word):
        return message("incomplete-tag", "the tag is written wrongly: something is missing in it"), EXAMPLES
    hint = phrase("to compare, write two equals signs: {% if a == b %}") if word == "=" else EXAMPLES
    return message(
        "misplaced-word", "the tag is written wrongly: {word} stands in the wrong place", word=Quoted(word)
    ), hint
