"""Work done side by side by any executor (PEP 3148), given back in order; never much more of it at once than is asked.

Processes are started anew („spawn”), which every system can do.
"""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from visitdocs.messages import message, phrase
from visitdocs.problems import DocumentError, Problem, Severity

PIECE = 4
"""How many things are handed over at once: enough to make the way worth it, few enough to share them out evenly."""
WAITING = 4
"""Pieces at work or waiting for each process; for an executor of unknown size."""
UNKNOWN_SIZE = 16

_OBJECTS = 100_000
"""How many more objects there are before Python looks for circles among them."""

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")


def processors() -> int:
    """Tell how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def one_after_another(work: Callable[[Sequence[_Thing]], list[_Result]], things: Iterable[_Thing]) -> Iterator[_Result]:
    """Do the work in this process."""
    for thing in things:
        yield from work([thing])


def side_by_side(
    executor: Executor, work: Callable[[Sequence[_Thing]], list[_Result]], things: Iterable[_Thing], size: int = 0
) -> Iterator[_Result]:
    """Do the work with `executor`, of so many workers. Raises `DocumentError` if its processes were ended."""
    remaining, at_work = iter(things), deque[Future[list[_Result]]]()

    def hand_over(pieces: int) -> None:
        for _ in range(pieces):
            if piece := list(islice(remaining, PIECE)):
                at_work.append(executor.submit(work, piece))

    try:
        hand_over(WAITING * (size or UNKNOWN_SIZE))
        while at_work:
            yield from at_work.popleft().result()
            hand_over(1)
    except BrokenProcessPool as error:
        raise DocumentError(_ENDED) from error
    finally:
        for future in at_work:
            future.cancel()


_ENDED = Problem(
    Severity.ERROR,
    message("workers-ended", "the processes that made the copies were ended by the system"),
    hint=phrase('run again with --jobs 1; a script must ask for copies below if __name__ == "__main__"'),
)


@contextmanager
def processes(number: int) -> Iterator[Executor]:
    """Start processes that leave Ctrl+C to this one."""
    pool = ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """What a process does first. What it remembers lives as long as it does, so circles are seldom looked for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_OBJECTS)
