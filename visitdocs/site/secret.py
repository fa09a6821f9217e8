"""A password that nothing shows: not a message, not a log, not a traceback."""

from typing import NoReturn

HIDDEN = "•••"


class Secret:
    """A password; `reveal` is called in the one place that sends it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """Give the password."""
        return self._text

    def hidden_in(self, text: str) -> str:
        """Give a text in which the password, also without its spaces, cannot be read."""
        for told in (self._text, "".join(self._text.split())):
            text = text.replace(told, HIDDEN) if told else text
        return text

    def __bool__(self) -> bool:
        return bool(self._text.strip())

    def __repr__(self) -> str:
        return f"Secret({HIDDEN})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a password is not to be stored")
