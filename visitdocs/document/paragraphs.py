"""A paragraph (w:p): its style resolved through the whole cascade, its label, its heading level, its inlines."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml.etree import _Element

from visitdocs.document.cascade import NOTHING, Properties, merge, merge_text
from visitdocs.document.inlines import InlineReader
from visitdocs.document.model import Inline, ListLabel, Paragraph, TextStyle
from visitdocs.document.namespaces import W
from visitdocs.document.numbering import Level
from visitdocs.document.paragraph_properties import make_paragraph_style, read_paragraph_properties
from visitdocs.document.source import Source, Surroundings
from visitdocs.document.symbols import text_to_unicode
from visitdocs.document.text_properties import make_text_style, read_text_properties

BODY_TEXT = 9  # an outline level of 9 is body text (ECMA-376 17.3.1.20)
DEEPEST_HEADING = 6
TITLE_STYLES = {"title", "tytuł", "tytul"}
DEFAULT_BULLET = "•"


@dataclass(frozen=True)
class ParagraphCascade:
    """What a paragraph is made of once its levels are merged: `properties` of its own, `text` levels for its runs."""

    properties: Properties
    style_id: str
    style_name: str
    text_levels: tuple[Properties, ...]
    mark: Properties
    level: Level | None


def read_paragraph(element: _Element, source: Source, around: Surroundings) -> Paragraph:
    """The paragraph as the document shows it; its list counter advances."""
    cascade = _cascade(element, source, around)
    background = cascade.properties.get("shading") or around.background

    def text_style(character_style: str | None, direct: Properties) -> TextStyle | None:
        return _text_style(source, cascade, background, character_style, direct)

    mark = text_style(None, cascade.mark) or TextStyle()
    label = _label(source, cascade, background)
    inlines: tuple[Inline, ...] = InlineReader(source, around, text_style).read(element)
    style = make_paragraph_style(cascade.properties, cascade.style_name, mark, source.settings.hyphenate)
    return Paragraph(inlines, style, _heading(cascade), label)


def _cascade(element: _Element, source: Source, around: Surroundings) -> ParagraphCascade:
    own = element.find(W + "pPr")
    direct = read_paragraph_properties(own, source.styles.theme)
    chain = source.styles.chain(direct.get("style"), "paragraph")
    styled = merge(style.paragraph for style in chain)
    style_id = chain[-1].id if chain else ""
    num_id = direct.get("num_id", styled.get("num_id"))
    number = direct.get("level", styled.get("level"))
    if number is None or ("num_id" not in direct and "num_id" in styled):
        number = source.numbering.level_of_style(num_id, style_id) or number or 0
    level = source.numbering.level(num_id, number)
    numbered = level.paragraph if level is not None else NOTHING
    levels = (numbered, styled) if "num_id" not in direct else (styled, numbered)
    if level is None and "num_id" in direct and "num_id" in styled:
        direct = {"left": 0.0, "first_line": 0.0} | direct  # numbering switched off takes its indents along
    properties = merge([source.styles.default_paragraph, around.paragraph, *levels, direct])
    properties |= {"num_id": num_id or "", "level": number}
    text_levels = (around.text, source.styles.text_level(style_id, "paragraph"))
    mark = read_text_properties(own.find(W + "rPr") if own is not None else None, source.styles.theme)
    return ParagraphCascade(properties, style_id, chain[-1].id if chain else "Normal", text_levels, mark, level)


def _text_style(
    source: Source, cascade: ParagraphCascade, background: Any, character_style: str | None, direct: Properties
) -> TextStyle | None:
    """The resolved style of a run, None for hidden text."""
    character = character_style or direct.get("style")
    levels = [*cascade.text_levels]
    if character:
        levels.append(source.styles.text_level(character, "character"))
    merged = merge_text(source.styles.default_text, levels, direct)
    return None if merged.get("vanish") else make_text_style(merged, background, source.language)


def _label(source: Source, cascade: ParagraphCascade, background: Any) -> ListLabel | None:
    level = cascade.level
    if level is None:
        return None
    num_id, number = cascade.properties["num_id"], cascade.properties["level"]
    text = source.counters.advance(num_id, number)
    direct: Mapping[str, Any] = merge([{**cascade.mark, "underline": False}, level.text])
    font = str(direct.get("font", ""))
    text, _ = text_to_unicode(text, font)
    ordered = level.number_format not in ("bullet", "none")
    if level.picture or (not ordered and text == "□"):
        text = DEFAULT_BULLET
    style = _text_style(source, cascade, background, None, _without_symbol_font(direct)) or TextStyle()
    return ListLabel(text, num_id, number, ordered, style, level.suffix, level.alignment)


def _without_symbol_font(properties: Mapping[str, Any]) -> Properties:
    """Symbol fonts are not embedded: their signs have become Unicode, to be set in the paragraph's own font."""
    font = str(properties.get("font", "")).lower()
    if font.startswith(("symbol", "wingdings", "webdings")) or font in ("courier new", "segoe ui symbol"):
        return {key: value for key, value in properties.items() if key != "font"}
    return properties


def _heading(cascade: ParagraphCascade) -> int | None:
    """1–6 by outline level, 0 for the style Title."""
    if cascade.style_id.lower() in TITLE_STYLES:
        return 0
    level = cascade.properties.get("outline", BODY_TEXT)
    return None if level >= BODY_TEXT else min(level + 1, DEEPEST_HEADING)
