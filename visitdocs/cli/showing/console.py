"""The last gate before a terminal: whatever comes from a file is shown, and never obeyed.

Words without a colour need nothing but a stream, so rich, which knows terminals, is imported only for the others.
"""

from __future__ import annotations

import os
import sys
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

from visitdocs.dataclass import dataclass
from visitdocs.messages import message, phrase, printable
from visitdocs.problems import Problem, Severity, StoreError

if TYPE_CHECKING:
    from rich.console import Console

_TAKEN_FOR_TERMINAL = ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
"""Variables by which rich lets people say that a stream is a terminal."""


@dataclass(frozen=True)
class Painted:
    """A line in pieces, each with its colour and style, "" for none."""

    pieces: tuple[tuple[str, str], ...]


class HarmlessConsole:
    """A stream that is given plain words: no markup, no colours by guess, no character that a terminal would obey."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    @property
    def is_terminal(self) -> bool:
        """Whether colours and bars can be seen."""
        may_be = self._stream.isatty() or any(os.environ.get(name) for name in _TAKEN_FOR_TERMINAL)
        return may_be and self.rich.is_terminal

    @cached_property
    def rich(self) -> Console:
        """The same stream as rich prints to it."""
        from rich.console import Console

        return Console(file=self._stream, highlight=False, markup=False, emoji=False, soft_wrap=True)

    def print(self, line: str | Painted, end: str = "\n") -> None:
        """Print, with every control and bidi character of a text made visible."""
        pieces = ((line, ""),) if isinstance(line, str) else line.pieces
        if any(colour for _, colour in pieces) and self.is_terminal:
            self._paint(pieces, end)
        else:
            self._write("".join(harmless(text) for text, _ in pieces) + end)

    def _paint(self, pieces: tuple[tuple[str, str], ...], end: str) -> None:
        from rich.text import Text

        self.rich.print(Text.assemble(*((harmless(text), colour) for text, colour in pieces)), end=end)

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except BrokenPipeError:
            self.rich.on_broken_pipe()
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> NoReturn:
        """Say that nothing more can be written, if that can be said; Python must not try to write the rest again."""
        os.dup2(os.pipe()[1], self._stream.fileno())  # what is left goes into a pipe that nobody reads
        if self._stream is sys.stderr:
            raise SystemExit(StoreError.exit_code) from error
        reason = error.strerror or type(error).__name__
        lost = message("output-not-written", "what is printed cannot be written ({reason})", reason=reason)
        hint = phrase("make room on the disk, or let the output go somewhere else, and run again")
        raise StoreError(Problem(Severity.ERROR, lost, hint=hint)) from error


def harmless(text: str) -> str:
    """Give a text with its lines, in which everything can be seen."""
    return "\n".join(map(printable, text.split("\n")))
