"""What every command is handed: the project's folder, the language that the person reads, the day, the environment.

The day is the system's, or `VISITDOCS_TODAY`. It decides what is built and what is said, never bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

import visitdocs
from visitdocs.dataclass import dataclass
from visitdocs.messages import Language, Quoted, message, phrase
from visitdocs.problems import Problem, Severity, UsageError

SITE, USER, PASSWORD = "VISITDOCS_SITE", "VISITDOCS_USER", "VISITDOCS_PASSWORD"
_DAY = "VISITDOCS_TODAY"
_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True)
class Session:
    """One run of the command line."""

    root: Path
    language: Language
    today: date
    environment: Mapping[str, str] = field(repr=False)

    @property
    def site_access(self) -> visitdocs.SiteAccess:
        """What the environment says of the site, which wins over the definition and over the computer's store."""
        site, user, password = (self.environment.get(name, "").strip() for name in (SITE, USER, PASSWORD))
        return visitdocs.SiteAccess(site, user, visitdocs.Secret(password) if password else None)


def today_of(environment: Mapping[str, str]) -> date:
    """The day. Raises `UsageError` if the variable holds no date as YYYY-MM-DD."""
    said = environment.get(_DAY, "")
    if not said:
        return date.today()
    try:
        if _ISO.fullmatch(said):
            return date.fromisoformat(said)
    except ValueError:
        pass  # no such day
    wrong = message("today-malformed", "{variable} is no date: {said}", variable=_DAY, said=Quoted(said))
    hint = phrase("write the day as year-month-day, for example 2027-03-15, or remove the variable")
    raise UsageError(Problem(Severity.ERROR, wrong, hint=hint))
