"""Comments that mark what a new definition has of an earlier one, or has made up; a check reports them until touched.

`kept_until: 2023-12-31  # sprawdź, z poprzedniej wizyty: 2023-12-31` is touched when the value no longer holds what the
comment names, or when the comment is gone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from visitdocs.definition.model.schema import EXTENDS, declared
from visitdocs.definition.reading.tree import KeyPath, Scalar, Tree, path_text
from visitdocs.definition.values.text import TEXT_TYPES
from visitdocs.messages import Language, Listed, Message, Quoted, message, phrase
from visitdocs.problems import Problem, Severity

KEPT = phrase("check, from the earlier visit")
MADE_UP = phrase("to be filled in")
_KEPT_MARK = r"# *(?:sprawdź, z poprzedniej wizyty|check, from the earlier visit)\b(?: *: *(?P<kept>[^#\r\n]*))?"
_KEPT_COMMENT = rf"[ \t]*{_KEPT_MARK}(?=#|\r?$)"
_MADE_UP_MARK = r"# *(?:do uzupełnienia|to be filled in)\b"

_DAY = r"\d{4}-\d\d-\d\d"
_YEAR = r"(?<![\d/])(?:\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.(?:19|20)\d\d|(?:19|20)\d\d)(?![\d/])"
_YEAR_OF_FOLDER = r"(?<=/)20\d\d(?:/\d\d)?(?=/)"
_MOVING = (("visit", "dates"), ("agenda",), ("registration",))
_WITHOUT_DATES_OF_ITS_OWN = ("visit", "agenda", "hosts", "topics", "tracks")
"""Sections whose texts are about the visit and the places; the title alone is looked at."""


def moves(path: KeyPath, scalar: Scalar) -> bool:
    """Say whether a value is a day that moves with the visit."""
    return any(path[: len(start)] == start for start in _MOVING) and bool(re.fullmatch(_DAY, scalar.text))


def kept_dates(path: KeyPath, scalar: Scalar) -> Iterator[str]:
    """Yield the dates and years in a value that stay what they are when the visit's days move."""
    schema = declared(path)
    if path[0] in _WITHOUT_DATES_OF_ITS_OWN and path != ("visit", "title"):
        return
    if moves(path, scalar):
        return
    if path == ("publication", "files_url"):
        yield from re.findall(_YEAR_OF_FOLDER, scalar.text)
    elif schema.get("format") == "date" or path[:2] == ("project", "years"):
        yield scalar.text
    elif schema.get("type") in ("string", TEXT_TYPES) and not schema.keys() & {"format", "pattern", "enum", "const"}:
        yield from re.findall(_YEAR, scalar.text)


def kept_mark(kept: Iterable[str], language: Language) -> str:
    """Return the comment that marks values which hold those dates, years or other pieces."""
    return f"# {language.say(KEPT)}: {', '.join(dict.fromkeys(kept))}"


def without_kept_marks(text: str) -> str:
    """Return the text of a file without comments that mark what is kept."""
    return re.sub(_KEPT_COMMENT, "", text, flags=re.MULTILINE)


def made_up_mark(language: Language) -> str:
    """Return the comment that marks a value which only holds the place of a true one."""
    return f"# {language.say(MADE_UP)}"


def marked_values(tree: Tree, extends: Scalar | None = None) -> Iterator[Problem]:
    """Yield a warning for every value kept that is marked and not touched since, and one for a file's lines made up.

    What is kept in files that are extended is marked where `extends` names the first of them.
    """
    if extends:
        yield from _marked_in_shared_files(tree, extends)
    made_up: dict[str, dict[int, KeyPath]] = {}
    for path, scalar, comment in _commented(tree):
        if match := re.search(_KEPT_MARK, comment):
            named = _named(match)
            left = [kept for kept in named if kept in set(kept_dates(path, scalar))]
            if left or not named:
                yield _warning(tree, path, _kept(left[0] if left else scalar.text), _DELETE)
        elif re.search(_MADE_UP_MARK, comment):
            made_up.setdefault(scalar.file.file, {}).setdefault(comment_line(scalar) + 1, path)
    for lines in made_up.values():
        yield _warning(tree, lines[min(lines)], _made_up(sorted(lines)), _FILL_IN)


def _marked_in_shared_files(tree: Tree, extends: Scalar) -> Iterator[Problem]:
    match = re.search(_KEPT_MARK, _rest_of_line(extends, extends.end.column))
    if match is None:
        return
    named = _named(match)
    left = [
        f"{path_text(path)}: {date}"
        for path, _, kept in kept_in_shared_files(tree, extends)
        for date in dict.fromkeys(kept)
        if date in named or not named
    ]
    if left:
        said = message(
            "kept-in-shared-file",
            "this visit takes dates from a file that visits share: {dates}",
            dates=Listed(tuple(left)),
        )
        hint = phrase(
            "type what is not right for this visit into {file}, under the same key; "
            "delete what is right from the comment behind “{key}”",
            file=extends.file.file,
            key=EXTENDS,
        )
        yield Problem(Severity.WARNING, said, extends.file.place(extends.start, EXTENDS), hint)


def kept_in_shared_files(tree: Tree, extends: Scalar) -> Iterator[tuple[KeyPath, Scalar, list[str]]]:
    """Yield every value of a whole tree that holds dates or years and stands in no file but one that is extended.

    Acts that purposes rest on are the office's, and not of one visit.
    """
    for path, scalar in tree.scalars:
        if scalar.file is extends.file or path[:2] == ("data_protection", "purposes"):
            continue
        if kept := list(kept_dates(path, scalar)):
            yield path, scalar, kept


def _named(match: re.Match[str]) -> list[str]:
    return [kept.strip() for kept in (match["kept"] or "").split(",") if kept.strip()]


_FILL_IN = phrase("type what is true, and delete the comment that begins with #")
_DELETE = phrase("correct it, or, if it is right, delete the comment that begins with #")


def _made_up(lines: Sequence[int]) -> Message:
    if len(lines) == 1:
        return message("line-made-up", "this line only holds the place of true facts")
    numbers = Listed(tuple(map(str, lines)))
    return message("line-made-up", "these lines only hold the place of true facts: {lines}", lines=numbers)


def _kept(value: str) -> Message:
    return message("kept-from-earlier-visit", "{value} comes from the earlier visit", value=Quoted(value))


def _warning(tree: Tree, path: KeyPath, sentence: Message, hint: Message) -> Problem:
    return Problem(Severity.WARNING, sentence, tree.place(path), hint)


def _commented(tree: Tree) -> Iterator[tuple[KeyPath, Scalar, str]]:
    """Every value on whose last line, or for a block of text on whose first, a comment stands, with the comment."""
    found = [(path, scalar) for path, scalar in tree.scalars if "#" in _rest_of_line(scalar, 0)]
    ends: dict[tuple[str, int], int] = {}
    for _, scalar in found:
        line = comment_line(scalar)
        column = scalar.start.column + 1 if is_block(scalar) else scalar.end.column
        ends[scalar.file.file, line] = max(column, ends.get((scalar.file.file, line), 0))
    for path, scalar in found:
        rest = _rest_of_line(scalar, ends[scalar.file.file, comment_line(scalar)])
        if "#" in rest:
            yield path, scalar, rest[rest.index("#") :]


def _rest_of_line(scalar: Scalar, column: int) -> str:
    line, lines = comment_line(scalar), scalar.file.lines
    return lines[line][column:] if line < len(lines) else ""


def comment_line(scalar: Scalar) -> int:
    """Return the line, from 0, that a comment on a value stands in."""
    return scalar.start.line if is_block(scalar) else scalar.end.line


def is_block(scalar: Scalar) -> bool:
    """Whether a text stands below its key, after “|” or “>”."""
    return scalar.style in ("|", ">")
