"""The style sheet (ECMA-376 17.7): what each style sets along its chain of ancestors, and the document's defaults."""

from functools import cached_property

from lxml.etree import _Element

from visitdocs.document.markup import child_value, flag
from visitdocs.document.styles.cascade import NOTHING, Properties, merge
from visitdocs.document.styles.paragraph_properties import read_paragraph_properties
from visitdocs.document.styles.text_properties import read_text_properties
from visitdocs.document.styles.theme import Theme
from visitdocs.ooxml.namespaces import W

MAXIMUM_ANCESTORS = 30


class Style:
    """One style as it stands in the file: read as it is used, for files have hundreds that nobody uses."""

    def __init__(self, element: _Element, theme: Theme) -> None:
        self.element = element
        self.id = element.get(W + "styleId", "")
        self.kind = element.get(W + "type", "paragraph")
        self._theme = theme

    @cached_property
    def name(self) -> str:
        """What people call it."""
        return child_value(self.element, "name") or ""

    @cached_property
    def based_on(self) -> str:
        """The id of its ancestor, "" if it has none."""
        return child_value(self.element, "basedOn") or ""

    @cached_property
    def paragraph(self) -> Properties:
        """What it sets for paragraphs itself, without its ancestors."""
        return read_paragraph_properties(self.element.find(W + "pPr"), self._theme)

    @cached_property
    def text(self) -> Properties:
        """What it sets for text itself."""
        return read_text_properties(self.element.find(W + "rPr"), self._theme)


class StyleSheet:
    """All styles of a document. Ids that lead nowhere and ancestors in a circle are passed over."""

    def __init__(self, root: _Element | None, theme: Theme) -> None:
        self.theme = theme
        self.default_text: Properties = NOTHING
        self.default_paragraph: Properties = NOTHING
        self._styles: dict[str, Style] = {}
        self._default_ids: dict[str, str] = {}
        self._text_levels: dict[tuple[str, str], Properties] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: _Element) -> None:
        text = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        paragraph = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        self.default_text = read_text_properties(text, self.theme)
        self.default_paragraph = read_paragraph_properties(paragraph, self.theme)
        for element in root.iterchildren(W + "style"):
            style = Style(element, self.theme)
            if not style.id:
                continue  # nothing can refer to it, and Word ignores it (17.7.4.17)
            self._styles[style.id] = style
            if flag(element.get(W + "default")):
                self._default_ids[style.kind] = style.id

    def chain(self, style_id: str | None, kind: str) -> tuple[Style, ...]:
        """Give the style and its ancestors, the oldest first; the default style of that kind when there is none."""
        style = self._styles.get(style_id or "")
        if style is None or style.kind != kind:
            style = self._styles.get(self._default_ids.get(kind, ""))
        found: dict[str, Style] = {}
        while style is not None and style.kind == kind and style.id not in found and len(found) < MAXIMUM_ANCESTORS:
            found[style.id] = style
            style = self._styles.get(style.based_on)
        return tuple(reversed(found.values()))

    def text_level(self, style_id: str | None, kind: str) -> Properties:
        """Give what a style sets for text, merged along its chain: one level of the cascade."""
        key = (style_id or "", kind)
        if key not in self._text_levels:
            self._text_levels[key] = merge(style.text for style in self.chain(style_id, kind))
        return self._text_levels[key]
