"""The long runs over damaged templates and documents: `python benchmarks/damaged_files.py`, some ten minutes.

Seeded, and the same code as the ordinary tests: each file is filled, typeset or refused with words, in time and memory.
`docs/reliability.md` has the figures.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = {
    "damaged templates": "tests/word/test_mutated_templates.py",
    "damaged documents": "tests/document/test_mutated_files.py",
}


def main() -> int:
    """Run both and tell how long each took; the exit code is that of the worse one."""
    worst = 0
    for name, path in RUNS.items():
        started = time.monotonic()
        command = [sys.executable, "-m", "pytest", "-n", "auto", "-m", "long", path]
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        print(f"{name}: {'failed' if code else 'fine'}, {time.monotonic() - started:.0f} s")
        worst = max(worst, code)
    return worst


if __name__ == "__main__":
    sys.exit(main())
