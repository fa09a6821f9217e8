"""Runs of `generate.py typeset` in a process of its own that is given only so much memory."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
ADDRESS_SPACE = 1500 * 2**20
HANG = 300

STARTUP = """
import atexit, runpy, sys
from pathlib import Path
try:
    import resource
except ImportError:
    peak = lambda: 0  # Windows neither limits nor tells
else:
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)
    peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (2**20 if sys.platform == "darwin" else 2**10)
atexit.register(lambda: Path("peak").write_text(str(peak())))
sys.argv = sys.argv[2:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@dataclass(frozen=True)
class LimitedRun:
    """What a run ended with: its exit code, its two outputs, its most memory in megabytes."""

    code: int
    out: str
    err: str
    peak: int


def typeset(folder: Path, *arguments: str) -> LimitedRun:
    """Run `generate.py typeset` with these arguments in a folder."""
    command = [sys.executable, "-c", STARTUP, str(ADDRESS_SPACE), str(ROOT / "generate.py"), "typeset", *arguments]
    inherited = {name: value for name, value in os.environ.items() if name != "VISITDOCS_DEBUG"}
    environment = inherited | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=HANG, check=False
    )
    return LimitedRun(done.returncode, done.stdout, done.stderr, int((folder / "peak").read_text(encoding="utf-8")))
