"""Accept the news page of the sample as it is now: python tests/news/approve.py"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[level]) for level in (2, 1, 0)]

from test_page import ROOT, pages  # noqa: E402
from whole_sample import WHOLE  # noqa: E402

for name, text in pages(WHOLE).items():
    (ROOT / "tests" / "approved" / name).write_text(text, encoding="utf-8")
