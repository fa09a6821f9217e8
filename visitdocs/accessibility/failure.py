"""What a check finds, before it is told of a file."""

from typing import NamedTuple


class Failure(NamedTuple):
    """What is wrong, where (in words, "" for the whole document), and what to do about it in Word."""

    message: str
    where: str
    hint: str
