"""Make the sample's four documents for participants, DOCX and PDF, whole processes, and say what they cost.

    python benchmarks/participants.py [PEOPLE …]         else 40 and 500, each in one and in two processes

A list and badges for all, a letter and a certificate for each of the people, who are made up: half of them in either
track, with three kinds of rooms and of meals. Costs as in `invitations`.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from invitations import JOBS, ROOT, SLUG, cost_of

sys.path.append(str(ROOT / "tests" / "participants"))

from taking_part import STAFF, column, project_in, staff_sheet

TRACKS, ROOMS, MEALS = ("pes-jst", "owes"), ("shared", "alone", "none"), ("meat", "vegetarian", "vegan")


def person(number: int) -> dict[str, object]:
    """Somebody made up."""
    return {
        "person.name": f"Łucja Przykładowa-{number}",
        "institution.name": f"Urząd Gminy Przykład {number}",
        "track": (TRACKS[number % 2],),
        "accommodation": (ROOMS[number % 3],),
        "meals": (MEALS[number % 3],),
    }


def accept_all(sheet: Any) -> None:
    """Mark everybody as accepted and present."""
    for heading, word in STAFF.items():
        place = column(sheet, heading)
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, place).value = word


def main() -> int:
    """Print the table."""
    print("| people | processes | wall, s | CPU, s | memory, MB |")
    print("|---|---|---|---|---|")
    for people in [int(text) for text in sys.argv[1:]] or [40, 500]:
        for jobs in JOBS:
            with tempfile.TemporaryDirectory() as name:
                visit = project_in(Path(name), *map(person, range(people)))
                staff_sheet(visit, accept_all)
                shutil.copy(ROOT / "generate.py", name)
                cost = cost_of(Path(name), "participants", SLUG, "--jobs", str(jobs))
                memory = "–" if cost.memory is None else f"{cost.memory:.0f}"
                print(f"| {people} | {jobs} | {cost.wall:.1f} | {cost.cpu:.1f} | {memory} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
