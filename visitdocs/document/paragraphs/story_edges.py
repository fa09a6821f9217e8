"""Whether a paragraph is the first or the last thing in its story or cell: there Word adds no automatic space."""

from lxml.etree import _Element

from visitdocs.ooxml.namespaces import W

_BLOCKS = (W + "p", W + "tbl", W + "sdt")


def begins_story(element: _Element) -> bool:
    """Tell whether nothing stands before the paragraph in its body, header, cell or note."""
    return not _has_neighbour(element, preceding=True)


def ends_cell(element: _Element) -> bool:
    """Tell whether the paragraph is the last one of a table cell."""
    return not _has_neighbour(element, preceding=False) and next(element.iterancestors(W + "tc"), None) is not None


def _has_neighbour(element: _Element, preceding: bool) -> bool:
    if next(element.itersiblings(*_BLOCKS, preceding=preceding), None) is not None:
        return True
    content = element.getparent()
    control = None if content is None or content.tag != W + "sdtContent" else content.getparent()
    return control is not None and _has_neighbour(control, preceding)
