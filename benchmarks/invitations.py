"""Make personal copies of the sample's invitation as PDF, whole processes, and say what they cost.

    python benchmarks/invitations.py [COPIES …]         else 100 and 1000, each in one and in two processes

Wall time and CPU time of all processes, from `python generate.py` to its end; the most memory that they held together
at one time (Linux, proportional set size). A table in Markdown, as in docs/benchmarks.md.
"""

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SLUG = "2017-11-wielkopolska"
JOBS = (1, 2)
LOOKS = 0.25
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Cost:
    """What a run has cost: seconds of wall and CPU time, megabytes (None where the system does not tell)."""

    wall: float
    cpu: float
    memory: float | None


def project_in(folder: Path, copies: int) -> None:
    """The sample and a list of made-up people, every third of whom has an institution."""
    for name in ("programmes", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("~$*"))
    shutil.copy(ROOT / "generate.py", folder)
    with (folder / "list.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(("name", "greeting", "institution", "address"))
        for number in range(copies):
            institution = f"Urząd Gminy Przykład {number}" if number % 3 == 0 else ""
            address = f"ul. Łąkowa {number}\n00-000 Przykładowo"
            rows.writerow((f"Łucja Przykładowa-{number}", "Szanowna Pani", institution, address))


def memory_of(pids: list[int]) -> float:
    """Megabytes that these processes hold, what they share counted once."""
    total = 0
    for pid in pids:
        try:
            found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
        except OSError:
            continue  # it has just ended
        total += int(found[1]) if found else 0
    return total / 1024


def family_of(pid: int) -> list[int]:
    """A process and all that it has started, as far as they still run."""
    family = [pid]
    for member in family:
        for task in Path(f"/proc/{member}/task").glob("*/children"):
            try:
                family += map(int, task.read_text().split())
            except OSError:
                continue
    return family


def cost_of(folder: Path, *arguments: str) -> Cost:
    """Run the program in a process of its own."""
    command = [sys.executable, "generate.py", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "VISITDOCS_FONTS": ""}
    before, started, most = os.times(), time.perf_counter(), 0.0
    running = subprocess.Popen([*command, "-q"], cwd=folder, env=environment)
    while running.poll() is None:
        most = max(most, memory_of(family_of(running.pid)) if sys.platform == "linux" else 0.0)
        time.sleep(LOOKS)
    wall, after = time.perf_counter() - started, os.times()
    if running.returncode:
        raise SystemExit(f"{arguments[0]} ended with {running.returncode}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu, most or None)


def main() -> int:
    """Print the table."""
    print("| copies | processes | wall, s | copies/s | CPU, s | CPU a copy, ms | memory, MB |")
    print("|---|---|---|---|---|---|---|")
    for copies in [int(text) for text in sys.argv[1:]] or [100, 1000]:
        with tempfile.TemporaryDirectory() as name:
            project_in(Path(name), copies)
            for jobs in JOBS:
                options = ("-o", f"letters-{jobs}", "--jobs", str(jobs))
                cost = cost_of(Path(name), "invite", SLUG, "list.csv", *options)
                memory = "–" if cost.memory is None else f"{cost.memory:.0f}"
                rates = f"{cost.wall:.1f} | {copies / cost.wall:.1f} | {cost.cpu:.1f} | {1000 * cost.cpu / copies:.0f}"
                print(f"| {copies} | {jobs} | {rates} | {memory} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
