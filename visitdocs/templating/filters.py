"""The filters for text that a template may use: `{{ places|plural("miejsce", "miejsca", "miejsc") }}`."""

from collections.abc import Callable, Iterable

from visitdocs.messages import message
from visitdocs.templating.errors import WrongUseError, used_like
from visitdocs.templating.printed_text import text_of
from visitdocs.wording import plurals


def capital(value: object) -> str:
    """The text with a capital first letter: „wizyta studyjna” is „Wizyta studyjna”."""
    text = text_of(value)
    return text[:1].upper() + text[1:]


def small(value: object) -> str:
    """The text with a small first letter, for the middle of a sentence."""
    text = text_of(value)
    return text[:1].lower() + text[1:]


def listing(values: Iterable[object], conjunction: str = "i") -> str:
    """An enumeration in a sentence: „a”, „a i b”, „a, b i c”; other conjunctions: „oraz”, „lub”."""
    if isinstance(values, str):
        said = message("no-list", "the filter “listing” works on lists only")
        raise WrongUseError(said, used_like("{{ visit.route|listing }}"))
    *others, last = [text_of(value) for value in values] or [""]
    return f"{', '.join(others)} {conjunction} {last}" if others else last


def plural(number: object, one: str, few: str, many: str) -> str:
    """The number and the form of the noun that goes with it: „2 miejsca”."""
    if not isinstance(number, int):
        said = message("no-whole-number", "the filter “plural” works on whole numbers only")
        raise WrongUseError(said, used_like('{{ registration.places|plural("miejsce", "miejsca", "miejsc") }}'))
    return plurals.plural(number, one, few, many)


def template_filters() -> dict[str, Callable[..., str]]:
    """The filters by the names that templates use."""
    return {"plural": plural, "capital": capital, "small": small, "listing": listing}
