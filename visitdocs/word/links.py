"""Links from the definition: `{{r organiser.email|link }}` becomes a hyperlink with Word's Hyperlink style."""

from __future__ import annotations

import re
from collections.abc import Callable

from docx.opc.constants import RELATIONSHIP_TYPE
from docxtpl import DocxTemplate
from markupsafe import Markup

from visitdocs.word.protected_text import protect

STYLE = "Hyperlink"


def link_filter(template: DocxTemplate) -> Callable[[object], Markup]:
    """The filter `link`: an e-mail address, a web address or a telephone number as a hyperlink that shows itself."""

    def link(value: object) -> Markup:
        text = str(value)
        if not text:
            return Markup("")
        part = template.current_rendering_part
        identifier = part.relate_to(target(text), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return Markup(
            '<w:hyperlink r:id="{}" w:history="1"><w:r><w:rPr><w:rStyle w:val="{}"/></w:rPr>'
            '<w:t xml:space="preserve">{}</w:t></w:r></w:hyperlink>'
        ).format(identifier, STYLE, Markup(protect(text)))

    return link


def target(text: str) -> str:
    """Where a text leads: mailto:, tel: or the web."""
    if "@" in text and "/" not in text:
        return f"mailto:{text}"
    if re.fullmatch(r"\+?[\d\s()-]{6,}", text):
        return "tel:" + re.sub(r"[^\d+]", "", text)
    return text if re.match(r"[a-z]+:", text) else f"https://{text}"
