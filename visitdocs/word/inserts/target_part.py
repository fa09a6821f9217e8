"""The part that tags insert into, as python-docx holds it: what an insert needs beside its own XML.

Among it Word's own character styles, by the names that every language of Word stores.
"""

from __future__ import annotations

import hashlib

from docx.document import Document
from docx.enum.dml import MSO_THEME_COLOR
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.image import ImagePart
from docx.parts.story import StoryPart
from docx.shared import RGBColor
from docx.styles.style import CharacterStyle
from docx.styles.styles import Styles

from visitdocs.dataclass import dataclass
from visitdocs.fields.field_values import FieldValues
from visitdocs.ooxml.namespaces import W
from visitdocs.word.elements import drop
from visitdocs.word.inserts.untranslated import Untranslated
from visitdocs.word.parts import related
from visitdocs.wording import Wording

HYPERLINK, PLACEHOLDER = "Hyperlink", "Placeholder Text"
PRIORITY = 99


class CharacterStyles:
    """The document's styles, found by name: programs that save a file again rename the identifiers."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._identifiers: dict[str, str] = {}

    def identifier(self, name: str) -> str:
        """Find `HYPERLINK` or `PLACEHOLDER`, added when it is missing; "" in a document without styles."""
        if related(self._document.part, RELATIONSHIP_TYPE.STYLES) is None:
            return ""
        if name not in self._identifiers:
            styles = self._document.styles
            self._identifiers[name] = _found(styles, name) or _added(styles, name)
        return self._identifiers[name]


def _found(styles: Styles, name: str) -> str:
    """The identifier of a character style of this name, "" if there is none."""
    for style in styles.element.iterchildren(f"{W}style"):
        named = style.find(f"{W}name")
        is_same = named is not None and named.get(f"{W}val", "").lower() == name.lower()
        if is_same and style.get(f"{W}type") == "character":
            return str(style.get(f"{W}styleId", ""))
    return ""


def _added(styles: Styles, name: str) -> str:
    """Add a style; python-docx gives up at names that say nothing, so they go."""
    for named in [named for named in styles.element.iter(f"{W}name") if f"{W}val" not in named.attrib]:
        drop(named)
    taken = {style.style_id for style in styles}
    kind = WD_STYLE_TYPE.CHARACTER
    style: CharacterStyle = styles.add_style(name, kind, builtin=True)  # type: ignore[no-untyped-call]  # it has no types
    plain = name.replace(" ", "")
    style.style_id = next(name for name in (plain, *(f"{plain}{n}" for n in range(1, 100))) if name not in taken)
    style.priority, style.unhide_when_used = PRIORITY, True
    _set_look(style, name)
    return str(style.style_id)


def _set_look(style: CharacterStyle, name: str) -> None:
    """The look that Word gives its own style."""
    if name == HYPERLINK:
        style.font.color.rgb = RGBColor(0x05, 0x63, 0xC1)
        style.font.color.theme_color = MSO_THEME_COLOR.HYPERLINK
        style.font.underline = True
    else:
        style.font.color.rgb = RGBColor(0x59, 0x59, 0x59)


IMAGE_TYPES = {"png": CONTENT_TYPE.PNG, "jpeg": CONTENT_TYPE.JPEG}


@dataclass(frozen=True)
class TargetPart:
    """A part with text, and what it shares with the others: styles, values of form fields by tag, the language,
    and what is not translated into it."""

    part: StoryPart
    styles: CharacterStyles
    field_values: dict[str, FieldValues]
    wording: Wording
    untranslated: Untranslated

    def link(self, target: str) -> str:
        """Relate the part to a place outside the document; give the relationship's id."""
        return self.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def image(self, data: bytes, extension: str) -> str:
        """Put a picture into the package; give the relationship's id."""
        return put_image(self.part, data, extension)


def put_image(part: StoryPart, data: bytes, extension: str) -> str:
    """Put a picture into the package of a part, once however often it is used; give the relationship's id.

    python-docx would read the picture to find out its kind, and does not know all that Pillow has checked.
    """
    images = part.package.image_parts
    digest = hashlib.sha256(data).hexdigest()[:16]
    name = PackURI(f"/word/media/{digest}.{extension}")
    found = next((image for image in images if image.partname == name), None)
    if found is None:
        found = ImagePart(name, IMAGE_TYPES[extension], data)
        images.append(found)
    return part.relate_to(found, RELATIONSHIP_TYPE.IMAGE)
