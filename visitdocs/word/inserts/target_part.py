"""The part that tags insert into, as python-docx holds it: what an insert needs beside its own XML."""

from __future__ import annotations

import hashlib

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.image import ImagePart
from docx.parts.story import StoryPart

from visitdocs.fields.field_values import FieldValues
from visitdocs.frozen import dataclass
from visitdocs.word.inserts.character_styles import CharacterStyles
from visitdocs.word.inserts.untranslated import Untranslated
from visitdocs.wording import Wording

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
