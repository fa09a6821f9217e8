"""visitdocs: one YAML file that describes a study visit becomes the pack a public office publishes.

The road, one folder a stage, imports going one way along it:
definition → word → document → pdf → store. `pipeline` lists the stages in order; `api` is what scripts and the command
line use, under the names below (docs/api.md); `cli` is what people type.

Importing the package imports none of it: a name is looked up when it is first used (PEP 562).
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from visitdocs.api import (
        Built,
        Checked,
        CollectedForms,
        DefinitionError,
        DocumentError,
        DocumentForPeople,
        FilledForm,
        Forgetting,
        Look,
        MadeCopy,
        Manifest,
        OnSite,
        OpenProgramme,
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
        SiteError,
        Standing,
        State,
        Step,
        StillNamed,
        StoreError,
        TemplateError,
        TypesetDocument,
        UsageError,
        VisitdocsError,
        Wish,
        check_answer,
        create_project,
        is_schema,
        is_shared,
        open,
        orphaned_folders,
        start,
        typeset,
        write_file,
        write_schema,
    )

__version__ = "0.1.0"

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

if not TYPE_CHECKING:  # so that a misspelt name is found where types are checked

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("visitdocs.api"), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
