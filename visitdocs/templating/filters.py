"""The filters for text that a template may use: `{{ places|plural("miejsce", "miejsca", "miejsc") }}`."""

from collections.abc import Callable, Iterable
from functools import partial

from visitdocs.messages import counted, message
from visitdocs.templating.errors import WrongUseError, used_like
from visitdocs.templating.printed_text import text_of
from visitdocs.templating.spoken_text import joined, spoken
from visitdocs.wording import Wording


def capital(value: object) -> str:
    """The text with a capital first letter: „wizyta studyjna” is „Wizyta studyjna”."""
    text = text_of(value)
    return spoken(text[:1].upper(), text[1:])


def small(value: object) -> str:
    """The text with a small first letter, for the middle of a sentence."""
    text = text_of(value)
    return spoken(text[:1].lower(), text[1:])


def listing(wording: Wording, values: Iterable[object], conjunction: str = "") -> str:
    """An enumeration in a sentence: „a”, „a i b”, „a, b i c”, “a, b and c”; other conjunctions: „oraz”, „lub”, “or”."""
    if isinstance(values, str):
        said = message("no-list", "the filter “listing” works on lists only")
        raise WrongUseError(said, used_like("{{ visit.route|listing }}"))
    *others, last = [text_of(value) for value in values] or [""]
    return spoken(joined(", ", others), f" {conjunction or wording.conjunction} ", last) if others else last


def plural(wording: Wording, number: object, *forms: str) -> str:
    """The number and the form of the noun that goes with it: „2 miejsca”, “2 places”."""
    if not isinstance(number, int):
        said = message("no-whole-number", "the filter “plural” works on whole numbers only")
        raise WrongUseError(said, used_like(_plural_example(wording)))
    if len(forms) != len(wording.plurals.example):
        said = counted(
            "forms-of-plural",
            "in a document of the language “{language}” the filter “plural” takes {number} form of the noun",
            "in a document of the language “{language}” the filter “plural” takes {number} forms of the noun",
            len(wording.plurals.example),
            language=wording.code,
        )
        raise WrongUseError(said, used_like(_plural_example(wording)))
    return wording.plurals.with_noun(number, *forms)


def _plural_example(wording: Wording) -> str:
    nouns = ", ".join(f'"{noun}"' for noun in wording.plurals.example)
    return f"{{{{ registration.places|plural({nouns}) }}}}"


def template_filters(wording: Wording) -> dict[str, Callable[..., str]]:
    """The filters by the names that templates use, those of the document's language among them."""
    return {
        "plural": partial(plural, wording),
        "capital": capital,
        "small": small,
        "listing": partial(listing, wording),
    }
