"""Hyphens of list items: missing, too many, without their space, or another sign in their place."""

import re
import unicodedata
from collections.abc import Iterator

from visitdocs.definition.diagnosis.remedy import KEY, Remedy, Suspicion, indent_of, is_silent, rewritten, with_line
from visitdocs.definition.reading.text_file import Position
from visitdocs.messages import Quoted, message, phrase

BULLET = re.compile(r"( *)([\u2010-\u2015\u2212•·▪●◦‣∙○*])[ \u00a0]*(?=\S)")


def bullets(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect what Word makes of a hyphen at the start of a line."""
    for number, line in suspicion.each():
        if not (found := BULLET.match(line)):
            continue
        marked = [
            other
            for other in _around(suspicion.lines, number)
            if (match := BULLET.match(suspicion.lines[other])) and match[2] == found[2]
        ]
        columns = [
            len(dash[1]) for other in _around(suspicion.lines, number) if (dash := _dash(suspicion.lines[other]))
        ]
        for column in dict.fromkeys((len(found[1]), *columns)):
            changes = {other: BULLET.sub(" " * column + "- ", suspicion.lines[other], count=1) for other in marked}
            sentence = message(
                "bullet-not-hyphen", "the sign {sign} does not start an item of a list", sign=Quoted(found[2])
            )
            how = with_line(phrase("start each item with a hyphen and a space"), changes[number])
            first = min(marked)
            yield Remedy(sentence, how, Position(first, indent_of(suspicion.lines[first])), changes)


def space_missing(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a hyphen that lacks the space after it."""
    for number, line in suspicion.each():
        if found := re.match(r"( *(?:- +)*)-(?=[^\s-])", line):
            yield rewritten(
                message("space-missing-after-hyphen", "a space is missing after the hyphen"),
                phrase("type a space between the hyphen and the text"),
                number,
                found.end() - 1,
                f"{found[0]} {line[found.end() :]}",
            )


def beside_key(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a list that starts in the line of its key."""
    for number, line in suspicion.each():
        if found := re.match(rf"( *)((?:- +)*{KEY}:) +(- +\S.*)$", line):
            space = " " * (len(found[1]) + 2)
            yield Remedy(
                message("list-in-line", "a list cannot start here"),
                phrase("move the “-” to a new line, indented"),
                Position(number, found.start(3)),
                {number: f"{found[1]}{found[2]}\n{space}{found[3]}"},
            )


def missing(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect an item of a list that lacks its hyphen."""
    for number, line in suspicion.each():
        indent = indent_of(line)
        if _dash(line) or is_silent(line) or not _may_be_item(suspicion.lines, number):
            continue
        columns = _columns_of_lists(suspicion.lines, number)
        for column in sorted(columns, key=lambda column: abs(column + 2 - indent)):
            yield rewritten(
                message("hyphen-missing", "the hyphen that starts an item of a list is missing"),
                phrase("type a hyphen and a space before it, in column {column}", column=column + 1),
                number,
                indent,
                " " * column + "- " + line.strip(),
            )


def _columns_of_lists(lines: list[str], number: int) -> list[int]:
    """The columns of the lists that a line may belong to: those around it, from the inmost, and the next one below."""
    found: list[int] = []
    for line in reversed(lines[:number]):
        if _dash(line) and (not found or indent_of(line) < found[-1]):
            found.append(indent_of(line))
        elif line.strip() and indent_of(line) == 0:
            break
    below = next((indent_of(line) for line in lines[number + 1 :] if _dash(line)), None)
    return found if below is None or below in found else [*found, below]


def _may_be_item(lines: list[str], number: int) -> bool:
    """Whether a line is a key or a bracket, or stands beside items in their column."""
    if re.match(rf" *({KEY}:(\s|$)|[{{\[\"'])", lines[number]):
        return True
    above = next((line for line in reversed(lines[:number]) if not is_silent(line)), "")
    below = next((line for line in lines[number + 1 :] if not is_silent(line)), "")
    return any(_dash(line) and abs(indent_of(line) - indent_of(lines[number])) <= 1 for line in (above, below))


def not_needed(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect hyphens before what is no list: one of them, or all beside it."""
    for number, line in suspicion.each():
        if not (dash := _dash(line)):
            continue
        group = [
            other
            for other in _around(suspicion.lines, number)
            if (match := _dash(suspicion.lines[other])) and match[1] == dash[1]
        ]
        for numbers, space in (([number], ""), ([number], "  "), (group, ""), (group, "  ")):
            changes = {other: re.sub(r"^( *)- +", r"\g<1>" + space, suspicion.lines[other]) for other in numbers}
            first = min(numbers)
            how = (
                phrase("remove the hyphen")
                if len(numbers) == 1
                else phrase("remove the hyphens before the keys of this group")
            )
            yield Remedy(
                message("hyphen-not-needed", "the hyphen does not belong here: this is a key, not an item of a list"),
                with_line(how, changes[first]),
                Position(first, len(dash[1])),
                changes,
            )


def keys_missing(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a list in place of a group in which each part has a key of its own."""
    for number, line in suspicion.each():
        start = next(
            (other for other in range(number, min(number + 3, len(suspicion.lines))) if _named(suspicion.lines[other])),
            None,
        )
        named = _named(suspicion.lines[start]) if start is not None else None
        if start is None or named is None or (start != number and not re.match(rf" *{KEY}: *$", line)):
            continue
        column, changes, keys = named[1], {}, _hosts(suspicion.lines)
        for other in _around(suspicion.lines, start):
            if (match := _named(suspicion.lines[other])) and match[1] == column:
                changes[other] = f"{column}{_key_of(match[2], keys)}:\n{column}  name: {match[2]}"
        key = _key_of(named[2], keys)
        yield Remedy(
            message("keys-missing", "each part of this group needs a key of its own in place of the hyphen"),
            phrase("write “{key}:” in place of the hyphen, and “name: …” below it, indented", key=key),
            Position(start, len(column)),
            changes,
        )


def _dash(line: str) -> re.Match[str] | None:
    return re.match(r"( *)- +(?=\S)", line)


def _named(line: str) -> re.Match[str] | None:
    return re.match(r"( *)- +name: *(\S.*)$", line)


def _hosts(lines: list[str]) -> list[str]:
    """The keys by which the agenda names hosts."""
    return list(dict.fromkeys(key for line in lines for key in re.findall(r"\bhost: *([a-z0-9-]+)", line)))


def _key_of(name: str, keys: list[str]) -> str:
    """The key that the agenda has for a name, or one made of it."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("ł", "l")).encode("ascii", "ignore").decode()
    words = re.findall("[a-z0-9]+", plain)
    return next((key for key in keys if set(key.split("-")) & set(words)), "-".join(words[:2]) or "place")


def _around(lines: list[str], number: int) -> list[int]:
    """The lines of the block that a line stands in: up and down to the first that is indented less."""
    indent = indent_of(lines[number])
    first = last = number
    while first > 0 and (is_silent(lines[first - 1]) or indent_of(lines[first - 1]) >= indent):
        first -= 1
    while last + 1 < len(lines) and (is_silent(lines[last + 1]) or indent_of(lines[last + 1]) >= indent):
        last += 1
    return [other for other in range(first, last + 1) if not is_silent(lines[other])]
