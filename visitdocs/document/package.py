"""The Open Packaging Convention file (ECMA-376 part 2), opened with care: DOCX bytes → parts and relationships.

Whatever is wrong with the file ends in a DocumentError that says so in Polish.
"""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from visitdocs.document import refusals
from visitdocs.document.namespaces import CONTENT_TYPES, OFFICE_RELATIONSHIP, PACKAGE_RELATIONSHIPS, STRICT, W
from visitdocs.problems import DocumentError

MAXIMUM_PARTS = 400
MAXIMUM_SIZE = 50 * 2**20
MAXIMUM_DEPTH = 150
MAXIMUM_TAGS = 1_500_000

_OLE_HEADER = bytes.fromhex("D0CF11E0A1B11AE1")
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_TOO_DEEP = etree.XPath("boolean(/" + "/".join("*" * MAXIMUM_DEPTH) + ")")


@dataclass(frozen=True)
class Relationship:
    """From one part to another, or, if `external`, to the world outside."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Part:
    """An XML part of the package, with the relationships that start from it."""

    name: str
    root: etree._Element = field(repr=False)
    relationships: dict[str, Relationship] = field(repr=False)


class Package:
    """A package opened for reading. Inflated bytes are counted as they are read; `file` names it in problems."""

    def __init__(self, data: bytes, file: str = "") -> None:
        self.file = file
        self._read_bytes = 0
        self._read_tags = 0
        if data.startswith(_OLE_HEADER):
            raise refusals.old_or_encrypted(file, data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except _DAMAGE as error:
            raise refusals.not_a_package(file) from error
        if len(entries) > MAXIMUM_PARTS:
            raise refusals.too_many_parts(file, len(entries), MAXIMUM_PARTS)
        self._entries = {entry.filename.lower(): entry for entry in entries}
        self._parts: dict[str, Part] = {}
        self.relationships = self._relationships_of("")
        self._content_types = self._read_content_types()
        self.main = self._open_main()

    def read(self, name: str) -> bytes | None:
        """The bytes of the part `name`, None when there is no such part."""
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        left = MAXIMUM_SIZE - self._read_bytes
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(left + 1)
        except _DAMAGE as error:
            raise refusals.damaged_part(self.file, name) from error
        self._read_bytes += len(data)
        if len(data) > left:
            raise refusals.too_large(self.file, MAXIMUM_SIZE)
        return data

    def part(self, name: str) -> Part | None:
        """The XML part `name`, None when there is no such part."""
        if name not in self._parts:
            data = self.read(name)
            if data is None:
                return None
            self._parts[name] = Part(name, self._parse(name, data), self._relationships_of(name))
        return self._parts[name]

    def related(self, kind: str, source: Part | None = None) -> Part | None:
        """The XML part that a relationship of this kind leads to from `source` (unless told, the main part)."""
        for relationship in (source or self.main).relationships.values():
            if relationship.kind == OFFICE_RELATIONSHIP + kind and not relationship.external:
                return self.part(relationship.target)
        return None

    def _relationships_of(self, source: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(source)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        data = self.read(path)
        if data is None:
            return {}
        found = {}
        for element in self._parse(path, data).iterchildren(PACKAGE_RELATIONSHIPS + "Relationship"):
            target, external = element.get("Target", ""), element.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[element.get("Id", "")] = Relationship(element.get("Type", ""), target, external)
        return found

    def _parse(self, name: str, data: bytes) -> etree._Element:
        self._read_tags += data.count(b"<")  # a cheap measure of the tree to come, which takes ten times the room
        if self._read_tags > MAXIMUM_TAGS:
            raise refusals.too_long(self.file)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._refusal(name, data, error) from error
        if root.getroottree().docinfo.doctype:
            raise refusals.document_type(self.file, name)
        if _TOO_DEEP(root):
            raise refusals.too_deep(self.file, name)
        return root

    def _refusal(self, name: str, data: bytes, error: Exception) -> DocumentError:
        """What is wrong with a part that the parser gave up on; its own limits are as good as ours."""
        if b"<!DOCTYPE" in data:
            return refusals.document_type(self.file, name)
        if getattr(error, "code", None) != etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            return refusals.broken_xml(self.file, name, error)
        return refusals.too_deep(self.file, name) if "depth" in str(error) else refusals.too_long(self.file)

    def _read_content_types(self) -> dict[str, str]:
        data = self.read("[Content_Types].xml")
        if data is None:
            return {}
        root = self._parse("[Content_Types].xml", data)
        overrides = root.iterchildren(CONTENT_TYPES + "Override")
        return {item.get("PartName", "").lstrip("/").lower(): item.get("ContentType", "") for item in overrides}

    def _open_main(self) -> Part:
        kinds = {relationship.kind: relationship.target for relationship in self.relationships.values()}
        if any(kind.startswith(STRICT) for kind in kinds):
            raise refusals.strict(self.file)
        name = kinds.get(OFFICE_RELATIONSHIP + "officeDocument")
        if name is None:
            raise refusals.not_word(self.file)
        if "macroEnabled" in self._content_types.get(name.lower(), "") or self._has_macros():
            raise refusals.macros(self.file)
        main = self.part(name)
        if main is None:
            raise refusals.missing_main(self.file)
        if main.root.tag.startswith("{" + STRICT):
            raise refusals.strict(self.file)
        if main.root.tag != W + "document":
            raise refusals.not_word(self.file)
        return main

    def _has_macros(self) -> bool:
        return any(name.endswith("vbaproject.bin") for name in self._entries)
