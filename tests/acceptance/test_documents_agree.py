"""What several documents say they say alike: how to send a registration, what is scored and asked, and people's data.

The approved texts are read: that they are what the documents say is held beside them.
"""

import re

import pytest
from approved_texts import FOLDER
from whole_sample import WHOLE

from visitdocs.definition import Visit, read_definition
from visitdocs.word import template_context

TEXTS = ("registration_form.txt", "invitation.txt", "regulations.txt", "news.txt", "news.html")
WHAT = "skan podpisanego formularza albo plik PDF podpisany elektronicznie"
WHERE = ("wizyty@dops.example.org", "na papierze", "ul. Przykładowa 1, 50-000 Wrocław")
CONTACT = "Zespół do spraw ekonomii społecznej, w dni robocze w godzinach 8:00–15:00"
DAY, HOUR = "21 listopada 2017 r.", "godz. 15:00"


def text(name: str) -> str:
    """An approved text as one line of words, without tags and what cannot be seen."""
    found = (FOLDER / name).read_text(encoding="utf-8").replace("&#8288;", "").replace("\u2060", "")
    return " ".join((re.sub("<[^>]*>", " ", found) if name.endswith(".html") else found).split())


@pytest.fixture(scope="module")
def visit() -> Visit:
    return read_definition(WHOLE.encode(), "x.yaml").visit


@pytest.mark.parametrize("name", TEXTS)
def test_what_to_send_and_where_is_said_alike_everywhere(name: str) -> None:
    said = text(name)
    assert said.replace("Formularza", "formularza").count(WHAT) == 1
    assert [words for words in WHERE if words not in said] == []


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "regulations.txt"])
def test_until_when_with_weekday_and_hour_and_whom_to_ask_is_said_alike_where_it_is_of_the_visit(name: str) -> None:
    said = text(name)
    assert re.findall(f"(wtorek|wtorku), {DAY},(?: do)? {HOUR}", said)
    assert re.findall(rf"{DAY}(?!,(?: do)? {HOUR})", said) == []
    assert CONTACT in said


def test_regulations_leave_the_days_to_the_announcement() -> None:
    assert DAY not in text("regulations.txt")


def test_what_is_scored_is_asked_and_what_is_asked_for_that_is_scored(visit: Visit) -> None:
    scored = re.search(r"pierwszeństwo zgłoszeniom:\n((?: +[a-z]\) .*\n)+)", _approved("regulations.txt"))
    assert scored
    criteria = [" ".join(line.split()[1:]).rstrip(",.;") for line in scored[1].splitlines()]
    asked = {field.criterion: field.name for field in visit.registration.all_fields() if field.criterion}
    assert criteria == list(asked)
    assert len(criteria) == 3
    form = _approved("registration_form.txt")
    assert [name for name in asked.values() if f"[___ {name}" not in form] == []


def test_form_and_regulations_say_the_same_of_peoples_data(visit: Visit) -> None:
    told = template_context(visit, "form")["data_protection"]
    form, regulations = text("registration_form.txt"), text("regulations.txt")
    facts = [told.administrator, told.law, told.inspector.email, told.kept_until]
    facts += [*told.rights, *told.recipients, *(purpose.purpose for purpose in told.purposes)]
    facts += [purpose.basis for purpose in told.purposes]
    assert len(facts) == 17
    assert [str(fact) for fact in facts if str(fact) not in form] == []
    assert [str(fact) for fact in facts if str(fact) not in regulations] == []
    assert f"Skargę przyjmuje {told.complaints_to}." in form
    assert f"można wnieść {told.complaints_go}." in regulations
    assert "Więcej mówi regulamin w paragrafie „Dane osobowe”." in form
    assert re.search(r"§ \d+\. Dane osobowe", regulations)


def _approved(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
