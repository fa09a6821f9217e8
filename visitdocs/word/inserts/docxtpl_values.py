"""What docxtpl's own values insert: RichText, Listing and InlineImage in a sentence, RichTextParagraph and Subdoc for
a whole paragraph.

They hand over XML as text, made for docxtpl's way of pasting it; here it is parsed, so that nothing broken gets into
the document. A value may have been made for the body and be printed in a header: its relationships follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from html import unescape

from docx.document import Document
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml.ns import nsmap
from docx.parts.story import StoryPart
from docxtpl import InlineImage, Listing, RichText, RichTextParagraph
from docxtpl.subdoc import Subdoc
from lxml import etree
from markupsafe import Markup

from visitdocs.messages import Quoted, message, phrase
from visitdocs.ooxml import parse
from visitdocs.ooxml.namespaces import R, W
from visitdocs.templating.errors import WrongUseError
from visitdocs.templating.printed_text import OnlyPrinted
from visitdocs.word.elements import attributes
from visitdocs.word.inserts.untranslated import Untranslated
from visitdocs.word.inserts.xml_text import as_xml, escaped, rich, with_ends

DOCXTPL_VALUES = (RichText, Listing, InlineImage, RichTextParagraph, Subdoc)
IMAGE = re.compile(r"<w:r><w:drawing>.*?</w:drawing></w:r>", re.DOTALL)
ESCAPED_IMAGE = re.compile(
    "&lt;/w:t&gt;&lt;/w:r&gt;(&lt;w:r&gt;&lt;w:drawing&gt;.*?&lt;/w:drawing&gt;&lt;/w:r&gt;)"
    "&lt;w:r&gt;&lt;w:t xml:space=&quot;preserve&quot;&gt;",
    re.DOTALL,
)
"""How an image that was added to a RichText stands in it: docxtpl escapes it, as if it were words."""

LOOKS: tuple[str, ...] = ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike", "color")
LOOKS += ("sz", "szCs", "u", "shd", "vertAlign", "rtl", "lang")
ORDER = {f"{W}{name}": number for number, name in enumerate(LOOKS)}
"""What a RichText says of a run, as CT_RPr orders it (ECMA-376 Part 1, 17.3.2.28)."""

SECTION = f"{W}sectPr"
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in nsmap.items() if prefix != "xml")
BAD_IMAGE = (OSError, UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError)


class DocxtplValues:
    """Makes XML of docxtpl's values for one part of a document."""

    def __init__(self, part: StoryPart, document: Document, untranslated: Untranslated) -> None:
        self.untranslated = untranslated
        self.current_rendering_part = part  # the name that an InlineImage asks its template for
        self._document = document

    def in_sentence(self, value: object) -> Markup:
        """Give the XML of any value that stands in a sentence. Raises WrongUseError for one that cannot."""
        match value:
            case OnlyPrinted():
                return escaped(value.take())
            case RichText():
                return rich(self._moved(self._known(_parsed(_with_images(value.xml)))))
            case InlineImage():
                return rich(_markup(_parsed("".join(IMAGE.findall(self._pasted(value))))))
            case Listing():
                return escaped(unescape(value.xml))
            case RichTextParagraph() | Subdoc():
                said = message("block-value", "this value is whole paragraphs and no piece of a sentence")
                raise WrongUseError(said, phrase("put the tag alone into a paragraph and write “p” into it: {{p … }}"))
            case _:
                self.untranslated.note(value)
                return as_xml(value)

    def as_blocks(self, value: object) -> Markup:
        """Give the XML of a value that takes the place of its paragraph. Raises WrongUseError for any other."""
        match value:
            case RichTextParagraph():
                return self._moved(_parsed(value.xml))
            case Subdoc() if value.docx is not self._document:
                said = message("foreign-sub-document", "this sub-document was made for another template")
                raise WrongUseError(said, phrase("make the sub-document for this template: new_subdoc"))
            case Subdoc():
                body = value.subdocx.element.body
                return self._moved(
                    deepcopy(block) for block in body.iterchildren(etree.Element) if block.tag != SECTION
                )
            case "" | None:
                return Markup("")
            case _:
                said = message("needless-letter", "{letter} makes sense in {% … %} tags only", letter=Quoted("p"))
                raise WrongUseError(said, phrase("take this letter away: {{ … }} is enough"))

    def _pasted(self, image: InlineImage) -> str:
        """docxtpl's XML of an image, whose file gets into the part."""
        here = InlineImage(self, image.image_descriptor, image.width, image.height, image.anchor)
        try:
            return str(here)
        except BAD_IMAGE as error:
            said = message("unreadable-image", "the image cannot be read")
            raise WrongUseError(said, phrase("save it again as PNG or JPEG")) from error

    def _known(self, elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
        """The elements, if the document has all that they refer to."""
        for element in elements:
            if any(identifier not in self._document.part.rels for _, _, identifier in _references(element)):
                said = message("foreign-value", "this value refers to something that is not in this document")
                hint = phrase("make it for this template, and anew each time that the template is filled")
                raise WrongUseError(said, hint)
            yield element

    def _moved(self, elements: Iterable[etree._Element]) -> Markup:
        """The XML of elements made for the body, in this part: their relationships follow them."""
        found, part, main = list(elements), self.current_rendering_part, self._document.part
        for element in found if part is not main else ():
            for inner, name, identifier in _references(element):
                relation = main.rels.get(identifier)
                if relation is not None:
                    target = relation.target_ref if relation.is_external else relation.target_part
                    inner.set(name, part.relate_to(target, relation.reltype, relation.is_external))
        return _markup(found)


def _references(element: etree._Element) -> list[tuple[etree._Element, str, str]]:
    """Where an element refers to relationships: in which element, by which attribute, to which one."""
    return [
        (inner, name, identifier)
        for inner in element.iter(etree.Element)
        for name, identifier in attributes(inner).items()
        if name.startswith(R)
    ]


def _with_images(xml: str) -> str:
    def image(found: re.Match[str]) -> str:
        return f'</w:t></w:r>{unescape(found.group(1))}<w:r><w:t xml:space="preserve">'

    return ESCAPED_IMAGE.sub(image, xml)


def _parsed(xml: str) -> Iterator[etree._Element]:
    """The elements of a value, with the properties of its runs as the schema wants them."""
    try:
        root = parse(f"<parts {NAMESPACES}>{with_ends(xml)}</parts>".encode())
        for look in root.iter(f"{W}rPr"):
            look[:] = sorted(look, key=lambda child: ORDER.get(child.tag, len(ORDER)))
            for shade in look.iterchildren(f"{W}shd"):
                shade.set(f"{W}val", shade.get(f"{W}val", "clear"))
        return root.iterchildren(etree.Element)
    except etree.XMLSyntaxError as error:
        hint = phrase("mend the program that makes it")
        raise WrongUseError(
            message("broken-value", "this value has broken XML, perhaps in the name of a style or a font"), hint
        ) from error


def _markup(elements: Iterable[etree._Element]) -> Markup:
    return Markup("".join(etree.tostring(element, encoding="unicode", with_tail=False) for element in elements))
