"""The last gate before a terminal: whatever comes from a file is shown, and never obeyed."""

from typing import Any

from rich.console import Console
from rich.text import Text

from visitdocs.messages import printable


class HarmlessConsole(Console):
    """A console that prints plain words: no markup, no colours by guess, no character that a terminal would obey."""

    def __init__(self, stream: Any) -> None:
        super().__init__(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)

    def print(self, *objects: Any, **options: Any) -> None:
        """Print, with every control and bidi character of a text made visible."""
        super().print(*map(_shown, objects), **options)


def harmless(text: str) -> str:
    """Give a text with its lines, in which everything can be seen."""
    return "\n".join(map(printable, text.split("\n")))


def _shown(what: Any) -> Any:
    if isinstance(what, Text):
        what.plain = harmless(what.plain)
        return what
    return harmless(what) if isinstance(what, str) else what
