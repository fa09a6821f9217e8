"""Small packs for the tests of the store, and a snapshot of what stands in a folder."""

from pathlib import Path

from visitdocs.store import FileEntry, Manifest

OLD = {"a.docx": b"old a", "a.pdf": b"same", "gone.pdf": b"old gone"}
NEW = {"a.docx": b"new a", "a.pdf": b"same", "b.pdf": b"new b"}


def manifest(files: dict[str, bytes], revision: int = 1, **fields: object) -> Manifest:
    """The manifest of `files`, titled after their names."""
    entries = tuple(FileEntry.of(name, name.upper(), data) for name, data in files.items())
    content: dict = {"program": "1", "inputs": {"x.yaml": "0" * 64}} | fields
    return Manifest(programme="x", revision=revision, files=entries, **content)


def pack_in(folder: Path) -> dict[str, bytes]:
    """Every file of the folder but the archive, the manifest and the lock, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("manifest.json", ".visitdocs.lock") and "archive" not in path.parts
    }
