"""A part of the document that holds text (body, header, footer, notes) while it is being filled.

What a filter adds beside text lands here: relationships, media, styles.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from visitdocs.ooxml import Parts, parse, serialize
from visitdocs.ooxml.namespaces import OFFICE_RELATIONSHIP, PREFIXES, W
from visitdocs.word.package import add_content_type, add_relationship, main_part, related

KINDS = {"header": "nagłówek", "footer": "stopka", "footnotes": "przypisy", "endnotes": "przypisy końcowe"}
BODY = "treść"
IMAGE_TYPES = {"png": "image/png", "jpeg": "image/jpeg"}

LINK_LOOK = '<w:color w:val="0563C1" w:themeColor="hyperlink"/><w:u w:val="single"/>'
PLACEHOLDER_LOOK = '<w:color w:val="595959"/>'
LOOKS = {"Hyperlink": LINK_LOOK, "Placeholder Text": PLACEHOLDER_LOOK}
"""Character styles of Word's own that a template may lack, by the names that every language of Word stores."""


class Styles:
    """The document's styles, found by name: programs that save a file again rename the identifiers."""

    def __init__(self, parts: Parts) -> None:
        self.part = next(related(parts, main_part(parts), "styles"), "")
        self.root = parse(parts[self.part]) if self.part in parts else None
        self._identifiers: dict[str, str] = {}

    def character_style(self, name: str) -> str:
        """The identifier of one of `LOOKS`, which is added when it is missing; "" in a document without styles."""
        if self.root is None:
            return ""
        if name not in self._identifiers:
            self._identifiers[name] = self._found(name) or self._added(name)
        return self._identifiers[name]

    def write(self, parts: Parts) -> None:
        """Put the styles back."""
        if self.root is not None and self._identifiers:
            parts[self.part] = serialize(self.root)

    def _found(self, name: str) -> str:
        for style in self.root.iterchildren(f"{W}style"):
            found = style.find(f"{W}name")
            is_named = found is not None and found.get(f"{W}val", "").lower() == name.lower()
            if is_named and style.get(f"{W}type") == "character":
                return style.get(f"{W}styleId", "")
        return ""

    def _added(self, name: str) -> str:
        taken = {style.get(f"{W}styleId") for style in self.root.iterchildren(f"{W}style")}
        plain = name.replace(" ", "")
        identifier = next(name for name in (plain, *(f"{plain}{n}" for n in range(1, 100))) if name not in taken)
        xml = (
            f'<w:style xmlns:w="{PREFIXES["w"]}" w:type="character" w:styleId="{identifier}"><w:name w:val="{name}"/>'
            f'<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr>{LOOKS[name]}</w:rPr></w:style>'
        )
        self.root.append(etree.fromstring(xml))
        return identifier


@dataclass
class Story:
    """One part with text; `place` is what staff call it."""

    name: str
    place: str
    parts: Parts = field(repr=False)
    styles: Styles = field(repr=False)

    def link(self, target: str) -> str:
        """A relationship to a place outside the document; returns its id."""
        return add_relationship(self.parts, self.name, OFFICE_RELATIONSHIP + "hyperlink", target, external=True)

    def image(self, data: bytes, extension: str) -> str:
        """A picture in the package, once however often it is used; returns the relationship's id."""
        target = f"media/{hashlib.sha256(data).hexdigest()[:16]}.{extension}"
        self.parts[posixpath.join(posixpath.dirname(self.name), target)] = data
        add_content_type(self.parts, extension=extension, content_type=IMAGE_TYPES[extension])
        return add_relationship(self.parts, self.name, OFFICE_RELATIONSHIP + "image", target)


def stories(parts: Parts) -> Iterator[Story]:
    """All parts with text, the body first."""
    styles, main = Styles(parts), main_part(parts)
    yield Story(main, BODY, parts, styles)
    for kind, place in KINDS.items():
        for name in sorted(set(related(parts, main, kind))):
            if name in parts:
                yield Story(name, place, parts, styles)
