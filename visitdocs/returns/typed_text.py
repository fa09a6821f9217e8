"""Text as people typed it, without what no cell and no XML can hold."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNUSABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def typed_text(text: str) -> str:
    """Give a text composed (Unicode NFC), its lines ended by LF, without control characters and space around it."""
    return unicodedata.normalize("NFC", _UNUSABLE.sub("", _LINE_ENDS.sub("\n", text))).strip()
