"""A programme's files become its pack: `builder` is what people ask for, `pack` the stages in order.

All else that can be asked for has its stages imported when it is.
"""

from typing import TYPE_CHECKING

from visitdocs.lazy import lazy_names
from visitdocs.pipeline.builder import Built, Checked, State, build, check, is_schema, last_pack, write_schema
from visitdocs.pipeline.programme import Programme, is_shared
from visitdocs.pipeline.progress import Progress, Step, unseen
from visitdocs.store import Look, Manifest, Standing, look, standing, write_file

if TYPE_CHECKING:
    from visitdocs.pipeline.form_filling import FilledForm, fill_form
    from visitdocs.pipeline.inputs.input_files import read_typed_file, read_word_file
    from visitdocs.pipeline.invitations.copy_values import MadeCopy, Saved
    from visitdocs.pipeline.invitations.inviting import invite
    from visitdocs.pipeline.invitations.personal_copies import PersonalCopies
    from visitdocs.pipeline.participants.documents import ParticipantDocuments
    from visitdocs.pipeline.participants.planning import participant_documents
    from visitdocs.pipeline.participants.right_before import check_participants
    from visitdocs.pipeline.participants.values import DocumentForPeople, SavedDocuments
    from visitdocs.pipeline.projects.orphans import orphaned_folders
    from visitdocs.pipeline.projects.starter import create_project
    from visitdocs.pipeline.projects.status import ProgrammeStatus, status_of
    from visitdocs.pipeline.projects.untranslated import untranslated_lines
    from visitdocs.pipeline.public.public_state import is_finished
    from visitdocs.pipeline.public.publishing import Published, Raised, publish_by_hand, raise_revision
    from visitdocs.pipeline.public.reminders import reminders
    from visitdocs.pipeline.returned.collection import CollectedForms, collect_forms
    from visitdocs.pipeline.returned.forgetting import Forgetting, StillNamed, forget, plan_forgetting
    from visitdocs.pipeline.returned.form_reading import ReadForm, ReadForms, read_returned
    from visitdocs.pipeline.returned.returned_figures import ReturnedFigures, returned_figures
    from visitdocs.pipeline.site.site_order import store_site_password
    from visitdocs.pipeline.site.site_publication import publish_to_site
    from visitdocs.pipeline.site.site_status import look_at_site
    from visitdocs.pipeline.site.values import OnSite, Seen, SiteAccess, Wish
    from visitdocs.pipeline.typesetting import TypesetDocument, typeset_document
    from visitdocs.site.secret import Secret
else:
    __getattr__ = lazy_names(
        __name__,
        form_filling=(
            "FilledForm",
            "fill_form",
        ),
        inputs__input_files=(
            "read_typed_file",
            "read_word_file",
        ),
        invitations__copy_values=(
            "MadeCopy",
            "Saved",
        ),
        invitations__inviting=("invite",),
        invitations__personal_copies=("PersonalCopies",),
        participants__documents=("ParticipantDocuments",),
        participants__planning=("participant_documents",),
        participants__right_before=("check_participants",),
        participants__values=(
            "DocumentForPeople",
            "SavedDocuments",
        ),
        projects__orphans=("orphaned_folders",),
        projects__starter=("create_project",),
        projects__status=(
            "ProgrammeStatus",
            "status_of",
        ),
        projects__untranslated=("untranslated_lines",),
        public__public_state=("is_finished",),
        public__publishing=(
            "Published",
            "Raised",
            "publish_by_hand",
            "raise_revision",
        ),
        public__reminders=("reminders",),
        returned__collection=(
            "CollectedForms",
            "collect_forms",
        ),
        returned__forgetting=(
            "Forgetting",
            "StillNamed",
            "forget",
            "plan_forgetting",
        ),
        returned__form_reading=(
            "ReadForm",
            "ReadForms",
            "read_returned",
        ),
        returned__returned_figures=(
            "ReturnedFigures",
            "returned_figures",
        ),
        site__site_order=("store_site_password",),
        site__site_publication=("publish_to_site",),
        site__site_status=("look_at_site",),
        site__values=(
            "OnSite",
            "Secret",
            "Seen",
            "SiteAccess",
            "Wish",
        ),
        typesetting=(
            "TypesetDocument",
            "typeset_document",
        ),
    )

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
