"""What came of a folder of returned forms."""

from pathlib import Path

from visitdocs.frozen import dataclass
from visitdocs.problems import Problem


@dataclass(frozen=True)
class CollectedForms:
    """What came of a folder: files looked at, registrations, those that are new, rows in the sheet of
    problems, and its name.

    `csv` is where the register stands as CSV as well; `unchanged`: there was nothing to write. `warnings` are about the
    register itself.
    """

    register: Path
    files: int
    registrations: int
    added: int
    problems: int
    sheet: str
    unchanged: bool
    csv: Path | None
    warnings: tuple[Problem, ...] = ()
