"""Approve the texts of the sample's documents as they are now: `python tests/approve.py`.

Writes tests/approved/*.txt, which a test compares with what is made. Read the difference before you commit it.
"""

import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent / "acceptance")]

from approved_texts import approve, current  # noqa: E402
from made_packs import make, project_in  # noqa: E402


def main() -> None:
    """Make the sample's pack and write down what it says."""
    with tempfile.TemporaryDirectory() as folder:
        changed = approve(current(make(project_in(Path(folder)))))
    print("\n".join(f"tests/approved/{name}" for name in changed) or "nothing has changed")


if __name__ == "__main__":
    main()
