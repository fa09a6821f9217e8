"""Forms made with the sample's template from any list of fields."""

import json
from functools import cache

import yaml
from filled_forms import ROOT, SLUG
from whole_sample import WHOLE

from visitdocs.definition import Visit
from visitdocs.document import read_document
from visitdocs.fields.field_type import FieldType
from visitdocs.pdf import typeset
from visitdocs.word import DocumentProperties, fill_template, template_context

CHOICES = [str(kind) for kind in FieldType if kind.has_options]
PLAIN = [str(kind) for kind in FieldType if kind.traits.kind and not kind.has_options]
OPTIONS = {"a": "tak", "b": "nie"}
EVERY_KIND = [
    *({"name": f"f{number}", "type": kind, "label": kind} for number, kind in enumerate(PLAIN)),
    *({"name": f"c{number}", "type": kind, "label": kind, "options": OPTIONS} for number, kind in enumerate(CHOICES)),
]
TEMPLATE = (ROOT / "templates" / "registration_form.docx").read_bytes()


class _TextLoader(yaml.SafeLoader):
    """All scalars stay text, as in the program's own reader."""


_TextLoader.yaml_implicit_resolvers = {}
DATA = yaml.load(WHOLE, _TextLoader)
del DATA["project"]["logos"], DATA["organiser"]["logo"]


def made_form(field_list: list[dict]) -> tuple[bytes, bytes]:
    """The form with these fields, as DOCX and PDF."""
    return _made(json.dumps(field_list))


@cache
def _made(fields: str) -> tuple[bytes, bytes]:
    field_list = json.loads(fields)
    registration = {**DATA["registration"], "fields": [{"section": "Dane", "fields": field_list}]}
    context = template_context(Visit.model_validate({**DATA, "registration": registration}), "form")
    docx = fill_template(TEMPLATE, "form", context, {}, DocumentProperties("Formularz", programme=SLUG))
    return docx, typeset(read_document(docx, "form").document, "form").pdf
