"""Where personal data must not go, and which folders are no folders of forms."""

from pathlib import Path

from visitdocs.messages import Message, message, phrase
from visitdocs.pipeline.programme import Programme
from visitdocs.problems import Place, Problem, Severity, UsageError


def refuse_public_places(programme: Programme, folder: Path, register: Path) -> None:
    """Refuse to read the project as forms, and to put the register where packs, definitions or templates are.

    Raises `UsageError`.
    """
    own = [place.resolve() for place in (programme.definition.parent, programme.templates, programme.output)]
    if any(place.is_relative_to(folder.resolve()) for place in own):
        project = message("returned-folder-of-project", "the folder holds the project, and is no folder of forms alone")
        raise _refusal(folder, project, phrase("put the forms into a folder of their own, for example returned/forms"))
    packs = programme.output.parent if programme.output.parent.name == "output" else programme.output
    if any(register.resolve().is_relative_to(place) for place in (*own, packs.resolve())):
        public = message("register-public", "the register must not go where documents, definitions or templates are")
        raise _refusal(register, public, phrase("leave -o out, or name a file in another folder"))


def _refusal(place: Path, sentence: Message, hint: Message) -> UsageError:
    return UsageError(Problem(Severity.ERROR, sentence, Place(file=str(place)), hint))
