import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment

from visitdocs.templating.filters import capital, listing, small, template_filters


@pytest.mark.parametrize(
    ("values", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a i b"), (["a", "b", "c"], "a, b i c"), ([1, 2, 3, 4], "1, 2, 3 i 4")],
)
def test_a_listing_has_commas_and_a_conjunction_before_the_last(values, text):
    assert listing(values) == text


def test_first_letters_grow_and_shrink_and_the_rest_stays():
    assert capital("śniadanie w JST") == "Śniadanie w JST"
    assert small("Łódź i OWES") == "łódź i OWES"
    assert (capital(""), small("")) == ("", "")


def test_templates_use_the_filters_by_name():
    environment = ImmutableSandboxedEnvironment(autoescape=True)
    environment.filters |= template_filters()
    template = '{{ 22|plural("miejsce", "miejsca", "miejsc") }}, {{ ["R&D", "b"]|listing("oraz")|capital }}'
    assert environment.from_string(template).render() == "22\u00a0miejsca, R&amp;D oraz b"
