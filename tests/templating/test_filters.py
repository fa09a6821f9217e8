import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment

from visitdocs.templating.errors import WrongUseError
from visitdocs.templating.filters import capital, listing, plural, small, template_filters
from visitdocs.wording import wording_of

POLISH, ENGLISH = wording_of("pl"), wording_of("en")


@pytest.mark.parametrize(
    ("values", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a i b"), (["a", "b", "c"], "a, b i c"), ([1, 2, 3, 4], "1, 2, 3 i 4")],
)
def test_a_listing_has_commas_and_a_conjunction_before_the_last(values, text):
    assert listing(POLISH, values) == text


def test_first_letters_grow_and_shrink_and_the_rest_stays():
    assert capital("śniadanie w JST") == "Śniadanie w JST"
    assert small("Łódź i OWES") == "łódź i OWES"
    assert (capital(""), small("")) == ("", "")


def test_templates_use_the_filters_by_name():
    environment = ImmutableSandboxedEnvironment(autoescape=True)
    environment.filters |= template_filters(POLISH)
    template = '{{ 22|plural("miejsce", "miejsca", "miejsc") }}, {{ ["R&D", "b"]|listing("oraz")|capital }}'
    assert environment.from_string(template).render() == "22\u00a0miejsca, R&amp;D oraz b"


def test_a_listing_and_a_plural_are_of_the_documents_language() -> None:
    assert listing(ENGLISH, ["a", "b", "c"]) == "a, b and c"
    assert plural(ENGLISH, 2, "place", "places") == "2\u00a0places"
    assert plural(POLISH, 2, "miejsce", "miejsca", "miejsc") == "2\u00a0miejsca"


def test_a_plural_with_the_forms_of_another_language_tells_how_many_there_are() -> None:
    with pytest.raises(WrongUseError) as refusal:
        plural(ENGLISH, 2, "miejsce", "miejsca", "miejsc")
    assert refusal.value.mistake.message.code == "forms-of-plural"
    assert refusal.value.mistake.message.number == 2
