"""What operating systems and offices put among files by themselves; whatever else is there was sent, hidden or not."""

_NAMES = frozenset({".ds_store", ".directory", ".localized", "desktop.ini", "ehthumbs.db", "thumbs.db"})
_FOLDERS = frozenset(
    {
        "$recycle.bin",
        ".fseventsd",
        ".spotlight-v100",
        ".temporaryitems",
        ".trashes",
        "__macosx",
        "system volume information",
    }
)
_BEGINNINGS = ("~$", ".~lock.", "._", ".trash-")
"""Of files that Word and LibreOffice keep while one is open, of what macOS notes of a file, and of bins on Linux."""


def is_of_the_system(name: str) -> bool:
    """Tell by the name of a file or a folder, in either case of its letters, whether nobody has sent it."""
    lower = name.lower()
    return lower in _NAMES or lower in _FOLDERS or lower.startswith(_BEGINNINGS)
