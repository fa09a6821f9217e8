"""`watch`: which saves on the disk are worth a new build, and when one has happened.

Definitions, templates and pictures count. What Word and editors put beside them while a file is open does not, and
neither does the pack itself.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from pathlib import Path

from visitdocs import OpenProgramme
from visitdocs.cli.building import build_and_show
from visitdocs.cli.terminal import Terminal
from visitdocs.dataclass import dataclass
from visitdocs.problems import VisitdocsError

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


def keep_building(
    terminal: Terminal,
    choose: Callable[[], Sequence[OpenProgramme]],
    leave: Callable[[OpenProgramme], bool],
    *,
    strict: bool = False,
) -> int:
    """Build what `choose` gives, and again after every save, until Ctrl+C; mistakes are shown and waited out.

    Those that `leave` says are left alone.
    """
    programmes = choose()
    folders = _folders(programmes)
    terminal.say_left_alone([programme for programme in programmes if leave(programme)])
    watch = _Watch(terminal, leave, strict)
    try:
        for number, _ in enumerate(saves(folders, [programme.output for programme in programmes])):
            watch.build(choose)
            if number == 0:
                terminal.say_watching(folders)
    except KeyboardInterrupt:
        terminal.say_watching_ended()
    return 0


@dataclass
class _Watch:
    """What is remembered from save to save: which programmes are broken."""

    terminal: Terminal
    leave: Callable[[OpenProgramme], bool]
    strict: bool
    broken: dict[Path, bool] = field(default_factory=dict)

    def build(self, choose: Callable[[], Sequence[OpenProgramme]]) -> None:
        """Build every programme that a save has changed."""
        self.terminal.begin_round()
        try:
            for programme in choose():
                if not self.leave(programme):
                    self._build(programme)
        except VisitdocsError as error:
            self.terminal.show(error.problems)

    def _build(self, programme: OpenProgramme) -> None:
        key = programme.definition
        code = build_and_show(
            self.terminal,
            programme,
            strict=self.strict,
            say_idle=self.broken.get(key, True),
        )
        self.broken[key] = code != 0


def _folders(programmes: Sequence[OpenProgramme]) -> list[Path]:
    """The folders in which a save can matter."""
    folders = [folder for programme in programmes for folder in (programme.definition.parent, programme.templates)]
    return [folder.resolve() for folder in dict.fromkeys(folders) if folder.is_dir()]
