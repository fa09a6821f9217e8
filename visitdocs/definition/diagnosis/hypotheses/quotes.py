"""Quotes around texts: not closed, not opened, or needed and not there."""

import re
from collections.abc import Iterator

from visitdocs.definition.diagnosis.remedy import KEY, Remedy, Suspicion, indent_of, rewritten, split_comment
from visitdocs.definition.reading.text_file import Position
from visitdocs.messages import Message, Quoted, message, phrase

VALUE = rf"((?:{KEY}:|-)[ ]+|[{{\[,][ ]*(?:{KEY}:[ ]+)?)"
"""What stands before a value in a line."""

WRONG_ESCAPE = re.compile(r"\\(?![0abt\tnvfre \"/\\N_LPxuU])")
"""A backslash before a sign that it does not go with between double quotes (YAML 1.1, 5.7)."""


def not_closed(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a quote that is opened before a text and closed nowhere."""
    for number, line in suspicion.each():
        for quote in "\"'":
            if line.count(quote) % 2 == 0:
                continue
            for opened in reversed(list(re.finditer(rf"(?<=[ \[{{,]){quote}(?=\S)", line))):
                for end in _ends(line, opened.end(), suspicion.names):
                    yield rewritten(
                        message("quote-not-closed", "the quotation mark here is not closed"),
                        phrase("add {sign} at the end of the text", sign=quote),
                        number,
                        opened.start(),
                        f"{line[:end]}{quote}{line[end:]}",
                    )


def not_opened(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a quote that closes a text before which none is opened."""
    for number, line in suspicion.each():
        for quote in "\"'":
            if line.count(quote) % 2 == 0:
                continue
            for start in reversed(list(re.finditer(rf"{VALUE}(?=[^\s\"'])", line))):
                yield rewritten(
                    message("quote-not-opened", "a quotation mark is missing at the start of the text"),
                    phrase("add {sign} before the text", sign=quote),
                    number,
                    start.end(),
                    f"{line[: start.end()]}{quote}{line[start.end() :]}",
                )


def needed(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a text that can only stand in quotes: one between braces, or all of a line."""
    for number, line in suspicion.each():
        bare, comment = split_comment(line)
        for start in re.finditer(rf"(?<=[{{,])[ ]*({KEY}):[ ]+", bare):
            if start[1] in suspicion.names and "{" in bare[: start.end()]:
                for end in _ends(bare, start.end(), suspicion.names):
                    yield from _in_quotes(number, bare, start.end(), end, comment)
        if whole := re.match(rf"[ ]*(?:-[ ]+)*(?:{KEY}:(?:[ ]+|$))?", bare):
            yield from _in_quotes(number, bare, whole.end(), len(bare), comment)


def block_needed(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a text over several lines with a colon in it, which can only stand as a block."""
    for number, line in suspicion.each():
        above = number - 1
        while above >= 0 and indent_of(suspicion.lines[above]) >= indent_of(line):
            above -= 1
        start = (
            re.match(rf"([ ]*(?:-[ ]+)?{KEY}:)[ ]+([^\s>|\"'{{\[].*)$", suspicion.lines[above]) if above >= 0 else None
        )
        if start and re.search(r":(\s|$)", line):
            yield Remedy(
                message("colon-in-text", "a colon with a space inside a text reads as a new key"),
                phrase(
                    "write the sign >- after the colon in line {line}, and the text in the lines below", line=above + 1
                ),
                Position(number, line.index(":")),
                {above: f"{start[1]} >-\n{' ' * indent_of(line)}{start[2]}"},
            )


def _in_quotes(number: int, line: str, start: int, end: int, comment: str) -> Iterator[Remedy]:
    value = line[start:end].strip()
    if not value or (quoted := _quoted(value)) == value or (_is_quoted(value) and not WRONG_ESCAPE.search(value)):
        return
    sentence, column = _reason(value)
    yield rewritten(
        sentence,
        phrase("put the text between apostrophes") if _is_quoted(value) else phrase("put the whole text in quotes"),
        number,
        start + column,
        f"{line[:start]}{quoted}{line[end:]}{comment}",
    )


def _is_quoted(value: str) -> bool:
    return bool(re.fullmatch(r"\"(\\.|[^\"\\])*\"|'([^']|'')*'", value))


def _quoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def _reason(value: str) -> tuple[Message, int]:
    """Why a text needs quotes, and the column in it that shows this."""
    if _is_quoted(value) and (wrong := WRONG_ESCAPE.search(value)):
        return message("backslash-in-quotes", "the backslash “\\” has a special meaning in quotes"), wrong.start()
    if value[0] in "\"'":
        end = value.find(value[0], 1)
        return message("text-after-quote", "there is more text after the closing quotation mark"), max(end + 1, 0)
    if value[0] in "[]{}&*!|>%@`,?#:-":
        return message("text-starts-with-sign", "a text cannot start with the sign {sign}", sign=Quoted(value[0])), 0
    if colon := re.search(r":(\s|$)", value):
        return message("colon-in-text", "a colon with a space inside a text reads as a new key"), colon.start()
    return message("text-needs-quotes", "this text can only stand in quotes"), 0


def _ends(line: str, start: int, names: frozenset[str]) -> Iterator[int]:
    """Where a text may end that starts in a line: before a further key, before the bracket that closes, at the end."""
    bare, _ = split_comment(line)
    if "{" in bare[:start]:
        for key in re.finditer(rf",\s*({KEY}):\s", bare):
            if key.start() >= start and key[1] in names:
                yield key.start()
                return
    if closing := re.search(r"[}\]]+$", bare):
        yield max(closing.start(), start)
        yield max(closing.end() - 1, start)
    elif "[" in bare[:start] and "," in bare[start:]:
        yield bare.index(",", start)
    yield len(bare)
