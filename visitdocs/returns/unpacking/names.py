"""Names of files inside other files, which come as their sender wrote them."""

from visitdocs.messages import printable

MAXIMUM_LENGTH = 120


def own_name(name: str, otherwise: str) -> str:
    """Give the last part of a path, whatever its separators, printable and of bearable length."""
    last = printable(name.replace("\\", "/").rstrip("/").rpartition("/")[2]).strip()
    return last[-MAXIMUM_LENGTH:] if last not in ("", ".", "..") else otherwise
