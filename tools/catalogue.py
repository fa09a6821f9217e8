"""Renew the catalogues of messages: `python tools/catalogue.py`.

Messages are English in the code. Each stage has a catalogue `visitdocs/locale/<language>/<stage>.po`, to be edited by
hand or with any gettext editor; all of one language are compiled into one `visitdocs.mo`, which is what the program
reads. Says what has no translation yet, and ends with 1 if anything has none.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "visitdocs"
LANGUAGES = tuple(sorted(folder.name for folder in (PACKAGE / "locale").iterdir() if folder.is_dir()))
"""The languages that have a catalogue: a folder with `messages.po`."""


def _plural_rule(language: str) -> str:
    """Which form a number takes in a language, as the header of its `messages.po` says it (GNU gettext 12.2.3)."""
    header = (PACKAGE / "locale" / language / "messages.po").read_text(encoding="utf-8")
    return header.partition("Plural-Forms: ")[2].partition("\\n")[0]


CALLS = {"message": (2,), "counted": (2, 3), "phrase": None, "counted_phrase": (1, 2)}
"""The functions of `visitdocs.messages`, and which of their arguments are texts."""


class _Undated(Catalog):
    """A catalogue whose header says neither when nor with what it was made."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The two headers that gettext needs."""
        return [("Content-Type", "text/plain; charset=utf-8"), ("Plural-Forms", _plural_rule(str(self.locale)))]


def extracted() -> dict[str, Catalog]:
    """Give the messages of each stage as they stand in the code."""
    stages: dict[str, Catalog] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        stage = path.relative_to(PACKAGE).with_suffix("").parts[0]
        with path.open("rb") as source:
            for _, text, _, _ in extract("python", source, CALLS, options={"encoding": "utf-8"}):
                stages.setdefault(stage, Catalog()).add(text)
    return stages


def updated(language: str, stage: str, messages: Catalog) -> Catalog:
    """Give a stage's catalogue with exactly the messages of the code; translations that are there are kept."""
    path = catalogue_path(language, stage)
    earlier = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as source:
            earlier = read_po(source, locale=language)
    catalogue = Catalog(locale=language)
    for message in messages:
        if message.id:
            known = earlier.get(message.id)
            catalogue.add(message.id, known.string if known else None)
    return catalogue


def catalogue_path(language: str, stage: str) -> Path:
    """Say where a stage's catalogue lies."""
    return PACKAGE / "locale" / language / f"{stage}.po"


def po_bytes(catalogue: Catalog) -> bytes:
    """Give a catalogue as a .po file, the same for the same messages: no dates, no places in the code."""
    plain = BytesIO()
    write_po(plain, catalogue, omit_header=True, sort_output=True, width=120)
    plural = _plural_rule(str(catalogue.locale))
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n' + f'"Plural-Forms: {plural}\\n"\n\n'
    return header.encode() + plain.getvalue()


def mo_bytes(language: str, catalogues: list[Catalog]) -> bytes:
    """Give all catalogues of a language as one .mo file. Raises `ValueError` where two translate a text differently."""
    whole = _Undated(locale=language)
    for catalogue in catalogues:
        for message in catalogue:
            if message.id and message.string:
                known = whole.get(message.id)
                if known and known.string != message.string:
                    raise ValueError(f"translated twice, differently: {message.id}")
                whole.add(message.id, message.string)
    compiled = BytesIO()
    write_mo(compiled, whole)
    return compiled.getvalue()


def renewed(language: str) -> dict[Path, bytes]:
    """Give every file of a language's catalogue as it should be."""
    catalogues = {stage: updated(language, stage, messages) for stage, messages in sorted(extracted().items())}
    files = {catalogue_path(language, stage): po_bytes(catalogue) for stage, catalogue in catalogues.items()}
    compiled = PACKAGE / "locale" / language / "LC_MESSAGES" / "visitdocs.mo"
    return files | {compiled: mo_bytes(language, list(catalogues.values()))}


def untranslated(language: str) -> Iterator[str]:
    """Give the texts that have no translation, or lack one of its plural forms."""
    for stage, messages in extracted().items():
        for message in updated(language, stage, messages):
            strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
            if message.id and not all(strings):
                yield f"{stage}: {message.id}"


def main() -> int:
    """Renew every catalogue and tell what is not translated."""
    for language in LANGUAGES:
        for path, data in renewed(language).items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    missing = [f"{language}: {text}" for language in LANGUAGES for text in untranslated(language)]
    print("\n".join(missing) or "everything is translated")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
