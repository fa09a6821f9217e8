"""Embedded fonts are hidden under a key (ECMA-376 part 1, 17.8.1), so that they are not taken for font files."""

import re

_KEY = re.compile(r"\{?([0-9A-Fa-f]{8})-([0-9A-Fa-f]{4})-([0-9A-Fa-f]{4})-([0-9A-Fa-f]{4})-([0-9A-Fa-f]{12})\}?")
_OBFUSCATED_BYTES = 32


def read_key(text: str) -> bytes | None:
    """Read the 16 bytes of a font key as w:fontKey writes it; None when it is none."""
    key = _KEY.fullmatch(text)
    return None if key is None else bytes.fromhex("".join(key.groups()))


def write_key(key: bytes) -> str:
    """Write a font key of 16 bytes as w:fontKey writes it: {XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}."""
    text = key.hex().upper()
    return f"{{{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}}}"


def obfuscate(data: bytes, key: bytes) -> bytes:
    """XOR the first 32 bytes of a font with the key read backwards, twice over; doing it again undoes it."""
    mask = key[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(data[:_OBFUSCATED_BYTES], mask, strict=False))
    return head + data[_OBFUSCATED_BYTES:]
