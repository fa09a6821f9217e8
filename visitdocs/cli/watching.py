"""`watch`: which saves on the disk are worth a new build, and when one has happened.

Definitions, templates and pictures count. What Word and editors put beside them while a file is open does not, and
neither does the pack itself.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

KINDS = frozenset({".yaml", ".yml", ".docx", ".html", ".txt", ".png", ".jpg", ".jpeg"})
NOT_MEANT = ("~", ".")
"""How the names of lock files, temporary files and hidden files begin: `~$invitation.docx`, `.x.yaml.swp`."""

FIRST_LOOK = 200
"""Milliseconds until watching is sure to have begun; also how long Ctrl+C may take on Windows."""
QUIET, LONGEST_WAIT = 60, 400
"""Milliseconds without another save that end a series of saves, and the longest that a series may last."""


def is_meant(path: Path, outputs: Sequence[Path]) -> bool:
    """Whether a change of this file can change a pack. `outputs` are the folders of the packs."""
    return (
        path.suffix.lower() in KINDS
        and not path.name.startswith(NOT_MEANT)
        and not any(path.is_relative_to(output) for output in outputs)
    )


def saves(folders: Sequence[Path], outputs: Sequence[Path]) -> Iterator[None]:
    """Give once when watching has begun, then once after every save or quick series of saves; never ends.

    What is saved while the caller is at work is not lost. Raises `KeyboardInterrupt` on Ctrl+C.
    """
    from watchfiles import watch

    resolved = [output.resolve() for output in outputs]
    begun = False
    for changes in watch(
        *folders,
        watch_filter=lambda _change, name: is_meant(Path(name), resolved),
        debounce=LONGEST_WAIT,
        step=QUIET,
        rust_timeout=FIRST_LOOK,
        yield_on_timeout=True,
    ):
        if changes or not begun:
            begun = True
            yield
