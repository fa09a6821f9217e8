"""What a tracked deletion has taken out of a template: it is no part of it, and its tags are not run."""

from lxml import etree

from visitdocs.ooxml.namespaces import W


def remove_deleted(root: etree._Element) -> None:
    """Take out deleted and moved text, and deleted rows (ECMA-376 17.13.5.14, 17.13.5.22, 17.13.5.12)."""
    for row in [mark.getparent().getparent() for mark in root.iter(f"{W}del") if mark.getparent().tag == f"{W}trPr"]:
        row.getparent().remove(row)
    for element in list(root.iter(f"{W}del", f"{W}moveFrom")):
        parent = element.getparent()
        if parent.tag not in (f"{W}rPr", f"{W}trPr"):
            parent.remove(element)
