"""Lines that start in the wrong column: the second line of a text, a key beside or below the wrong one."""

import re
from collections.abc import Iterator

from visitdocs.definition.diagnosis.remedy import KEY, Remedy, Suspicion, indent_of, is_silent
from visitdocs.definition.reading.text_file import Position
from visitdocs.messages import Message, message, phrase

#: A text that is shorter seldom goes on in a second line.
MINIMUM_LENGTH = 60

#: So many lines above are looked at for the column that was meant.
MAXIMUM_COLUMNS = 5


def continuations(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect the second line of a text that is not indented."""
    for number, line in suspicion.each():
        if re.match(rf" *(- |{KEY}:( |$))", line):
            continue
        above = next((other for other in range(number - 1, -1, -1) if suspicion.lines[other].strip()), None)
        if above is None:
            continue
        if not _is_long(suspicion.lines[above]):
            continue
        key = above
        while key > 0 and not re.match(rf" *(?:- +)*(?:{KEY}:|- )", suspicion.lines[key]):
            key -= 1
        column = indent_of(suspicion.lines[above]) if key < above else _key_column(suspicion.lines[key]) + 2
        numbers = _run_of_text(suspicion.lines, number)
        changes = {other: " " * column + suspicion.lines[other].strip() for other in numbers}
        yield Remedy(
            message("text-not-indented", "this line goes on with a text, and is not indented like it"),
            phrase(
                "start it after {count} spaces, so that it stands further right than line {line}",
                count=column,
                line=key + 1,
            ),
            Position(number, indent_of(line)),
            changes,
        )


def _is_long(line: str) -> bool:
    """Whether a text in this line may well go on in the next."""
    return len(line) >= MINIMUM_LENGTH or not re.match(rf" *(?:- +)*{KEY}:\s+[^>|]", line)


def columns(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a line, with what stands below it, that starts too far left or right."""
    seen: set[tuple[tuple[int, str], ...]] = set()
    for number, line in suspicion.each():
        indent = indent_of(line)
        if not re.match(rf" *(?:- |{KEY}:(?:\s|$)|[{{\[\"'])", line):
            continue
        for column, like in _columns_above(suspicion.lines, number):
            if column == indent:
                continue
            for numbers in (*_parts(suspicion.lines, number), _told_together(suspicion.reported, number)):
                changes = {other: _shifted(suspicion.lines[other], column - indent) for other in numbers}
                if (key := tuple(changes.items())) in seen:
                    continue
                seen.add(key)
                yield Remedy(
                    _too_far(column < indent), _where_to(numbers, column, like), Position(number, indent), changes
                )


def _too_far(left: bool) -> Message:
    return (
        message("indented-too-far", "this line is indented further than it should be")
        if left
        else message("indented-too-little", "this line is indented less than it should be")
    )


def _where_to(numbers: list[int], column: int, like: int) -> Message:
    if column == 0:
        return phrase("move it to the left edge; see line {line}", line=like + 1)
    if len(numbers) == 1:
        return phrase("start it after {count} spaces; see line {line}", count=column, line=like + 1)
    return phrase(
        "start it after {count} spaces, and move the lines down to line {last} by as much; see line {line}",
        count=column,
        last=numbers[-1] + 1,
        line=like + 1,
    )


def _columns_above(lines: list[str], number: int) -> list[tuple[int, int]]:
    """Columns in which the line may have been meant to start, nearest first, each with a line that shows it."""
    found: dict[int, int] = {}
    above = [other for other in range(number - 1, -1, -1) if not is_silent(lines[other])]
    below = [other for other in range(number + 1, len(lines)) if not is_silent(lines[other])]
    if above and re.search(r":\s*$", lines[above[0]]):
        found[_key_column(lines[above[0]]) + 2] = above[0]
    for other in (*above[:1], *below[:1], *above[1:]):
        for column in (_key_column(lines[other]), indent_of(lines[other])):
            found.setdefault(column, other)
        if len(found) >= MAXIMUM_COLUMNS:
            break
    return list(found.items())


def _parts(lines: list[str], number: int) -> Iterator[list[int]]:
    """The line with all that is deeper; with those beside it, too; alone."""
    indent = indent_of(lines[number])
    for least in (indent + 1, indent):
        numbers = [number]
        for other in range(number + 1, len(lines)):
            if not is_silent(lines[other]) and indent_of(lines[other]) < least:
                break
            if lines[other].strip():
                numbers.append(other)
        yield numbers
    yield [number]


def _told_together(reported: tuple[int, ...], number: int) -> list[int]:
    """The line and those after it of which something is told, too, one by one."""
    numbers = [number]
    while numbers[-1] + 1 in reported:
        numbers.append(numbers[-1] + 1)
    return numbers


def _shifted(line: str, by: int) -> str:
    return " " * max(indent_of(line) + by, 0) + line.lstrip(" ")


def _key_column(line: str) -> int:
    """The column of what stands after the hyphens of a line."""
    found = re.match(r" *(?:- +)*", line)
    return found.end() if found else 0


def _run_of_text(lines: list[str], number: int) -> list[int]:
    """The line and those after it that are no keys and start in the same column."""
    numbers = [number]
    for other in range(number + 1, len(lines)):
        if indent_of(lines[other]) != indent_of(lines[number]) or re.match(rf" *(- |{KEY}:( |$)|$)", lines[other]):
            break
        numbers.append(other)
    return numbers
