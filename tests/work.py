"""How much work a call is, counted and not timed: the same on any machine, however busy it is."""

import sys
from collections.abc import Callable
from types import FrameType

CALLS = ("call", "c_call")


def calls(task: Callable[[], object]) -> int:
    """How many functions are called, Python's own included, until `task` is done."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in CALLS

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        task()
    finally:
        sys.setprofile(before)
    return count
