"""XML of parts that come from outside: parsed within limits, without entities, DTD or network."""

from lxml import etree
from lxml.etree import _Element

from visitdocs.ooxml.limits import MAXIMUM_DEPTH, MAXIMUM_TAGS
from visitdocs.ooxml.refusals import Refusals
from visitdocs.problems import VisitdocsError

_TOO_DEEP = etree.XPath("boolean(/" + "/".join("*" * MAXIMUM_DEPTH) + ")")


class PartParser:
    """Parses the parts of one package, whose tags it counts together."""

    def __init__(self, refusals: Refusals) -> None:
        self._refusals = refusals
        self._tags_left = MAXIMUM_TAGS

    def parse(self, name: str, data: bytes) -> _Element:
        """Give the root of the part `name`, comments and processing instructions left out."""
        self.count(data)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._refusal(name, data, error) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._refusals.document_type(name)
        if _TOO_DEEP(root):
            raise self._refusals.too_deep(name)
        return root

    def count(self, data: bytes) -> None:
        """Count the tags of a part: a cheap measure of the tree to come, which takes ten times the room."""
        self._tags_left -= data.count(b"<")
        if self._tags_left < 0:
            raise self._refusals.too_long()

    def _refusal(self, name: str, data: bytes, error: Exception) -> VisitdocsError:
        """What is wrong with a part that the parser gave up on; its own limits are as good as ours."""
        if b"<!DOCTYPE" in data:
            return self._refusals.document_type(name)
        if getattr(error, "code", None) != etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            return self._refusals.broken_xml(name, error)
        return self._refusals.too_deep(name) if "depth" in str(error) else self._refusals.too_long()
