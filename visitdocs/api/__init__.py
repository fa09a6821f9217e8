"""Paths and bytes, as a script or the command line has them → what was made, and every problem; see docs/api.md.

Reached as `visitdocs.NAME`, as are the values that come of it. Nothing here imports a stage before it is needed, so
that an idle run stays fast.
"""

from typing import TYPE_CHECKING

from visitdocs.api.open_programme import OpenProgramme, open
from visitdocs.lazy import lazy_names

if TYPE_CHECKING:
    from visitdocs.api.starting import check_answer, start
    from visitdocs.api.typesetting import typeset
else:
    __getattr__ = lazy_names(__name__, starting=("check_answer", "start"), typesetting=("typeset",))

__all__ = ["OpenProgramme", "check_answer", "open", "start", "typeset"]
