"""Changes to one element tree, each of them the kind of damage that a program or a hostile person does to a Word file.

Every change takes a root and a source of chance, and works in place.
"""

import copy
import random
from collections.abc import Callable
from itertools import islice

from lxml import etree
from lxml.etree import _Element
from word_files import NAMESPACES

Change = Callable[[_Element, random.Random], None]

EXTREMES = (
    *("-1", "0", "1", "2", "63", "99", "255", "32768", "999999999", "-999999999", "9" * 30, "1e308", "-1e308", "1e400"),
    *("NaN", "INF", "-0", "0x10", "٣", "1_0", "5%", "-12.5pt", "0.0000001in", "1e3cm", "", " ", "x", "true", "off"),
    *("auto", "none", "restart", "continue", "continuous", "page", "begin", "separate", "end", "pct", "nil", "dxa"),
    *("FFFFFF", "both", "exact", "atLeast", "../../etc/passwd", "file:///etc/passwd", "http://[", "\u202e\u0301"),
    *("w" * 70_000, "%1%2%3%9%0", "\t\n", "مرحبا", "\U0001f600"),
)
TEXTS = (
    *("", " ", "\t", "x" * 3000, "ab " * 800, "\u0301" * 50, "\u202e\u200f", "\u00a0" * 90, "\u00ad" * 90, "日本語"),
    *("PAGE", "REF a", 'HYPERLINK "', "TOC \\o", 'IF 1 = 1 "a" "b"', "FORMTEXT", "\U0001f600", "\U0010fffd", "\u2028"),
)
LINKS = frozenset({"basedOn", "link", "next", "pStyle", "rStyle", "tblStyle", "numStyleLink", "styleLink", "numId"})
LINKS_TO = ("styleId", "id", "name", "numId", "abstractNumId", "Id", "embed", "anchor", "val", "Target", "fontKey")
WRAPPINGS = (
    "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tblPr><w:tblW w:w='0' w:type='auto'/></w:tblPr><w:tr><w:tc><w:p/>{}</w:tc><w:tc/></w:tr></w:tbl>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:sdt><w:sdtPr><w:tag w:val='a'/><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:hyperlink w:anchor='a'>{}</w:hyperlink>",
    "<w:fldSimple w:instr='REF a'>{}</w:fldSimple>",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r>{}<w:r><w:fldChar w:fldCharType='separate'/></w:r>",
    "<w:ins>{}</w:ins>",
    "<w:smartTag>{}</w:smartTag>",
    "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
    "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
    "<w:footnote w:id='1'>{}</w:footnote>",
    "<unknown>{}</unknown>",
)
INSERTED = (
    *("<w:sectPr/>", "<w:tab/>", "<w:br w:type='page'/>", "<w:br w:type='column'/>", "<w:tbl/>", "<w:tr/>", "<w:tc/>"),
    *("<w:p/>", "<w:pageBreakBefore/>", "<w:vanish/>", "<w:keepNext/>", "<w:footnoteReference w:id='1'/>", "<w:sdt/>"),
    *("<w:fldChar w:fldCharType='end'/>", "<w:instrText>PAGE</w:instrText>", "<w:fldChar w:fldCharType='begin'/>"),
    *("<w:footnoteReference w:id='99'/>", "<w:bookmarkStart w:id='1' w:name='a'/>", "<w:sym w:char='F0B7'/>", "<x/>"),
    *("<w:vMerge/>", "<w:vMerge w:val='restart'/>", "<w:gridSpan w:val='63'/>", "<w:cantSplit/>", "<w:tblHeader/>"),
    *("<w:numPr><w:ilvl w:val='8'/><w:numId w:val='1'/></w:numPr>", "<w:outlineLvl w:val='5'/>", "<m:oMath/>"),
    *("<w:sz w:val='3276'/>", "<w:spacing w:before='31680' w:line='31680'/>", "<w:ind w:left='31680'/>", "<w:bidi/>"),
    *("<w:cols w:num='99' w:space='31680'/>", "<w:titlePg/>", "<w:drawing/>", "<w:pict/>", "<w:object/>", "<w:dir/>"),
    *("<w:framePr w:dropCap='drop' w:lines='9'/>", "<w:trHeight w:val='31680' w:hRule='exact'/>", "<mc:Choice/>"),
)
MOST_LEVELS = 60
MOST_COPIED = 400
"""The most elements in a subtree that is copied: a mutant is to be odd, not large."""


def delete(root: _Element, chance: random.Random) -> None:
    """An element and all in it is lost."""
    element = _inner(root, chance)
    if element is not None:
        element.getparent().remove(element)


def duplicate(root: _Element, chance: random.Random) -> None:
    """An element stands there several times."""
    element = _inner(root, chance)
    if element is not None and _is_small(element):
        for _ in range(chance.choice((1, 1, 2, 12))):
            element.addnext(copy.deepcopy(element))


def move(root: _Element, chance: random.Random) -> None:
    """An element stands elsewhere."""
    element, target = _inner(root, chance), _any(root, chance)
    if element is not None and target not in element.iter():
        target.insert(chance.randint(0, len(target)), element)


def swap(root: _Element, chance: random.Random) -> None:
    """Two elements stand in each other's place."""
    one, other = _inner(root, chance), _inner(root, chance)
    if one is not None and other is not None and other not in one.iter() and one not in other.iter():
        mark = etree.Element("mark")
        one.getparent().replace(one, mark)
        other.getparent().replace(other, one)
        mark.getparent().replace(mark, other)


def rename(root: _Element, chance: random.Random) -> None:
    """An element gets the name of another."""
    element = _inner(root, chance)
    if element is not None:
        element.tag = _any(root, chance).tag


def nest(root: _Element, chance: random.Random) -> None:
    """An element stands in itself, and in itself again."""
    element = _inner(root, chance)
    if element is not None and _is_small(element):
        plain = copy.deepcopy(element)
        for _ in range(chance.choice((1, 2, 5, MOST_LEVELS)) if len(plain) < 8 else 1):
            outer, inner = copy.deepcopy(plain), element
            element.getparent().replace(element, outer)
            chance.choice([outer, *islice(outer.iter(), 5)]).append(inner)


def wrap(root: _Element, chance: random.Random) -> None:
    """An element stands in something else, often many levels deep."""
    element = _inner(root, chance)
    if element is not None:
        times = chance.choice((1, 2, 10, MOST_LEVELS))
        before, after = (part * times for part in chance.choice(WRAPPINGS).split("{}"))
        holder = etree.fromstring(f"<holder {NAMESPACES}>{before}<mark/>{after}</holder>")
        element.getparent().replace(element, holder)
        mark = next(holder.iter("mark"))
        mark.getparent().replace(mark, element)
        for child in reversed(list(holder)):
            holder.addnext(child)
        holder.getparent().remove(holder)


def insert(root: _Element, chance: random.Random) -> None:
    """An element that nobody expects there."""
    target = _any(root, chance)
    inserted = etree.fromstring(f"<holder {NAMESPACES}>{chance.choice(INSERTED)}</holder>")[0]
    target.insert(chance.randint(0, len(target)), inserted)


def set_value(root: _Element, chance: random.Random) -> None:
    """An attribute has an absurd value."""
    element = _with_attributes(root, chance)
    if element is not None:
        element.set(chance.choice(sorted(element.attrib)), chance.choice(EXTREMES))


def drop_attribute(root: _Element, chance: random.Random) -> None:
    """An attribute is lost."""
    element = _with_attributes(root, chance)
    if element is not None:
        del element.attrib[chance.choice(sorted(element.attrib))]


def rename_attribute(root: _Element, chance: random.Random) -> None:
    """An attribute gets the name of another."""
    element, other = _with_attributes(root, chance), _with_attributes(root, chance)
    if element is not None and other is not None:
        name = chance.choice(sorted(element.attrib))
        element.set(chance.choice(sorted(other.attrib)), element.attrib.pop(name))


def relink(root: _Element, chance: random.Random) -> None:
    """References lead elsewhere, to nothing, or back to where they come from."""
    found = [
        (element, name)
        for element in root.iter(etree.Element)
        for name in element.attrib
        if etree.QName(name).localname in LINKS_TO
        and (etree.QName(name).localname != "val" or etree.QName(element).localname in LINKS)
    ]
    for _ in range(chance.choice((1, 3, 10)) if found else 0):
        (element, name), (other, other_name) = chance.choice(found), chance.choice(found)
        element.set(name, chance.choice((other.get(other_name, ""), other.get(other_name, ""), "nowhere")))


def set_text(root: _Element, chance: random.Random) -> None:
    """A text is something else."""
    element = _any(root, chance)
    if chance.random() < 0.8:
        with_text = [other for other in root.iter(etree.Element) if other.text and other.text.strip()]
        element = chance.choice(with_text) if with_text else element
    element.text = chance.choice(TEXTS)


CHANGES: tuple[Change, ...] = (
    *(delete, duplicate, move, swap, rename, nest, wrap, wrap, insert, insert, insert),
    *(set_value, set_value, set_value, set_value, drop_attribute, rename_attribute, relink, relink, set_text),
)


def _any(root: _Element, chance: random.Random) -> _Element:
    return chance.choice(list(root.iter(etree.Element)))


def _inner(root: _Element, chance: random.Random) -> _Element | None:
    inner = list(islice(root.iter(etree.Element), 1, None))
    return chance.choice(inner) if inner else None


def _with_attributes(root: _Element, chance: random.Random) -> _Element | None:
    found = [element for element in root.iter(etree.Element) if element.attrib]
    return chance.choice(found) if found else None


def _is_small(element: _Element) -> bool:
    return sum(1 for _ in islice(element.iter(), MOST_COPIED)) < MOST_COPIED
