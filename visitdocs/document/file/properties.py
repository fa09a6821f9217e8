"""What a document says beside its text: core and custom properties, and the values of its form fields.

See ECMA-376 part 2, 11 and part 1, 22.3; `fields.field_values` for the part that holds the values of our forms.
"""

import re
from collections.abc import Iterator, Mapping

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.fields.field_values import FIELD, NAMESPACE, ROOT, TAG, FieldValues
from visitdocs.ooxml import Package
from visitdocs.ooxml.namespaces import (
    CORE_PROPERTIES,
    CUSTOM_PROPERTIES,
    DUBLIN_CORE,
    DUBLIN_CORE_TERMS,
    OFFICE_RELATIONSHIP,
    PACKAGE_RELATIONSHIP,
)

_INSTANT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?")


@dataclass(frozen=True)
class FileProperties:
    """The properties that a PDF takes over; `created` is an ISO 8601 instant or empty."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    created: str = ""
    custom: tuple[tuple[str, str], ...] = ()


def read_properties(package: Package) -> FileProperties:
    """Read the properties; what is missing is empty."""
    core = _root(package, PACKAGE_RELATIONSHIP + "metadata/core-properties")
    custom = _root(package, OFFICE_RELATIONSHIP + "custom-properties")
    return FileProperties(
        title=_text(core, DUBLIN_CORE + "title"),
        author=_text(core, DUBLIN_CORE + "creator"),
        subject=_text(core, DUBLIN_CORE + "subject"),
        keywords=_text(core, CORE_PROPERTIES + "keywords"),
        created=_instant(_text(core, DUBLIN_CORE_TERMS + "created")),
        custom=tuple(sorted(_custom(custom).items())),
    )


def _root(package: Package, kind: str) -> _Element | None:
    for relationship in package.relationships.values():
        if relationship.kind == kind and not relationship.external:
            part = package.part(relationship.target)
            return None if part is None else part.root
    return None


def _text(root: _Element | None, name: str) -> str:
    """A property as one line; spaces of any kind stay as they are."""
    return " ".join((root.findtext(name) or "").splitlines()).strip() if root is not None else ""


def _instant(text: str) -> str:
    match = _INSTANT.match(text)
    return f"{match[1]}T{match[2] or '00:00:00'}Z" if match else ""


def _custom(root: _Element | None) -> dict[str, str]:
    if root is None:
        return {}
    found = {}
    for element in root.iterchildren(CUSTOM_PROPERTIES + "property"):
        found[element.get("name", "")] = "".join(map(str, element.itertext())).strip()
    return found


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
