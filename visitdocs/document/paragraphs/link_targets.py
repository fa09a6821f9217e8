"""Where hyperlinks may lead."""

import re

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_REFUSED = frozenset({"javascript", "vbscript", "data", "file"})


def safe_target(target: str, element: _Element, word_file: WordFile) -> str:
    """The target itself, or nothing (with a warning) when it leads to a program or to someone's own disk."""
    scheme = _SCHEME.match(target.strip())
    if scheme and scheme[1].lower() in _REFUSED:
        word_file.warn(
            f"łącze do „{target[:80]}” jest niedozwolone; złożono sam tekst", element, "podaj adres https://…"
        )
        return ""
    return target.strip()
