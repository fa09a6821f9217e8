"""All that was sent → registrations and refusals: each file in a process of its own, whatever holds files opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar, assert_never

from visitdocs.dataclass import dataclass
from visitdocs.messages import message, phrase
from visitdocs.returns.asked_form import Editions
from visitdocs.returns.child.child_process import ORDINARY, Broken, ChildProcess, Limits
from visitdocs.returns.examination import examine
from visitdocs.returns.judging import judge, one_for_each
from visitdocs.returns.reasons import damaged, too_costly
from visitdocs.returns.registration import Collected, Refused, Registration
from visitdocs.returns.returned_form import ReturnedForm
from visitdocs.returns.scans.joining import ScannedForm, joined
from visitdocs.returns.scans.scan_reader import ScanReader
from visitdocs.returns.sent_file import Contents, Examined, Forms, Pictures, SentFile, Unusable

Source = TypeVar("Source")
MAXIMUM_DEPTH = 5
"""Of files in files."""
READERS = (
    "visitdocs.returns.examination",
    "visitdocs.returns.pdf_form",
    "visitdocs.returns.unpacking",
    "visitdocs.returns.word_form",
)


def collect(
    sources: Iterable[Source],
    read: Callable[[Source], SentFile | Refused],
    editions: Editions,
    told: Callable[[], None],
    *,
    workers: int = 2,
    limits: Limits = ORDINARY,
) -> Collected:
    """Read and judge files, `workers` of them at a time; `told` when one is done. The order is that of `sources`.

    `read` gives the file of a source when its turn has come; one that cannot even be opened comes refused.
    """
    with (
        ChildProcess(READERS, limits) as child,
        ScanReader(editions, limits) as scans,
        ThreadPoolExecutor(workers) as pool,
    ):
        collecting = _Collecting(child, scans, editions)

        def ends(source: Source) -> list[Registration | Refused]:
            file = read(source)
            found: list[Registration | Refused] = (
                [file] if isinstance(file, Refused) else _known(file, collecting.ends(file))
            )
            told()
            return found

        found = [end for several in pool.map(ends, sources) for end in several]
    registrations = [end for end in found if isinstance(end, Registration)]
    refused = tuple(end for end in found if isinstance(end, Refused))
    return Collected(one_for_each(registrations, editions.now), refused)


def _known(file: SentFile, ends: Iterable[Registration | Refused]) -> list[Registration | Refused]:
    """What a file ends as, each registration with the digest of the file in the folder."""
    origin = sha256(file.data).hexdigest()
    return [replace(end, origin=origin) if isinstance(end, Registration) else end for end in ends]


@dataclass(frozen=True)
class _Collecting:
    """Follows each file to its ends: with the processes that look at it, and the editions that it is judged by."""

    child: ChildProcess
    scans: ScanReader
    editions: Editions

    def ends(self, file: SentFile) -> Iterator[Registration | Refused]:
        """What a file ends as; one that holds others ends as they do."""
        count: Counter[SentFile] = Counter()
        for end in self._ends(file, 0):
            if isinstance(end, ScannedForm):
                yield self._judged(end.file, count[end.file], end.form())
                count[end.file] += 1
            else:
                yield end

    def _ends(self, file: SentFile, depth: int) -> Iterator[Registration | Refused | ScannedForm]:
        examined = self._examined(file)
        match examined:
            case Contents():
                yield from self._joined([end for inner in examined.files for end in self._inside(inner, depth + 1)])
                yield from (Refused(trail, file.received, why) for trail, why in examined.lost)
            case Forms():
                yield from (self._judged(file, number, form) for number, form in enumerate(examined.forms))
            case Pictures():
                for found in self.scans.forms(file, examined):
                    yield Refused(file.trail, file.received, found) if isinstance(found, Unusable) else found
            case Unusable():
                yield Refused(file.trail, file.received, examined)
            case _:
                assert_never(examined)

    def _inside(self, file: SentFile, depth: int) -> Iterator[Registration | Refused | ScannedForm]:
        if depth > MAXIMUM_DEPTH:
            yield Refused(file.trail, file.received, _too_deep())
        else:
            yield from self._ends(file, depth)

    def _joined(
        self, ends: Sequence[Registration | Refused | ScannedForm]
    ) -> Iterator[Registration | Refused | ScannedForm]:
        """The ends of files that came together, in which pictures of single pages may be one form."""
        yield from (end for end in ends if not isinstance(end, ScannedForm))
        scanned = [end for end in ends if isinstance(end, ScannedForm)]
        for file, found in joined(scanned, self.editions.pages_of):
            yield Refused(file.trail, file.received, found) if isinstance(found, Unusable) else found

    def _judged(self, file: SentFile, number: int, form: ReturnedForm) -> Registration | Refused:
        judged = judge(file, number, form, self.editions)
        return judged if isinstance(judged, Registration) else Refused(file.trail, file.received, judged)

    def _examined(self, file: SentFile) -> Examined:
        answer = self.child.call(examine, (file, self.editions.known))
        if isinstance(answer, Broken):
            return too_costly() if answer.costly else damaged()
        examined: Examined = answer.value
        return examined


def _too_deep() -> Unusable:
    return Unusable(
        message(
            "returned-too-deep",
            "the file lies in an archive in an archive, more than {limit} deep",
            limit=MAXIMUM_DEPTH,
        ),
        phrase("take out the forms by hand and put them into the folder"),
    )
