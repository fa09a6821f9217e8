"""The language that a run of text is marked with: its own, else that of its styles (w:lang, ECMA-376 17.3.2.20).

What no style says is in the document's language: a template's defaults are often those of the machine that it was begun
on, and are put right (`document_properties.name_language`).
"""

from __future__ import annotations

from functools import cached_property

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.parts import related, root_of
from visitdocs.wording import Wording, language_of, languages, wording_of

NO_LANGUAGE = "x-none"
"""Word's tag for text that is in no language."""

RUN, PARAGRAPH, LANGUAGE, VALUE = f"{W}r", f"{W}p", f"{W}lang", f"{W}val"
LOOK, PARAGRAPH_LOOK = f"{W}rPr", f"{W}pPr"
RUN_STYLE, PARAGRAPH_STYLE, STYLE, BASED_ON = f"{W}rStyle", f"{W}pStyle", f"{W}style", f"{W}basedOn"


class RunLanguages:
    """The languages of the runs of a document whose own language is that of `wording`."""

    def __init__(self, wording: Wording, styles: etree._Element | None = None) -> None:
        self.wording = wording
        self._root = styles
        self._tags: dict[str, str] = {}
        self._holder: tuple[etree._Element | None, str] = None, ""

    @classmethod
    def of(cls, document: Document, wording: Wording) -> RunLanguages:
        """Those of an open Word file."""
        part = related(document.part, RELATIONSHIP_TYPE.STYLES)
        return cls(wording, None if part is None else root_of(part))

    def tag(self, text: etree._Element) -> str:
        """The tag that the text `text` (w:t) is marked with; "" if it is in the document's language."""
        run = next(text.iterancestors(RUN), None)
        if run is None:
            return ""
        look = next(run.iterchildren(LOOK), None)
        found = "" if look is None else _tag(look) or self._of_style(_value(look, RUN_STYLE))
        return found or self._around(run)

    def code(self, text: etree._Element) -> str:
        """The code of the language that a text is in."""
        tag = self.tag(text)
        return (language_of(tag) if tag else "") or self.wording.code

    def wording_of(self, text: etree._Element) -> Wording | None:
        """The wording of the text's language; None for a language whose rules we do not know."""
        code = self.code(text)
        if code == self.wording.code:
            return self.wording
        return wording_of(code) if code in languages() else None

    def _around(self, run: etree._Element) -> str:
        """The tag of the paragraph that a run stands in; runs of one paragraph are asked for one after another."""
        holder = run.getparent()
        if holder is None or holder is not self._holder[0]:
            paragraph = next(run.iterancestors(PARAGRAPH), None)
            look = None if paragraph is None else next(paragraph.iterchildren(PARAGRAPH_LOOK), None)
            self._holder = holder, self._of_style(_value(look, PARAGRAPH_STYLE) or self._usual_style)
        return self._holder[1]

    def _of_style(self, identifier: str) -> str:
        """The tag of a style, or of the first that it is based on and that has one; "" for none."""
        if identifier not in self._tags:
            found, name = "", identifier
            seen: set[str] = set()
            while not found and name in self._styles and name not in seen:
                seen.add(name)
                style = self._styles[name]
                found, name = _tag(next(style.iterchildren(LOOK), None)), _value(style, BASED_ON)
            self._tags[identifier] = found
        return self._tags[identifier]

    @cached_property
    def _styles(self) -> dict[str, etree._Element]:
        found = self._root.iterchildren(STYLE) if self._root is not None else ()
        return {style.get(f"{W}styleId", ""): style for style in found}

    @cached_property
    def _usual_style(self) -> str:
        """The style of paragraphs that name none."""
        found = self._root.iterchildren(STYLE) if self._root is not None else ()
        usual = (style for style in found if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") == "1")
        return next((style.get(f"{W}styleId", "") for style in usual), "")


def _tag(look: etree._Element | None) -> str:
    tag = _value(look, LANGUAGE)
    return "" if tag.lower() == NO_LANGUAGE else tag


def _value(holder: etree._Element | None, name: str) -> str:
    """What the first child of this name says; "" if there is none."""
    found = next(holder.iterchildren(name), None) if holder is not None else None
    return found.get(VALUE, "") if found is not None else ""
