"""How paragraphs and the text in them are formatted, when every level of the cascade has had its say.

Paragraphs whose w:pPr say the same in the same surroundings share one formatting, and runs in them one style.
"""

from dataclasses import replace
from typing import Any, NamedTuple

from lxml.etree import _Element

from visitdocs.document.file.word_file import Surroundings, WordFile
from visitdocs.document.lists import ListLevel
from visitdocs.document.markup import DELETED, fingerprint, first_child, switch
from visitdocs.document.model import LabelSuffix, ListLabel, TextStyle
from visitdocs.document.paragraphs.symbols import is_symbol_font, text_to_unicode
from visitdocs.document.paragraphs.unsupported import Told, told_of_paragraph, told_of_text
from visitdocs.document.styles.cascade import NOTHING, Properties, merge, merge_text
from visitdocs.document.styles.paragraph_properties import make_paragraph_style, read_paragraph_properties
from visitdocs.document.styles.style_sheet import Style
from visitdocs.document.styles.text_properties import make_text_style, read_text_properties
from visitdocs.ooxml.namespaces import W

_TITLES = frozenset({"title", "tytuł", "tytul"})
_CONTENTS = {"table of figures": 1} | {f"toc {level}": level for level in range(1, 10)}
_BODY_TEXT = 9
_MAXIMUM_HEADING = 6
_SPACES = ("space_before", "space_after")
_NO_LEVEL = ListLevel()
_BLOCKS = (W + "p", W + "tbl", W + "sdt")


class RunFormatting(NamedTuple):
    """The style of a run, None when it is hidden, and what it asks for in vain."""

    style: TextStyle | None
    told: tuple[Told, ...]


def formatting_of(element: _Element, word_file: WordFile, around: Surroundings) -> "ParagraphFormatting":
    """Give the formatting of the paragraph `element`."""
    properties = first_child(element, W + "pPr")
    key = fingerprint(properties), around.levels, around.background
    shared = word_file.once(key, lambda: ParagraphFormatting(properties, word_file, around))
    dropped = [name for name in shared.automatic if _is_at_the_edge(name, element)]
    if not dropped:
        return shared
    return word_file.once((*key, *dropped), lambda: ParagraphFormatting(properties, word_file, around, dropped))


def formatting_of_run(
    properties: _Element | None, paragraph: "ParagraphFormatting", word_file: WordFile
) -> RunFormatting:
    """Give the formatting of text in a paragraph; `properties` are its own, w:rPr."""

    def make() -> RunFormatting:
        direct = read_text_properties(properties, word_file.styles.theme)
        return RunFormatting(paragraph.text_style(direct, word_file), told_of_text(properties))

    return word_file.once((paragraph, fingerprint(properties)), make)


class ParagraphFormatting:
    """The formatting of all paragraphs with the w:pPr `element`, equal to no other.

    `plain` is the style of text without formatting of its own, `mark` that of the paragraph mark. Where that
    `mark_is_hidden` an empty paragraph takes no room; where it `joins_next` the text goes on in the next paragraph.
    `automatic` are the spaces that Word chooses; those `dropped` are at the edge of a story or a cell.
    """

    def __init__(
        self, element: _Element | None, word_file: WordFile, around: Surroundings, dropped: list[str] | None = None
    ) -> None:
        styles, marks = word_file.styles, first_child(element, W + "rPr")
        direct = read_paragraph_properties(element, styles.theme)
        chain = styles.chain(direct.get("style"), "paragraph")
        self._levels = [around.levels.text, styles.text_level(direct.get("style"), "paragraph")]
        self.properties, self.level = _resolve(direct, chain, word_file, around)
        self.automatic = [name for name in _SPACES if self.properties.get(f"{name}_automatic")]
        for name in dropped or ():
            self.properties |= {f"{name}_automatic": False, name: 0.0}
        self._background = self.properties.get("shading") or around.background
        self._mark_direct = read_text_properties(marks, styles.theme)
        plain = self._text(NOTHING, word_file)
        mark = self._text(self._mark_direct, word_file) if self._mark_direct else plain
        self.plain = self._make(plain, word_file)
        self.mark = self._make(mark, word_file) if self._mark_direct else self.plain
        self.mark_is_hidden = bool(mark.get("vanish"))
        self.style = word_file.shared(
            make_paragraph_style(
                self.properties,
                chain[-1].id if chain else direct.get("style", ""),
                self.mark,
                word_file.settings.hyphenate,
                word_file.settings.stretches_at_breaks,
            )
        )
        self.heading = _heading(self.properties, chain)
        self.contents_level = _contents_level(chain)
        self.joins_next = marks is not None and (
            any(mark.tag in DELETED for mark in marks) or switch(marks, "specVanish")
        )
        self.is_drop_cap = _is_drop_cap(element)
        self.told = told_of_paragraph(element)

    def text_style(self, direct: Properties, word_file: WordFile) -> TextStyle | None:
        """Give the style of text with properties of its own; None when the text is hidden."""
        properties = self._text(direct, word_file)
        return None if properties.get("vanish") else self._make(properties, word_file)

    def _text(self, direct: Properties, word_file: WordFile) -> Properties:
        styles = word_file.styles
        character = styles.text_level(direct["style"], "character") if "style" in direct else NOTHING
        return merge_text(styles.default_text, [*self._levels, character], direct)

    def _make(self, properties: Properties, word_file: WordFile) -> TextStyle:
        return word_file.shared(make_text_style(properties, self._background, word_file.language))

    def label(self, text: str, word_file: WordFile) -> ListLabel:
        """Give the label that shows `text`, in its own formatting: the paragraph mark's, then the list level's."""
        level = self.level or _NO_LEVEL
        if level.number_format == "bullet":
            return word_file.once((self, "label", text), lambda: self._label(text, level, word_file))
        return self._label(text, level, word_file)

    def _label(self, text: str, level: ListLevel, word_file: WordFile) -> ListLabel:
        style = word_file.once((self, "label"), lambda: self._label_style(level, word_file))
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

    def _label_style(self, level: ListLevel, word_file: WordFile) -> TextStyle:
        return self._make(self._text({**self._mark_direct, **level.text}, word_file), word_file)

    def _bullet(self, text: str, style: TextStyle) -> tuple[str, TextStyle]:
        """Word's hollow bullet is the letter o of Courier New; a list without a sign of its own has a picture."""
        if self.level is not None and self.level.picture:
            return "•", replace(style, font=self.plain.font)
        if text == "o" and style.font.startswith("Courier"):
            return "◦", replace(style, font=self.plain.font)
        return text, style


def _resolve(
    direct: Properties, chain: tuple[Style, ...], word_file: WordFile, around: Surroundings
) -> tuple[dict[str, Any], ListLevel | None]:
    """All levels merged. A list's indents come in where the paragraph was made an item of it: the style or
    direct formatting that names the list may override them, what lies below may not."""
    layers = [("", word_file.styles.default_paragraph), ("", around.levels.paragraph)]
    layers += [(style.id, style.paragraph) for style in chain]
    layers.append(("", direct))
    num_id, number, at = "0", 0, 0
    for index, (style_id, layer) in enumerate(layers):
        if "num_id" in layer or "level" in layer:
            num_id, at = layer.get("num_id", num_id), index
            number = layer["level"] if "level" in layer else word_file.numbering.level_of_style(num_id, style_id)
    level = word_file.numbering.level(num_id, number)
    merged = [layer for _, layer in layers]
    if level is not None:
        merged.insert(at, level.paragraph)
    properties = merge(merged)
    properties["num_id"], properties["level"] = num_id, number
    return properties, level


def _heading(properties: Properties, chain: tuple[Style, ...]) -> int | None:
    """1–6 by outline level, 0 for the title, None for body text."""
    outline: int = properties.get("outline", _BODY_TEXT)
    if outline != _BODY_TEXT:
        return min(outline + 1, _MAXIMUM_HEADING)
    names = {name.lower() for style in chain for name in (style.id, style.name)}
    return 0 if names & _TITLES else None


def _contents_level(chain: tuple[Style, ...]) -> int | None:
    """The level of an entry in a table of contents or of figures, from 1; None for any other paragraph."""
    return next(filter(None, (_CONTENTS.get(style.name.lower()) for style in reversed(chain))), None)


def _is_drop_cap(properties: _Element | None) -> bool:
    """Whether a paragraph is the large first letter of the one that follows (w:dropCap, ECMA-376 17.3.1.11)."""
    frame = first_child(properties, W + "framePr")
    return frame is not None and frame.get(W + "dropCap") in ("drop", "margin")


def _is_at_the_edge(space: str, element: _Element) -> bool:
    """Whether a paragraph is the first thing in its story or cell, or the last one in its cell.

    There Word adds no automatic space before it, or behind it.
    """
    if space == "space_before":
        return not _has_neighbour(element, preceding=True)
    return not _has_neighbour(element, preceding=False) and next(element.iterancestors(W + "tc"), None) is not None


def _has_neighbour(element: _Element, preceding: bool) -> bool:
    if next(element.itersiblings(*_BLOCKS, preceding=preceding), None) is not None:
        return True
    content = element.getparent()
    control = None if content is None or content.tag != W + "sdtContent" else content.getparent()
    return control is not None and _has_neighbour(control, preceding)
