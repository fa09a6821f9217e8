"""What a worker process runs: some copies, one after another."""

from collections.abc import Sequence
from functools import lru_cache

from visitdocs.addressees import Addressee
from visitdocs.pipeline.invitations.copy_order import CopyMade, CopyOrder
from visitdocs.pipeline.invitations.general_road import general_copy
from visitdocs.pipeline.invitations.quick_road import QuickRoad


def make_copies(wanted: CopyOrder, people: Sequence[Addressee]) -> list[CopyMade]:
    """Make a copy for each person. What is wrong with one is told with it and does not stop the others."""
    road = _road(wanted)
    return [road.copy(person) or general_copy(wanted, person) for person in people]


@lru_cache(maxsize=1)
def _road(wanted: CopyOrder) -> QuickRoad:
    """What is remembered of an order from one call to the next."""
    return QuickRoad(wanted)
