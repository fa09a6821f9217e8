"""The texts of the sample's documents that somebody has read and approved, and the texts as they are now."""

from pathlib import Path

from made_packs import SAMPLES, SLUG, MadePack
from readable import readable

FOLDER = Path(__file__).parents[1] / "approved"
KINDS = ("invitation", "regulations", "registration_form")


def current(slug: str, pack: MadePack) -> dict[str, str]:
    """The text of each document of a sample by the name of its file."""
    documents = zip(_names(slug), SAMPLES[slug], strict=True)
    return {name: readable(pack.documents[document].word_file.tree) for name, document in documents}


def approved(slug: str) -> dict[str, str]:
    """What stands in tests/approved under the same names; nothing for a file that is not there."""
    paths = {name: FOLDER / name for name in _names(slug)}
    return {name: path.read_text(encoding="utf-8") if path.exists() else "" for name, path in paths.items()}


def approve(slug: str, texts: dict[str, str]) -> list[str]:
    """Write these texts as the approved ones; gives the names of the files that have changed."""
    before = approved(slug)
    changed = [name for name, text in texts.items() if before[name] != text]
    for name in changed:
        (FOLDER / name).parent.mkdir(exist_ok=True)
        (FOLDER / name).write_text(texts[name], encoding="utf-8", newline="\n")
    return changed


def _names(slug: str) -> list[str]:
    """The texts of the programme of 2017 stand by themselves, those of the others in folders of theirs."""
    return [f"{kind}.txt" if slug == SLUG else f"{slug}/{kind}.txt" for kind in KINDS]
