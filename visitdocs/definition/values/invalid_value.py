"""The error of a value that cannot be used."""


class InvalidValueError(ValueError):
    """What is wrong with a value, and what to type instead. Pydantic carries it to the place of the value."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint
