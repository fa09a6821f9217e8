"""Values on their way into XML: every character as it is, or refused by name.

Line ends and tabs travel as themselves and become Word's own elements in the finished tree (`placement`); so do
docxtpl's signs for the end of a paragraph and of a page, as elements of our own.
"""

from __future__ import annotations

from markupsafe import Markup

from visitdocs.ooxml.namespaces import PREFIXES
from visitdocs.templating.printed_text import fit, text_of
from visitdocs.templating.spoken_text import Part, SpokenText
from visitdocs.wording import wording_of

OWN = "urn:visitdocs:inserts"
PARAGRAPH_END, PAGE_END, RICH = f"{{{OWN}}}paragraph-end", f"{{{OWN}}}page-end", f"{{{OWN}}}rich"
PARAGRAPH_SIGN, PAGE_SIGN = "\a", "\f"
_ENDS: dict[str, str | int | None] = {
    PARAGRAPH_SIGN: f'<end:paragraph-end xmlns:end="{OWN}"/>',
    PAGE_SIGN: f'<end:page-end xmlns:end="{OWN}"/>',
}
_ESCAPED: dict[str, str | int | None] = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\t": "&#9;",
}


def as_xml(value: object) -> Markup:
    """Give a value as XML text; markup made by our own filters passes as it is. Raises UnfitCharacterError.

    What is in another language than the document becomes runs that say so.
    """
    text = text_of(value)
    if isinstance(text, SpokenText):
        return Markup("").join(_in_its_language(part) for part in text.parts)
    return text if isinstance(text, Markup) else escaped(text)


def _in_its_language(part: Part) -> Markup:
    if not part.language:
        return escaped(part.text)
    tag = wording_of(part.language).tag
    look = f'<w:rPr><w:lang w:val="{tag}"/></w:rPr>'
    text = f'<w:t xml:space="preserve">{escaped(part.text)}</w:t>'
    return Markup(f'<w:r xmlns:w="{PREFIXES["w"]}">{look}{text}</w:r>')


def escaped(text: str) -> Markup:
    """Give a text as XML. Raises UnfitCharacterError."""
    fit(text.translate(dict.fromkeys(map(ord, _ENDS))))
    return Markup(text.translate(str.maketrans(_ESCAPED | _ENDS)))


def with_ends(xml: str) -> str:
    """Give XML in which the signs stand as themselves, which no parser would let pass, with elements instead."""
    return xml.translate(str.maketrans(_ENDS))


def rich(runs: str) -> Markup:
    """Mark runs as having a look of their own, which does not mix with that of the tag."""
    return Markup(f'<own:rich xmlns:own="{OWN}">{runs}</own:rich>')
