"""Where hyperlinks may lead."""

import re

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.messages import Quoted, message, phrase

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_REFUSED = frozenset({"javascript", "vbscript", "data", "file"})


def safe_target(target: str, element: _Element, word_file: WordFile) -> str:
    """Give the target itself, or nothing (with a warning) when it leads to a program or to someone's own disk."""
    scheme = _SCHEME.match(target.strip())
    if scheme and scheme[1].lower() in _REFUSED:
        said = message(
            "forbidden-link", "a link to {target} is not allowed; only its text was set", target=Quoted(target)
        )
        word_file.warn(said, element, phrase("give an address https://…"))
        return ""
    return target.strip()
