"""Make the sample pack in every world of `tests/acceptance/worlds.py` and count the worlds that differ.

    python benchmarks/reproducible.py

36 processes: 4 time zones, 3 locales, 3 hash seeds, each in a folder and a month of its own. Ends with 1 if any
differs. A locale that the machine lacks is only asked for; `LOCPATH` may name a folder of compiled ones.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "acceptance"))

from worlds import World, environment, every_world  # noqa: E402 -- found by the line above


def made_in(world: World, folder: Path) -> dict[str, str]:
    """The digest of every file that the sample's first build makes in that world."""
    project = folder / f"{' '.join(world).replace('/', '-')} ząb"
    for name in ("programmes", "templates"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "generate.py", project)
    changed = os.environ | environment(world, folder / "startup" / project.name, str(ROOT))
    subprocess.run([sys.executable, str(project / "generate.py"), "-q"], cwd=folder, env=changed, check=True)
    (output,) = (path for path in (project / "output").iterdir() if path.is_dir())
    files = sorted(path for path in output.iterdir() if not path.name.startswith("."))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def main() -> int:
    """Compare all worlds with the first one; the exit code."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        made = {world: made_in(world, Path(name)) for world in every_world()}
    first = next(iter(made.values()))
    different = [world for world, files in made.items() if files != first]
    took = time.perf_counter() - started
    print(f"{len(made)} worlds, {len(first)} files each, {len(different)} worlds differ, {took:.0f} s", *different)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
