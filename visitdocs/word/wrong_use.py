"""A filter that is used on the wrong thing says so itself."""

from __future__ import annotations

from jinja2 import TemplateRuntimeError


class WrongUseError(TemplateRuntimeError):
    """A filter cannot do with its value or arguments what it is asked to; `hint` says what it is for."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint
