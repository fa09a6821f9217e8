"""What the paths on a command line mean, and what to say when they mean nothing."""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import visitdocs
from visitdocs import OpenProgramme, is_shared
from visitdocs.cli.showing.paths import shown
from visitdocs.messages import FileName, Listed, Message, OneOf, Quoted, message, phrase
from visitdocs.problems import Problem, Severity, UsageError

_DRIVE = re.compile(r"[A-Za-z]:")
_NUMBER = re.compile(r"-?[0-9]{1,9}")
_KINDS = (".yaml", ".yml")
MAXIMUM_JOBS = 61
"""As many processes as Windows can wait for."""
_WORD_FILES = frozenset({".docx", ".docm", ".dotx", ".dotm"})


def chosen_programmes(
    root: Path, names: Sequence[str], output: Path | None, commands: Iterable[str] = ()
) -> list[OpenProgramme]:
    """The programmes that `names` stand for; without names all of `root/programmes`. Each has its folder in `output`.

    A name is a path, from the current folder or from `root`, or the name of a file in `programmes`, with or without
    its suffix. Raises `UsageError`; `commands` are what may have been meant as well.
    """
    there = _definitions(root)
    if not names and not there:
        none = message("no-definition", "there is no definition (.yaml) in the folder programmes")
        raise _refusal(none, phrase("make one in the folder {folder}", folder=str(root / "programmes")))
    paths = dict.fromkeys(_definition(name, root, there, commands).resolve() for name in names) or there
    _refuse_unspellable(paths)
    folder = root / "output" if output is None else result_folder(output)
    programmes = [
        OpenProgramme(path, root / "templates", folder / path.stem, font_folders(), cache_folder()) for path in paths
    ]
    _refuse_shared_folders(programmes)
    return programmes


def font_folders() -> tuple[Path, ...] | None:
    """Where `VISITDOCS_FONTS` says that fonts are, parted as in PATH; None, for the system's folders, if it is unset.

    Empty it keeps this machine's fonts out, so that another machine makes the same bytes.
    """
    named = os.environ.get("VISITDOCS_FONTS")
    return None if named is None else tuple(Path(folder) for folder in named.split(os.pathsep) if folder)


def cache_folder() -> Path | None:
    """Where `VISITDOCS_CACHE` says that templates are kept as they were read; None, for nowhere, if it is empty.

    If it is unset: where the system has such things (XDG Base Directory Specification; `LOCALAPPDATA` on Windows).
    """
    if (named := os.environ.get("VISITDOCS_CACHE")) is not None:
        return Path(named) if named else None
    place = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME")
    if not place and (home := os.path.expanduser("~")) != "~":  # noqa: PTH111 - never raises
        place = os.path.join(home, ".cache")  # noqa: PTH118 - a text so far
    return Path(place, "visitdocs") if place else None


def document_file(name: str) -> Path:
    """The Word document or template to typeset. Raises `UsageError` if it is not there or of another kind."""
    path = Path(name)
    if path.suffix.lower() not in _WORD_FILES:
        other = message("not-a-docx", "{name} is not a Word document (.docx)", name=FileName(name))
        raise _refusal(other, phrase("save the document in Word as .docx"))
    if not _is_there(path):
        raise _missing_file(path, "*.docx")
    return path


def pdf_file(source: Path, name: str | None) -> Path:
    """Where the PDF of `source` goes. Raises `UsageError` for a name that is not a .pdf, so no document is lost."""
    target = Path(name) if name is not None else source.with_suffix(".pdf")
    if target.suffix.lower() != ".pdf":
        other = message("not-a-pdf-name", "the name {name} does not end in .pdf", name=FileName(str(target)))
        raise _refusal(other, phrase("after --output write the name of a PDF file"))
    return target


def data_file(name: str) -> Path:
    """The answers to fill in. Raises `UsageError` if there is no such file."""
    path = Path(name)
    if not _is_there(path):
        raise _missing_file(path, "*.y*ml")
    return path


def form_file(name: str, *, force: bool = False) -> Path:
    """Where the filled form goes. Raises `UsageError` for a name that is neither a .pdf nor a .docx.

    A file that is there may be a form that somebody has signed and sent back: only `force` replaces it.
    """
    target = Path(name)
    if target.suffix.lower() not in (".pdf", ".docx"):
        other = message("not-a-form-name", "the name {name} ends neither in .pdf nor in .docx", name=FileName(name))
        raise _refusal(other, phrase("after --output write the name of the form"))
    if os.path.lexists(target) and not force:
        there = message("form-is-there", "the file {name} is there already", name=FileName(name))
        raise _refusal(there, phrase("give another name, or add --force to replace it"))
    return target


def list_file(name: str) -> Path:
    """The list of addressees. Raises `UsageError` if there is no such file."""
    path = Path(name)
    if not _is_there(path):
        raise _missing_file(path, f"*{path.suffix}")
    return path


def copy_formats(name: str) -> tuple[str, ...]:
    """The formats of copies that a word stands for. Raises `UsageError` for another word."""
    if name.lower() not in _FORMATS:
        unknown = message("format-unknown", "copies cannot be made as {name}", name=Quoted(name))
        raise _refusal(unknown, phrase("after --format write {formats}", formats=OneOf(tuple(_FORMATS))))
    return _FORMATS[name.lower()]


_FORMATS = {"docx": ("docx",), "pdf": ("pdf",), "both": ("docx", "pdf")}


def number_of_jobs(name: str) -> int:
    """How many processes are asked for, 0 for as many as fit. Raises `UsageError` for what no computer has."""
    hint = phrase("after --jobs write a number from 1 to {maximum}", maximum=MAXIMUM_JOBS)
    if not _NUMBER.fullmatch(name):
        raise _refusal(message("jobs-no-number", "{name} is no number", name=Quoted(name)), hint)
    number = int(name)
    if not 0 <= number <= MAXIMUM_JOBS:
        wrong = message("jobs-out-of-range", "there cannot be {number} processes", number=number)
        raise _refusal(wrong, hint)
    return number


def returned_folder(name: str) -> Path:
    """The folder of the forms that came back. Raises `UsageError` if there is none."""
    path = Path(name)
    if not os.path.isdir(path):  # noqa: PTH112 - never raises
        if _is_there(path):
            file = message("returned-folder-is-a-file", "{name} is a file, and a folder is needed", name=FileName(name))
            raise _refusal(file, phrase("name the folder that the file is in"))
        missing = message("returned-folder-missing", "there is no folder {name}", name=FileName(name))
        raise _refusal(missing, phrase("put the forms into a folder, and name it after the name of the visit"))
    return path


def register_file(path: Path, option: str = "--register") -> Path:
    """Where the register is; `option` is what it is named with. Raises `UsageError` for a name that is not an .xlsx."""
    if path.suffix.lower() != ".xlsx":
        other = message("not-a-register-name", "the name {name} does not end in .xlsx", name=FileName(str(path)))
        raise _refusal(other, phrase("after {option} write the name of the register", option=option))
    return path


def register_of_one(path: Path | None, chosen: Sequence[OpenProgramme]) -> Path | None:
    """The register to read, if one is named. Raises `UsageError` if it is not there, or several visits are meant."""
    if path is None:
        return None
    if len(chosen) != 1:
        which = message("register-of-which", "it is not clear of which visit the register is")
        raise _refusal(which, phrase("name one definition, too"))
    if not _is_there(register_file(path)):
        raise _missing_file(path, "*.xlsx")
    return path


def result_folder(path: Path) -> Path:
    """Where packs go. Raises `UsageError` for a drive of Windows that is no folder on it."""
    _refuse_drive(path)
    return path


def schema_file(path: Path, *, force: bool, may_replace: Callable[[Path], bool]) -> Path:
    """Where the schema goes. Raises `UsageError` if a file stands there that is no schema of ours.

    `may_replace` asks the person, if there is one.
    """
    _refuse_drive(path)
    if os.path.isfile(path) and not force and not visitdocs.is_schema(path) and not may_replace(path):  # noqa: PTH113 - never raises
        there = message("schema-is-there", "the file {name} is there, and is no schema", name=FileName(str(path)))
        raise _refusal(there, phrase("give another name, or add --force to replace it"))
    return path


def _refuse_drive(path: Path) -> None:
    if _DRIVE.fullmatch(str(path)):
        drive = message("drive-only", "{name} is a drive, and no folder on it is named", name=FileName(str(path)))
        example = f"{path}\\output"
        raise _refusal(drive, phrase("after --output write, for example, {example}", example=example))


def orphans_of(root: Path, output: Path | None) -> tuple[Problem, ...]:
    """A hint for every folder of a pack that belongs to no definition of the project."""
    hint = phrase("the program leaves it as it is; delete it if nobody needs what is in it")
    folder, slugs = root / "output" if output is None else output, [path.stem for path in _definitions(root)]
    return tuple(
        Problem(Severity.HINT, _without_definition(path), hint=hint)
        for path in visitdocs.orphaned_folders(folder, slugs)
    )


def _without_definition(folder: Path) -> Message:
    named = FileName(shown(folder))
    return message("pack-without-definition", "the folder {folder} belongs to no definition", folder=named)


def _definitions(root: Path) -> list[Path]:
    return [path for path in _yaml_files(root) if not is_shared(path.name)]


def _yaml_files(root: Path) -> list[Path]:
    folder = root / "programmes"
    try:
        entries = sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        closed = message(
            "folder-unreadable",
            "the folder {folder} cannot be read ({reason})",
            folder=FileName(str(folder)),
            reason=error.strerror or str(error),
        )
        raise _refusal(closed, phrase("check that you may read this folder")) from error
    return [path for path in entries if path.suffix.lower() in _KINDS and not path.name.startswith((".", "~"))]


def _definition(name: str, root: Path, there: Sequence[Path], commands: Iterable[str]) -> Path:
    for path in (Path(name), root / name, root / "programmes" / name):
        if os.path.isfile(path) or (path.suffix.lower() in _KINDS and _is_there(path)):  # noqa: PTH113 - never raises
            if path.suffix.lower() not in _KINDS:
                other = message(
                    "not-a-definition", "{name} is not the definition of a visit (.yaml)", name=FileName(name)
                )
                raise _refusal(other, _did_you_mean(path.stem, _names(there)))
            return path
    by_stem = [path for path in _yaml_files(root) if path.stem == name]
    if by_stem:
        return by_stem[0]
    missing = message("definition-missing", "there is no definition {name}", name=FileName(name))
    raise _refusal(missing, _did_you_mean(Path(name).name, _names(there), commands))


def _missing_file(path: Path, like: str) -> UsageError:
    """The refusal of a file that is not there; `like` is a pattern of what may have been meant."""
    beside = sorted(path.parent.glob(like)) if os.path.isdir(path.parent) else []  # noqa: PTH112 - never raises
    missing = message("file-not-there", "there is no file {name}", name=FileName(str(path)))
    return _refusal(missing, _did_you_mean(path.name, [other.name for other in beside]))


def _is_there(path: Path) -> bool:
    """Whether anything stands at a path. A folder or a pipe is refused by whoever reads it."""
    return os.path.exists(path)  # noqa: PTH110 - never raises


def _names(there: Sequence[Path]) -> list[str]:
    return [path.name for path in there]


def _did_you_mean(name: str, names: Sequence[str], commands: Iterable[str] = ()) -> Message:
    from difflib import get_close_matches

    close = get_close_matches(name, names, n=1, cutoff=0.5) or get_close_matches(name, commands, n=1, cutoff=0.7)
    if close:
        return phrase("did you mean {name}?", name=close[0])
    return (
        phrase("there are: {names}", names=Listed(tuple(names))) if names else phrase("check the name and the folder")
    )


def _refusal(what: Message, hint: Message) -> UsageError:
    return UsageError(Problem(Severity.ERROR, what, hint=hint))


def _refuse_unspellable(paths: Iterable[Path]) -> None:
    """The name becomes that of a folder and stands in documents, so it has to be text."""
    for path in paths:
        try:
            path.name.encode()
        except UnicodeEncodeError:
            unspellable = message(
                "name-not-utf-8", "the name of the file {name} is not saved in UTF-8", name=FileName(path.name)
            )
            raise _refusal(unspellable, phrase("rename the file")) from None


def _refuse_shared_folders(programmes: Sequence[OpenProgramme]) -> None:
    first_with: dict[str, OpenProgramme] = {}
    for programme in programmes:
        other = first_with.setdefault(programme.slug.casefold(), programme)
        if other is not programme:
            shared = message(
                "shared-folder",
                "two definitions would share a folder of results: {first} and {second}",
                first=str(other.definition),
                second=str(programme.definition),
            )
            raise _refusal(shared, phrase("rename one of them"))
