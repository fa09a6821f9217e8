"""How much a template may do: turns of loops, characters of all texts it makes, and steps, which stand for time.

Far more than any document needs, far less than would fill the memory or keep somebody waiting.
"""

from __future__ import annotations

from visitdocs.messages import message
from visitdocs.templating.errors import BudgetExceededError

MAXIMUM_CHARACTERS = 5_000_000
MAXIMUM_TURNS = 10_000
MAXIMUM_TAGS = 10_000
MAXIMUM_STEPS = 2_000_000
"""A step is a part of a tag that is run in a loop, or a letter or item that a filter or a comparison looks at.

The documents of the sample take some ten thousand."""


class Budget:
    """What is left of it, over all parts of one document."""

    def __init__(self) -> None:
        self.characters = MAXIMUM_CHARACTERS
        self.turns = MAXIMUM_TURNS
        self.tags = MAXIMUM_TAGS
        self.steps = MAXIMUM_STEPS

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

    def read(self, tags: int) -> None:
        """Count the tags of a part before they are understood. Raises BudgetExceededError."""
        self.tags -= tags
        if self.tags < 0:
            raise BudgetExceededError(
                message("too-many-tags", "the template has more than {maximum} tags", maximum=MAXIMUM_TAGS)
            )

    def work(self, steps: int) -> None:
        """Count steps that are about to be taken. Raises BudgetExceededError."""
        self.steps -= steps
        if self.steps < 0:
            raise BudgetExceededError(message("too-many-steps", "the tags of the template have too much to work out"))

    def turn(self, steps: int = 1) -> str:
        """Count a turn of a loop of so many steps. Raises BudgetExceededError."""
        self.turns -= 1
        if self.turns < 0:
            raise BudgetExceededError(
                message(
                    "too-many-turns",
                    "the loops of the template go round more than {maximum} times",
                    maximum=MAXIMUM_TURNS,
                )
            )
        self.work(steps)
        return ""
