"""Filling a template: docxtpl puts it in order for Jinja, our sandbox runs its tags, our own passes finish the file."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError
from lxml import etree

from visitdocs.problems import TemplateError
from visitdocs.word.content_controls import control_filter
from visitdocs.word.filters import template_filters
from visitdocs.word.links import link_filter
from visitdocs.word.pictures import picture_filter
from visitdocs.word.sandbox import BoundExceededError, TemplateEnvironment
from visitdocs.word.template_errors import located, template_problem

PARAGRAPH = re.compile(r"<w:p([ >])")
PART_NAMES = {"header": "nagłówek", "footer": "stopka", "footnotes": "przypisy"}
MOST_CHARACTERS = 20_000_000


class FillingTemplate(DocxTemplate):
    """docxtpl's template, rendered in our sandbox, with errors that know their place."""

    def __init__(self, data: bytes, name: str, pictures: Mapping[str, bytes]) -> None:
        super().__init__(BytesIO(data))
        self.name = name
        filters = {
            "picture": picture_filter(self, pictures),
            "link": link_filter(self),
            "control": control_filter(self),
        }
        self.environment = TemplateEnvironment(template_filters() | filters)

    def render_xml_part(self, src_xml: str, part: Any, context: Mapping[str, Any], _: Any = None) -> str:
        """Render one part; unlike docxtpl, leave the values alone and insist on well-formed XML."""
        source = PARAGRAPH.sub(r"\n<w:p\1", src_xml)
        place = part_name(str(part.partname))
        try:
            self.current_rendering_part = part
            template = self.environment.from_string(source)
            xml = _bounded(template.generate(context))
        except (
            JinjaError,
            TypeError,
            ValueError,
            ArithmeticError,
            AttributeError,
            LookupError,
            RecursionError,
        ) as error:
            raise located(error, self.name, place, source, context) from error
        xml = PARAGRAPH.sub(r"<w:p\1", xml.replace("\n<w:p", "<w:p"))
        try:
            etree.fromstring(xml.encode("utf-8"))
        except etree.XMLSyntaxError as error:
            hint = "Pętle i warunki, które obejmują całe akapity lub wiersze, zapisuj jako {%p … %} i {%tr … %}."
            message = "po wypełnieniu szablonu części dokumentu nie pasują do siebie"
            raise TemplateError(template_problem(self.name, place, message, hint=hint)) from error
        return xml

    def render_properties(self, *_: Any) -> None:
        """Nothing: the document's properties come from the definition."""


def part_name(path: str) -> str:
    """What staff call a part of a document."""
    return next((name for key, name in PART_NAMES.items() if key in path), "treść")


def _bounded(chunks: Iterator[str]) -> str:
    parts, size = [], 0
    for chunk in chunks:
        size += len(chunk)
        if size > MOST_CHARACTERS:
            raise BoundExceededError(f"wynik ma ponad {MOST_CHARACTERS} znaków")
        parts.append(chunk)
    return "".join(parts)


def render(data: bytes, name: str, context: Mapping[str, object], pictures: Mapping[str, bytes]) -> bytes:
    """Run a template's tags. Raises TemplateError."""
    try:
        template = FillingTemplate(data, name, pictures)
        template.render(dict(context), template.environment, autoescape=True)
        output = BytesIO()
        template.save(output)
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError, OSError) as error:
        message = "tego pliku nie da się otworzyć jako szablonu Worda"
        hint = "Otwórz go w Wordzie i zapisz jako dokument programu Word (.docx)."
        raise TemplateError(template_problem(name, "", message, hint=hint)) from error
    return output.getvalue()
