"""What is public: a pack's files → what they say, apart from how they are packed; later packs are compared with it.

Knows nothing of how a pack was made.
"""

from visitdocs.publication.snapshot import Snapshot, changes_between

__all__ = ["Snapshot", "changes_between"]
