"""A package as a mapping of part names to bytes, and the other way round: the same parts give the same file.

ZIP times, order and compression are fixed (ECMA-376 part 2).
"""

import zipfile
from io import BytesIO

from lxml import etree
from lxml.etree import _Element

from visitdocs.ooxml.archive import Archive
from visitdocs.ooxml.package import CONTENT_TYPES_PART, Package
from visitdocs.ooxml.part_xml import PartParser
from visitdocs.ooxml.refusals import DOCUMENT, Refusals, Subject

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_ORDINARY_FILE = 0x20
"""As MS-DOS says it; zipfile would put something else for 0."""

Parts = dict[str, bytes]


def read_parts(data: bytes, file: str = "", subject: Subject = DOCUMENT) -> Parts:
    """Read all parts of a package, known to be sound. Raises DocumentError or TemplateError, which names `file`."""
    return Package(data, file, subject).read_all()


def read_foreign_parts(data: bytes, file: str, subject: Subject) -> Parts:
    """Read all parts of a package of any kind, such as a workbook; those of XML are known to be sound.

    Raises the error of the subject.
    """
    refusals = Refusals(file, subject)
    parser, parts = PartParser(refusals), {}
    for name, content in Archive(data, refusals).read_all():
        if name.lower().endswith((".xml", ".rels")):
            parser.parse(name, content)
        parts[name] = content
    return parts


def write_parts(parts: Parts) -> bytes:
    """Write the package as a file: content types first, then all parts by name."""
    output = BytesIO()
    names = sorted(parts, key=lambda name: (name != CONTENT_TYPES_PART, name))
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = _ORDINARY_FILE
            package.writestr(entry, parts[name])
    return output.getvalue()


def parse(data: bytes) -> _Element:
    """Give a part's XML, without entities, DTD or network, comments kept. Raises etree.XMLSyntaxError."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def serialize(root: _Element) -> bytes:
    """Write a part's bytes."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def canonical(root: _Element) -> bytes:
    """Give the XML in its canonical form, without comments (W3C, Exclusive XML Canonicalization)."""
    return etree.tostring(root, method="c14n", exclusive=True, with_comments=False)
