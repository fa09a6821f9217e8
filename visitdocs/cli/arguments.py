"""What the paths on a command line mean, and what to say when they mean nothing."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from visitdocs.pipeline import Programme
from visitdocs.problems import Problem, Severity, VisitdocsError

_KINDS = (".yaml", ".yml")


class UsageError(VisitdocsError):
    """The command line names something that is not there or cannot be meant."""

    exit_code = 2


def chosen_programmes(
    root: Path, names: Sequence[str], output: Path | None, commands: Iterable[str] = ()
) -> list[Programme]:
    """The programmes that `names` stand for; without names all of `root/programmes`. Each has its folder in `output`.

    A name is a path, from the current folder or from `root`, or the name of a file in `programmes`, with or without
    its suffix. Raises `UsageError`; `commands` are what may have been meant as well.
    """
    there = _definitions(root)
    if not names and not there:
        message = "w folderze programmes nie ma żadnej definicji (.yaml)"
        raise UsageError(Problem(Severity.ERROR, message, hint=f"utwórz ją w folderze {root / 'programmes'}"))
    paths = dict.fromkeys(_definition(name, root, there, commands).resolve() for name in names) or there
    folder = root / "output" if output is None else output
    programmes = [Programme(path, root / "templates", folder / path.stem) for path in paths]
    _refuse_shared_folders(programmes)
    return programmes


def document_file(name: str) -> Path:
    """The Word document to typeset. Raises `UsageError` if it is not there or not a .docx."""
    path = Path(name)
    if path.suffix.lower() != ".docx":
        raise _refusal(f"„{name}” nie jest dokumentem Worda (.docx)", "zapisz dokument w Wordzie jako .docx")
    if not path.is_file():
        beside = sorted(path.parent.glob("*.docx")) if path.parent.is_dir() else []
        raise _refusal(f"nie ma pliku „{name}”", _did_you_mean(path.name, [other.name for other in beside]))
    return path


def pdf_file(source: Path, name: str | None) -> Path:
    """Where the PDF of `source` goes. Raises `UsageError` for a name that is not a .pdf, so no document is lost."""
    target = Path(name) if name is not None else source.with_suffix(".pdf")
    if target.suffix.lower() != ".pdf":
        raise _refusal(f"nazwa „{name}” nie kończy się na .pdf", "po --output wpisz nazwę pliku PDF")
    return target


def data_file(name: str) -> Path:
    """The answers to fill in. Raises `UsageError` if there is no such file."""
    path = Path(name)
    if not path.is_file():
        beside = sorted(path.parent.glob("*.y*ml")) if path.parent.is_dir() else []
        raise _refusal(f"nie ma pliku „{name}”", _did_you_mean(path.name, [other.name for other in beside]))
    return path


def form_file(name: str, *, force: bool = False) -> Path:
    """Where the filled form goes. Raises `UsageError` for a name that is neither a .pdf nor a .docx.

    A file that is there may be a form that somebody has signed and sent back: only `force` replaces it.
    """
    target = Path(name)
    if target.suffix.lower() not in (".pdf", ".docx"):
        raise _refusal(f"nazwa „{name}” nie kończy się na .pdf ani .docx", "po --output wpisz nazwę formularza")
    if target.exists() and not force:
        raise _refusal(f"plik „{name}” już jest", "podaj inną nazwę albo dodaj --force, żeby go zastąpić")
    return target


def _definitions(root: Path) -> list[Path]:
    folder = root / "programmes"
    entries = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in entries if path.suffix.lower() in _KINDS and not path.name.startswith((".", "~"))]


def _definition(name: str, root: Path, there: Sequence[Path], commands: Iterable[str]) -> Path:
    for path in (Path(name), root / name, root / "programmes" / name):
        if path.is_file():
            if path.suffix.lower() not in _KINDS:
                raise _refusal(f"„{name}” nie jest definicją wizyty (.yaml)", _did_you_mean(path.stem, _names(there)))
            return path
    by_stem = [path for path in there if path.stem == name]
    if by_stem:
        return by_stem[0]
    raise _refusal(f"nie ma definicji „{name}”", _did_you_mean(Path(name).name, _names(there), commands))


def _names(there: Sequence[Path]) -> list[str]:
    return [path.name for path in there]


def _did_you_mean(name: str, names: Sequence[str], commands: Iterable[str] = ()) -> str:
    close = get_close_matches(name, [*names, *commands], n=1, cutoff=0.5)
    if close:
        return f"czy chodziło o {close[0]}?"
    return f"są: {', '.join(names)}" if names else "sprawdź nazwę i folder"


def _refusal(message: str, hint: str) -> UsageError:
    return UsageError(Problem(Severity.ERROR, message, hint=hint))


def _refuse_shared_folders(programmes: Sequence[Programme]) -> None:
    first_with: dict[str, Programme] = {}
    for programme in programmes:
        other = first_with.setdefault(programme.slug.casefold(), programme)
        if other is not programme:
            message = f"dwie definicje miałyby wspólny folder wyników: {other.definition} i {programme.definition}"
            raise _refusal(message, "zmień nazwę jednej z nich")
