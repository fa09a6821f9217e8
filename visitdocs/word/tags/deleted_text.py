"""What a tracked deletion has taken out of a template: it is no part of it, and its tags are not run."""

from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.elements import drop, parent_of


def remove_deleted(root: etree._Element) -> None:
    """Take out deleted and moved text, and deleted rows (ECMA-376 17.13.5.14, 17.13.5.22, 17.13.5.12)."""
    deleted = list(root.iter(f"{W}del", f"{W}moveFrom"))
    for element in deleted:
        holder = parent_of(element)
        if holder.tag == f"{W}trPr":
            drop(parent_of(holder))
        elif holder.tag != f"{W}rPr":
            drop(element)
