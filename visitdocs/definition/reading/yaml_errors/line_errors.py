"""Keys, colons and indents: what a line that does not fit most likely lacks."""

import re

from yaml import events

from visitdocs.definition.reading.parsers import position_of, start_of
from visitdocs.definition.reading.text_file import Position, ReadingError
from visitdocs.definition.reading.yaml_errors.error_context import ErrorContext, indent_of
from visitdocs.definition.reading.yaml_errors.sign_errors import directive
from visitdocs.messages import Quoted, message, phrase

#: An example longer than this is no help in a line of the terminal.
MAXIMUM_EXAMPLE_LENGTH = 100
MAXIMUM_VALUE_LENGTH = 60


def value_not_allowed(context: ErrorContext) -> ReadingError:
    """Explain a colon where no value may stand: inside a text, below a key without one, or in a line too far right."""
    before, after = context.line[: context.position.column], context.line[context.position.column :]
    if inner := re.match(r"(\s*(?:- )?[^\s:]+): +(\S.*)", before):
        return _colon_in_text(inner[1].strip().removeprefix("- "), inner[2] + after, context.position)
    above = context.position.line - 1
    while above > 0 and re.match(r"\s*(#|$)", context.lines[above]):
        above -= 1
    if not re.search(r":(\s|$)", context.lines[above]):
        return _colon_missing(context, Position(above, indent_of(context.lines[above], dashes=True)))
    return ReadingError(
        message("indented-too-far", "this line is indented further than it should be"),
        phrase("start it in the same column as line {line}, or indent line {line} further", line=above + 1),
        Position(context.position.line, indent_of(context.line)),
    )


def key_unfinished(context: ErrorContext) -> ReadingError:
    """Explain a line that should be a key and has no colon."""
    return _colon_missing(context, context.start)


def _colon_in_text(key: str, value: str, position: Position) -> ReadingError:
    mark = '"' if '"' not in value else "'"
    fixed = f"{key}: {mark}{value}{mark}"
    return ReadingError(
        message("colon-in-text", "a colon with a space inside a text reads as a new key"),
        phrase("put the whole text in quotes: “{fixed}”", fixed=fixed)
        if len(fixed) < MAXIMUM_EXAMPLE_LENGTH
        else phrase("put the whole text in quotes"),
        position,
    )


def _colon_missing(context: ErrorContext, position: Position) -> ReadingError:
    line = context.line_at(position)[position.column :]
    words = line.split(maxsplit=1)
    if not words:
        return ReadingError(
            message("key-missing-here", "a key with a colon is missing here"),
            phrase("write, for example, “title: Title”"),
            position,
        )
    if glued := re.match(r"([\w.-]+):(\S.*)", line):
        return ReadingError(
            message("space-missing", "a space is missing after the colon in {word}", word=Quoted(words[0])),
            phrase("write “{fixed}”", fixed=": ".join(glued.groups())),
            position,
        )
    value = words[-1] if len(words[-1]) < MAXIMUM_VALUE_LENGTH else "…"
    fixed = f"{words[0]}: {value}" if words[1:] else f"{words[0]}:"
    return ReadingError(
        message("colon-missing", "a colon is missing after {word}", word=Quoted(words[0])),
        phrase("type a colon and a space: “{fixed}”", fixed=fixed),
        position,
    )


def out_of_line(context: ErrorContext) -> ReadingError:
    """Explain a line that does not go on with what stands above: a quote before it, or its indent."""
    scalar = context.last
    if isinstance(scalar, events.ScalarEvent) and scalar.style in ('"', "'"):
        start, end = start_of(scalar), position_of(scalar.end_mark)
        if end.line > start.line:
            return ReadingError(
                message(
                    "quote-closed-late", "the quotation mark here is closed only in line {line}", line=end.line + 1
                ),
                phrase("close it at the end of the text with {sign}", sign=scalar.style),
                start,
            )
        if end.line == context.position.line:
            return ReadingError(
                message("text-after-quote", "there is more text after the closing quotation mark"),
                phrase(
                    "put the whole text in quotes; inside it write “like this”, "
                    'and put a text with an apostrophe between the signs "'
                ),
                end,
            )
    return ReadingError(
        message("indents-differ", "the indentation of this line does not fit the lines above"),
        phrase("the keys of one group, and the items “-” of one list, have to start in the same column"),
        context.position,
    )


def list_in_line(context: ErrorContext) -> ReadingError:
    """Explain a list that starts beside its key."""
    return ReadingError(
        message("list-in-line", "a list cannot start here"),
        phrase("move the “-” to a new line, indented"),
        context.position,
    )


def after_the_end(context: ErrorContext) -> ReadingError:
    """Explain a line that belongs to nothing."""
    if any(line.startswith("%") for line in context.lines):
        return directive(context)
    return ReadingError(
        message("line-without-key", "this line does not belong to any key"),
        phrase("check its indentation, and whether all brackets above are in place"),
        context.position,
    )
