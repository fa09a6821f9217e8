"""Colons of keys and commas between them: missing, without their space, or another sign in their place."""

import re
from collections.abc import Iterator

from visitdocs.definition.diagnosis.remedy import KEY, Remedy, Suspicion, indent_of, is_silent, rewritten
from visitdocs.messages import Quoted, message, phrase


def colons(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a key at the start of a line without a colon and a space."""
    for number, line in suspicion.each():
        found = re.match(rf"( *(?:- +)*)({KEY})(\s*[;=：,.]\s*|:(?=\S)|\s+|$)(.*)$", line)
        if not found:
            continue
        before, key, sign, value = found.groups()
        if not sign.strip() and key not in suspicion.names and (value or not _has_lines(suspicion.lines, number)):
            continue
        yield _mended(number, len(before), key, sign, f"{before}{key}: {value}".rstrip())


def colons_in_braces(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a key between braces without a colon and a space."""
    names = "|".join(sorted(map(re.escape, suspicion.names), key=len, reverse=True))
    for number, line in suspicion.each():
        for found in re.finditer(rf"[{{,]\s*({names})(\s*[^\s\w]\s*|\w\s+|\s+)(?=[^\s:,}}])", line):
            if found[2] != ": ":
                fixed = f"{line[: found.start(2)]}: {line[found.end() :]}"
                yield _mended(number, found.start(1), found[1], found[2], fixed)


def _has_lines(lines: list[str], number: int) -> bool:
    """Whether lines stand below a line that are indented further."""
    below = next((line for line in lines[number + 1 :] if not is_silent(line)), "")
    return indent_of(below) > indent_of(lines[number])


def _mended(number: int, column: int, key: str, sign: str, fixed: str) -> Remedy:
    if sign == ":":
        sentence = message("space-missing", "a space is missing after the colon of the key {key}", key=Quoted(key))
        return rewritten(sentence, phrase("type a space after the colon"), number, column, fixed)
    sentence = message("colon-missing", "a colon is missing after {word}", word=Quoted(key))
    how = (
        phrase("type a colon and a space in place of {sign}", sign=Quoted(sign.strip()))
        if sign.strip()
        else phrase("type a colon and a space")
    )
    return rewritten(sentence, how, number, column, fixed)


def commas(suspicion: Suspicion) -> Iterator[Remedy]:
    """Suspect a comma missing before a key between braces, or another sign in its place."""
    for number, line in suspicion.each():
        for found in re.finditer(rf"(?<=[^\s,{{])(\s*[;.]\s*|\s+)({KEY}):(?=\s)", line):
            if found[2] in suspicion.names and "{" in line[: found.start()]:
                yield rewritten(
                    message("comma-missing", "a comma is missing before the key {key}", key=Quoted(found[2])),
                    phrase("put a comma and a space between what stands in braces"),
                    number,
                    found.start(2),
                    f"{line[: found.start()]}, {line[found.start(2) :]}",
                )
