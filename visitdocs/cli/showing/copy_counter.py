"""How many copies are made so far: a bar on a terminal, elsewhere a few plain lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from visitdocs.cli.showing.console import HarmlessConsole
from visitdocs.messages import Language, Message, phrase

if TYPE_CHECKING:
    from visitdocs import Progress, Step

LINES = 10
"""As many lines, at most, tell of the way."""


@contextmanager
def copy_counter(
    console: HarmlessConsole, language: Language, doing: Message, copies: int, *, quiet: bool
) -> Iterator[Progress]:
    """Give what counts the copies that are begun, `doing` what. If Ctrl+C ends the work, say how far it has come."""
    finished = 0

    def count(step: Step) -> None:
        nonlocal finished
        finished = step.number - 1
        show(finished)

    try:
        with _counter(console, language.say(doing), copies, quiet=quiet) as show:
            yield count
    except KeyboardInterrupt:
        said = phrase(
            "{done} of {total} copies are made; the same command goes on where it stopped", done=finished, total=copies
        )
        console.print(language.say(said))
        raise


@contextmanager
def _counter(console: HarmlessConsole, doing: str, copies: int, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    every = max(1, copies // LINES)
    if quiet:
        yield lambda _finished: None
    elif not console.is_terminal:
        yield lambda finished: None if finished % every else console.print(f"{doing}: {finished}/{copies}")
    else:
        from rich import progress

        columns = (
            progress.TextColumn("{task.description}", markup=False),
            progress.BarColumn(20),
            progress.MofNCompleteColumn(),
            progress.TimeRemainingColumn(),
        )
        with progress.Progress(*columns, console=console.rich, transient=True) as bar:
            task = bar.add_task(doing, total=copies)
            yield lambda finished: bar.update(task, completed=finished)
