"""Where a drawing itself leads when it is clicked on (a:hlinkClick, ECMA-376 21.1.2.3.5; `href` in VML)."""

from lxml.etree import _Element

from visitdocs.ooxml import Part
from visitdocs.ooxml.namespaces import VML, WP, A, R


def drawing_link(element: _Element, part: Part) -> tuple[str, str]:
    """Give the target and the words shown beside the pointer, "" for both where there is no link."""
    click = next(element.iterfind(f"*/{WP}docPr/{A}hlinkClick"), None)
    if click is not None:
        relationship = part.relationships.get(click.get(R + "id", ""))
        target = relationship.target if relationship is not None and relationship.external else ""
        return target, click.get("tooltip", "")
    shape = next((shape for shape in element if shape.tag.startswith(VML) and shape.get("href")), None)
    return ("", "") if shape is None else (shape.get("href", ""), shape.get("title", ""))
