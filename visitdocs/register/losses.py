"""What in a workbook openpyxl would lose in saving it, told by the parts of the file (ECMA-376 Part 1, 12.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from visitdocs.messages import Message, phrase

_MARKS = (
    (
        "xl/worksheets/sheet",
        rb"x14:dataBar|x14:cfRule",
        phrase("bars or icons of conditional formatting made in Excel"),
    ),
    ("xl/worksheets/sheet", rb"sparklineGroup", phrase("sparklines")),
    ("xl/drawings/drawing", rb"<xdr:(sp|cxnSp|grpSp)[ >]", phrase("text boxes or shapes")),
    ("xl/metadata", rb"XLDAPR", phrase("dynamic arrays")),
    ("xl/featurepropertybag", rb"", phrase("check boxes in cells")),
    ("xl/threadedcomments", rb"", phrase("comments with answers")),
    ("xl/pivottables", rb"", phrase("pivot tables")),
    ("xl/slicers", rb"", phrase("slicers")),
    ("xl/vbaproject", rb"", phrase("macros")),
)
"""Where a part's name begins so, and it holds this: what would be lost."""


def would_be_lost(data: bytes) -> tuple[Message, ...]:
    """Name what is in a workbook and would not be there when it is saved. Raises what `zipfile` raises."""
    return tuple(dict.fromkeys(_found(data)))


def _found(data: bytes) -> Iterator[Message]:
    with ZipFile(BytesIO(data)) as opened:
        for name in opened.namelist():
            for beginning, mark, what in _MARKS:
                if name.lower().startswith(beginning) and (not mark or re.search(mark, opened.read(name))):
                    yield what
