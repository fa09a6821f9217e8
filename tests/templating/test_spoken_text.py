"""A text of two languages is a string like any other, and knows which part is in which."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitdocs.templating.budget import Budget
from visitdocs.templating.filters import capital, listing, small, template_filters
from visitdocs.templating.sandbox import TemplateEnvironment
from visitdocs.templating.spoken_text import Part, SpokenText, in_language, joined, parts_of, put_in, spoken
from visitdocs.wording import wording_of

ENGLISH = wording_of("en")
TITLE = in_language("wizyta studyjna", "pl", wanted=True)


def marked(text: object) -> str:
    """The text with what is Polish in brackets."""
    assert isinstance(text, str)
    return "".join(f"[{part.text}]" if part.language else part.text for part in parts_of(text))


def test_it_equals_its_words() -> None:
    assert TITLE == "wizyta studyjna"
    assert {TITLE: 1}["wizyta studyjna"] == 1
    assert isinstance(str(TITLE), SpokenText)
    assert not in_language("", "pl", wanted=True)


def test_texts_that_are_put_together_keep_their_languages() -> None:
    both = spoken("a two-day ", TITLE, " in ", in_language("Poznań", "pl", wanted=False))
    assert both == "a two-day wizyta studyjna in Poznań"
    assert marked(both) == "a two-day [wizyta studyjna] in [Poznań]"
    assert [part.wanted for part in parts_of(both)] == ["", "wizyta studyjna", "", ""]
    assert marked("a " + TITLE) == "a [wizyta studyjna]"
    assert marked(TITLE + "!") == "[wizyta studyjna]!"
    assert marked(joined(" – ", [TITLE, "b", TITLE])) == "[wizyta studyjna] – b – [wizyta studyjna]"
    assert marked(put_in("do X, tel. 1", "X", TITLE)) == "do [wizyta studyjna], tel. 1"
    assert put_in("no place", "X", TITLE) == "no place"


def test_what_is_in_one_language_only_is_an_ordinary_text() -> None:
    assert type(spoken("a", "b")) is str
    assert type(spoken(TITLE, " x")[15:]) is str
    assert type(joined(", ", [])) is str


def test_letters_and_parts_of_it_keep_their_language() -> None:
    text = spoken("a ", TITLE, " b")
    assert [marked(text[:3]), marked(text[-1]), marked(text[3])] == ["a [w]", "b", "[i]"]
    assert marked(text.upper()) == "A [WIZYTA STUDYJNA] B"
    assert marked(text.upper().lower()) == marked(text)
    assert marked(TITLE.capitalize()) == "[Wizyta studyjna]"
    assert marked(text.replace("a", "u")) == "u [wizytu studyjnu] b"
    assert marked(spoken("  ", TITLE, " ").strip()) == "[wizyta studyjna]"


def test_filters_keep_the_language() -> None:
    route = [in_language(town, "pl", wanted=False) for town in ("Poznań", "Jarocin")]
    assert marked(capital(TITLE)) == "[Wizyta studyjna]"
    assert marked(small(spoken("The ", TITLE))) == "the [wizyta studyjna]"
    assert marked(listing(ENGLISH, [*route, "London"])) == "[Poznań], [Jarocin] and London"


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ title }}", "[wizyta studyjna]"),
        ("{{ title|upper }}", "[WIZYTA STUDYJNA]"),
        ("{{ title.upper() }}", "[WIZYTA STUDYJNA]"),
        ("{{ title|capitalize }}", "[Wizyta studyjna]"),
        ("{{ title|trim }}", "[wizyta studyjna]"),
        ("{{ title|default('x') }}", "[wizyta studyjna]"),
        ("{{ 'a ' + title }}", "a [wizyta studyjna]"),
        ("{{ [title, title]|join(', ') }}", "[wizyta studyjna], [wizyta studyjna]"),
        ("{{ [title]|first }}", "[wizyta studyjna]"),
        ("{{ [title, 'x']|listing }}", "[wizyta studyjna] and x"),
        ("{{ title|replace('wizyta', 'wyjazd') }}", "[wyjazd studyjna]"),
        ("{% if title == 'wizyta studyjna' %}{{ title[:6] }}{% endif %}", "[wizyta]"),
    ],
)
def test_tags_keep_the_language(tag: str, printed: str) -> None:
    environment = TemplateEnvironment(template_filters(ENGLISH), marked, autoescape=False, budget=Budget())
    assert environment.run(environment.prepare(tag), {"title": TITLE}) == printed


def test_it_travels_to_another_process() -> None:
    text = spoken("a ", TITLE)
    copy = pickle.loads(pickle.dumps(text))
    assert (copy, parts_of(copy)) == (text, parts_of(text))


def test_it_shows_its_languages_where_values_are_compared() -> None:
    assert repr(TITLE) != repr("wizyta studyjna")
    assert repr(TITLE) != repr(in_language("wizyta studyjna", "en", wanted=True))


@given(st.lists(st.tuples(st.text(), st.sampled_from(["", "pl", "de"]))), st.integers(-9, 9), st.integers(-9, 9))
def test_any_cut_of_any_text_is_what_it_is_of_a_string(parts: list[tuple[str, str]], start: int, end: int) -> None:
    text = spoken(*(SpokenText.of([Part(*part)]) for part in parts))
    whole = "".join(part for part, _ in parts)
    assert (text, text[start:end]) == (whole, whole[start:end])
    assert "".join(part.text for part in parts_of(text[start:end])) == whole[start:end]
