"""Nouns after numbers: 1 miejsce, 2 miejsca, 5 miejsc."""

from babel import Locale

NO_BREAK_SPACE = "\u00a0"
POLISH = Locale("pl")


def plural(number: int, one: str, few: str, many: str) -> str:
    """The number and the form of the noun that goes with it (CLDR plural rules), held together by U+00A0.

    `plural(2, "miejsce", "miejsca", "miejsc")` is „2 miejsca”.
    """
    forms = {"one": one, "few": few}
    return f"{number}{NO_BREAK_SPACE}{forms.get(POLISH.plural_form(number), many)}"
