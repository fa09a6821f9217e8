"""A programme is built, or a Word document typeset, and what came of it is shown."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import visitdocs
from visitdocs import OpenProgramme
from visitdocs.cli.arguments import chosen_programmes, document_file, font_folders, orphans_of, pdf_file
from visitdocs.cli.session import Session
from visitdocs.cli.terminal import Terminal
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


def typeset_and_show(
    session: Session,
    file: str,
    output: str | None,
    *,
    quiet: bool = False,
    strict: bool = False,
    no_fields: bool = False,
) -> int:
    """Typeset one Word document; the exit code. Raises `VisitdocsError`."""
    source = document_file(file)
    target = pdf_file(source, output)
    terminal = Terminal(session.language, quiet=quiet)
    made = visitdocs.typeset(source, strict=strict, with_fields=not no_fields, font_folders=font_folders())
    visitdocs.write_file(target, made.pdf)
    terminal.show(made.problems)
    terminal.say_written(target)
    return 0
