"""Paths and bytes, as a script or the command line has them → what was made, and every problem; see docs/api.md.

Reached as `visitdocs.NAME`. Nothing here imports a stage before it is needed, so that an idle run stays fast.
"""

from typing import TYPE_CHECKING

from visitdocs import pipeline
from visitdocs.api.open_programme import OpenProgramme, open
from visitdocs.lazy import lazy_names
from visitdocs.problems import (
    DefinitionError,
    DocumentError,
    SiteError,
    StoreError,
    TemplateError,
    UsageError,
    VisitdocsError,
)

if TYPE_CHECKING:
    from visitdocs.api.starting import check_answer, start
    from visitdocs.api.typesetting import typeset
    from visitdocs.pipeline import (
        Built,
        Checked,
        CollectedForms,
        DocumentForPeople,
        FilledForm,
        Forgetting,
        Look,
        MadeCopy,
        Manifest,
        OnSite,
        ParticipantDocuments,
        PersonalCopies,
        ProgrammeStatus,
        Progress,
        Published,
        Raised,
        ReadForm,
        ReadForms,
        ReturnedFigures,
        Saved,
        SavedDocuments,
        Secret,
        Seen,
        SiteAccess,
        Standing,
        State,
        Step,
        StillNamed,
        TypesetDocument,
        Wish,
        create_project,
        is_schema,
        is_shared,
        orphaned_folders,
        write_file,
        write_schema,
    )
else:
    _own = lazy_names(__name__, starting=("check_answer", "start"), typesetting=("typeset",))

    def __getattr__(name):
        return getattr(pipeline, name) if name in pipeline.__all__ else _own(name)


__all__ = [
    "Built",
    "Checked",
    "CollectedForms",
    "DefinitionError",
    "DocumentError",
    "DocumentForPeople",
    "FilledForm",
    "Forgetting",
    "Look",
    "MadeCopy",
    "Manifest",
    "OnSite",
    "OpenProgramme",
    "ParticipantDocuments",
    "PersonalCopies",
    "ProgrammeStatus",
    "Progress",
    "Published",
    "Raised",
    "ReadForm",
    "ReadForms",
    "ReturnedFigures",
    "Saved",
    "SavedDocuments",
    "Secret",
    "Seen",
    "SiteAccess",
    "SiteError",
    "Standing",
    "State",
    "Step",
    "StillNamed",
    "StoreError",
    "TemplateError",
    "TypesetDocument",
    "UsageError",
    "VisitdocsError",
    "Wish",
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
