"""Names of parts made distinct: python-docx gives parts that it adds their usual names, which others may have."""

from __future__ import annotations

import posixpath
from itertools import count

from docx.document import Document
from docx.opc.packuri import PackURI


def make_distinct(document: Document) -> None:
    """Give every part a name that no other has, whatever the case of its letters (ECMA-376 Part 2, 6.2.2)."""
    taken: set[str] = set()
    for part in document.part.package.iter_parts():
        name = str(part.partname)
        stem, extension = posixpath.splitext(name)
        others = (f"{stem}-{number}{extension}" for number in count(2))
        while name.lower() in taken:
            name = next(others)
        if name != part.partname:
            part.partname = PackURI(name)
        taken.add(name.lower())
