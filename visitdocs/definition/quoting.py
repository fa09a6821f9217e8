"""How values and kinds are named in messages: short, in Polish quotes, harmless to a terminal."""

import unicodedata
from typing import Any

MAXIMUM_LENGTH = 60

#: Unicode categories that a terminal would obey or break a line at instead of showing them.
UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def printable(text: str) -> str:
    """`text` with every tab as an arrow and every character that cannot be seen as �, one for one."""
    return "".join(
        "→" if character == "\t" else "\ufffd" if unicodedata.category(character) in UNSEEN else character
        for character in text
    )


def quoted(value: object) -> str:
    """A value in Polish quotes, cut to what fits in a sentence."""
    text = printable(str(value))
    return f"„{text if len(text) <= MAXIMUM_LENGTH else text[: MAXIMUM_LENGTH - 1] + '…'}”"


def kind_of(value: Any) -> str:
    """What kind of value stands in the YAML, as staff would call it."""
    if isinstance(value, dict):
        return "grupa kluczy"
    if isinstance(value, list | tuple):
        return "lista"
    return f"tekst {quoted(value)}" if value != "" else "pusta wartość"
