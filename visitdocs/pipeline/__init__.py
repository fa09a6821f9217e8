"""A programme's files become its pack: `builder` is what people ask for, `pack` the stages in order."""

from visitdocs.pipeline.builder import (
    Built,
    Checked,
    State,
    build,
    check,
    is_schema,
    last_pack,
    write_schema,
)
from visitdocs.pipeline.inputs.input_files import read_typed_file, read_word_file
from visitdocs.pipeline.invitations import MadeCopy, PersonalCopies, Saved
from visitdocs.pipeline.made_documents import FilledForm, TypesetDocument
from visitdocs.pipeline.participants.documents import ParticipantDocuments
from visitdocs.pipeline.participants.values import DocumentForPeople, SavedDocuments
from visitdocs.pipeline.programme import Programme, is_shared
from visitdocs.pipeline.progress import Progress, Step, unseen
from visitdocs.pipeline.projects.orphans import orphaned_folders
from visitdocs.pipeline.projects.starter import create_project
from visitdocs.pipeline.projects.status import ProgrammeStatus, status_of
from visitdocs.pipeline.public.finished import is_finished
from visitdocs.pipeline.public.reminders import reminders
from visitdocs.pipeline.publishing import (
    Published,
    Raised,
    look_at_site,
    publish_by_hand,
    publish_to_site,
    raise_revision,
    store_site_password,
)
from visitdocs.pipeline.returned.collected_forms import CollectedForms
from visitdocs.pipeline.returned.forgotten import Forgetting, StillNamed
from visitdocs.pipeline.returned.read_form_values import ReadForm, ReadForms
from visitdocs.pipeline.returned.returned_figures import ReturnedFigures, returned_figures
from visitdocs.pipeline.single_documents import (
    check_participants,
    collect_forms,
    fill_form,
    forget,
    invite,
    participant_documents,
    plan_forgetting,
    read_returned,
    typeset_document,
    untranslated_lines,
)
from visitdocs.pipeline.site.values import OnSite, Seen, SiteAccess, Wish
from visitdocs.site.secret import Secret
from visitdocs.store import Look, Manifest, Standing, look, standing, write_file

__all__ = [
    "Built",
    "Checked",
    "CollectedForms",
    "DocumentForPeople",
    "FilledForm",
    "Forgetting",
    "Look",
    "MadeCopy",
    "Manifest",
    "OnSite",
    "ParticipantDocuments",
    "PersonalCopies",
    "Programme",
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
    "Standing",
    "State",
    "Step",
    "StillNamed",
    "TypesetDocument",
    "Wish",
    "build",
    "check",
    "check_participants",
    "collect_forms",
    "create_project",
    "fill_form",
    "forget",
    "invite",
    "is_finished",
    "is_schema",
    "is_shared",
    "last_pack",
    "look",
    "look_at_site",
    "orphaned_folders",
    "participant_documents",
    "plan_forgetting",
    "publish_by_hand",
    "publish_to_site",
    "raise_revision",
    "read_returned",
    "read_typed_file",
    "read_word_file",
    "reminders",
    "returned_figures",
    "standing",
    "status_of",
    "store_site_password",
    "typeset_document",
    "unseen",
    "untranslated_lines",
    "write_file",
    "write_schema",
]
