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
import atexit, re, runpy, sys
from pathlib import Path
try:
    import resource
except ImportError:
    pass  # Windows neither limits nor tells
else:
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)

def peak():
    status = Path("/proc/self/status")  # unlike getrusage it leaves out the process that started this one
    return int(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1]) // 2**10 if status.exists() else 0

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
