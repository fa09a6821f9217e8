"""Brackets and braces: not closed, not opened, of the wrong kind, too many."""

import re
from collections.abc import Iterator

from visitdocs.definition.diagnosis.remedy import KEY, Remedy, Suspicion, rewritten, split_comment
from visitdocs.messages import Quoted, message, phrase

CLOSING = {"{": "}", "[": "]"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}


def brackets(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect brackets of one line that do not match."""
    for number, line in suspicion.each():
        opened, stray = _unmatched(line)
        bare, comment = split_comment(line)
        bare = bare.rstrip()
        for column in reversed(opened):
            sign = line[column]
            told = message("bracket-not-closed", "the bracket {opening} is not closed", opening=sign)
            how = phrase("add {closing} at the end", closing=CLOSING[sign])
            if stray and line[stray[-1]] != CLOSING[sign]:
                fixed = f"{line[: stray[-1]]}{CLOSING[sign]}{line[stray[-1] + 1 :]}"
                yield rewritten(told, how, number, column, fixed)
            for end in (len(bare.rstrip(",")), *_inner_ends(bare, column)):
                yield rewritten(told, how, number, column, f"{bare[:end]}{CLOSING[sign]}{bare[end:]}{comment}")
            yield rewritten(
                message("sign-not-needed", "the sign {sign} is not needed here", sign=Quoted(sign)),
                phrase("remove it; if it belongs to a text, put the whole text in quotes"),
                number,
                column,
                line[:column] + line[column + 1 :],
            )
        for column in stray:
            yield from _stray(number, line, column)


def _inner_ends(line: str, start: int) -> Iterator[int]:
    """Where a bracket inside another may end: before the next key, before the last bracket."""
    for key in re.finditer(rf",\s*{KEY}:\s", line):
        if key.start() > start:
            yield key.start()
    if re.search(r"[}\]]$", line):
        yield len(line) - 1


def _stray(number: int, line: str, column: int) -> Iterator[Remedy]:
    sign = line[column]
    for start in re.finditer(rf"(?:^[ ]*(?:-[ ]+)?(?:{KEY}:[ ]+)?|{KEY}:[ ]+)", line[:column]):
        for end in {start.end(), (re.match(r"[ ]*(?:-[ ]+)?", line) or start).end()}:
            if OPENING[sign] not in line[end : end + 1]:
                yield rewritten(
                    message("bracket-not-opened", "the bracket {closing} is opened nowhere", closing=Quoted(sign)),
                    phrase("add {opening} where the group starts", opening=OPENING[sign]),
                    number,
                    column,
                    f"{line[:end]}{OPENING[sign]}{line[end:]}",
                )
    yield rewritten(
        message("sign-not-needed", "the sign {sign} is not needed here", sign=Quoted(sign)),
        phrase("remove it; if it belongs to a text, put the whole text in quotes"),
        number,
        column,
        line[:column] + line[column + 1 :],
    )


def _unmatched(line: str) -> tuple[list[int], list[int]]:
    """Columns of brackets outside quotes that are not closed, and of those that nothing opens."""
    opened: list[int] = []
    stray: list[int] = []
    for match in re.finditer(r"\"(?:\\.|[^\"\\])*\"|(?<![\w])'[^']*'|\s#\s.*$|([{\[])|([}\]])", line):
        if match[1]:
            opened.append(match.start())
        elif match[2]:
            if opened and CLOSING[line[opened[-1]]] == match[2]:
                opened.pop()
            else:
                stray.append(match.start())
    return opened, stray
