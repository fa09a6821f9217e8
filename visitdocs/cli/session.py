"""What every command is handed: the project's folder and the language that the person reads."""

from dataclasses import dataclass
from pathlib import Path

from visitdocs.messages import Language


@dataclass(frozen=True)
class Session:
    """One run of the command line."""

    root: Path
    language: Language
