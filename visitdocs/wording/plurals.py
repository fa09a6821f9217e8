"""Nouns after numbers: 1 miejsce, 2 miejsca, 5 miejsc; 1 place, 2 places."""

from collections.abc import Callable
from functools import cached_property

from visitdocs.frozen import dataclass

NO_BREAK_SPACE = "\u00a0"
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR, in its order."""

PROBED = range(200)
"""Numbers among which every form of a whole number occurs that people meet: rules look at its last two digits."""


@dataclass(frozen=True)
class Plurals:
    """The plural rules of a language (CLDR); `example` is a noun in each of its forms."""

    locale: str
    example: tuple[str, ...]

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The categories that whole numbers fall into, in the order of CLDR: one, few, many in Polish."""
        found = set(map(self._rule, PROBED))
        return tuple(category for category in CATEGORIES if category in found)

    def with_noun(self, number: int, *forms: str) -> str:
        """The number and the form of the noun that goes with it, held together by U+00A0.

        The forms are those of `categories`, in this order. Raises ValueError if they are fewer or more.
        """
        if len(forms) != len(self.categories):
            raise ValueError(f"{len(forms)} forms of a noun, and not {len(self.categories)}")
        by_category = dict(zip(self.categories, forms, strict=True))
        return f"{number}{NO_BREAK_SPACE}{by_category.get(self._rule(number), forms[-1])}"

    @cached_property
    def _rule(self) -> Callable[[int], str]:
        """What gives the category of a number."""
        from babel import Locale

        return Locale.parse(self.locale).plural_form
