"""How long something lasts, as an English adjective before its name: “two-day study visit”."""

from visitdocs.wording.durations import Durations
from visitdocs.wording.en.number_words import NUMBERS

LARGEST_IN_WORDS = 14


def lasting(days: int, name: str) -> str:
    """“two-day study visit”; from 15 on, “15-day”."""
    number = NUMBERS.cardinal(days) if 0 < days <= LARGEST_IN_WORDS else str(days)
    return f"{number}-day {name}"


DURATIONS = Durations(lasting, frozenset({"visit", "trip", "tour", "journey", "excursion", "travel"}))
