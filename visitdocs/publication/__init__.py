"""What is public of a visit: remembered beside its definition, and what later packs change of it.

Takes a pack's files, and knows nothing of how they were made.
"""

from typing import TYPE_CHECKING

from visitdocs.lazy import lazy_names
from visitdocs.publication.record_file import (
    published_events,
    read_empty_form,
    read_record,
    record_path,
    refuse_renamed,
    write_record,
)

if TYPE_CHECKING:
    from visitdocs.publication.publishing import (
        is_public,
        public_pack_of,
        with_draft,
        with_draft_published,
        with_public_pack,
    )
    from visitdocs.publication.record import FormEdition, PublicField, PublicPack, Record, SiteFile, SitePage
    from visitdocs.publication.snapshot import Snapshot, changes_between
else:
    __getattr__ = lazy_names(
        __name__,
        publishing=("is_public", "public_pack_of", "with_draft", "with_draft_published", "with_public_pack"),
        record=("FormEdition", "PublicField", "PublicPack", "Record", "SiteFile", "SitePage"),
        snapshot=("Snapshot", "changes_between"),
    )

__all__ = [
    "FormEdition",
    "PublicField",
    "PublicPack",
    "Record",
    "SiteFile",
    "SitePage",
    "Snapshot",
    "changes_between",
    "is_public",
    "public_pack_of",
    "published_events",
    "read_empty_form",
    "read_record",
    "record_path",
    "refuse_renamed",
    "with_draft",
    "with_draft_published",
    "with_public_pack",
    "write_record",
]
