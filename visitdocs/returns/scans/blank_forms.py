"""What the empty form of an edition holds and where, for comparing scans with it."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from visitdocs.returns.asked_form import AskedForm
from visitdocs.returns.pdf_form.control_values import ControlValues
from visitdocs.returns.pdf_form.widgets import widgets
from visitdocs.returns.scans.scanned_page import BlankControl, BlankForm


def blank_form(asked: AskedForm) -> BlankForm:
    """Give the empty form of an edition, whose PDF has to be there."""
    reader = PdfReader(BytesIO(asked.empty))
    values = ControlValues(reader, drawn=False)
    values.read(widgets(reader))
    controls = (
        BlankControl(
            placed.name,
            asked.name_of(placed.name),
            placed.kind,
            page,
            placed.rectangle,
            values.values.get(placed.name, ""),
        )
        for (edition, page, *_), placed in asked.places.items()
        if edition == asked.edition
    )
    return BlankForm(asked.edition, asked.empty, tuple(controls))
