import pytest

from visitdocs.wording.plurals import plural


@pytest.mark.parametrize(
    ("number", "noun"),
    [
        (0, "miejsc"), (1, "miejsce"), (2, "miejsca"), (4, "miejsca"), (5, "miejsc"), (11, "miejsc"),
        (12, "miejsc"), (14, "miejsc"), (21, "miejsc"), (22, "miejsca"), (40, "miejsc"), (102, "miejsca"),
        (112, "miejsc"), (1001, "miejsc"),
    ],
)  # fmt: skip
def test_the_noun_follows_its_number_and_stays_with_it(number, noun):
    assert plural(number, "miejsce", "miejsca", "miejsc") == f"{number}\u00a0{noun}"
