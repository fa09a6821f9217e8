"""A page of the form as a scanner or a camera saw it, and the pages of one file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from visitdocs.dataclass import dataclass
from visitdocs.returns.returned_form import Doubt, Value


@dataclass(frozen=True)
class ScannedPage:
    """What a page holds, by its code: the programme's sign, the edition, the page from 1.

    `pictures` are PNG files by control: of handwriting, and of what a person has to look at. `unread` are the controls
    that the picture does not show, or shows otherwise than they were printed. `known` tells whether the page could be
    compared with the one that was published.
    """

    programme: str
    edition: str
    page: int
    controls: Mapping[str, Value] = field(default_factory=dict, repr=False)
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    doubts: tuple[Doubt, ...] = ()
    unread: tuple[str, ...] = ()
    known: bool = True


@dataclass(frozen=True)
class ScannedPages:
    """Pages in their order; `without_code` counts those that carry something, and no code that can be read."""

    pages: tuple[ScannedPage, ...]
    without_code: int = 0


@dataclass(frozen=True)
class BlankControl:
    """A control of the empty form: its page, its rectangle in points from the page's lower left corner, its value.

    `field` is the field that it belongs to; a choice has a control for each option.
    """

    name: str
    field: str
    kind: str
    page: int
    rectangle: tuple[float, float, float, float]
    value: Value


@dataclass(frozen=True)
class BlankForm:
    """The empty form of one edition, with which scans of it are compared; `pages` are those that ask something."""

    edition: str
    pdf: bytes = field(repr=False)
    controls: tuple[BlankControl, ...] = ()

    @property
    def pages(self) -> frozenset[int]:
        """The pages that have controls."""
        return frozenset(control.page for control in self.controls)
