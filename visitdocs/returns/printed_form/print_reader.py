"""From the bytes of a PDF without fields to the forms in it, as they were printed, or why nothing can be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from visitdocs.dataclass import dataclass
from visitdocs.returns.places import KnownForms, PlacedControl
from visitdocs.returns.printed_form.field_reading import PageReading, read_page
from visitdocs.returns.printed_form.matching import MatchedPage, matched
from visitdocs.returns.printed_form.page_codes import PageCode, codes_of_text
from visitdocs.returns.printed_form.printed_page import PrintedPage, opened, pages_apart
from visitdocs.returns.reasons import (
    drawn_letters,
    flattened,
    flattened_earlier,
    joined,
    no_form,
    of_another_visit,
)
from visitdocs.returns.returned_form import Format, ReturnedForm
from visitdocs.returns.sent_file import Forms, Pictures, Unusable

A_PICTURE = 0.1
"""The share of a page that pictures take which are more than signs of an office."""


@dataclass(frozen=True)
class FoundPage:
    """A page of a file, counted from 1: the codes on it, and which page of the form it is, if its words say so."""

    position: int
    page: PrintedPage
    codes: tuple[PageCode, ...]
    match: MatchedPage | None

    @property
    def number(self) -> int:
        """Which page of the form it is, 0 if none."""
        return self.match.number if self.match is not None else 0

    def lost(self, reading: PageReading) -> bool:
        """Tell whether so many words of the form cannot be seen that it is not the form that was printed."""
        return self.match is not None and self.match.lost + reading.covered > self.match.most_lost


def read_print(pdf: bytes, known: KnownForms) -> Forms | Pictures | Unusable:
    """Read the forms in a PDF without fields by the places where their edition has its own.

    A page is read only where the words of the form stand in their places, but for one turn by quarters, one scale and
    one shift. A file that shows paper comes as the pictures of its pages. Raises what PDFium raises for damaged files.
    """
    printed = [(page, _codes(page)) for page in opened(pdf)]
    edition = _edition([code for _, codes in printed for code in codes], known)
    form = opened(known.empty[edition], with_annotations=False) if edition in known.empty else []
    pages = [_found(position, page, codes, form, edition) for position, (page, codes) in enumerate(printed, 1)]
    if _shows_paper(pages, {place[1] for place in known.places if place[0] == edition}):
        return Pictures(pages_apart(pdf))
    why_not = _unusable(pages, known, edition)
    if why_not is not None:
        return why_not
    people = _people(page for page in pages if page.match is not None)
    if len(people) > 1 and not all(_is_whole(person, len(form)) for person in people):
        return joined()
    read = [[(page, _reading(page, known, edition)) for page in person] for person in people]
    if any(page.lost(reading) for person in read for page, reading in person):
        return flattened()
    others = tuple(page.position for page in pages if page.match is None and not page.page.is_empty)
    return Forms(tuple(_form(person, others) for person in read))


def _codes(page: PrintedPage) -> tuple[PageCode, ...]:
    return codes_of_text("\n".join(word for word, _ in page.words)) or codes_of_text(page.text)


def _edition(codes: Sequence[PageCode], known: KnownForms) -> str:
    """The edition that the first code of the file names, if its empty form is to be had; else the present one."""
    return next((code.edition for code in codes if code.edition in known.empty), known.edition)


def _found(
    position: int, page: PrintedPage, codes: tuple[PageCode, ...], form: Sequence[PrintedPage], edition: str
) -> FoundPage:
    """Look a page up in the form: the one that its code tells, or any where no code can be read."""
    if page.is_picture or len(codes) > 1 or any(code.edition != edition for code in codes):
        return FoundPage(position, page, codes, None)
    numbers = [code.page for code in codes] or range(1, len(form) + 1)
    matches = (matched(page, form[number - 1], number) for number in numbers if 0 < number <= len(form))
    return FoundPage(position, page, codes, next((match for match in matches if match is not None), None))


def _shows_paper(pages: Sequence[FoundPage], asked: Set[int]) -> bool:
    """Whether pages of the form may be pictures: they are not all printed beside them, or recognised text tells so."""
    pictures = [page for page in pages if page.page.is_picture]
    if any(page.codes for page in pictures):
        return True
    if not any(page.page.has_text for page in pages):
        pictures += [page for page in pages if page.page.pictured > A_PICTURE]
    return bool(pictures) and not asked <= {page.number for page in pages}


def _unusable(pages: Sequence[FoundPage], known: KnownForms, edition: str) -> Unusable | None:
    """Why a file cannot be read by place, None if it can."""
    codes = [code for page in pages for code in page.codes]
    editions = {place[0] for place in known.places} - {edition}
    foreign = [code for code in codes if known.programmes and code.programme not in known.programmes]
    others = [code for code in codes if code.edition in editions]
    if foreign or others:
        if len(codes) > max(len(foreign), len(others)):
            return joined()
        return of_another_visit() if foreign else flattened_earlier()
    if any(page.codes and page.match is None for page in pages):
        return flattened()
    if any(page.match is not None for page in pages):
        return None
    if all(page.page.is_empty for page in pages) or any(page.page.has_text for page in pages):
        return no_form()
    return drawn_letters()


def _people(pages: Iterable[FoundPage]) -> list[list[FoundPage]]:
    """Pages by people: a page of the form that comes again is another person's."""
    people: list[list[FoundPage]] = []
    for page in pages:
        if not people or page.number in {other.number for other in people[-1]}:
            people.append([])
        people[-1].append(page)
    return people


def _is_whole(person: Sequence[FoundPage], pages: int) -> bool:
    """Whether one person's pages are all there and in their order; else nobody knows whose page is whose."""
    return [page.number for page in person] == list(range(1, pages + 1))


def _form(person: Sequence[tuple[FoundPage, PageReading]], others: tuple[int, ...]) -> ReturnedForm:
    whole = PageReading()
    for _, reading in person:
        whole.add(reading)
    codes = [code for page, _ in person for code in page.codes]
    return ReturnedForm(
        Format.PRINT,
        whole.values,
        edition=codes[0].edition if codes else "",
        programme=codes[0].programme if codes else "",
        pages=tuple(code.page for code in codes),
        doubts=tuple(whole.doubts),
        beside=tuple(whole.beside),
        marked_pages=tuple(page.position for page, reading in person if reading.marked),
        reworded_pages=tuple(
            page.position for page, reading in person if reading.covered or (page.match is not None and page.match.lost)
        ),
        pages_not_read=others,
    )


def _reading(page: FoundPage, known: KnownForms, edition: str) -> PageReading:
    return PageReading() if page.match is None else read_page(page.match, _controls(known, edition, page.number))


def _controls(known: KnownForms, edition: str, number: int) -> list[PlacedControl]:
    return [control for place, control in known.places.items() if place[:2] == (edition, number)]
