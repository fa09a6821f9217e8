"""The edition of a document: a digest of all that it says and of how it looks, so that no two that differ share one.

What it says of itself (title, author, dates) does not count, nor how the file is packed.
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.opc.part import Part, XmlPart

from visitdocs.ooxml import canonical, parse

LENGTH = 16
"""Letters of 5 bits: among a million editions two are the same with a chance of one in a million million."""
PROGRAMME_LENGTH = 10
CODE_VERSION = "V1"


def edition_of(texts: Iterable[bytes]) -> str:
    """The edition of a filled document, in capitals and digits from 2 to 7 (RFC 4648, 6), which no reader mistakes."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(len(text).to_bytes(8, "big") + text)
    return _letters(digest.digest(), LENGTH)


def edition_texts(document: Document) -> Iterator[bytes]:
    """All that a document says and how it looks: of each part the name, the content and where it leads to."""
    for part in sorted(_parts(document.part), key=lambda part: str(part.partname)):
        yield from (part.partname.encode(), _content(part), *_relationships(part))


def page_code(programme: str, edition: str) -> str:
    """What stands in front of a page's number in its code; only signs that QR codes hold in their shorter form."""
    return f"{CODE_VERSION}-{programme_sign(programme)}-{edition}-"


def programme_sign(programme: str) -> str:
    """What stands for a programme in its page codes."""
    return _letters(hashlib.sha256(programme.encode()).digest(), PROGRAMME_LENGTH)


def _letters(digest: bytes, length: int) -> str:
    return b32encode(digest).decode("ascii")[:length]


def _parts(main: Part) -> list[Part]:
    """The main part and all that it leads to."""
    found, waiting = {main.partname: main}, [main]
    while waiting:
        for relation in waiting.pop().rels.values():
            if not relation.is_external and relation.target_part.partname not in found:
                found[relation.target_part.partname] = relation.target_part
                waiting.append(relation.target_part)
    return list(found.values())


def _content(part: Part) -> bytes:
    """A part's XML in its canonical form (W3C, Exclusive XML Canonicalization), any other part as it is."""
    if isinstance(part, XmlPart):
        return canonical(part.element)
    return canonical(parse(part.blob)) if part.partname.endswith(".xml") else part.blob


def _relationships(part: Part) -> Iterator[bytes]:
    for identifier, relation in sorted(part.rels.items()):
        target = relation.target_ref if relation.is_external else str(relation.target_part.partname)
        yield "\n".join([identifier, relation.reltype, target]).encode()
