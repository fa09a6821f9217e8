"""What is to be said of a form that was scanned: pages that are not there, handwriting, places that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from visitdocs.messages import Listed, counted, message
from visitdocs.returns.asked_form import AskedForm
from visitdocs.returns.registration import Finding, State
from visitdocs.returns.returned_form import Format, ReturnedForm
from visitdocs.returns.scans.reasons import scan_of_another_edition, scan_unlike, scan_without_first_page
from visitdocs.returns.sent_file import Unusable


def refusal_of_scan(form: ReturnedForm, asked: AskedForm | None) -> Unusable | None:
    """Tell why nothing of a scanned form can be used; None if something can. `asked` is its edition, if it is known.

    A scan of another edition looks much the same, and would be read wrong in silence.
    """
    if form.format is not Format.SCAN:
        return None
    if asked is None or not asked.empty:
        return scan_of_another_edition()
    if not form.controls:
        return scan_unlike()
    if asked.pages and min(asked.pages) not in form.pages:
        return scan_without_first_page()
    return None


def about_the_scan(form: ReturnedForm, asked: AskedForm) -> Iterator[Finding]:
    """Give what has to be typed in by hand, and from where."""
    handwritten = tuple(dict.fromkeys(asked.name_of(control) for control in form.pictures if _is_text(form, control)))
    if handwritten:
        labels = Listed(tuple(dict.fromkeys(asked.label_of(name) for name in handwritten)))
        yield Finding(
            State.TO_BE_CHECKED,
            message(
                "returned-handwritten",
                "these answers are handwritten; type them in from the pictures in their cells: {fields}",
                fields=labels,
            ),
            settled_by=handwritten,
        )
    if form.unread:
        names = tuple(dict.fromkeys(map(asked.name_of, form.unread)))
        yield Finding(
            State.TO_BE_CHECKED,
            message(
                "returned-scan-unread",
                "these fields could not be read, as the picture does not show them or shows them otherwise than they "
                "were printed; type them in by hand from the file: {fields}",
                fields=Listed(tuple(dict.fromkeys(map(asked.label_of, names)))),
            ),
        )
    if form.pages_without_code:
        yield Finding(
            State.TO_BE_CHECKED,
            counted(
                "returned-pages-without-code",
                "the file has {number} more page without a code that can be read; look at what it is",
                "the file has {number} more pages without a code that can be read; look at what they are",
                form.pages_without_code,
            ),
        )


def _is_text(form: ReturnedForm, control: str) -> bool:
    return isinstance(form.controls.get(control), str)


def pictures_by_field(form: ReturnedForm, asked: AskedForm) -> dict[str, tuple[bytes, ...]]:
    """Give the pictures of a form by the fields that they show; a choice may have one for each option."""
    pictures: dict[str, tuple[bytes, ...]] = {}
    for control, picture in form.pictures.items():
        name = asked.name_of(control)
        pictures[name] = (*pictures.get(name, ()), picture)
    return pictures


def not_read(form: ReturnedForm, asked: AskedForm) -> frozenset[str]:
    """Give the names of fields whose answers are left to people."""
    return frozenset(map(asked.name_of, (*form.pictures, *form.unread)))
