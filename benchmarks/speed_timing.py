"""Whole processes timed in turn: processor time, wall time and memory of each, and how they stand to one another."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Command = Callable[[], Sequence[str]]
"""Gives the command line of the next run; makes whatever folder it needs."""


@dataclass(frozen=True)
class Run:
    """One process with those that it started: seconds of processors and of the clock, and the most megabytes of one."""

    cpu: float
    wall: float
    megabytes: float


@dataclass(frozen=True)
class Timed:
    """The runs of one command."""

    runs: tuple[Run, ...]

    @property
    def cpu(self) -> float:
        """The median of processor time, in seconds."""
        return median(run.cpu for run in self.runs)

    @property
    def wall(self) -> float:
        """The median of wall time, in seconds."""
        return median(run.wall for run in self.runs)

    @property
    def megabytes(self) -> float:
        """The most memory of any run."""
        return max(run.megabytes for run in self.runs)


def in_turn(commands: Sequence[Command], runs: int, code: Path) -> list[Timed]:
    """Run each command once to warm up, then all of them in turn; `code` takes the compiled modules of all.

    In turn, because a machine is now faster and now slower. Compiled modules, because that is how programs are
    installed, and a checkout on which Python may write none would be the only one without.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(code), "VISITDOCS_FONTS": "", "VISITDOCS_LANG": "en"}
    environment["VISITDOCS_CACHE"] = str(code / "templates")
    found: list[list[Run]] = [[] for _ in commands]
    for number in range(runs + 1):
        for command, runs_of in zip(commands, found, strict=True):
            run = _timed(command(), environment)
            if number:
                runs_of.append(run)
    return [Timed(tuple(runs_of)) for runs_of in found]


def _timed(command: Sequence[str], environment: dict[str, str]) -> Run:
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)  # also what its children took, once it has waited for them
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{errors.decode('utf-8', 'replace')}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
