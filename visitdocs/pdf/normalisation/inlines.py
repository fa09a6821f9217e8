"""What inlines come to in print: whether there is anything to read, whether page numbers are printed."""

from __future__ import annotations

from collections.abc import Iterable

from visitdocs.document.model import Block, Inline
from visitdocs.document.model.contents import holds_page_field, inlines_of, is_perceived


def says_something(inlines: Iterable[Inline]) -> bool:
    """Whether inlines hold anything that is seen or read aloud."""
    return any(map(is_perceived, inlines))


def prints_page_numbers(blocks: Iterable[Block]) -> bool:
    """Whether there is a page field anywhere in `blocks`, so that how they stand depends on the pages they make."""
    return any(map(holds_page_field, inlines_of(blocks)))
