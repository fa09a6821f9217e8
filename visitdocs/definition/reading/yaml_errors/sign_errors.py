"""Quotes, brackets and other signs that have a meaning of their own in YAML."""

import re

from visitdocs.definition.reading.text_file import Position, ReadingError
from visitdocs.definition.reading.yaml_errors.error_context import ErrorContext
from visitdocs.messages import Quoted, message, phrase


def unclosed_quote(context: ErrorContext) -> ReadingError:
    """Explain a quote that goes on to the end of the file."""
    return ReadingError(
        message("quote-not-closed", "the quotation mark here is not closed"),
        phrase("add {sign} at the end of the text", sign=context.character_at(context.start)),
        context.start,
    )


def bracket(context: ErrorContext) -> ReadingError:
    """Explain a bracket that is too many, is not closed, or holds what is neither a list nor keys."""
    if context.bracket is None:
        found = re.search(r"[\]}]|<stream end>", context.problem.rsplit("found", 1)[-1])
        return ReadingError(
            message("sign-not-needed", "the sign {sign} is not needed here", sign=Quoted(found[0] if found else ",")),
            phrase("remove it; if it belongs to a text, put the whole text in quotes"),
            context.position,
        )
    opening = context.character_at(context.bracket)
    closing = {"{": "}", "[": "]"}[opening]
    if context.position.line > context.bracket.line or "<stream end>" in context.problem:
        return ReadingError(
            message("bracket-not-closed", "the bracket {opening} is not closed", opening=opening),
            phrase("add {closing} at the end", closing=closing),
            context.bracket,
        )
    return ReadingError(
        message(
            "brackets-not-understood",
            "what stands in the brackets {opening} {closing} cannot be understood",
            opening=opening,
            closing=closing,
        ),
        phrase("separate the items with commas, and put a text with a comma, a colon or a bracket in quotes"),
        context.position,
    )


def text_starts_with_sign(context: ErrorContext) -> ReadingError:
    """Explain a text that starts with a sign which YAML keeps for itself."""
    sign = context.character_at(context.start)
    if sign == "\t":
        return ReadingError(
            message("tab-in-text", "there is a tab in the text"),
            phrase("replace it with a space"),
            context.start,
        )
    return ReadingError(
        message("text-starts-with-sign", "a text cannot start with the sign {sign}", sign=Quoted(sign)),
        phrase("put the whole text in quotes"),
        context.start,
    )


def block_sign(context: ErrorContext) -> ReadingError:
    """Explain text that stands beside the sign of a block of text."""
    sign = Quoted(context.character_at(context.start))
    return ReadingError(
        message("text-beside-block-sign", "after the sign {sign} the text has to start in the next line", sign=sign),
        phrase(
            "move the text down, indented; if {sign} belongs to the text, put the whole text in quotes",
            sign=sign,
        ),
        context.start,
    )


def backslash(context: ErrorContext) -> ReadingError:
    """Explain a backslash between double quotes."""
    return ReadingError(
        message("backslash-in-quotes", "the backslash “\\” has a special meaning in quotes"),
        phrase("use apostrophes ' around the text instead of the signs \", or double the backslash: \\\\"),
        context.position,
    )


def question_mark(context: ErrorContext) -> ReadingError:
    """Explain a question mark that stands as the sign of a key."""
    return ReadingError(
        message("text-starts-with-sign", "a text cannot start with “? ”"),
        phrase("put the whole text in quotes"),
        context.position,
    )


def directive(context: ErrorContext) -> ReadingError:
    """Explain a line that starts like a directive of YAML."""
    line = next(number for number, line in enumerate(context.lines) if line.startswith("%"))
    return ReadingError(
        message("line-starts-with-percent", "a line cannot start with “%”"),
        phrase("remove this line, or put the text in quotes"),
        Position(line, 0),
    )
