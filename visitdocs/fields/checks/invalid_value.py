"""The error of a value that cannot be used."""

from visitdocs.messages import Message


class InvalidValueError(ValueError):
    """What is wrong with a value, and what to type instead. Pydantic carries it to the place of the value."""

    def __init__(self, message: Message, hint: Message) -> None:
        super().__init__(message.code)
        self.message, self.hint = message, hint
