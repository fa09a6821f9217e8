"""The day of a run: the system's, or `VISITDOCS_TODAY`. It decides what is built and what is said, never bytes."""

import re
from collections.abc import Mapping
from datetime import date

from visitdocs.messages import Quoted, message, phrase
from visitdocs.problems import Problem, Severity, UsageError

VARIABLE = "VISITDOCS_TODAY"
_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def today_of(environment: Mapping[str, str]) -> date:
    """The day. Raises `UsageError` if the variable holds no date as YYYY-MM-DD."""
    said = environment.get(VARIABLE, "")
    if not said:
        return date.today()
    try:
        if _ISO.fullmatch(said):
            return date.fromisoformat(said)
    except ValueError:
        pass  # no such day
    wrong = message("today-malformed", "{variable} is no date: {said}", variable=VARIABLE, said=Quoted(said))
    hint = phrase("write the day as year-month-day, for example 2027-03-15, or remove the variable")
    raise UsageError(Problem(Severity.ERROR, wrong, hint=hint))
