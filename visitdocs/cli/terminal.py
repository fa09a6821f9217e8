"""Everything that is printed. Results go to standard output; progress and problems to standard error.

Colours and the progress bar appear on a terminal only; elsewhere the same words are plain lines, never cut.
"""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from visitdocs.pipeline import Built, Programme, Progress, State, Step
from visitdocs.problems import Problem, Severity

if TYPE_CHECKING:
    from rich import progress

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}
_STATES = {"nowy": "green", "zmieniony": "yellow", "bez zmian": "dim", "usunięty": "red"}


class Terminal:
    """Prints for a person; with `quiet` only problems."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._results, self._remarks = (
            Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)
            for stream in (sys.stdout, sys.stderr)
        )
        self._started = time.perf_counter()

    def show(self, problems: Iterable[Problem]) -> None:
        """Problems, each with its place and its remedy."""
        for problem in problems:
            severity, rest = str(problem).split(":", 1)
            self._remarks.print(Text.assemble((severity, _COLOURS[problem.severity]), ":" + rest))

    @contextmanager
    def working(self, slug: str) -> Iterator[Progress]:
        """Show the steps of the work inside: as a bar that goes away, or as plain lines."""
        self._started = time.perf_counter()
        if self._quiet:
            yield lambda _step: None
        elif not self._remarks.is_terminal:
            yield lambda step: self._remarks.print(f"{slug}: {step.number}/{step.total} {step.text}")
        else:
            from rich import progress

            columns = (
                progress.TextColumn("{task.fields[slug]}"),
                progress.BarColumn(20),
                progress.TextColumn("{task.description}"),
            )
            with progress.Progress(*columns, console=self._remarks, transient=True) as bar:
                task = bar.add_task("czytam definicję", slug=slug)
                yield lambda step: _advance(bar, task, step)

    def summarise(self, programme: Programme, built: Built) -> None:
        """What stands in the programme's folder now: each file with its state and size, then time and place."""
        folder = _shown(programme.output)
        if built.idle:
            return self._say(f"{programme.slug}: nic się nie zmieniło, {State.CURRENT} ({folder})")
        self._say(f"{programme.slug}:")
        rows = _rows(built)
        width = max(len(name) for _, name, _ in rows)
        for state, name, size in rows:
            self._say(Text.assemble("  ", (f"{state:<10}", _STATES[state]), f" {name:<{width}}  {size:>9}".rstrip()))
        if built.commit.archive:
            self._say(f"Poprzednia paczka: {_shown(programme.output / built.commit.archive)}")
        for heading, lines in built.changes.sections() if built.changes else ():
            self._say(f"{heading}:")
            for line in lines:
                self._say(f"  – {line}")
        return self._say(f"Gotowe w {_decimal(time.perf_counter() - self._started)} s. Folder: {folder}")

    def say_unchanged(self, programme: Programme) -> None:
        """A build that failed has not touched what was there."""
        if programme.output.exists():
            self._remark(f"{programme.slug}: pliki w folderze {_shown(programme.output)} zostały takie, jakie były.")
        else:
            self._remark(f"{programme.slug}: nie powstał żaden plik.")

    def say_state(self, programme: Programme, state: State) -> None:
        """What a check found."""
        remedy = "" if state is State.CURRENT else "; zbuduj je, uruchamiając program bez polecenia check"
        self._say(f"{programme.slug}: bez błędów, {state}{remedy}")

    def say_written(self, path: Path) -> None:
        """One file was written."""
        self._say(f"Zapisano: {_shown(path)} ({_kilobytes(path.stat().st_size)})")

    def say_watching(self, folders: Sequence[Path]) -> None:
        """Everything is built; from now on saves are waited for."""
        self._say(f"Czekam na zapis w folderach: {', '.join(map(_shown, folders))}. Koniec: Ctrl+C.")

    def say_watching_ended(self) -> None:
        """Ctrl+C was pressed while saves were waited for, which is how that ends."""
        self._remarks.print("Koniec obserwowania. Pliki w folderze wyników są całe.")

    def say_interrupted(self) -> None:
        """Ctrl+C was pressed."""
        self._remarks.print("Przerwano. Pliki w folderze wyników są całe.")

    def say_internal(self, what: str) -> None:
        """The program itself failed: how to report it."""
        self.show([Problem(Severity.ERROR, f"program ma usterkę ({what})", hint=_REPORT)])

    def _say(self, line: str | Text) -> None:
        if not self._quiet:
            self._results.print(line)

    def _remark(self, line: str) -> None:
        if not self._quiet:
            self._remarks.print(line)


_REPORT = "uruchom to samo z dopiskiem --debug i wyślij cały wydruk osobie, która opiekuje się programem"


def _advance(bar: "progress.Progress", task: "progress.TaskID", step: Step) -> None:
    bar.update(task, completed=step.number - 1, total=step.total, description=step.text)


def _rows(built: Built) -> list[tuple[str, str, str]]:
    """State, name and size of every file, in the pack's order; what was removed at the end."""
    states = dict.fromkeys(built.commit.added, "nowy") | dict.fromkeys(built.commit.replaced, "zmieniony")
    rows = [
        (states.get(entry.name, "bez zmian"), entry.name, _kilobytes(entry.bytes)) for entry in built.manifest.files
    ]
    return rows + [("usunięty", name, "") for name in built.commit.removed]


def _kilobytes(size: int) -> str:
    return f"{_decimal(size / 1000)} kB"


def _decimal(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")


def _shown(path: Path) -> str:
    """The path as a person would type it: from the current folder, if it is inside."""
    here = Path.cwd()
    absolute = path.absolute()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(absolute)
