"""libyaml's events in a twentieth of the time, for a text that it reads just as PyYAML's own parser does.

The two differ in tabs, in question marks between brackets, and in where a value stands that is not there. What else
could be wrong is told by PyYAML's own parser, which is then asked.
"""

from yaml import YAMLError, __with_libyaml__, events

from visitdocs.definition.reading.reading_error import ReadingError
from visitdocs.definition.reading.text_file import TextFile
from visitdocs.definition.reading.tree import Node
from visitdocs.definition.reading.tree_builder import TreeBuilder


class _UnsureError(Exception):
    """The two parsers may read this differently."""


class QuickParser:
    """The events of a text. `next_event` raises what libyaml raises, and `_UnsureError`."""

    def __init__(self, text: str) -> None:
        from yaml._yaml import CParser  # late: not in every build of PyYAML

        if "\t" in text:
            raise _UnsureError
        self._parser = CParser(text)

    def next_event(self) -> events.Event:
        """Return the next event."""
        event = self._parser.get_event()
        if event is None or (isinstance(event, events.ScalarEvent) and _is_doubtful(event)):
            raise _UnsureError
        return event


def _is_doubtful(event: events.ScalarEvent) -> bool:
    return not event.style and (not event.value or "?" in event.value)


def quickly_read(file: TextFile) -> Node | None:
    """Return the tree of a text in which nothing is wrong; None if something is, or may be read in two ways."""
    if not __with_libyaml__:
        return None
    try:
        builder = TreeBuilder(file, QuickParser(file.text))
        root = builder.document()
    except (YAMLError, ReadingError, ValueError, OverflowError, _UnsureError):
        return None
    return None if builder.problems else root
