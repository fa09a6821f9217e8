"""Bytes of a file to text: its size, its encoding, and characters that no text file holds."""

import codecs
import re
from typing import NoReturn

from visitdocs.definition.reading.text_file import Position, TextFile
from visitdocs.messages import Message, counted, message, phrase
from visitdocs.problems import DefinitionError, Place, Problem, Severity

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
