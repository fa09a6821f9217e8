"""Named bytes become files on the disk: a pack is committed as a whole. The only stage that writes files.

It knows nothing of what the bytes mean.
"""

from typing import TYPE_CHECKING

from visitdocs.lazy import lazy_names
from visitdocs.store.cache_folder import Cache
from visitdocs.store.lock import held
from visitdocs.store.pack.archive import KeptPack, first_packs
from visitdocs.store.pack.manifest import DamagedManifestError, FileEntry, Manifest, read_manifest
from visitdocs.store.pack.pack_folder import Commit, commit, is_intact, kept_files, read_pack, recover
from visitdocs.store.pack.standing import Look, Standing, look, standing
from visitdocs.store.reading import UnreadableError, digest, read_input
from visitdocs.store.single_file import create_file, delete_file, make_folder, make_private_folder, write_file

if TYPE_CHECKING:
    from visitdocs.store.new_folder import create_folder
    from visitdocs.store.personal import (
        Found,
        PersonalFolder,
        discard_folder,
        is_taken,
        personal_folder,
        private_folder_held,
        written_files,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        new_folder=("create_folder",),
        personal=(
            "Found",
            "PersonalFolder",
            "discard_folder",
            "is_taken",
            "personal_folder",
            "private_folder_held",
            "written_files",
        ),
    )

__all__ = [
    "Cache",
    "Commit",
    "DamagedManifestError",
    "FileEntry",
    "Found",
    "KeptPack",
    "Look",
    "Manifest",
    "PersonalFolder",
    "Standing",
    "UnreadableError",
    "commit",
    "create_file",
    "create_folder",
    "delete_file",
    "digest",
    "discard_folder",
    "first_packs",
    "held",
    "is_intact",
    "is_taken",
    "kept_files",
    "look",
    "make_folder",
    "make_private_folder",
    "personal_folder",
    "private_folder_held",
    "read_input",
    "read_manifest",
    "read_pack",
    "recover",
    "standing",
    "write_file",
    "written_files",
]
