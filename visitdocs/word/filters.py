"""The filters for text that a template may use: `{{ places|plural("miejsce", "miejsca", "miejsc") }}`."""

from collections.abc import Callable, Iterable

from visitdocs.wording.plurals import plural


def capital(value: object) -> str:
    """The text with a capital first letter: „wizyta studyjna” is „Wizyta studyjna”."""
    text = str(value)
    return text[:1].upper() + text[1:]


def small(value: object) -> str:
    """The text with a small first letter, for the middle of a sentence."""
    text = str(value)
    return text[:1].lower() + text[1:]


def listing(values: Iterable[object], conjunction: str = "i") -> str:
    """An enumeration in a sentence: „a”, „a i b”, „a, b i c”; other conjunctions: „oraz”, „lub”."""
    *others, last = [str(value) for value in values] or [""]
    return f"{', '.join(others)} {conjunction} {last}" if others else last


def template_filters() -> dict[str, Callable[..., str]]:
    """The filters by the names that templates use."""
    return {"plural": plural, "capital": capital, "small": small, "listing": listing}
