"""Paths as they are printed."""

from pathlib import Path


def shown(path: Path) -> str:
    """Give the path as a person would type it: from the current folder, if it is inside."""
    here = Path.cwd()
    absolute = path.absolute()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(absolute)
