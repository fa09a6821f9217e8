"""What a new definition may be called, and whether there is one of that name."""

import os
import re
import unicodedata
from pathlib import Path

from visitdocs.messages import FileName, Message, message, phrase
from visitdocs.problems import Problem, Severity, UsageError

_SHORT_NAME = re.compile(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*")
_WINDOWS_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")


def new_definition(root: Path, name: str) -> Path:
    """Where the new definition `name` goes. Raises `UsageError` for what is no name of one, or is there already."""
    bare = name.removesuffix(".yaml").removesuffix(".yml")
    if not _SHORT_NAME.fullmatch(bare) or _WINDOWS_DEVICE.fullmatch(bare):
        wrong = message("not-a-short-name", "{name} cannot be the name of a definition", name=FileName(name))
        example = _short_name(bare)
        raise _refusal(
            wrong, phrase("use letters from a to z, digits and hyphens, for example {example}", example=example)
        )
    folder = root / "programmes"
    if not os.path.isdir(folder):  # noqa: PTH112 - never raises
        nowhere = message("no-programmes", "there is no folder {folder}", folder=FileName(str(folder)))
        raise _refusal(nowhere, phrase("run the program in the folder of the project"))
    for path in sorted(folder.iterdir()):
        if path.name.partition(".")[0].casefold() == bare.partition(".")[0].casefold() and path.is_file():
            there = message("definition-there", "there is the file {name} already", name=FileName(path.name))
            raise _refusal(there, phrase("give another name; what is there stays as it is"))
    return folder / f"{bare}.yaml"


def _short_name(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("Ł", "L"))
    bare = "".join(letter for letter in letters if letter.isascii()).lower()
    found = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    return found if _SHORT_NAME.fullmatch(found) and not _WINDOWS_DEVICE.fullmatch(found) else "2027-03-poznan"


def _refusal(what: Message, hint: Message) -> UsageError:
    return UsageError(Problem(Severity.ERROR, what, hint=hint))
