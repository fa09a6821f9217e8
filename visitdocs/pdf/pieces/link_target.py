"""What the pieces of a link know of it."""

from visitdocs.frozen import dataclass


@dataclass(frozen=True)
class LinkTarget:
    """Where the pieces of a link lead, and what the link says."""

    target: str
    description: str
