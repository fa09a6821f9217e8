"""Personal files as named bytes → a folder that only the user may look into, and a record of what is in it."""

from visitdocs.store.personal.folder import (
    Found,
    PersonalFolder,
    discard_folder,
    is_taken,
    personal_folder,
    private_folder_held,
    written_files,
)

__all__ = [
    "Found",
    "PersonalFolder",
    "discard_folder",
    "is_taken",
    "personal_folder",
    "private_folder_held",
    "written_files",
]
