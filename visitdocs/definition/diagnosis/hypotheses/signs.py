"""Signs in the wrong place of a line that nobody would see: other spaces, tabs; marks that Git leaves; stray lines."""

import re
import unicodedata
from collections.abc import Iterator

from visitdocs.definition.diagnosis.remedy import Remedy, Suspicion, indent_of, rewritten
from visitdocs.definition.reading.text_file import Position
from visitdocs.messages import Listed, Message, Quoted, message, phrase

UNUSUAL_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
MAXIMUM_LINES = 20


def unusual_spaces(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect spaces that are none to YAML: before the text of a line, after its hyphen, after the colon of a key."""
    pattern = re.compile(rf"^[ \t]*[{UNUSUAL_SPACE}]|^\s*-[ ]*[{UNUSUAL_SPACE}]|[\w\"']:[ ]*[{UNUSUAL_SPACE}](?=\S)")
    found = {number: match for number, line in enumerate(suspicion.lines) if (match := pattern.search(line))}
    if not found:
        return
    first = next((number for number in suspicion.suspects if number in found), min(found))
    sign = found[first][0][-1]
    changes = {number: re.sub(f"[{UNUSUAL_SPACE}]", " ", suspicion.lines[number]) for number in found}
    code = f"U+{ord(sign):04X}"
    name = phrase("no-break space, {code}", code=code) if sign == "\u00a0" else f"{unicodedata.name(sign)}, {code}"
    sentence = message("unusual-space", "there is an invisible sign ({name}) in place of a space", name=name)
    yield Remedy(
        sentence,
        _in_lines(phrase("delete the space that is marked and type it on the keyboard"), list(found)),
        Position(first, found[first].end() - 1),
        changes,
    )


def stray_signs(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a sign that YAML keeps for itself, typed before a key or a text by a slip."""
    for number, line in suspicion.each():
        for found in re.finditer(r"(?:^ *|[{\[,:-] +)([&*!|>%@`?#\"'=+/\\;.,:]) *(?=\w)", line):
            column = found.start(1)
            if found[1] in "\"'" and line.count(found[1]) % 2 == 0:
                continue
            yield rewritten(
                message("sign-not-needed", "the sign {sign} is not needed here", sign=Quoted(found[1])),
                phrase("remove it; if it belongs to a text, put the whole text in quotes"),
                number,
                column,
                line[:column] + line[found.end() :],
            )


def tabs(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect tabs before the text of lines."""
    found = [number for number, line in enumerate(suspicion.lines) if re.match(" *\t[ \t]*[^\\s#]", line)]
    if not found:
        return
    first = next((number for number in suspicion.suspects if number in found), found[0])
    beside = next((indent_of(line) for line in reversed(suspicion.lines[:first]) if line.strip()), 2)
    for width in dict.fromkeys((2, beside, beside + 2, 4, 8)):
        changes = {
            number: line[: len(line) - len(line.lstrip())].replace("\t", " " * width) + line.lstrip()
            for number, line in ((number, suspicion.lines[number]) for number in found)
        }
        column = suspicion.lines[first].index("\t")
        yield Remedy(
            message("indented-with-tab", "the indentation is made with a tab"),
            _in_lines(phrase("replace the tab with spaces, as many as in the lines beside it"), found),
            Position(first, column),
            changes,
        )


def tabs_in_texts(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a tab inside a line."""
    for number, line in suspicion.each():
        if found := re.search(r"(?<=\S)[ \t]*\t", line):
            yield rewritten(
                message("tab-in-text", "there is a tab in the text"),
                phrase("replace it with a space"),
                number,
                line.index("\t", found.start()),
                re.sub(r"(?<=\S)[ \t]*\t[ \t]*", " ", line),
            )


def _in_lines(how: Message, numbers: list[int]) -> Message:
    if len(numbers) == 1:
        return how
    told = (*(str(number + 1) for number in numbers[:MAXIMUM_LINES]), *(["…"] if len(numbers) > MAXIMUM_LINES else []))
    return phrase("{how} (so in lines {lines})", how=how, lines=Listed(told))


def conflict_marks(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect the lines that Git leaves where two people have changed the same."""
    changes: dict[int, str] = {}
    theirs = False
    for number, line in enumerate(suspicion.lines):
        if re.match(r"\s*(<{7}|>{7}|={7}|\|{7})( |$)", line):
            theirs = line.lstrip()[0] in "=|"
            changes[number] = ""
        elif theirs:
            changes[number] = ""
    first = next((number for number in changes if re.match(r"\s*[<>]{7}", suspicion.lines[number])), None)
    if first is not None:
        yield Remedy(
            message("conflict-mark", "two people have changed the same lines, and nobody has chosen between them yet"),
            phrase("keep the lines of one of them, and remove the lines with “<<<<<<<”, “=======” and “>>>>>>>”"),
            Position(first, 0),
            changes,
        )


def strays(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a line that somebody left in the file."""
    for number, line in suspicion.each():
        indent = indent_of(line)
        yield Remedy(
            message("line-without-key", "this line does not belong to any key"),
            phrase(
                "remove it; if it is a note, start it with #; if it goes on with the text above, indent it like that"
            ),
            Position(number, indent),
            {number: f"{line[:indent]}# {line[indent:]}"},
        )
