"""How one paragraph and the text in it are formatted, when every level of the cascade has had its say."""

import re
from dataclasses import replace
from functools import cached_property
from typing import Any

from lxml.etree import _Element

from visitdocs.document.file.surroundings import Surroundings
from visitdocs.document.file.word_file import WordFile
from visitdocs.document.lists.numbering import ListLevel
from visitdocs.document.model import LabelSuffix, ListLabel, ParagraphStyle, TextStyle
from visitdocs.document.paragraphs.story_edges import begins_story, ends_cell
from visitdocs.document.paragraphs.symbols import is_symbol_font, text_to_unicode
from visitdocs.document.styles.cascade import NOTHING, Properties, merge, merge_text
from visitdocs.document.styles.paragraph_properties import make_paragraph_style, read_paragraph_properties
from visitdocs.document.styles.text_properties import make_text_style, read_text_properties
from visitdocs.ooxml.namespaces import W

_TITLES = frozenset({"title", "tytuł", "tytul"})
_CONTENTS = re.compile("toc ([1-9])|table of figures")
_BODY_TEXT = 9
_MAXIMUM_HEADING = 6


class ParagraphFormatting:
    """The resolved formatting of the paragraph `element`; asks for nothing but its w:pPr and its surroundings."""

    def __init__(self, element: _Element, word_file: WordFile, around: Surroundings) -> None:
        self._word_file = word_file
        self._around = around
        self._element = element.find(W + "pPr")
        direct = read_paragraph_properties(self._element, word_file.styles.theme)
        self._chain = word_file.styles.chain(direct.get("style"), "paragraph")
        self._style_id = self._chain[-1].id if self._chain else direct.get("style", "")
        self._levels = [around.text, word_file.styles.text_level(direct.get("style"), "paragraph")]
        self.properties, self.level = self._resolve(direct)
        self._drop_automatic_space(element)

    def _resolve(self, direct: Properties) -> tuple[dict[str, Any], ListLevel | None]:
        """All levels merged. A list's indents come in where the paragraph was made an item of it: the style or
        direct formatting that names the list may override them, what lies below may not."""
        styles = self._word_file.styles
        layers = [("", styles.default_paragraph), ("", self._around.paragraph)]
        layers += [(style.id, style.paragraph) for style in self._chain]
        layers.append(("", direct))
        num_id, number, at = "0", 0, 0
        for index, (style_id, layer) in enumerate(layers):
            if "num_id" in layer or "level" in layer:
                num_id, at = layer.get("num_id", num_id), index
                number = layer.get("level", self._word_file.numbering.level_of_style(num_id, style_id))
        level = self._word_file.numbering.level(num_id, number)
        merged = [layer for _, layer in layers]
        if level is not None:
            merged.insert(at, level.paragraph)
        properties = merge(merged)
        properties["num_id"], properties["level"] = num_id, number
        return properties, level

    def _drop_automatic_space(self, element: _Element) -> None:
        for key, is_at_the_edge in (("space_before", begins_story), ("space_after", ends_cell)):
            if self.properties.get(f"{key}_automatic") and is_at_the_edge(element):
                self.properties |= {f"{key}_automatic": False, key: 0.0}

    def text_style(self, element: _Element | None) -> TextStyle | None:
        """Give the style of text with the run properties `element`; None when the text is hidden."""
        direct = read_text_properties(element, self._word_file.styles.theme)
        properties = self._text(direct)
        return None if properties.get("vanish") else self._make(properties)

    def _text(self, direct: Properties) -> Properties:
        styles = self._word_file.styles
        character = styles.text_level(direct["style"], "character") if "style" in direct else NOTHING
        return merge_text(styles.default_text, [*self._levels, character], direct)

    def _make(self, properties: Properties) -> TextStyle:
        background = self.properties.get("shading") or self._around.background
        return self._word_file.shared(make_text_style(properties, background, self._word_file.language))

    @cached_property
    def _mark_direct(self) -> Properties:
        element = None if self._element is None else self._element.find(W + "rPr")
        return read_text_properties(element, self._word_file.styles.theme)

    @cached_property
    def mark(self) -> TextStyle:
        """The style of the paragraph mark."""
        return self._make(self._text(self._mark_direct))

    @cached_property
    def mark_is_hidden(self) -> bool:
        """Whether the paragraph mark is hidden text: then an empty paragraph takes no room."""
        return bool(self._text(self._mark_direct).get("vanish"))

    @cached_property
    def plain(self) -> TextStyle:
        """The style of text without formatting of its own."""
        return self._make(self._text(NOTHING))

    @cached_property
    def style(self) -> ParagraphStyle:
        """The paragraph's own style."""
        settings = self._word_file.settings
        style = make_paragraph_style(
            self.properties, self._style_id, self.mark, settings.hyphenate, settings.stretches_at_breaks
        )
        return self._word_file.shared(style)

    @property
    def heading(self) -> int | None:
        """1–6 by outline level, 0 for the title, None for body text."""
        outline: int = self.properties.get("outline", _BODY_TEXT)
        if outline != _BODY_TEXT:
            return min(outline + 1, _MAXIMUM_HEADING)
        names = {name.lower() for style in self._chain for name in (style.id, style.name)}
        return 0 if names & _TITLES else None

    @property
    def contents_level(self) -> int | None:
        """The level of an entry in a table of contents or of figures, from 1; None for any other paragraph."""
        found = (_CONTENTS.fullmatch(style.name.lower()) for style in reversed(self._chain))
        match = next(filter(None, found), None)
        return None if match is None else int(match[1] or 1)

    def label(self, text: str) -> ListLabel:
        """Give the label that shows `text`, in its own formatting: the paragraph mark's, then the list level's."""
        level = self.level or ListLevel()
        style = self._make(self._text({**self._mark_direct, **level.text}))
        ordered = level.number_format != "bullet"
        if is_symbol_font(style.font):
            text, _ = text_to_unicode(text, style.font)
            style = replace(style, font=self.plain.font)
        elif not ordered:
            text, style = self._bullet(text, style)
        return ListLabel(
            text=text,
            list_id=self.properties["num_id"],
            level=self.properties["level"],
            ordered=ordered,
            style=style,
            suffix=level.suffix if self.level else LabelSuffix.NOTHING,
            alignment=level.alignment,
        )

    def _bullet(self, text: str, style: TextStyle) -> tuple[str, TextStyle]:
        """Word's hollow bullet is the letter o of Courier New; a list without a sign of its own has a picture."""
        if self.level is not None and self.level.picture:
            return "•", replace(style, font=self.plain.font)
        if text == "o" and style.font.startswith("Courier"):
            return "◦", replace(style, font=self.plain.font)
        return text, style
