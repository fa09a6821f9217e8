"""The text of a file that people type, decoded from its bytes, places in it, and why it cannot be read on."""

import codecs
import re
from functools import cached_property
from typing import NoReturn

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message, counted, message, phrase, printable
from visitdocs.problems import DefinitionError, Place, Problem, Severity

#: A line is shown up to this column; what points further right is shown without its line.
MAXIMUM_COLUMN = 150


@dataclass(frozen=True)
class Position:
    """Where something stands in a text: line, column and index of its first character, all from 0."""

    line: int
    column: int
    index: int = 0


@dataclass(frozen=True)
class TextFile:
    """The decoded text of a file; `file` is its name in messages."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return re.split("\r\n|\r|\n", self.text)

    def place(self, position: Position, where: str = "") -> Place:
        """Return the place of a position, with its source line; `where` is a key path."""
        line, column = position.line + 1, position.column + 1
        shown = printable(self.lines[line - 1]) if line <= len(self.lines) and column <= MAXIMUM_COLUMN else ""
        shown = shown if len(shown) <= MAXIMUM_COLUMN else shown[: MAXIMUM_COLUMN - 1] + "…"
        return Place(file=self.file, line=line, column=column, where=where, source=shown)


class UnreadableDefinitionError(DefinitionError):
    """The file is no sound YAML; `around` are the lines (from 0) in which the slip may be."""

    def __init__(self, problem: Problem, around: tuple[int, ...]) -> None:
        super().__init__(problem)
        self.around = around


class ReadingError(Exception):
    """The file cannot be read on from `position`. It never leaves the reader; what leaves is a DefinitionError."""

    def __init__(self, message: Message, hint: Message, position: Position, around: tuple[int, ...] = ()) -> None:
        super().__init__(message.code)
        self.message, self.hint, self.position = message, hint, position
        self.around = around or (position.line,)
        """The lines (from 0) in which the slip may be, the likeliest first."""

    def placed(self, file: TextFile) -> Problem:
        """Return the error as a problem with its place in the file."""
        return Problem(Severity.ERROR, self.message, file.place(self.position), self.hint)


MAXIMUM_BYTES = 1_000_000

#: Control characters, and line ends that editors do not show as such (YAML 1.1 would fold them into spaces).
UNTYPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


START = phrase("start from a copy of a finished definition in the folder programmes")


def decode(data: bytes, file: str, start: Message = START) -> TextFile:
    """Return the text of a file in UTF-8. Raises DefinitionError when it is too large, empty or not such a text.

    `start` is the hint for an empty one.
    """
    if len(data) > MAXIMUM_BYTES:
        _refuse_size(len(data), file)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:4]:
        sentence = message("yaml-in-utf-16", "the file is saved in the UTF-16 encoding, but UTF-8 is needed")
        _refuse(sentence, Place(file=file), _utf_8_hint())
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = TextFile(file, data.decode())
    except UnicodeDecodeError as error:
        _refuse_encoding(data, error.start, file)
    _refuse_untyped(text)
    if not any(re.match(r"[ \t]*[^\s#]", line) for line in text.lines):
        _refuse(message("yaml-empty", "the file is empty"), Place(file=file), start)
    return text


def _refuse(sentence: Message, place: Place, hint: Message) -> NoReturn:
    raise DefinitionError(Problem(Severity.ERROR, sentence, place, hint))


def _utf_8_hint() -> Message:
    return phrase("open the file in Notepad, choose “Save as” and the encoding UTF-8")


def _refuse_size(size: int, file: str) -> NoReturn:
    sentence = counted(
        "yaml-too-large",
        "the file has {number} byte, but may have {limit} at most",
        "the file has {number} bytes, but may have {limit} at most",
        size,
        limit=MAXIMUM_BYTES,
    )
    _refuse(sentence, Place(file=file), phrase("remove what is not needed"))


def _refuse_encoding(data: bytes, offset: int, file: str) -> NoReturn:
    """Shows the line as Windows-1250 would have it: what old Polish editors write."""
    likely = TextFile(file, data[:offset].decode() + data[offset:].decode("cp1250", errors="replace"))
    place = likely.place(_end_of(likely.text[: len(data[:offset].decode())]))
    _refuse(message("yaml-not-in-utf-8", "the file is not saved in the UTF-8 encoding"), place, _utf_8_hint())


def _refuse_untyped(text: TextFile) -> None:
    if not UNTYPED.search(text.text):
        return
    problems = []
    for number, line in enumerate(text.lines):
        if match := UNTYPED.search(line):
            code = f"U+{ord(match[0]):04X}"
            sentence = message("invisible-character", "there is an invisible character in the file: {code}", code=code)
            hint = phrase("delete it together with the letter beside it, and type that letter again")
            problems.append(Problem(Severity.ERROR, sentence, text.place(Position(number, match.start())), hint))
    if problems:
        raise DefinitionError(*problems)


def _end_of(before: str) -> Position:
    """The position of what follows the text `before`."""
    lines = re.split("\r\n|\r|\n", before)
    return Position(len(lines) - 1, len(lines[-1]))
