"""What came of a folder of returned forms."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class CollectedForms:
    """What came of a folder: files looked at, registrations, those that are new, rows in the sheet of
    problems, and its name.

    `csv` is where the register stands as CSV as well; `unchanged`: there was nothing to write.
    """

    register: Path
    files: int
    registrations: int
    added: int
    problems: int
    sheet: str
    unchanged: bool
    csv: Path | None
