"""A definition that is started."""

from visitdocs.frozen import dataclass
from visitdocs.messages import Message


@dataclass(frozen=True)
class Started:
    """The bytes of a new definition, and what is worth knowing of how it came about."""

    data: bytes
    remarks: tuple[Message, ...] = ()
