"""How long something lasts, before its name („dwudniowa wizyta studyjna”); whether it is a journey."""

from collections.abc import Callable

from visitdocs.frozen import dataclass


@dataclass(frozen=True)
class Durations:
    """The durations of a language; `lasting` takes days and a name.

    People say where `journeys` go and not where they are: „wyjazd studyjny do Poznania”, „wizyta w Poznaniu”.
    """

    lasting: Callable[[int, str], str]
    journeys: frozenset[str]

    def is_journey(self, name: str) -> bool:
        """Whether one of the name's words is a journey."""
        return any(word.casefold().rstrip(".,:;") in self.journeys for word in name.split())
