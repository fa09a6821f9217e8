"""From PDF bytes to the forms in it. Damaged files raise what pypdf raises: it is called in a process of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError, LimitReachedError
from pypdf.generic import DictionaryObject, IndirectObject

from visitdocs.messages import counted, phrase
from visitdocs.returns.pdf_form.control_values import ControlValues, text_of
from visitdocs.returns.pdf_form.damaged_pages import damaged_pages
from visitdocs.returns.pdf_form.page_groups import PageGroup, page_groups, share_fields
from visitdocs.returns.pdf_form.places import named_by_place
from visitdocs.returns.pdf_form.widgets import widgets
from visitdocs.returns.places import KnownForms
from visitdocs.returns.printed_form.page_codes import code_of_page
from visitdocs.returns.reasons import joined, locked, too_costly
from visitdocs.returns.returned_form import Format, ReturnedForm
from visitdocs.returns.sent_file import Forms, Pictures, Unusable

MAXIMUM_PAGES = 200
IDENTITY = "visitdocs."
SIGNATURE = "/Sig"


def read_forms(data: bytes, known: KnownForms) -> Forms | Pictures | Unusable:
    """Read every form in a PDF. Several people's forms in one file are told apart, or refused, and never made one.

    `known` is what is known of the forms that may be in it.
    """
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if len(reader.pages) > MAXIMUM_PAGES:
            return _too_long(len(reader.pages))
        return _read(reader, data, known)
    except FileNotDecryptedError:
        return locked()
    except LimitReachedError:
        return too_costly()


def _read(reader: PdfReader, data: bytes, known: KnownForms) -> Forms | Pictures | Unusable:
    """Read the widgets; a file that has none, or only what was signed after printing, is read by place."""
    found = list(widgets(reader))
    if all(widget.kind == SIGNATURE for widget in found):
        from visitdocs.returns.printed_form.print_reader import read_print

        read = read_print(data, known)
        if not isinstance(read, Forms):
            return read
        damaged = damaged_pages(reader)
        return Forms(tuple(replace(form, damaged_pages=damaged) for form in read.forms))
    codes = [code_of_page(page) for page in reader.pages]
    found = [named_by_place(widget, codes[widget.page], known.places) for widget in found]
    groups = page_groups(
        (code, [widget for widget in found if widget.page == number]) for number, code in enumerate(codes)
    )
    if not all(group.widgets for group in groups) or share_fields(groups):
        return joined()
    return Forms(tuple(_form(group, reader) for group in groups))


def _form(group: PageGroup, reader: PdfReader) -> ReturnedForm:
    form = _dictionary(reader.trailer.get("/Root", {})).get("/AcroForm")
    drawn = not (form is not None and _dictionary(form).get("/NeedAppearances"))
    values = ControlValues(reader, drawn=drawn)
    values.read(group.widgets)
    identity = _identity(reader)
    code = group.codes[0] if group.codes else None
    return ReturnedForm(
        Format.PDF,
        values.values,
        edition=code.edition if code else identity.get("edition", ""),
        programme=code.programme if code else identity.get("programme", ""),
        pages=tuple(code.page for code in group.codes),
        doubts=tuple(values.doubts),
    )


def _identity(reader: PdfReader) -> Mapping[str, str]:
    """What the document says of itself in its information dictionary, which joining loses."""
    about: Mapping[str, object] = reader.metadata or {}
    return {
        key.removeprefix(f"/{IDENTITY}"): text_of(value)
        for key, value in about.items()
        if key.startswith(f"/{IDENTITY}")
    }


def _dictionary(value: object) -> DictionaryObject:
    value = value.get_object() if isinstance(value, IndirectObject) else value
    return value if isinstance(value, DictionaryObject) else DictionaryObject()


def _too_long(pages: int) -> Unusable:
    return Unusable(
        counted(
            "returned-too-long", "the file has {number} page", "the file has {number} pages, more than a form", pages
        ),
        phrase("look at what it is; it may be an attachment"),
    )
