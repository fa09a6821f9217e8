"""The identities of list definitions that a sub-document brings along (w:nsid, ECMA-376 Part 1, 17.9.15).

docxcompose draws them by lot, so that Word takes no two lists for one. Here they follow from the definitions' numbers,
so that the same documents give the same bytes.
"""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.parts import related, root_of

FIRST_IDENTITY = 0x56440000


class ListNumbers:
    """Remembers a document's list definitions, to tell the new ones later."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._present = {definition.get(f"{W}abstractNumId") for definition in self._definitions()}

    def name_new_ones(self) -> None:
        """Give every definition that has come since an identity of its own."""
        definitions = self._definitions()
        taken = {_identity(definition) for definition in definitions if self._is_present(definition)}
        free = (f"{number:08X}" for number in range(FIRST_IDENTITY, FIRST_IDENTITY + 2**16))
        for definition in definitions:
            found = definition.find(f"{W}nsid")
            if found is not None and not self._is_present(definition):
                found.set(f"{W}val", next(identity for identity in free if identity not in taken))

    def _is_present(self, definition: etree._Element) -> bool:
        return definition.get(f"{W}abstractNumId") in self._present

    def _definitions(self) -> list[etree._Element]:
        part = related(self._document.part, RELATIONSHIP_TYPE.NUMBERING)
        return [] if part is None else list(root_of(part).iterchildren(f"{W}abstractNum"))


def _identity(definition: etree._Element) -> str:
    found = definition.find(f"{W}nsid")
    return "" if found is None else found.get(f"{W}val", "")
