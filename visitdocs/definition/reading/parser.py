"""PyYAML's event parser over text that `decode` has already looked at."""

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
        """Nothing: which characters a text may hold is the business of `decoding` and `characters`."""

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
