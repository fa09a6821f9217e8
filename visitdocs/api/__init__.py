"""Paths and bytes, as a script or the command line has them → what was made, and every problem; see docs/api.md.

Reached as `visitdocs.NAME`. Nothing here imports a stage before it is needed, so that an idle run stays fast.
"""

from visitdocs.api.open_programme import OpenProgramme, open
from visitdocs.api.starting import check_answer, start
from visitdocs.api.typesetting import typeset
from visitdocs.pipeline import (
    Built,
    Checked,
    CollectedForms,
    FilledForm,
    Forgetting,
    Look,
    MadeCopy,
    Manifest,
    PersonalCopies,
    ProgrammeStatus,
    Progress,
    Published,
    Raised,
    Saved,
    Standing,
    State,
    Step,
    TypesetDocument,
    create_project,
    is_schema,
    is_shared,
    orphaned_folders,
    write_file,
    write_schema,
)
from visitdocs.problems import DefinitionError, DocumentError, StoreError, TemplateError, UsageError, VisitdocsError

__all__ = [
    "Built",
    "Checked",
    "CollectedForms",
    "DefinitionError",
    "DocumentError",
    "FilledForm",
    "Forgetting",
    "Look",
    "MadeCopy",
    "Manifest",
    "OpenProgramme",
    "PersonalCopies",
    "ProgrammeStatus",
    "Progress",
    "Published",
    "Raised",
    "Saved",
    "Standing",
    "State",
    "Step",
    "StoreError",
    "TemplateError",
    "TypesetDocument",
    "UsageError",
    "VisitdocsError",
    "check_answer",
    "create_project",
    "is_schema",
    "is_shared",
    "open",
    "orphaned_folders",
    "start",
    "typeset",
    "write_file",
    "write_schema",
]
