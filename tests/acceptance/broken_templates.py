"""Mistakes that people make in a template, each with what the report must say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import docx


@dataclass(frozen=True)
class BrokenTemplate:
    """A sentence with a mistake, the tag that the report must quote, and what else it must say."""

    name: str
    sentence: str
    tag: str
    says: tuple[str, ...] = ()
    where: str = "treść"

    @property
    def quoted(self) -> str:
        """As much of the sentence as the report must quote: braces left over are found when tags have been filled."""
        return f"„{self.sentence.split('{{')[0]}" if self.tag == "}}" else f"„{self.sentence}”"


def internals(tag: str) -> BrokenTemplate:
    """A tag that reaches for what is behind the values."""
    return BrokenTemplate(f"internals {tag}", f"Zobacz {tag} i tyle.", tag)


BROKEN_TEMPLATES = [
    BrokenTemplate("unknown name", "Zapraszamy na {{ wizyta.title }}.", "{{ wizyta.title }}", ("wizyta",)),
    BrokenTemplate("unknown part", "Tytuł: {{ visit.titel }}.", "{{ visit.titel }}", ("titel", "title")),
    BrokenTemplate(
        "unknown part of a part", "Z {{ organiser.address.city }}.", "{{ organiser.address.city }}", ("city",)
    ),
    BrokenTemplate("unknown in a condition", "A {% if visit.paid %}b{% endif %}.", "{% if visit.paid %}", ("paid",)),
    BrokenTemplate("unknown in a loop", "A {% for x in guests %}b{% endfor %}.", "{% for x in guests %}", ("guests",)),
    BrokenTemplate("unknown filter", "Tytuł: {{ visit.title|shout }}.", "{{ visit.title|shout }}", ("shout",)),
    BrokenTemplate("in the footer", "Stopka: {{ visit.titel }}.", "{{ visit.titel }}", ("titel",), "stopka"),
    BrokenTemplate("in a table", "Komórka: {{ visit.titel }}.", "{{ visit.titel }}", ("titel",), "komórka"),
    BrokenTemplate("tag not closed", "Tytuł: {{ visit.title .", "{{"),
    BrokenTemplate("tag closed twice", "Tytuł: {{ visit.title }} }}.", "}}"),
    BrokenTemplate("nothing in a tag", "Tytuł: {{ }}.", "{{ }}"),
    BrokenTemplate("two words in a tag", "Tytuł: {{ visit title }}.", "{{ visit title }}"),
    BrokenTemplate("quote not closed", 'Tytuł: {{ visit.title|replace("a) }}.', "{{"),
    BrokenTemplate("condition without end", "A {% if visit.reason %}b.", "{% if visit.reason %}"),
    BrokenTemplate("end without beginning", "A {% endfor %}.", "{% endfor %}"),
    BrokenTemplate("unknown tag", "A {% powtórz 3 %}.", "{% powtórz 3 %}"),
    internals("{{ visit.__class__ }}"),
    internals("{{ ''.__class__.__mro__ }}"),
    internals("{{ visit['__class__'] }}"),
    internals("{{ visit|attr('__class__') }}"),
    internals("{{ lipsum.__globals__ }}"),
    internals("{{ cycler.__init__.__globals__.os }}"),
    internals("{{ self._TemplateReference__context }}"),
    internals("{{ '{0.__class__}'.format(visit) }}"),
    internals("{{ hosts.append(1) }}"),
    internals("{% include '/etc/passwd' %}"),
    internals("{% import 'os' as os %}"),
    # What would be lost, or printed as no person writes.
    BrokenTemplate("a text as a picture", "A {{r visit.title|picture(9) }}.", "{{r visit.title|picture(9) }}"),
    BrokenTemplate("a list", "A {{ visit.title|list }}.", "{{ visit.title|list }}"),
    BrokenTemplate(
        "values undefined in a list", "A {{ hosts|map(attribute='x')|list }}.", "{{ hosts|map(attribute='x')|list }}"
    ),
    BrokenTemplate("endless text", "A {{ 'x' * 10**10 }}.", "{{ 'x' * 10**10 }}"),
    BrokenTemplate("endless loop", "A {% for a in range(10**9) %}b{% endfor %}.", "{% for a in range(10**9) %}"),
    BrokenTemplate("endless number", "A {{ 9**9**9 }}.", "{{ 9**9**9 }}"),
]


def _in_body(document: docx.document.Document, sentence: str) -> None:
    document.add_paragraph(sentence)


def _in_footer(document: docx.document.Document, sentence: str) -> None:
    document.sections[0].footer.paragraphs[0].text = sentence


def _in_table(document: docx.document.Document, sentence: str) -> None:
    document.add_table(1, 1).cell(0, 0).text = sentence


PLACES: dict[str, Callable[[docx.document.Document, str], None]] = {
    "treść": _in_body,
    "stopka": _in_footer,
    "komórka": _in_table,
}


def template_with(broken: BrokenTemplate) -> bytes:
    """A template with the mistake and a sound paragraph before it."""
    document = docx.Document()
    document.add_paragraph("Dzień dobry, {{ organiser.name }}.")
    PLACES[broken.where](document, broken.sentence)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


NO_TEMPLATES = {
    "an empty file": b"",
    "a text": b"To nie jest dokument.",
    "an old Word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "a zip of something else": b"PK\x05\x06" + bytes(18),
    "half a file": template_with(BROKEN_TEMPLATES[0])[:9000],
}
"""Files that are called .docx and are none."""
