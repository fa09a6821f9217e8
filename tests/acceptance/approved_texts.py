"""The texts of the sample's documents that somebody has read and approved, and the texts as they are now."""

from pathlib import Path

from made_packs import FORM, INVITATION, REGULATIONS, MadePack
from readable import readable

FOLDER = Path(__file__).parents[1] / "approved"
DOCUMENTS = {"invitation": INVITATION, "regulations": REGULATIONS, "registration_form": FORM}


def current(sample: MadePack) -> dict[str, str]:
    """Each document's text by the name of its file."""
    documents = sample.documents
    return {f"{name}.txt": readable(documents[document].word_file.tree) for name, document in DOCUMENTS.items()}


def approved() -> dict[str, str]:
    """What stands in tests/approved under the same names; nothing for a file that is not there."""
    paths = [FOLDER / f"{name}.txt" for name in DOCUMENTS]
    return {path.name: path.read_text(encoding="utf-8") if path.exists() else "" for path in paths}


def approve(texts: dict[str, str]) -> list[str]:
    """Write these texts as the approved ones; gives the names of the files that have changed."""
    before = approved()
    changed = [name for name, text in texts.items() if before[name] != text]
    for name in changed:
        (FOLDER / name).write_text(texts[name], encoding="utf-8", newline="\n")
    return changed
