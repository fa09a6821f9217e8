"""How much a template may do: turns of loops, and characters of all texts it makes.

Far more than any document needs, far less than would fill the memory or keep somebody waiting.
"""

from __future__ import annotations

from visitdocs.messages import message
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
            raise BudgetExceededError(
                message(
                    "template-text-too-long",
                    "the template makes a text of more than {maximum} characters",
                    maximum=MAXIMUM_CHARACTERS,
                )
            )

    def turn(self) -> str:
        """Count a turn of a loop. Raises BudgetExceededError."""
        self.turns -= 1
        if self.turns < 0:
            raise BudgetExceededError(
                message(
                    "too-many-turns",
                    "the loops of the template go round more than {maximum} times",
                    maximum=MAXIMUM_TURNS,
                )
            )
        return ""
