"""The values of form fields that stand in a part of their own (see `fields.field_values`)."""

from collections.abc import Iterator, Mapping

from lxml.etree import _Element

from visitdocs.fields.field_values import FIELD, NAMESPACE, ROOT, TAG, FieldValues
from visitdocs.ooxml import Package
from visitdocs.ooxml.namespaces import OFFICE_RELATIONSHIP


def read_form_values(package: Package) -> Mapping[str, FieldValues]:
    """Give the values by the controls' tags; where two elements name a tag, the first one counts."""
    found: dict[str, FieldValues] = {}
    for root in _roots(package):
        for element in root.iterchildren(FIELD):
            attributes = {str(name): str(value) for name, value in element.attrib.items()}
            found.setdefault(attributes.get(TAG, ""), FieldValues.read(attributes))
    return found


def _roots(package: Package) -> Iterator[_Element]:
    """Our parts. Other people's custom XML need not be sound, so it is not parsed."""
    for relationship in package.main.relationships.values():
        if relationship.kind != OFFICE_RELATIONSHIP + "customXml" or relationship.external:
            continue
        if NAMESPACE.encode() in (package.read(relationship.target) or b""):
            part = package.part(relationship.target)
            if part is not None and part.root.tag == ROOT:
                yield part.root
