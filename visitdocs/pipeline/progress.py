"""What is being done right now, told to whoever wants to show it."""

from collections.abc import Callable

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message


@dataclass(frozen=True)
class Step:
    """One step of `total` that begins: what is done. `number` counts from 1."""

    doing: Message
    number: int
    total: int


Progress = Callable[[Step], None]
"""Called at the beginning of every step."""


def unseen(_step: Step) -> None:
    """Progress that nobody watches."""
