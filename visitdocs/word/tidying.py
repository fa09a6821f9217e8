"""What a template brings along and a published document should not: facts about machines and people, loose ends.

The template's own properties are replaced elsewhere (`document_properties`).
"""

from __future__ import annotations

import posixpath

from lxml import etree

from visitdocs.ooxml import Parts, parse, relationships_part, serialize, target_of
from visitdocs.ooxml.namespaces import CONTENT_TYPES, W
from visitdocs.ooxml.package import CONTENT_TYPES_PART
from visitdocs.ooxml.relationships import EXTERNAL, RELATIONSHIP
from visitdocs.word.mending import drop_traces
from visitdocs.word.package import main_part, related

UNWANTED = (
    "printerSettings",
    "thumbnail",
    "stylesWithEffects",
    "customXml",
    "attachedTemplate",
    "people",
    "keyMapCustomizations",
)
UNWANTED += ("mailMergeSource", "mailMergeHeaderSource", "mailMergeRecipientData", "webSettings", "recipientData")
SETTINGS_OF_EDITOR = ("attachedTemplate", "mailMerge", "rsids", "docVars", "proofState", "writeProtection")
SETTINGS_OF_EDITOR += ("revisionView", "trackRevisions", "linkStyles", "saveThroughXslt")
FOREIGN_ATTRIBUTES = {f"{W}charset": f"{W}characterSet"}


def tidy(parts: Parts) -> None:
    """Drop what is unwanted, what nothing leads to, and what only some programs write."""
    main = main_part(parts)
    for kind in ("settings", "styles", "numbering", "fontTable"):
        for name in related(parts, main, kind):
            if name in parts:
                parts[name] = _tidied(parts[name])
    for name in [name for name in parts if name.endswith(".rels")]:
        _tidy_relationships(parts, name)
    for name in set(parts) - _reached(parts):
        del parts[name]
    types = parse(parts[CONTENT_TYPES_PART])
    for element in list(types.iter(f"{CONTENT_TYPES}Override")):
        if element.get("PartName", "").lstrip("/") not in parts:
            types.remove(element)
    parts[CONTENT_TYPES_PART] = serialize(types)


def _tidied(data: bytes) -> bytes:
    root = parse(data)
    drop_traces(root)
    for name in SETTINGS_OF_EDITOR:
        for element in root.findall(f"{W}{name}"):
            root.remove(element)
    for tag, attribute in FOREIGN_ATTRIBUTES.items():
        for element in root.iter(tag):
            element.attrib.pop(attribute, None)
    return serialize(root)


def _tidy_relationships(parts: Parts, name: str) -> None:
    root = parse(parts.pop(name))
    for element in list(root.iter(RELATIONSHIP)):
        if posixpath.basename(element.get("Type", "")) in UNWANTED:
            root.remove(element)
    if name == relationships_part(""):
        for number, element in enumerate(root.iter(RELATIONSHIP), 1):
            element.set("Id", f"rId{number}")  # nothing refers to these
    if len(root):
        parts[name] = serialize(root)


def _reached(parts: Parts) -> set[str]:
    """Everything that relationships lead to, and the parts that hold these."""
    reached, waiting = {CONTENT_TYPES_PART}, [""]
    while waiting:
        source = waiting.pop()
        rels = relationships_part(source)
        if rels in parts and rels not in reached:
            reached.add(rels)
            for element in _relationships(parts[rels]):
                name = target_of(source, element)
                if name in parts and name not in reached:
                    reached.add(name)
                    waiting.append(name)
    return reached


def _relationships(data: bytes) -> list[etree._Element]:
    return [element for element in parse(data).iter(RELATIONSHIP) if element.get("TargetMode") != EXTERNAL]
