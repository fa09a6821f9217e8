"""Text from files made harmless before it is shown: a terminal obeys some characters instead of showing them."""

import unicodedata

UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories that a terminal would obey, or break a line at, instead of showing them."""


def printable(text: str) -> str:
    """Give `text` with every tab as an arrow and every character that cannot be seen as �, one for one."""
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return "→"
    return "\ufffd" if unicodedata.category(character) in UNSEEN else character
