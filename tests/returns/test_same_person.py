"""Of two forms of one person the later counts; people who share a name, or an address, are two."""

from datetime import UTC, datetime

import pytest

from visitdocs.fields.field_type import FieldType
from visitdocs.returns import AskedField, AskedForm, Registration
from visitdocs.returns.judging import one_for_each
from visitdocs.returns.returned_form import Format

FORM = AskedForm(
    "E",
    frozenset({"P"}),
    (AskedField("name", FieldType.TEXT, "Imię i nazwisko"), AskedField("mail", FieldType.EMAIL, "E-mail")),
)


def one(file: str, day: int, name: str, mail: str = "") -> Registration:
    """A registration received on a day of November."""
    answers = {key: value for key, value in (("name", name), ("mail", mail)) if value}
    return Registration((file,), file, datetime(2017, 11, day, tzinfo=UTC), Format.PDF, answers)


@pytest.mark.parametrize(
    ("registrations", "expected"),
    [
        ([one("a", 2, "Łucja Żółć", "l@x.pl"), one("b", 1, "Żółć  Łucja", "L@x.pl")], [("a", ["b"])]),
        ([one("a", 1, "Jan Nowy", "j@x.pl"), one("b", 2, "Jan Nowy", "inny@x.pl")], [("a", []), ("b", [])]),
        ([one("a", 1, "Jan Nowy", "biuro@x.pl"), one("b", 2, "Ola Inna", "biuro@x.pl")], [("a", []), ("b", [])]),
        ([one("a", 1, "Jan Nowy"), one("b", 2, "JAN NOWY", "j@x.pl")], [("b", ["a"])]),
        ([one("a", 1, ""), one("b", 2, "")], [("a", []), ("b", [])]),
        ([one("a", 3, "J N"), one("b", 1, "J N"), one("c", 2, "N J")], [("a", ["b", "c"])]),
    ],
)
def test_the_last_form_of_each_person_counts(registrations: list, expected: list) -> None:
    found = one_for_each(registrations, FORM)
    assert [(last.source, [earlier.source for earlier in last.earlier]) for last in found] == expected
