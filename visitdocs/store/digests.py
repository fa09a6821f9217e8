"""Digests tell whether bytes are the same."""

import hashlib
from pathlib import Path

from visitdocs.store import disk


def digest(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_of_file(path: Path) -> str:
    """The digest of what a plain file holds. Raises `OSError`."""
    return digest(disk.read(path))
