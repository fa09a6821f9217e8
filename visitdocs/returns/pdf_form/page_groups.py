"""Which pages of a file are one person's form: files come joined, cut, and with other pages between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from visitdocs.dataclass import dataclass
from visitdocs.returns.pdf_form.widgets import Widget
from visitdocs.returns.printed_form.page_codes import PageCode


@dataclass
class PageGroup:
    """The pages of one form: their codes, and the widgets on them."""

    codes: list[PageCode] = field(default_factory=list)
    widgets: list[Widget] = field(default_factory=list)

    def takes(self, code: PageCode | None, widgets: Sequence[Widget]) -> bool:
        """Tell whether a further page belongs to the same form.

        Codes decide where there are any: the same edition, and a page not yet seen. Without codes a name that comes
        again on another page begins another form.
        """
        if code is not None and self.codes:
            last = self.codes[-1]
            same = (code.programme, code.edition) == (last.programme, last.edition)
            return same and code.page not in {earlier.page for earlier in self.codes}
        fields = {widget.name: widget.field for widget in self.widgets}
        return all(fields.get(widget.name, widget.field) == widget.field for widget in widgets)


def page_groups(pages: Iterable[tuple[PageCode | None, Sequence[Widget]]]) -> list[PageGroup]:
    """Divide pages, each given as its code and its widgets, into forms; pages with neither belong to none."""
    groups: list[PageGroup] = []
    for code, widgets in pages:
        if code is None and not widgets:
            continue
        if not groups or not groups[-1].takes(code, widgets):
            groups.append(PageGroup())
        groups[-1].codes.extend([code] if code else [])
        groups[-1].widgets.extend(widgets)
    return groups


def share_fields(groups: Sequence[PageGroup]) -> bool:
    """Tell whether two forms have a field in common: then one person's answers stand in both."""
    seen: set[object] = set()
    for group in groups:
        own = {widget.field for widget in group.widgets}
        if own & seen:
            return True
        seen |= own
    return False
