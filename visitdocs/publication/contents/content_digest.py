"""Whether two files say the same and look the same, whatever packed them.

A Word file counts by its parts but for its properties, a PDF by its unpacked objects but for its own dates, identifiers
and properties, a calendar by its lines but for those that say which edition of an event it is (RFC 5545, 3.8.7), any
other file by its bytes. So a file made with another zlib, or for another revision that it does not
show, is the same file.
"""

import re

from visitdocs.ooxml import canonical, parse, read_parts
from visitdocs.problems import VisitdocsError
from visitdocs.store import digest

PROPERTIES = "docProps/"
_OF_THE_EDITION = re.compile(rb"^(?:DTSTAMP|SEQUENCE)[:;].*\r?\n", re.MULTILINE)


def content_digest(name: str, data: bytes) -> str:
    """The SHA-256 of what the file `name` holds; that of its bytes if they cannot be unpacked."""
    try:
        if name.endswith(".docx"):
            return _digest_of_parts(data)
        if name.endswith(".pdf"):
            return _digest_of_objects(data)
    except VisitdocsError:
        return digest(data)
    return digest(_OF_THE_EDITION.sub(b"", data) if name.endswith(".ics") else data)


def _digest_of_objects(data: bytes) -> str:
    from visitdocs.publication.contents.pdf_objects import UnreadablePdfError, pdf_objects  # pypdf is slow to import

    try:
        return digest(b"\n".join(pdf_objects(data)))
    except UnreadablePdfError:
        return digest(data)


def _digest_of_parts(data: bytes) -> str:
    parts = {name: part for name, part in read_parts(data).items() if not name.startswith(PROPERTIES)}
    told = (f"{name} {digest(_unwritten(name, parts[name]))}" for name in sorted(parts))
    return digest("\n".join(told).encode("utf-8"))


def _unwritten(name: str, part: bytes) -> bytes:
    """A part without what only its writing decides."""
    return canonical(parse(part)) if name.endswith((".xml", ".rels")) else part
