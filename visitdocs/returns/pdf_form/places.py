"""Where the controls of an edition stand, by which they are known when a program has lost their names.

Copying pages drops the fields that a field is a part of, and with them the beginning of its name and what it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from visitdocs.returns.pdf_form.widgets import Widget, control_name, widgets
from visitdocs.returns.places import Place, PlacedControl, Places
from visitdocs.returns.printed_form.page_codes import PageCode, code_of_page

EDITION = "/visitdocs.edition"
"""The key of the information dictionary by which a form's PDF says which edition it is."""
_NEAR = (0, -1, 1)


def places_of(pdf: bytes) -> dict[Place, PlacedControl]:
    """Give the places of all controls of an empty form.

    Where a template has no page codes, the file says which edition it is, and pages are counted.
    """
    reader = PdfReader(BytesIO(pdf))
    about: Mapping[str, object] = reader.metadata or {}
    edition = str(about.get(EDITION, ""))
    codes = [
        code_of_page(page) or (PageCode("", edition, number) if edition else None)
        for number, page in enumerate(reader.pages, 1)
    ]
    return {
        (code.edition, code.page, *widget.corner): PlacedControl(
            control_name(widget), widget.kind, widget.flags, widget.rectangle
        )
        for widget in widgets(reader)
        if (code := codes[widget.page]) is not None
    }


def named_by_place(widget: Widget, code: PageCode | None, places: Places) -> Widget:
    """Give a widget the name of the control that stands in its place, if its page is known."""
    if code is None:
        return widget
    control = next((places[place] for place in _places_near(widget, code) if place in places), None)
    if control is None or control.name == control_name(widget):
        return widget
    found = replace(widget, kind=control.kind, flags=control.flags)
    state = widget.on.removeprefix("/")
    return replace(found, name=control.name.removesuffix(f".{state}") if found.is_radio else control.name)


def _places_near(widget: Widget, code: PageCode) -> Iterator[Place]:
    x, y = widget.corner
    return ((code.edition, code.page, x + right, y + up) for right in _NEAR for up in _NEAR)
