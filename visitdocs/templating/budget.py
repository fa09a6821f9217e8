"""How much a template may do: turns of loops, and characters of all texts it makes.

Far more than any document needs, far less than would fill the memory or keep somebody waiting.
"""

from __future__ import annotations

from visitdocs.templating.errors import BudgetExceededError

MAXIMUM_CHARACTERS = 5_000_000
MAXIMUM_TURNS = 10_000


class Budget:
    """What is left of it, over all parts of one document."""

    def __init__(self) -> None:
        self.characters = MAXIMUM_CHARACTERS
        self.turns = MAXIMUM_TURNS

    def spend(self, characters: int) -> None:
        """Count the characters of a text that is about to be made. Raises BudgetExceededError."""
        self.characters -= characters
        if self.characters < 0:
            raise BudgetExceededError(f"szablon tworzy tekst dłuższy niż {MAXIMUM_CHARACTERS} znaków")

    def turn(self) -> str:
        """Count a turn of a loop. Raises BudgetExceededError."""
        self.turns -= 1
        if self.turns < 0:
            raise BudgetExceededError(f"pętle szablonu powtarzają się ponad {MAXIMUM_TURNS} razy")
        return ""
