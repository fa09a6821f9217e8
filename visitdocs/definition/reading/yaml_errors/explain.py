"""Errors of PyYAML reworded by what a person most likely meant."""

import re
from collections.abc import Callable

from yaml import MarkedYAMLError, events

from visitdocs.definition.reading.text_file import Position, ReadingError, TextFile
from visitdocs.definition.reading.yaml_errors import line_errors, sign_errors
from visitdocs.definition.reading.yaml_errors.error_context import ErrorContext
from visitdocs.messages import message, phrase

#: Patterns over "context: problem" of PyYAML's errors, and what each means.
EXPLANATIONS: dict[str, Callable[[ErrorContext], ReadingError]] = {
    "mapping values are not allowed": line_errors.value_not_allowed,
    "scanning a simple key": line_errors.key_unfinished,
    "quoted scalar: found unexpected": sign_errors.unclosed_quote,
    "double-quoted scalar: ": sign_errors.backslash,
    "block (mapping|collection): expected <block end>": line_errors.out_of_line,
    "flow (mapping|sequence): ": sign_errors.bracket,
    "(flow|block) node: expected the node content": sign_errors.bracket,
    "cannot start any token": sign_errors.text_starts_with_sign,
    "scanning an (alias|anchor)|(scanning|parsing) a tag|undefined tag handle": sign_errors.text_starts_with_sign,
    "block scalar: ": sign_errors.block_sign,
    "sequence entries are not allowed": line_errors.list_in_line,
    "mapping keys are not allowed": sign_errors.question_mark,
    "directive|incompatible YAML|duplicate tag handle": sign_errors.directive,
    "expected '<document start>'": line_errors.after_the_end,
}


def explained(
    error: MarkedYAMLError, file: TextFile, last: events.Event | None, bracket: Position | None
) -> ReadingError:
    """Return what `error` means; `last` is the event before it, `bracket` the last one left open."""
    context = ErrorContext.of(error, file, last, bracket)
    meant = _meant(context)
    return ReadingError(meant.message, meant.hint, meant.position, context.around(meant.position))


def _meant(context: ErrorContext) -> ReadingError:
    for position in (context.position, context.start):
        if tab := re.match(" *\t", context.line_at(position)):
            return ReadingError(
                message("indented-with-tab", "the indentation is made with a tab"),
                phrase("replace the tab with spaces, as many as in the lines beside it"),
                Position(position.line, tab.end() - 1),
            )
    for pattern, explain in EXPLANATIONS.items():
        if re.search(pattern, context.problem):
            return explain(context)
    return ReadingError(
        message("yaml-not-understood", "this cannot be understood"),
        phrase("compare the indentation, colons and quotes with the lines beside it"),
        context.position,
    )
