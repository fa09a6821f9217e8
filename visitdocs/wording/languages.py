"""The languages that documents can be in: each is a folder beside this file with its `WORDING`."""

from functools import cache
from pathlib import Path

DEFAULT = "pl"
"""The language of a visit that does not say its own, and of text whose language nobody says."""


@cache
def languages() -> tuple[str, ...]:
    """Give their codes (ISO 639), in alphabetical order."""
    folders = Path(__file__).parent.glob("*/language.py")
    return tuple(sorted(file.parent.name for file in folders))


def language_of(tag: str) -> str:
    """Give the language of a tag (BCP 47; Word writes some with `_`): "en" for "en-GB"; "" without one."""
    return tag.replace("_", "-").partition("-")[0].lower()
