"""What a template brings along and a published document should not: marks of editing, facts about machines and people.

Also values that only some programs write: LibreOffice has a few that the transitional schema (ECMA-376 Part 4) does not
know. The template's own properties are replaced elsewhere (`document_properties`).
"""

from __future__ import annotations

import posixpath

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from visitdocs.ooxml.namespaces import W14, W
from visitdocs.word.elements import attributes, drop, finder
from visitdocs.word.parts import put_root, related, root_of

TRACES = (f"{W}proofErr", f"{W}lastRenderedPageBreak", f"{W}rsid")
TRACE_ATTRIBUTES = (f"{W}rsid", f"{W14}paraId", f"{W14}textId")
"""How their names begin."""

with_traces = finder(
    "descendant-or-self::*[@w:*[starts-with(local-name(), 'rsid')]"
    " or @w14:*[starts-with(local-name(), 'paraId') or starts-with(local-name(), 'textId')]]"
)
ROW_SWITCHES = (f"{W}cantSplit", f"{W}tblHeader", f"{W}hidden")
LEFT_AND_RIGHT = {"start": "left", "end": "right"}

UNWANTED = {"printerSettings", "thumbnail", "stylesWithEffects", "customXml", "attachedTemplate", "people"}
UNWANTED |= {"keyMapCustomizations", "mailMergeSource", "mailMergeHeaderSource", "mailMergeRecipientData"}
UNWANTED |= {"webSettings", "recipientData"}
"""The last words of relationships' types."""

SETTINGS_OF_EDITOR: tuple[str, ...] = (
    "attachedTemplate",
    "mailMerge",
    "rsids",
    "docVars",
    "proofState",
    "writeProtection",
)
SETTINGS_OF_EDITOR += ("revisionView", "trackRevisions", "linkStyles", "saveThroughXslt")
FOREIGN_ATTRIBUTES = {f"{W}charset": f"{W}characterSet"}
TIDIED = (
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.FONT_TABLE,
)


def drop_private_data(document: Document) -> None:
    """Drop what is unwanted and what only some programs write; what nothing leads to python-docx does not save."""
    package = document.part.package
    for source in (package, *package.parts):
        for relation in list(source.rels.values()):
            if posixpath.basename(relation.reltype) in UNWANTED:
                del source.rels[relation.rId]
    for kind in TIDIED:
        part = related(document.part, kind)
        if part is None:
            continue
        root = root_of(part)
        drop_traces(root)
        for name in SETTINGS_OF_EDITOR:
            for element in root.findall(f"{W}{name}"):
                root.remove(element)
        for tag, attribute in FOREIGN_ATTRIBUTES.items():
            for element in root.iter(tag):
                if attribute in element.attrib:
                    del element.attrib[attribute]
        put_root(part, root)


def drop_traces(root: etree._Element) -> None:
    """Drop the marks, and write values as every program knows them."""
    for element in list(root.iter(*TRACES)):
        drop(element)
    for element in with_traces(root):
        for name in [name for name in attributes(element) if name.startswith(TRACE_ATTRIBUTES)]:
            del element.attrib[name]
    for switch in root.iter(*ROW_SWITCHES):
        if switch.get(f"{W}val") in ("true", "1"):
            del switch.attrib[f"{W}val"]
    for alignment in root.iter(f"{W}lvlJc"):
        side = alignment.get(f"{W}val", "")
        if side in LEFT_AND_RIGHT:
            alignment.set(f"{W}val", LEFT_AND_RIGHT[side])
