"""lxml's elements with their types: one that has a parent, attributes that are texts, new ones by their short names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from lxml import etree
from lxml.builder import ElementMaker

from visitdocs.ooxml.namespaces import PREFIXES


class Maker(Protocol):
    """Makes elements of one namespace: `make.p(child)`, `make("p", child, {name: value})`."""

    def __call__(self, tag: str, *content: etree._Element | str | dict[str, str]) -> etree._Element:
        """Make an element with children, text and attributes."""

    def __getattr__(self, tag: str) -> Callable[..., etree._Element]:
        """Give what makes elements of this name."""


def maker(prefix: str) -> Maker:
    """Give what makes elements of the namespace that Word itself writes with this prefix."""
    made: Maker = ElementMaker(namespace=PREFIXES[prefix], nsmap=PREFIXES)
    return made


def finder(path: str) -> Callable[[etree._Element], list[etree._Element]]:
    """Give what finds all elements at a path (XPath 1.0) with the prefixes of Word, before any of them is changed."""
    return cast(Callable[[etree._Element], list[etree._Element]], etree.XPath(path, namespaces=PREFIXES))


def parent_of(element: etree._Element) -> etree._Element:
    """Give the parent of an element that is known to have one."""
    parent = element.getparent()
    assert parent is not None
    return parent


def drop(element: etree._Element) -> None:
    """Take an element out of its parent, with the text behind it."""
    parent_of(element).remove(element)


def attributes(element: etree._Element) -> dict[str, str]:
    """Give a copy of an element's attributes."""
    return {str(name): str(value) for name, value in element.attrib.items()}
