"""What a template brings along and a published document should not: facts about machines and people, loose ends.

The template's own properties are replaced elsewhere (`document_properties`).
"""

from __future__ import annotations

import posixpath

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from visitdocs.ooxml.namespaces import W
from visitdocs.word.finishing.editing_traces import drop_traces
from visitdocs.word.parts import put_root, related, root_of

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
