"""A template of the news page that would take minutes or gigabytes is refused, and so is what no page can hold."""

from __future__ import annotations

import pytest
from said import polish

from visitdocs.news import news_files
from visitdocs.problems import TemplateError
from visitdocs.templating.budget import MAXIMUM_STEPS
from visitdocs.templating.entries import Entry, Series
from visitdocs.wording import wording_of

POLISH = wording_of("pl")
CONTEXT = {"names": Series(("a", "b")), "visit": Entry({"title": "Wizyta"})}
LOOP, END = "{% for i in range(10000) %}", "{% endfor %}"
LIST = "{% set numbers = range(10000)|list %}"
LONG = "{% set a = 'xxxxxxxxxxxxxxxxxxxxxxxx' %}" + "{% set a = a + a %}" * 12
"""A text of a hundred thousand letters."""

TOO_MUCH = "znaczniki szablonu mają za dużo do policzenia"
TOO_LONG = "szablon tworzy tekst dłuższy niż 5000000 znaków"
TOO_WIDE = "„range” ma zbyt duże granice"

HOSTILE = {
    "chains of sorts": (("{{ range(1000000)|list" + "|sort" * 40 + "|length }}") * 40, TOO_WIDE),
    "sorts of what is there": (LIST + ("{{ numbers" + "|sort" * 50 + "|length }}") * 5, TOO_MUCH),
    "chains of maps": (("{{ range(10000)|list" + "|map('int')" * 50 + "|list|length }}") * 10, TOO_MUCH),
    "texts kept": (LONG + "".join(f"{{% set a{n} = a|upper %}}" for n in range(400)), TOO_MUCH),
    "slices kept": (LONG + "".join(f"{{% set a{n} = a[1:] %}}" for n in range(400)), TOO_MUCH),
    "long texts searched": (LONG + LOOP + "{% if 'y' in a %}x{% endif %}" * 300 + END, TOO_MUCH),
    "long texts asked": (LONG + LOOP + "{{ a is upper }}" * 300 + END, TOO_MUCH),
    "long texts measured": (LONG + LOOP + "{{ a|length }}" * 100 + END, TOO_MUCH),
    "lists searched": (LIST + LOOP + "{{ 99999 in numbers }}" + END, TOO_MUCH),
    "nothing, printed often": (LOOP + "{{ '' }}" * 1000 + END, TOO_MUCH),
    "nothing, filtered often": (LOOP + "{{ ''|upper }}" * 800 + END, TOO_MUCH),
    "items left out": (LOOP + "{% for j in range(10000) if false %}{% endfor %}" + END, TOO_MUCH),
    "texts joined": (LONG + LOOP + "{{ a|join }}" + END, TOO_LONG),
    "texts replaced": (LONG + "{{ a|replace('x', a) }}", TOO_LONG),
    "texts printed": (LONG + LOOP + "{{ a }}" + END, TOO_LONG),
    "a file of megabytes": ("x" * 1_000_001, "szablon jest zbyt długi"),
}


def refusal(name: str, source: str) -> str:
    """What is said of a template that is refused."""
    with pytest.raises(TemplateError) as caught:
        news_files({name: source.encode()}, CONTEXT, (), POLISH)
    return polish(caught.value.problems[0].message)


@pytest.mark.parametrize("name", ["news.html", "news.txt"])
@pytest.mark.parametrize(("source", "message"), HOSTILE.values(), ids=HOSTILE)
def test_a_template_that_does_too_much_is_refused(name: str, source: str, message: str) -> None:
    assert refusal(name, source).startswith(message)


BLOCKS = {
    "a\nb {% for n in names %}\n{{ n }}\n": ("command-without-end", 2),
    "{% for n in names %}{% if n %}\n{{ n }}\n{% endfor %}": ("crossed-commands", 3),
    "{# {% for n in names %} #}\n{% endfor %}": ("command-without-beginning", 2),
    "a\n\n{{ visit.titel }}": ("unknown-value", 3),
    "a\n{{ visit. }}": ("incomplete-tag", 2),
}


@pytest.mark.parametrize(("source", "told"), BLOCKS.items())
def test_a_mistake_is_told_with_its_line(source: str, told: tuple[str, int]) -> None:
    with pytest.raises(TemplateError) as caught:
        news_files({"news.html": source.encode()}, CONTEXT, (), POLISH)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.line) == told


ODD = {
    "{{ 1e99999 }}": "liczba w znaczniku jest zbyt duża",
    "{{ names[-1e99999] }}": "liczba w znaczniku jest zbyt duża",
    "{{ self }}": "nie ma wartości „self”",
    "{{ self.title }}": "nie ma wartości „self”",
    "{{ loop }}": "nie ma wartości „loop”",
    "{{ caller }}": "nie ma wartości „caller”",
    "{{ varargs }}": "nie ma wartości „varargs”",
    '{{ "\\ud800" }}': "wartość zawiera znak U+D800",
    '{{ names|join("\\udfff") }}': "wartość zawiera znak U+DFFF",
    '{{ "\\x00" }}': "wartość zawiera znak U+0000",
}


@pytest.mark.parametrize("name", ["news.html", "news.txt"])
@pytest.mark.parametrize(("source", "message"), ODD.items(), ids=ODD)
def test_what_is_no_text_is_refused(name: str, source: str, message: str) -> None:
    assert refusal(name, source).startswith(message)


def test_an_infinite_number_is_a_text_like_any_other() -> None:
    made = news_files({"news.txt": b"{{ '1e999'|float }}"}, CONTEXT, (), POLISH)
    assert made == {"news.txt": b"inf\n"}


def test_both_pages_share_what_they_may_do() -> None:
    turns = MAXIMUM_STEPS // 10_000 // 3 * 2 - 10
    half = LIST + "{{ numbers|length }}" * turns
    assert news_files({"news.txt": half.encode()}, CONTEXT, (), POLISH)
    with pytest.raises(TemplateError):
        news_files({"news.html": half.encode(), "news.txt": half.encode()}, CONTEXT, (), POLISH)


def test_a_page_of_angle_brackets_is_finished_in_no_time() -> None:
    assert news_files({"news.html": b"<" * 900_000}, CONTEXT, (), POLISH)
