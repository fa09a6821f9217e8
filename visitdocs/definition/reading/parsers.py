"""A text as events: by PyYAML's own parser, and by libyaml in a twentieth of the time.

The two differ in tabs, in question marks between brackets, and in where a value stands that is not there. Where libyaml
is unsure, or anything is wrong, PyYAML's own is asked. Both take a text that `text_file` has looked at.
"""

from typing import cast

from yaml import Mark, events
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from visitdocs.definition.reading.text_file import Position


class EventParser(Reader, Scanner, Parser):
    """The scanner and parser of PyYAML, without its typing of scalars."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def check_printable(self, data: str) -> None:
        """Nothing: which characters a text may hold is the business of `text_file` and `characters`."""

    def next_event(self) -> events.Event:
        """Return the next event. Raises MarkedYAMLError, ValueError or OverflowError where the text is no YAML."""
        return cast(events.Event, self.get_event())  # type: ignore[no-untyped-call]  # so are the stubs

    def position(self) -> Position:
        """Return how far the text has been read."""
        return position_of(self.get_mark())


def position_of(mark: object) -> Position:
    """Return where a mark of PyYAML points."""
    pointed = cast(Mark, mark)
    return Position(pointed.line, pointed.column, pointed.index)


def start_of(event: events.Event) -> Position:
    """Return where an event begins; events of a parsed text always know it."""
    return position_of(event.start_mark)


class UnsureError(Exception):
    """The two parsers may read this differently."""


class QuickParser:
    """The events of a text. `next_event` raises what libyaml raises, and `UnsureError`."""

    def __init__(self, text: str) -> None:
        from yaml._yaml import CParser  # late: not in every build of PyYAML

        if "\t" in text:
            raise UnsureError
        self._parser = CParser(text)

    def next_event(self) -> events.Event:
        """Return the next event."""
        event = self._parser.get_event()
        if event is None or (isinstance(event, events.ScalarEvent) and _is_doubtful(event)):
            raise UnsureError
        return event


def _is_doubtful(event: events.ScalarEvent) -> bool:
    return not event.style and (not event.value or "?" in event.value)
