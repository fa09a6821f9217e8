"""All that was sent → registrations and refusals: each file in a process of its own, whatever holds files opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar, assert_never

from visitdocs.messages import message, phrase
from visitdocs.returns.child_process import ORDINARY, Broken, ChildProcess, Limits
from visitdocs.returns.examination import examine
from visitdocs.returns.judging import judge, one_for_each
from visitdocs.returns.judging.judgement import Editions
from visitdocs.returns.reasons import damaged, too_costly
from visitdocs.returns.registration import Collected, Refused, Registration
from visitdocs.returns.sent_file import Contents, Examined, Forms, SentFile, Unusable

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
    with ChildProcess(READERS, limits) as child, ThreadPoolExecutor(workers) as pool:

        def ends(source: Source) -> list[Registration | Refused]:
            file = read(source)
            found: list[Registration | Refused] = (
                [file] if isinstance(file, Refused) else _known(file, _ends(file, child, editions))
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


def _ends(file: SentFile, child: ChildProcess, editions: Editions, depth: int = 0) -> Iterator[Registration | Refused]:
    """What a file ends as; one that holds others ends as they do."""
    examined = _examined(file, child, editions)
    match examined:
        case Contents():
            for inner in examined.files:
                if depth < MAXIMUM_DEPTH:
                    yield from _ends(inner, child, editions, depth + 1)
                else:
                    yield Refused(inner.trail, inner.received, _too_deep())
        case Forms():
            for number, form in enumerate(examined.forms):
                judged = judge(file, number, form, editions)
                yield judged if isinstance(judged, Registration) else Refused(file.trail, file.received, judged)
        case Unusable():
            yield Refused(file.trail, file.received, examined)
        case _:
            assert_never(examined)


def _examined(file: SentFile, child: ChildProcess, editions: Editions) -> Examined:
    answer = child.call(examine, (file, editions.known))
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
