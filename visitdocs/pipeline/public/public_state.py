"""When what was made public, looked up without importing a stage, so that a run with nothing to do stays fast."""

import json
from datetime import date

from visitdocs import store
from visitdocs.frozen import dataclass
from visitdocs.pipeline.programme import MAXIMUM_INPUT, Programme


@dataclass(frozen=True)
class PublicState:
    """What is public of a visit: since when, which revision of which day, the visit's last day.

    `definition` is the SHA-256 of the definition that it was made from.
    """

    day: date
    revision: int
    revised: date
    last_day: date
    definition: str


def public_state(programme: Programme) -> PublicState | None:
    """Look up what is public; None if nothing is. A record that cannot be read counts as none here: whoever needs it
    to make the pack says what is wrong with it."""
    try:
        public = json.loads(store.read_input(programme.record, MAXIMUM_INPUT))["public"]
        return PublicState(
            day=date.fromisoformat(public["day"]),
            revision=int(public["revision"]),
            revised=date.fromisoformat(public["revised"]),
            last_day=date.fromisoformat(public["facts"]["visit"]["visit"]["dates"]["last"]),
            definition=str(public["definition"]),
        )
    except (store.UnreadableError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
