"""Puts beside this folder those whose builders and eyes the corpus is made and looked at with."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / folder) for folder in ("document", "pdf", "acceptance")]
