"""What a check finds, before it is told of a file."""

from typing import NamedTuple

from visitdocs.messages import Message


class Failure(NamedTuple):
    """What is wrong, where (in words, "" for the whole document), and what to do about it in Word."""

    message: Message
    where: Message | str
    hint: Message
