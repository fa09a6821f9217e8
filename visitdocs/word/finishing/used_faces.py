"""Which faces of a font a document shows: regular, bold, italic, bold italic (ECMA-376 Part 1, 17.7.2, the cascade).

Rather one face too many than one too few: where a table's style may or may not make a text bold, both count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from visitdocs.ooxml.namespaces import W

Face = tuple[bool, bool]
"""Bold, italic."""

Switches = tuple[bool | None, bool | None]
"""What run properties say of bold and italic; None: nothing."""

Around = tuple[str | None, tuple[str | None, ...]]
"""The styles that hold for a paragraph: its own, if any, and those of the tables that it stands in."""

OFF = ("0", "false", "off")
RUN, PARAGRAPH, TABLE, VALUE = f"{W}r", f"{W}p", f"{W}tbl", f"{W}val"
RUN_LOOK, RUN_STYLE, BOLD, ITALIC = f"{W}rPr", f"{W}rStyle", f"{W}b", f"{W}i"


class UsedFaces:
    """Looks up what styles say about bold and italic."""

    def __init__(self, styles: etree._Element | None) -> None:
        found = () if styles is None else styles.iterchildren(f"{W}style")
        self._styles = {style.get(f"{W}styleId"): style for style in found}
        self._chains: dict[str | None, list[Switches]] = {}
        self._plain = next((name for name, style in self._styles.items() if _is_normal(style)), None)

    def faces(self, roots: Iterable[etree._Element]) -> set[Face]:
        """The faces that the text under `roots` is set in."""
        found: set[Face] = set()
        for own, style, around in {look for root in roots for look in self._looks(root)}:
            sure, unsure = list(own), []
            if style is not None:
                sure += self._chain(style)
            if around is not None:
                paragraph, tables = around
                sure += self._chain(paragraph)
                unsure = [switches for table in tables for switches in self._chain(table)]
            bold, italic = (_possible(sure, unsure, which) for which in (0, 1))
            found.update((is_bold, is_italic) for is_bold in bold for is_italic in italic)
        return found

    def _looks(self, root: etree._Element) -> Iterator[tuple[tuple[Switches, ...], str | None, Around | None]]:
        """What of each run decides on its face: its own properties, its style, the styles around it."""
        around: dict[etree._Element | None, Around | None] = {}
        for run in root.iter(RUN):
            holder = run.getparent()
            if holder not in around:
                around[holder] = self._around(next(run.iterancestors(PARAGRAPH), None))
            looks = list(run.iterchildren(RUN_LOOK))
            style = next((style for look in looks for style in look.iterchildren(RUN_STYLE)), None)
            yield tuple(map(_switches, looks)), None if style is None else style.get(VALUE), around[holder]

    def _around(self, paragraph: etree._Element | None) -> Around | None:
        if paragraph is None:
            return None
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        tables = (table.find(f"{W}tblPr/{W}tblStyle") for table in paragraph.iterancestors(TABLE))
        own = self._plain if style is None else style.get(VALUE)
        return own, tuple(table.get(VALUE) for table in tables if table is not None)

    def _chain(self, name: str | None) -> list[Switches]:
        """All run properties of a style and those it is based on, also what a table style says of some cells."""
        if name not in self._chains:
            self._chains[name] = list(map(_switches, self._followed(name)))
        return self._chains[name]

    def _followed(self, name: str | None) -> Iterator[etree._Element]:
        seen: set[str | None] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            yield from style.iter(RUN_LOOK)
            base = style.find(f"{W}basedOn")
            name = None if base is None else base.get(VALUE)


def _is_normal(style: etree._Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _switches(look: etree._Element) -> Switches:
    return _is_on(next(look.iterchildren(BOLD), None)), _is_on(next(look.iterchildren(ITALIC), None))


def _is_on(switch: etree._Element | None) -> bool | None:
    return None if switch is None else switch.get(VALUE, "1") not in OFF


def _possible(sure: Sequence[Switches], unsure: Sequence[Switches], which: int) -> set[bool]:
    """Whether a property may be on, off or both: what holds in any case decides, else that which may hold counts."""
    decided = next((switches[which] for switches in sure if switches[which] is not None), None)
    if decided is not None:
        return {decided}
    return {is_on for switches in unsure if (is_on := switches[which]) is not None} | {False}
