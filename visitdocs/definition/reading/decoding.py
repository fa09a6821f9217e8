"""Bytes of a definition file to text: its size, its encoding, and characters that no text file holds."""

import codecs
import re

from visitdocs.definition.reading.text_file import TextFile
from visitdocs.problems import DefinitionError, Place, Problem, Severity

MAXIMUM_BYTES = 1_000_000

#: Control characters, and line ends that editors do not show as such (YAML 1.1 would fold them into spaces).
UNTYPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

UTF_8_HINT = "otwórz plik w Notatniku, wybierz „Zapisz jako” i kodowanie UTF-8"


def decode(data: bytes, file: str) -> TextFile:
    """The text of a file in UTF-8. Raises DefinitionError when it is too large, empty or not such a text."""
    if len(data) > MAXIMUM_BYTES:
        _refuse(
            f"plik ma {len(data)} bajtów, a może mieć najwyżej {MAXIMUM_BYTES}",
            Place(file=file),
            "usuń zbędną treść",
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:4]:
        _refuse("plik zapisano w kodowaniu UTF-16, a potrzebne jest UTF-8", Place(file=file), UTF_8_HINT)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        source = TextFile(file, data.decode())
    except UnicodeDecodeError as error:
        _refuse_encoding(data, error.start, file)
    _refuse_untyped(source)
    if not re.search(r"(?m)^[ \t]*[^\s#]", source.text):
        _refuse("plik jest pusty", Place(file=file), "zacznij od kopii gotowej definicji z folderu programmes")
    return source


def _refuse(message: str, place: Place, hint: str) -> None:
    raise DefinitionError(Problem(Severity.ERROR, message, place, hint))


def _refuse_encoding(data: bytes, offset: int, file: str) -> None:
    """Shows the line as Windows-1250 would have it: what old Polish editors write."""
    likely = TextFile(file, data[:offset].decode() + data[offset:].decode("cp1250", errors="replace"))
    place = likely.place(*_position(likely.text[: len(data[:offset].decode())]))
    _refuse("plik nie jest zapisany w kodowaniu UTF-8", place, UTF_8_HINT)


def _refuse_untyped(source: TextFile) -> None:
    problems = []
    for number, line in enumerate(source.lines, start=1):
        if match := UNTYPED.search(line):
            message = f"w pliku jest niewidoczny znak U+{ord(match[0]):04X}"
            place = source.place(number, match.start() + 1)
            problems.append(Problem(Severity.ERROR, message, place, "skasuj go razem z literą obok i wpisz ją na nowo"))
    if problems:
        raise DefinitionError(*problems)


def _position(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows the text `before`."""
    lines = re.split("\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1
