"""What every command is handed: the project's folder, the language that the person reads, the day, the environment."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

from visitdocs import Secret, SiteAccess
from visitdocs.frozen import dataclass
from visitdocs.messages import Language

SITE, USER, PASSWORD = "VISITDOCS_SITE", "VISITDOCS_USER", "VISITDOCS_PASSWORD"


@dataclass(frozen=True)
class Session:
    """One run of the command line."""

    root: Path
    language: Language
    today: date
    environment: Mapping[str, str] = field(repr=False)

    @property
    def site_access(self) -> SiteAccess:
        """What the environment says of the site, which wins over the definition and over the computer's store."""
        site, user, password = (self.environment.get(name, "").strip() for name in (SITE, USER, PASSWORD))
        return SiteAccess(site, user, Secret(password) if password else None)
