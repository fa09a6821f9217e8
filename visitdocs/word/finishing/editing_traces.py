"""Marks of the editor's last session, which say nothing and make two equal files differ, and values that only some
programs write: LibreOffice has a few that the transitional schema (ECMA-376 Part 4) does not know.
"""

from __future__ import annotations

from lxml import etree

from visitdocs.ooxml.namespaces import W14, W
from visitdocs.word.elements import attributes, drop, finder

TRACES = (f"{W}proofErr", f"{W}lastRenderedPageBreak", f"{W}rsid")
TRACE_ATTRIBUTES = (f"{W}rsid", f"{W14}paraId", f"{W14}textId")
"""How their names begin."""

with_traces = finder(
    "descendant-or-self::*[@w:*[starts-with(local-name(), 'rsid')]"
    " or @w14:*[starts-with(local-name(), 'paraId') or starts-with(local-name(), 'textId')]]"
)
ROW_SWITCHES = (f"{W}cantSplit", f"{W}tblHeader", f"{W}hidden")
LEFT_AND_RIGHT = {"start": "left", "end": "right"}


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
