"""Pages that were scanned → forms: which pages are one person's, told by their codes alone, and never guessed.

Pages of one file stand in an order: each person's run from the first to the last, or, from a sheet feeder, the other
way round. Pictures in one mail or archive stand in none: they are one form if each page is there once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import gt, lt

from visitdocs.dataclass import dataclass
from visitdocs.returns.returned_form import Format, ReturnedForm, Signature
from visitdocs.returns.scans.reasons import blank_picture, scan_without_code, scans_mixed
from visitdocs.returns.scans.scanned_page import ScannedPage, ScannedPages
from visitdocs.returns.sent_file import SentFile, Unusable

AskedPages = Callable[[str], frozenset[int]]
"""Tells the pages that ask something, by the edition of the form."""
BETWEEN = " + "
"""Stands between the names of pictures that are one form."""


@dataclass(frozen=True)
class ScannedForm:
    """Pages that are one person's, in the file or files that they came in."""

    file: SentFile
    pages: tuple[ScannedPage, ...]
    without_code: int = 0
    signatures: tuple[Signature, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the pages."""
        return tuple(page.page for page in self.pages)

    def form(self) -> ReturnedForm:
        """Give what stands on all the pages."""
        return ReturnedForm(
            Format.SCAN,
            {name: value for page in self.pages for name, value in page.controls.items()},
            edition=self.pages[0].edition,
            programme=self.pages[0].programme,
            pages=self.numbers,
            signatures=self.signatures,
            doubts=tuple(doubt for page in self.pages for doubt in page.doubts),
            pictures={name: picture for page in self.pages for name, picture in page.pictures.items()},
            unread=tuple(name for page in self.pages for name in page.unread),
            pages_without_code=self.without_code,
        )


def forms_in(
    file: SentFile,
    pages: Sequence[ScannedPages | Unusable],
    asked: AskedPages,
    signatures: tuple[Signature, ...] = (),
) -> Iterator[ScannedForm | Unusable]:
    """Give the forms in a file of which each page was read; `asked` tells the pages that an edition has.

    `signatures` are those of the file; nobody knows which of several people made them.
    """
    read = [page for found in pages if isinstance(found, ScannedPages) for page in found.pages]
    others = [found for found in pages if isinstance(found, Unusable) and found != blank_picture()]
    if not read:
        refused = [found for found in pages if isinstance(found, Unusable)]
        yield others[0] if others else refused[0] if refused else scan_without_code()
        return
    for (_, edition), own in groupby(sorted(read, key=_edition), key=_edition):
        divided = _divided(list(own), asked(edition))
        if divided is None:
            yield scans_mixed()
            continue
        for form in divided:
            yield ScannedForm(file, tuple(form), len(others), signatures if len(divided) == 1 else ())


def _edition(page: ScannedPage) -> tuple[str, str]:
    return page.programme, page.edition


def _divided(pages: list[ScannedPage], asked: frozenset[int]) -> list[list[ScannedPage]] | None:
    """Each person's pages; None if they cannot be told apart."""
    if len({page.page for page in pages}) == len(pages):
        return [pages]
    for follows in (lt, gt):
        runs: list[list[ScannedPage]] = []
        for page in pages:
            if runs and follows(runs[-1][-1].page, page.page):
                runs[-1].append(page)
            else:
                runs.append([page])
        if all(asked <= {page.page for page in run} for run in runs):
            return runs
    return None


def joined(forms: Sequence[ScannedForm], asked: AskedPages) -> Iterator[tuple[SentFile, ScannedForm | Unusable]]:
    """Join the parts of a form that came in one mail or archive; each comes with the file that it is said of."""
    whole = [form for form in forms if asked(form.pages[0].edition) <= set(form.numbers)]
    parts = [form for form in forms if form not in whole]
    yield from ((form.file, form) for form in whole)
    for _, same in groupby(sorted(parts, key=_edition_of), key=_edition_of):
        group = list(same)
        numbers = [number for form in group for number in form.numbers]
        if len(set(numbers)) < len(numbers):
            yield from ((form.file, scans_mixed()) for form in group)
        else:
            form = _one(group)
            yield form.file, form


def _edition_of(form: ScannedForm) -> tuple[str, str]:
    return _edition(form.pages[0])


def _one(parts: Sequence[ScannedForm]) -> ScannedForm:
    """The parts as one form, in a file named after all of theirs."""
    if len(parts) == 1:
        return parts[0]
    ordered = sorted(parts, key=lambda part: part.numbers)
    common = _common(part.file.trail[:-1] for part in parts)
    names = BETWEEN.join("/".join(part.file.trail[len(common) :]) for part in ordered)
    file = replace(
        ordered[0].file,
        trail=(*common, names),
        data=b"".join(part.file.data for part in ordered),
        signed=all(part.file.signed for part in parts),
    )
    pages = tuple(page for part in ordered for page in part.pages)
    signatures = tuple(signature for part in ordered for signature in part.signatures)
    return ScannedForm(file, pages, sum(part.without_code for part in parts), signatures)


def _common(trails: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """What all the ways to files begin with."""
    first, *others = trails
    length = 0
    while length < len(first) and all(other[: length + 1] == first[: length + 1] for other in others):
        length += 1
    return first[:length]
