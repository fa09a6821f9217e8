"""Accept the news page of the sample as it is now: python tests/news/approve.py"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[level]) for level in (2, 1, 0)]

from test_page import ROOT, SAMPLE, pages  # noqa: E402

for name, text in pages(SAMPLE.read_text(encoding="utf-8")).items():
    (ROOT / "tests" / "approved" / name).write_text(text, encoding="utf-8")
