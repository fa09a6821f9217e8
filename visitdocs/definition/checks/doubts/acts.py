"""Acts of law that a text names and that are not in force on the days of the visit."""

import re
from collections.abc import Iterator
from datetime import date

from visitdocs.dataclass import dataclass
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import Tree
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import Message, Quoted, message, phrase
from visitdocs.problems import Severity


@dataclass(frozen=True)
class Act:
    """An act by what names it in a text, the days on which it is in force, and what holds before or after."""

    named: str
    since: date = date.min
    until: date = date.max
    instead: str = ""


ACTS = (
    Act(
        r"29 sierpnia 1997 r\. o ochronie danych osobowych",
        until=date(2018, 5, 24),
        instead="rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679",
    ),
    Act(
        r"\(UE\) 2016/679|\bRODO\b",
        since=date(2018, 5, 25),
        instead="ustawa z dnia 29 sierpnia 1997 r. o ochronie danych osobowych",
    ),
    Act(r"10 maja 2018 r\. o ochronie danych osobowych", since=date(2018, 5, 25)),
    Act(
        r"29 stycznia 2004 r\. Prawo zamówień publicznych",
        until=date(2020, 12, 31),
        instead="ustawa z dnia 11 września 2019 r. Prawo zamówień publicznych",
    ),
    Act(r"11 września 2019 r\. Prawo zamówień publicznych", since=date(2021, 1, 1)),
    Act(
        r"20 kwietnia 2004 r\. o promocji zatrudnienia",
        until=date(2025, 5, 31),
        instead="ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia",
    ),
    Act(r"20 marca 2025 r\. o rynku pracy", since=date(2025, 6, 1)),
    Act(r"5 sierpnia 2022 r\. o ekonomii społecznej", since=date(2022, 10, 30)),
)
"""Those whose days are known (Dziennik Ustaw); of any other nothing is said."""


def check_acts(visit: Visit, tree: Tree) -> Iterator[ValueProblem]:
    """Yield a warning for every text that names an act which is not yet, or no longer, in force."""
    dates = visit.visit.dates
    texts = [(path, " ".join(scalar.text.split())) for path, scalar in tree.scalars]
    whole = "\n".join(text for _, text in texts)
    out_of_force = [act for act in ACTS if dates.first < act.since or dates.last > act.until]
    named = [act for act in out_of_force if re.search(act.named, whole)]
    for path, text in texts if named else ():
        for act in named:
            if found := re.search(act.named, text):
                yield ValueProblem(path, _said(found[0], act, dates.last), _hint(act), Severity.WARNING)


def _said(named: str, act: Act, day: date) -> Message:
    if day > act.until:
        return message(
            "act-no-longer-in-force",
            "the act {act} is out of force since {day}, and the visit is later",
            act=Quoted(named),
            day=str(date.fromordinal(act.until.toordinal() + 1)),
        )
    return message(
        "act-not-yet-in-force",
        "the act {act} is in force from {day} on, and the visit is earlier",
        act=Quoted(named),
        day=str(act.since),
    )


def _hint(act: Act) -> Message:
    if act.instead:
        return phrase("name the act that holds on the days of the visit: {act}", act=act.instead)
    return phrase("name the act that holds on the days of the visit")
