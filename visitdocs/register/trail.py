"""The way to a file as people read it."""

PATH_SIGN = " › "
"""Stands between the name of a file and the name of one in it."""


def path(trail: tuple[str, ...]) -> str:
    """Give the way to a file as people read it: the path in the folder, then those in mails and archives."""
    return PATH_SIGN.join(trail).encode("utf-8", "replace").decode("utf-8")


def first_of(way: str) -> str:
    """Give the file in the folder, of the way to what lies in it."""
    return way.partition(PATH_SIGN)[0]
