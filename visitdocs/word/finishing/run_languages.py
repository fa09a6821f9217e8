"""The language that a run of text is marked with: its own, else that of its styles (w:lang, ECMA-376 17.3.2.20).

What no style says is in the document's language: a template's defaults are often those of the machine that it was begun
on, and are put right (`document_properties.name_language`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.parts import related, root_of
from visitdocs.wording import Wording, language_of, languages, wording_of

NO_LANGUAGE = "x-none"
"""Word's tag for text that is in no language."""


@dataclass(frozen=True)
class Style:
    """What a style says of language: its own tag, "" for none, and the style that it is based on."""

    tag: str
    based_on: str


class RunLanguages:
    """The languages of the runs of a document whose own language is that of `wording`."""

    def __init__(self, wording: Wording, styles: etree._Element | None = None) -> None:
        self.wording = wording
        self._root = styles

    @classmethod
    def of(cls, document: Document, wording: Wording) -> RunLanguages:
        """Those of an open Word file."""
        part = related(document.part, RELATIONSHIP_TYPE.STYLES)
        return cls(wording, None if part is None else root_of(part))

    def tag(self, text: etree._Element) -> str:
        """The tag that the text `text` (w:t) is marked with; "" if it is in the document's language."""
        run = next(text.iterancestors(f"{W}r"), None)
        if run is None:
            return ""
        paragraph = next(run.iterancestors(f"{W}p"), None)
        look = run.find(f"{W}rPr")
        found = _tag(look) or self._of_style(_style(look, "rStyle"))
        return found or self._of_style(_style(paragraph, "pPr", "pStyle") or self._usual_style)

    def code(self, text: etree._Element) -> str:
        """The code of the language that a text is in."""
        return language_of(self.tag(text)) or self.wording.code

    def wording_of(self, text: etree._Element) -> Wording | None:
        """The wording of the text's language; None for a language whose rules we do not know."""
        code = self.code(text)
        if code == self.wording.code:
            return self.wording
        return wording_of(code) if code in languages() else None

    def _of_style(self, identifier: str) -> str:
        seen: set[str] = set()
        while identifier in self._styles and identifier not in seen:
            seen.add(identifier)
            style = self._styles[identifier]
            if style.tag:
                return style.tag
            identifier = style.based_on
        return ""

    @cached_property
    def _styles(self) -> dict[str, Style]:
        found = self._root.iterchildren(f"{W}style") if self._root is not None else ()
        return {
            style.get(f"{W}styleId", ""): Style(_tag(style.find(f"{W}rPr")), _style(style, "basedOn"))
            for style in found
        }

    @cached_property
    def _usual_style(self) -> str:
        """The style of paragraphs that name none."""
        found = self._root.iterchildren(f"{W}style") if self._root is not None else ()
        usual = (style for style in found if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") == "1")
        return next((style.get(f"{W}styleId", "") for style in usual), "")


def _tag(look: etree._Element | None) -> str:
    language = look.find(f"{W}lang") if look is not None else None
    tag = language.get(f"{W}val", "") if language is not None else ""
    return "" if tag.lower() == NO_LANGUAGE else tag


def _style(holder: etree._Element | None, *path: str) -> str:
    found = holder.find("/".join(f"{W}{name}" for name in path)) if holder is not None else None
    return found.get(f"{W}val", "") if found is not None else ""
