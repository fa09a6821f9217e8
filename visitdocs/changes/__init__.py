"""Two editions of a visit → what changed between them, in sentences, and what has to be uploaded again."""

from typing import TYPE_CHECKING

from visitdocs.lazy import lazy_names

if TYPE_CHECKING:
    from visitdocs.changes.edition import Edition, PublishedFile
    from visitdocs.changes.report import ChangeReport, compare
else:
    __getattr__ = lazy_names(
        __name__,
        edition=("Edition", "PublishedFile"),
        report=("ChangeReport", "compare"),
    )

__all__ = ["ChangeReport", "Edition", "PublishedFile", "compare"]
