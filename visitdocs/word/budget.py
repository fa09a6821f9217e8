"""How much a template may do: turns of loops, and characters of all texts it makes.

Far more than any document needs, far less than would fill the memory or keep somebody waiting.
"""

from __future__ import annotations

from jinja2 import TemplateRuntimeError

MOST_CHARACTERS = 5_000_000
MOST_TURNS = 10_000


class BudgetExceededError(TemplateRuntimeError):
    """A template repeats or multiplies more than any document needs."""


class Budget:
    """What is left of it, over all parts of one document."""

    def __init__(self) -> None:
        self.characters = MOST_CHARACTERS
        self.turns = MOST_TURNS

    def spend(self, characters: int) -> None:
        """To be called before a text is made. Raises BudgetExceededError."""
        self.characters -= characters
        if self.characters < 0:
            raise BudgetExceededError(f"szablon tworzy tekst dłuższy niż {MOST_CHARACTERS} znaków")

    def turn(self) -> str:
        """To be called in every turn of every loop. Raises BudgetExceededError."""
        self.turns -= 1
        if self.turns < 0:
            raise BudgetExceededError(f"pętle szablonu powtarzają się ponad {MOST_TURNS} razy")
        return ""
