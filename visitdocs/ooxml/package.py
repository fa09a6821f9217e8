"""A Word file as a package (ECMA-376 part 2): guarded, its main part found, other parts read as they are asked for.

Whatever is wrong with the file ends in an error that says so of a document or of a template.
"""

from dataclasses import field

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.ooxml.archive import Archive
from visitdocs.ooxml.namespaces import CONTENT_TYPES, OFFICE_RELATIONSHIP, STRICT, W
from visitdocs.ooxml.part_xml import PartParser
from visitdocs.ooxml.refusals import DOCUMENT, Refusals, Subject
from visitdocs.ooxml.relationships import Relationship, read_relationships, relationships_part

CONTENT_TYPES_PART = "[Content_Types].xml"


@dataclass(frozen=True)
class Part:
    """An XML part of the package, with the relationships that start from it."""

    name: str
    root: _Element = field(repr=False)
    relationships: dict[str, Relationship] = field(repr=False)


class Package:
    """A package opened for reading; `file` names it in problems. Raises DocumentError or TemplateError at any time."""

    def __init__(self, data: bytes, file: str = "", subject: Subject = DOCUMENT) -> None:
        self.file = file
        self.refusals = Refusals(file, subject)
        self._archive = Archive(data, self.refusals)
        self._parser = PartParser(self.refusals)
        self._parts: dict[str, Part] = {}
        self.relationships = self._relationships_of("")
        self.main = self._open_main()

    def read(self, name: str) -> bytes | None:
        """Give the bytes of the part `name`, None when there is no such part."""
        return self._archive.read(name)

    def read_all(self) -> dict[str, bytes]:
        """Read all parts, those of XML known to be sound."""
        parser = PartParser(self.refusals)
        parts = {}
        for name, data in self._archive.read_all():
            if name in self._parts:
                parser.count(data)
            elif name.endswith((".xml", ".rels")):
                parser.parse(name, data)
            parts[name] = data
        return parts

    def part(self, name: str) -> Part | None:
        """Give the XML part `name`, None when there is no such part."""
        if name not in self._parts:
            data = self.read(name)
            if data is None:
                return None
            self._parts[name] = Part(name, self._parser.parse(name, data), self._relationships_of(name))
        return self._parts[name]

    def related(self, kind: str, source: Part | None = None) -> Part | None:
        """Give the XML part that a relationship of this kind leads to from `source` (unless told, the main part)."""
        for relationship in (source or self.main).relationships.values():
            if relationship.kind == OFFICE_RELATIONSHIP + kind and not relationship.external:
                return self.part(relationship.target)
        return None

    def _relationships_of(self, source: str) -> dict[str, Relationship]:
        name = relationships_part(source)
        data = self.read(name)
        return {} if data is None else read_relationships(source, self._parser.parse(name, data))

    def _content_types(self) -> dict[str, str]:
        """The types of parts that have one of their own."""
        data = self.read(CONTENT_TYPES_PART)
        if data is None:
            return {}
        overrides = self._parser.parse(CONTENT_TYPES_PART, data).iterchildren(CONTENT_TYPES + "Override")
        return {item.get("PartName", "").lstrip("/").lower(): item.get("ContentType", "") for item in overrides}

    def _open_main(self) -> Part:
        types = self._content_types()
        kinds = {relationship.kind: relationship.target for relationship in self.relationships.values()}
        if any(kind.startswith(STRICT) for kind in kinds):
            raise self.refusals.strict()
        name = kinds.get(OFFICE_RELATIONSHIP + "officeDocument")
        if name is None:
            raise self.refusals.not_word()
        has_macros = "macroEnabled" in types.get(name.lower(), "") or self._has_macros()
        if has_macros and not self.refusals.subject.may_have_macros:
            raise self.refusals.macros()
        main = self.part(name)
        if main is None:
            raise self.refusals.missing_main()
        self._refuse_what_is_not_word(main.root)
        return main

    def _refuse_what_is_not_word(self, root: _Element) -> None:
        if root.tag.startswith("{" + STRICT):
            raise self.refusals.strict()
        if root.tag != W + "document":
            raise self.refusals.not_word()
        if root.find(W + "body") is None:
            raise self.refusals.empty_body()

    def _has_macros(self) -> bool:
        return any(name.lower().endswith("vbaproject.bin") for name in self._archive.names)
