"""Approve the texts of the samples' documents as they are now: `python tests/approve.py`.

Writes the texts in tests/approved, which a test compares with what is made. Read the difference before you commit it.
"""

import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent / "acceptance")]

from approved_texts import approve, current  # noqa: E402
from made_packs import SAMPLES, make, project_in  # noqa: E402


def main() -> None:
    """Make the samples' packs and write down what they say."""
    changed = []
    with tempfile.TemporaryDirectory() as folder:
        for slug in SAMPLES:
            changed += approve(slug, current(slug, make(project_in(Path(folder, slug), slug=slug))))
    print("\n".join(f"tests/approved/{name}" for name in changed) or "nothing has changed")


if __name__ == "__main__":
    main()
