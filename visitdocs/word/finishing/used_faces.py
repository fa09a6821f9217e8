"""Which faces of a font a document shows: regular, bold, italic, bold italic (ECMA-376 Part 1, 17.7.2, the cascade).

Rather one face too many than one too few: where a table's style may or may not make a text bold, both count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from visitdocs.ooxml.namespaces import W

Face = tuple[bool, bool]
"""Bold, italic."""

OFF = ("0", "false", "off")


class UsedFaces:
    """Looks up what styles say about bold and italic."""

    def __init__(self, styles: etree._Element | None) -> None:
        found = () if styles is None else styles.iterchildren(f"{W}style")
        self._styles = {style.get(f"{W}styleId"): style for style in found}
        self._chains: dict[str | None, list[tuple[etree._Element, bool]]] = {}
        self._plain = next((name for name, style in self._styles.items() if _is_normal(style)), None)

    def faces(self, roots: Iterable[etree._Element]) -> set[Face]:
        """The faces that the text under `roots` is set in."""
        return {face for root in roots for run in root.iter(f"{W}r") for face in self._of_run(run)}

    def _of_run(self, run: etree._Element) -> Iterator[Face]:
        sources = list(self._sources(run))
        for bold in _possible(sources, "b"):
            for italic in _possible(sources, "i"):
                yield bold, italic

    def _sources(self, run: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
        """Run properties, the strongest first, and whether they hold for the run in any case."""
        yield from ((own, True) for own in run.iterchildren(f"{W}rPr"))
        yield from self._of_style(run.find(f"{W}rPr/{W}rStyle"))
        paragraph = next(run.iterancestors(f"{W}p"), None)
        if paragraph is None:
            return
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        yield from self._of_style(style) if style is not None else self._chain(self._plain)
        for table in paragraph.iterancestors(f"{W}tbl"):
            yield from ((source, False) for source, _ in self._of_style(table.find(f"{W}tblPr/{W}tblStyle")))

    def _of_style(self, reference: etree._Element | None) -> Iterator[tuple[etree._Element, bool]]:
        if reference is not None:
            yield from self._chain(reference.get(f"{W}val"))

    def _chain(self, name: str | None) -> list[tuple[etree._Element, bool]]:
        """All run properties of a style and those it is based on, also what a table style says of some cells."""
        if name not in self._chains:
            self._chains[name] = [(properties, True) for properties in self._followed(name)]
        return self._chains[name]

    def _followed(self, name: str | None) -> Iterator[etree._Element]:
        seen: set[str | None] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            yield from style.iter(f"{W}rPr")
            base = style.find(f"{W}basedOn")
            name = None if base is None else base.get(f"{W}val")


def _is_normal(style: etree._Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _possible(sources: list[tuple[etree._Element, bool]], name: str) -> set[bool]:
    """Whether the property may be on, off or both."""
    found: set[bool] = set()
    for properties, is_sure in sources:
        switch = properties.find(f"{W}{name}")
        if switch is not None:
            found.add(switch.get(f"{W}val", "1") not in OFF)
            if is_sure:
                return found
    return found | {False}
