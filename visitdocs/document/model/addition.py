"""How measures are added up, so that they come to the same on every Python."""

from collections.abc import Iterable
from functools import reduce
from operator import add


def total(measures: Iterable[float]) -> float:
    """Add measures plainly, from left to right.

    From Python 3.12 on the built-in `sum` makes up for what floats lose on the way, so that it differs in the last
    digit from that of 3.11, and with it the bytes of a PDF.
    """
    return reduce(add, measures, 0.0)
