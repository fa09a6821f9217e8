"""Named bytes become files on the disk: a pack is committed as a whole. The only stage that writes files.

It knows nothing of what the bytes mean.
"""

from visitdocs.store.manifest import FileEntry, Manifest, digest, read_manifest
from visitdocs.store.pack_folder import Commit, commit, is_intact, read_pack, recover, write_file

__all__ = [
    "Commit",
    "FileEntry",
    "Manifest",
    "commit",
    "digest",
    "is_intact",
    "read_manifest",
    "read_pack",
    "recover",
    "write_file",
]
