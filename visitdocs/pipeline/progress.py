"""What is being done right now, told to whoever wants to show it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One step of `total` that begins: what is done, in Polish. `number` counts from 1."""

    text: str
    number: int
    total: int


Progress = Callable[[Step], None]
"""Called at the beginning of every step."""


def unseen(_step: Step) -> None:
    """Progress that nobody watches."""
