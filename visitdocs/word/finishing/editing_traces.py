"""Marks of the editor's last session, which say nothing and make two equal files differ, and values that only some
programs write: LibreOffice has a few that the transitional schema (ECMA-376 Part 4) does not know.
"""

from __future__ import annotations

from lxml import etree

from visitdocs.ooxml.namespaces import W14, W
from visitdocs.word.elements import drop

TRACES = (f"{W}proofErr", f"{W}lastRenderedPageBreak", f"{W}rsid")
TRACE_ATTRIBUTES = (f"{W}rsid", f"{W14}paraId", f"{W14}textId")
ROW_SWITCHES = (f"{W}cantSplit", f"{W}tblHeader", f"{W}hidden")
LEFT_AND_RIGHT = {"start": "left", "end": "right"}


def drop_traces(root: etree._Element) -> None:
    """Drop the marks, and write values as every program knows them."""
    for element in list(root.iter(*TRACES)):
        drop(element)
    for element in root.iter(etree.Element):
        for name in [name for name in map(str, element.keys()) if name.startswith(TRACE_ATTRIBUTES)]:
            del element.attrib[name]
        if element.tag in ROW_SWITCHES and element.get(f"{W}val") in ("true", "1"):
            del element.attrib[f"{W}val"]
        elif element.tag == f"{W}lvlJc":
            side = element.get(f"{W}val", "")
            if side in LEFT_AND_RIGHT:
                element.set(f"{W}val", LEFT_AND_RIGHT[side])
