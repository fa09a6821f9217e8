"""Paths and bytes, as a script or the command line has them → what was made, and every problem; see docs/api.md.

Reached as `visitdocs.NAME`. Nothing here imports a stage before it is needed, so that an idle run stays fast.
"""

from visitdocs.api.open_programme import OpenProgramme, open
from visitdocs.api.typesetting import typeset
from visitdocs.pipeline import (
    Built,
    Checked,
    FilledForm,
    Look,
    Manifest,
    Progress,
    Standing,
    State,
    Step,
    TypesetDocument,
    is_schema,
    is_shared,
    write_file,
    write_schema,
)
from visitdocs.problems import DefinitionError, DocumentError, StoreError, TemplateError, VisitdocsError

__all__ = [
    "Built",
    "Checked",
    "DefinitionError",
    "DocumentError",
    "FilledForm",
    "Look",
    "Manifest",
    "OpenProgramme",
    "Progress",
    "Standing",
    "State",
    "Step",
    "StoreError",
    "TemplateError",
    "TypesetDocument",
    "VisitdocsError",
    "is_schema",
    "is_shared",
    "open",
    "typeset",
    "write_file",
    "write_schema",
]
