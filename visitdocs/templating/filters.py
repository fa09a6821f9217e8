"""The filters for text that a template may use: `{{ places|plural("miejsce", "miejsca", "miejsc") }}`."""

from collections.abc import Callable, Collection, Iterable
from functools import partial
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from jinja2.utils import missing

from visitdocs.messages import counted, message
from visitdocs.templating.entries import Series, closest, names_in
from visitdocs.templating.errors import WrongUseError, used_like
from visitdocs.templating.printed_text import OnlyPrinted, text_of
from visitdocs.templating.spoken_text import joined, spoken
from visitdocs.wording import Wording

MISSPELLED = 0.8
"""How alike two names are, of 1, when one is taken for the other misspelled (difflib's ratio)."""


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


@pass_context
def default(context: Context, value: object, instead: object = "", _: object = None) -> object:
    """Give `instead` where there is no value. A name that looks like another one misspelled stays an error."""
    if isinstance(value, Undefined):
        return value if closest(*_asked_for(context, value), MISSPELLED) else instead
    if isinstance(value, OnlyPrinted):
        return value if value else instead
    is_absent = value is None or value == "" or (isinstance(value, Series) and not value)
    return instead if is_absent else value


def _asked_for(context: Context, value: Any) -> tuple[str, Collection[str]]:
    """The name that was missing, and those that its holder has."""
    holder, name = value._undefined_obj, str(value._undefined_name)
    return name, names_in(holder) if holder is not missing else context.get_all().keys()
