"""Where personal data must not go, and which folders are no folders of forms."""

from pathlib import Path

from visitdocs.messages import Message, message, phrase
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.public.private_places import holds_project, is_in, is_public
from visitdocs.problems import Place, Problem, Severity, UsageError


def refuse_public_places(programme: Programme, folder: Path, register: Path) -> None:
    """Refuse to read the project as forms, and to put the register where packs, definitions or templates are.

    Raises `UsageError`.
    """
    if holds_project(folder, programme) or is_in(programme.output, folder):
        project = message("returned-folder-of-project", "the folder holds the project, and is no folder of forms alone")
        raise _refusal(folder, project, phrase("put the forms into a folder of their own, for example returned/forms"))
    own = (programme.definition.parent, programme.templates)
    if is_public(register, programme) or any(is_in(register, place) for place in own):
        public = message("register-public", "the register must not go where documents, definitions or templates are")
        raise _refusal(register, public, phrase("leave -o out, or name a file in another folder"))


def _refusal(place: Path, sentence: Message, hint: Message) -> UsageError:
    return UsageError(Problem(Severity.ERROR, sentence, Place(file=str(place)), hint))
