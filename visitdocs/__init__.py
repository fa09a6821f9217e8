"""visitdocs: one YAML file that describes a study visit becomes the pack a public office publishes.

The road, one folder a stage, imports going one way along it:
definition → word → document → pdf → store. `pipeline` lists the stages in order; `api` is what scripts and the command
line use, under the names below (docs/api.md), with errors of `problems` and values of `pipeline`; `cli` is what people
type.

Importing the package imports none of it: a name is looked up when it is first used (PEP 562).
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from visitdocs.api import OpenProgramme, check_answer, open, start, typeset
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
    from visitdocs.problems import (
        DefinitionError,
        DocumentError,
        SiteError,
        StoreError,
        TemplateError,
        UsageError,
        VisitdocsError,
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
        if name in __all__:
            for home in ("api", "problems", "pipeline"):
                module = import_module(f"visitdocs.{home}")
                if hasattr(module, name):
                    return getattr(module, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]
