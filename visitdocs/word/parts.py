"""The parts of a Word file as python-docx holds them: their XML read and put back, and those that hold text."""

from __future__ import annotations

from typing import cast

import docx.oxml.ns
import docxcompose.utils  # noqa: F401 (before python-docx's prefixes are put right)
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.opc.rel import _Relationship
from docx.oxml.parser import element_class_lookup
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from lxml import etree

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message, phrase
from visitdocs.ooxml import parse, serialize

docx.oxml.ns.nsmap["cp"] = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
"""python-docx's own prefix for core properties. docxcompose takes it away, and python-docx would not find them."""

KINDS = {
    RELATIONSHIP_TYPE.HEADER: phrase("header"),
    RELATIONSHIP_TYPE.FOOTER: phrase("footer"),
    RELATIONSHIP_TYPE.FOOTNOTES: phrase("footnotes"),
    RELATIONSHIP_TYPE.ENDNOTES: phrase("endnotes"),
}
BODY = phrase("body")


@dataclass(frozen=True)
class Story:
    """A part that holds text; `place` is what staff call it."""

    part: StoryPart
    place: Message


def stories(document: Document) -> list[Story]:
    """List all parts with text, the body first, each once."""
    found = [Story(document.part, BODY)]
    for kind, place in KINDS.items():
        parts = {_story_part(document.part, relation) for relation in _relations(document.part, kind)}
        found += [Story(part, place) for part in sorted(parts, key=lambda part: part.partname)]
    return found


def _relations(source: Part, kind: str) -> list[_Relationship]:
    return [relation for relation in source.rels.values() if relation.reltype == kind and not relation.is_external]


def _story_part(main: Part, relation: _Relationship) -> StoryPart:
    """The part at the end of a relationship; notes, which python-docx keeps as bytes, become one of its kind."""
    part = relation.target_part
    if not isinstance(part, StoryPart):
        part = StoryPart(part.partname, part.content_type, docx_elements(serialize(parse(part.blob))), main.package)
        for own in relation.target_part.rels.values():
            part.load_rel(own.reltype, own._target, own.rId, own.is_external)
        main.load_rel(relation.reltype, part, relation.rId)
    return part


def root_of(part: Part) -> etree._Element:
    """Give a part's XML, to be changed; `put_root` puts it back."""
    return part.element if isinstance(part, XmlPart) else parse(part.blob)


def put_root(part: Part, root: etree._Element) -> None:
    """Let `root` be a part's XML."""
    if not isinstance(part, XmlPart):
        part._blob = serialize(root)
    elif root is not part.element:
        part._element = root if isinstance(root, BaseOxmlElement) else docx_elements(serialize(root))


def docx_elements(data: bytes) -> BaseOxmlElement:
    """Parse XML into python-docx's elements. Its own parser would drop blank texts."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    parser.set_element_class_lookup(element_class_lookup)
    return cast(BaseOxmlElement, etree.fromstring(data, parser))


def related(source: Part, kind: str) -> Part | None:
    """Find the part that `source` leads to by a relationship of this kind."""
    return next((relation.target_part for relation in _relations(source, kind)), None)
