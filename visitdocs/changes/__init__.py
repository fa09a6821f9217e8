"""Two editions of a visit → what changed between them, in Polish sentences, and what has to be uploaded again."""

from visitdocs.changes.edition import Edition, PublishedFile
from visitdocs.changes.report import ChangeReport, compare

__all__ = ["ChangeReport", "Edition", "PublishedFile", "compare"]
