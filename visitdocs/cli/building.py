"""A programme is built and what came of it is shown: once, or again after every save."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from datetime import date
from pathlib import Path

from visitdocs import OpenProgramme
from visitdocs.cli.arguments import chosen_programmes, orphans_of
from visitdocs.cli.session import Session
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.watching import saves
from visitdocs.frozen import dataclass
from visitdocs.problems import VisitdocsError


def build_programmes(
    session: Session,
    names: Sequence[str],
    output: Path | None,
    commands: Iterable[str],
    *,
    quiet: bool = False,
    strict: bool = False,
    force: bool = False,
) -> int:
    """Build the programmes that are named, without names all of them, and show how it went; the exit code.

    `commands` are what may have been meant by a name. Raises `UsageError`.
    """
    terminal = Terminal(session.language, quiet=quiet)
    chosen = chosen_programmes(session.root, names, output, commands)
    if not names and not force:
        chosen = without_finished(chosen, session, terminal)
    code = max(
        (build_and_show(terminal, programme, session.today, strict=strict, force=force) for programme in chosen),
        default=0,
    )
    if not names:
        terminal.show(orphans_of(session.root, output))
    return code


def without_finished(chosen: Sequence[OpenProgramme], session: Session, terminal: Terminal) -> list[OpenProgramme]:
    """Those of all programmes that are not over and public; which are is said."""
    finished = [programme for programme in chosen if programme.is_finished(session.today)]
    terminal.say_left_alone(finished)
    return [programme for programme in chosen if programme not in finished]


def build_and_show(
    terminal: Terminal,
    programme: OpenProgramme,
    today: date | None = None,
    *,
    strict: bool = False,
    force: bool = False,
    say_idle: bool = True,
) -> int:
    """Build one programme and say how it went, also that there was nothing to do if `say_idle`; the exit code.

    What is over on the day `today` is told, too.
    """
    before = programme.look()
    try:
        with terminal.working(programme.slug) as progress:
            built = programme.build(progress, strict=strict, force=force)
    except VisitdocsError as error:
        terminal.show(error.problems)
        terminal.say_standing(programme, programme.standing(before))
        return error.exit_code
    except KeyboardInterrupt:
        terminal.say_standing(programme, programme.standing(before))
        raise
    if say_idle or not built.idle:
        terminal.show((*built.problems, *(programme.reminders(built.manifest, today) if today else ())))
        terminal.summarise(programme, built)
    return 0


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
