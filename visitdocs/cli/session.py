"""What every command is handed: the project's folder, the language that the person reads, the day."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from visitdocs.messages import Language


@dataclass(frozen=True)
class Session:
    """One run of the command line."""

    root: Path
    language: Language
    today: date
