"""Bytes → a guarded package, its parts and relationships; parts → the same bytes for the same parts.

Knows what a sound Word file looks like from outside (ECMA-376 part 2), and nothing of what its parts mean.
"""

from visitdocs.ooxml.package import Package, Part
from visitdocs.ooxml.parts import Parts, canonical, parse, read_foreign_parts, read_parts, serialize, write_parts
from visitdocs.ooxml.refusals import DOCUMENT, TEMPLATE, Refusals, Subject
from visitdocs.ooxml.relationships import Relationship, relationships_part, target_of

__all__ = [
    "DOCUMENT",
    "TEMPLATE",
    "Package",
    "Part",
    "Parts",
    "Refusals",
    "Relationship",
    "Subject",
    "canonical",
    "parse",
    "read_foreign_parts",
    "read_parts",
    "relationships_part",
    "serialize",
    "target_of",
    "write_parts",
]
