"""The namespaces of a part, declared where every reader looks for them."""

from __future__ import annotations

from lxml import etree

from visitdocs.ooxml.namespaces import MC, PREFIXES

IGNORABLE = f"{MC}Ignorable"
IS_NEWER = etree.XPath("boolean(descendant-or-self::*[self::w14:* or @w14:*])", namespaces=PREFIXES)
"""Whether a part has anything that only Word 2010 and later know."""


def declare_namespaces(root: etree._Element) -> None:
    """Declare each namespace once, at the root, and let old readers ignore what only newer ones know.

    Word refuses a file whose `mc:Ignorable` names a prefix that the root does not declare (ECMA-376 Part 3, 7.2).
    """
    is_newer, declared = IS_NEWER(root), root.nsmap
    wanted = {prefix: uri for prefix, uri in PREFIXES.items() if declared.get(prefix, uri) == uri}
    kept = list(filter(None, declared))
    if is_newer:
        wanted["mc"] = PREFIXES["mc"]
        kept.append("mc")
    etree.cleanup_namespaces(root, top_nsmap=wanted, keep_ns_prefixes=kept)
    ignorable = [prefix for prefix in root.get(IGNORABLE, "").split() if prefix in root.nsmap]
    newer = next((prefix for prefix, uri in root.nsmap.items() if uri == PREFIXES["w14"] and prefix), "")
    if is_newer and newer not in ignorable:
        ignorable.append(newer)
    if ignorable:
        root.set(IGNORABLE, " ".join(ignorable))
    elif IGNORABLE in root.attrib:
        del root.attrib[IGNORABLE]
