"""Everything that is printed. Results go to standard output; progress and problems to standard error.

Colours and the progress bar appear on a terminal only; elsewhere the same words are plain lines, never cut.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from visitdocs import Standing, State, is_shared
from visitdocs.cli.showing.console import HarmlessConsole, Painted, harmless
from visitdocs.cli.showing.paths import shown
from visitdocs.messages import Language, Listed, Message, Number, counted_phrase, message, phrase
from visitdocs.problems import LABELS, Problem, Severity, told

if TYPE_CHECKING:
    from rich import progress

    from visitdocs import Built, OpenProgramme, ProgrammeStatus, Progress, Published, Raised, Saved, Step

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}
_STATES = {
    State.CURRENT: phrase("the files are up to date"),
    State.STALE: phrase("the files are out of date"),
    State.MISSING: phrase("there are no files yet"),
}


class _Fate(Enum):
    """What a commit did to a file: what it is called, and its colour."""

    NEW = phrase("new"), "green"
    CHANGED = phrase("changed"), "yellow"
    UNCHANGED = phrase("unchanged"), "dim"
    REMOVED = phrase("removed"), "red"


class Terminal:
    """Prints for a person who reads `language`; with `quiet` only problems."""

    def __init__(self, language: Language, *, quiet: bool = False) -> None:
        self._language, self._quiet = language, quiet
        self._results, self._remarks = (HarmlessConsole(stream) for stream in (sys.stdout, sys.stderr))
        self._started = time.perf_counter()
        self._told: set[Problem] = set()

    def begin_round(self) -> None:
        """All programmes are built once more: what was told before may be told again."""
        self._told.clear()

    def show(self, problems: Iterable[Problem]) -> None:
        """Problems, each with its place and its remedy; one of a file that several visits share once in a round."""
        for problem in problems:
            if problem in self._told:
                continue
            if is_shared(problem.place.file.rpartition("/")[2]):
                self._told.add(problem)
            text, label = told(_near(problem), self._language), self._language.say(LABELS[problem.severity])
            self._remarks.print(Painted(((label, _COLOURS[problem.severity]), (text.removeprefix(label), ""))))

    @contextmanager
    def working(self, slug: str) -> Iterator[Progress]:
        """Show the steps of the work inside: as a bar that goes away, or as plain lines."""
        self._started = time.perf_counter()
        if self._quiet:
            yield lambda _step: None
        elif not self._remarks.is_terminal:
            yield lambda step: self._remarks.print(f"{slug}: {step.number}/{step.total} {self._say(step.doing)}")
        else:
            from rich import progress

            columns = (
                progress.TextColumn("{task.fields[slug]}", markup=False),
                progress.BarColumn(20),
                progress.TextColumn("{task.description}", markup=False),
            )
            with progress.Progress(*columns, console=self._remarks.rich, transient=True) as bar:
                task = bar.add_task(self._say(phrase("reading the definition")), slug=harmless(slug))
                yield lambda step: self._advance(bar, task, step)

    @contextmanager
    def counting(self, copies: int, doing: Message) -> Iterator[Progress]:
        """Show how many of so many copies are made; also say it if Ctrl+C ends it."""
        from visitdocs.cli.showing.copy_counter import copy_counter

        with copy_counter(self._remarks, self._language, doing, copies, quiet=self._quiet) as progress:
            yield progress

    def say_saved(self, saved: Saved, folder: Path) -> None:
        """What became of personal copies."""
        said = phrase(
            "Copies made: {made}, there already: {unchanged}, not made: {failed}. Folder: {folder}",
            made=saved.made,
            unchanged=saved.unchanged,
            failed=saved.failed,
            folder=shown(folder),
        )
        self._print(said)

    def say(self, lines: Iterable[Message]) -> None:
        """Sentences, a line each."""
        for line in lines:
            self._print(line)

    def say_now(self, remark: Message) -> None:
        """Something worth knowing before the work goes on, also while a bar is shown."""
        if not self._quiet:
            self._remarks.print(self._say(remark))

    def summarise(self, programme: OpenProgramme, built: Built) -> None:
        """What stands in the programme's folder now: each file with its state and size, then time and place."""
        folder = shown(programme.output)
        if built.idle:
            idle = phrase("nothing has changed, the files are up to date ({folder})", folder=folder)
            return self._print(f"{programme.slug}: {self._say(idle)}")
        self._print(f"{programme.slug}:")
        self._list(_rows(built))
        if built.commit.archive:
            archive = shown(programme.output / built.commit.archive)
            self._print(phrase("The pack before: {folder}", folder=archive))
        for heading, lines in built.changes.sections() if built.changes else ():
            self._print(f"{heading}:")
            for line in lines:
                self._print(f"  – {line.text}")
        seconds = Number(time.perf_counter() - self._started, 1)
        return self._print(phrase("Done in {seconds} s. Folder: {folder}", seconds=seconds, folder=folder))

    def say_standing(self, programme: OpenProgramme, found: Standing) -> None:
        """What a look at the folder found after a build that failed or was interrupted."""
        if self._quiet and found in (Standing.NOTHING, Standing.AS_IT_WAS):
            return
        said = self._say(_found(found, shown(programme.output)))
        self._remarks.print(f"{programme.slug}: {said}")

    def say_state(self, programme: OpenProgramme, state: State) -> None:
        """What a check found."""
        found = phrase("no errors, {state}", state=_STATES[state])
        if state is not State.CURRENT:
            found = phrase("no errors, {state}; to make them, run the program without check", state=_STATES[state])
        self._print(f"{programme.slug}: {self._say(found)}", even_if_quiet=state is not State.CURRENT)

    def say_project(self, folder: Path, files: int) -> None:
        """A project was started."""
        there = shown(folder)
        typed = f'"{there}"' if " " in there else there
        self._print(
            counted_phrase(
                "Project in {folder}: {number} file.", "Project in {folder}: {number} files.", files, folder=there
            )
        )
        self._print(
            phrase("Go there (cd {folder}) and run visitdocs; it makes the documents of the samples.", folder=typed)
        )

    def say_untranslated(self, programme: OpenProgramme, lines: str) -> None:
        """Lines for texts that are to be translated; where there are none, a comment says so."""
        nothing = phrase("nothing is left to be translated")
        self._results.print(lines or f"# {programme.slug}: {self._say(nothing)}\n", end="")

    def say_status(self, programme: OpenProgramme, status: ProgrammeStatus, *, first: bool) -> None:
        """How a programme stands, as a small table, an empty line above all but the first."""
        from visitdocs.cli.showing.status_table import status_lines

        if not first:
            self._results.print("")
        for line in status_lines(programme.slug, status, self._language):
            self._results.print(line)

    def say_written(self, path: Path) -> None:
        """One file was written."""
        size = _kilobytes(path.stat().st_size)
        self._print(phrase("Written: {path} ({size} kB)", path=shown(path), size=size))

    def say_left_alone(self, programmes: Sequence[OpenProgramme]) -> None:
        """Visits that are over and public, if there are any."""
        if programmes:
            names = Listed(tuple(programme.slug for programme in programmes))
            self._print(
                phrase("Finished and public, left as they are: {names}. To make one anew, give its name.", names=names)
            )

    def say_raised(self, programme: OpenProgramme, raised: Raised) -> None:
        """The revision of a definition was raised, or was high enough already."""
        which: dict[str, int | str] = {"revision": raised.revision, "day": raised.revised.isoformat()}
        already = phrase("the definition is of revision {revision} of {day} already", **which)
        now = phrase("the definition is now of revision {revision} of {day}; build it, and publish it again", **which)
        self._print(f"{programme.slug}: {self._say(now if raised.new else already)}")

    def say_published(self, programme: OpenProgramme, published: Published) -> None:
        """A pack is public, or was already."""
        which: dict[str, int | str] = {"revision": published.revision, "day": published.day.isoformat()}
        if not published.new:
            already = phrase("nothing to do, revision {revision} is public since {day}", **which)
            return self._print(f"{programme.slug}: {self._say(already)}")
        now = phrase("revision {revision} is public since {day}", **which)
        self._print(f"{programme.slug}: {self._say(now)}")
        record = shown(programme.record)
        return self._print(phrase("Remembered in {record}; keep it with the definition.", record=record))

    def may_replace(self, path: Path) -> bool:
        """Ask whether a file may be replaced; no, if nobody is there to answer."""
        return self.agrees(phrase("The file {path} is no schema. Replace it? [y/n]", path=shown(path)))

    def agrees(self, question: Message) -> bool:
        """Ask a question; no, if nobody is there to answer."""
        if not self.can_ask():
            return False
        self._remarks.print(self._say(question), end=" ")
        return sys.stdin.readline().strip().lower() in ("y", "yes", "t", "tak")

    def can_ask(self) -> bool:
        """Whether somebody is there to answer."""
        return sys.stdin is not None and sys.stdin.isatty() and self._remarks.is_terminal

    def ask(self, question: Message, default: Message | None) -> str | None:
        """Ask a question and give the answer; None if there will be none. `default` says what an empty line means."""
        asked = phrase("{question} [{default}]:", question=question, default=default) if default else question
        self._remarks.print(self._say(asked) if default else f"{self._say(asked)}:", end=" ")
        answer = sys.stdin.readline()
        return answer.strip() if answer else None

    def say_remarks(self, remarks: Iterable[Message]) -> None:
        """What is worth knowing of what was done."""
        for remark in remarks:
            self._print(remark)

    def say_watching(self, folders: Sequence[Path]) -> None:
        """Everything is built; from now on saves are waited for."""
        listed = Listed(tuple(map(shown, folders)))
        self._print(phrase("Waiting for a save in the folders: {folders}. To end: Ctrl+C.", folders=listed))

    def say_watching_ended(self) -> None:
        """Ctrl+C was pressed while saves were waited for, which is how that ends."""
        self._remarks.print(self._say(phrase("No longer watching.")))

    def say_interrupted(self) -> None:
        """Ctrl+C was pressed."""
        self._remarks.print(self._say(phrase("Interrupted.")))

    def say_internal(self, what: str) -> None:
        """The program itself failed: how to report it."""
        fault = message("program-fault", "the program has a fault ({what})", what=what)
        self.show([Problem(Severity.ERROR, fault, hint=_REPORT)])

    def show_trace(self, trace: str) -> None:
        """Where the program itself failed."""
        self._remarks.print(trace.rstrip())

    def _list(self, rows: Sequence[tuple[_Fate, str, Number | None]]) -> None:
        width = max(len(name) for _, name, _ in rows)
        for fate, name, size in rows:
            what, colour = fate.value
            shown = f"{self._language.value(size)} kB" if size else ""
            line = f" {name:<{width}}  {shown:>9}".rstrip()
            self._print(Painted((("  ", ""), (f"{self._say(what):<10}", colour), (line, ""))))

    def _advance(self, bar: progress.Progress, task: progress.TaskID, step: Step) -> None:
        bar.update(task, completed=step.number - 1, total=step.total, description=harmless(self._say(step.doing)))

    def _say(self, what: Message) -> str:
        return self._language.say(what)

    def _print(self, line: Message | str | Painted, *, even_if_quiet: bool = False) -> None:
        if even_if_quiet or not self._quiet:
            self._results.print(self._say(line) if isinstance(line, Message) else line)


def _near(problem: Problem) -> Problem:
    """The problem with its file as a person would type it from the current folder."""
    file = problem.place.file
    return (
        replace(problem, place=replace(problem.place, file=shown(Path(file)))) if Path(file).is_absolute() else problem
    )


def _found(found: Standing, folder: str) -> Message:
    match found:
        case Standing.NOTHING:
            return phrase("no file was made.")
        case Standing.AS_IT_WAS:
            return phrase("the files in the folder {folder} stayed as they were.", folder=folder)
        case Standing.WHOLE:
            return phrase(
                "the files in the folder {folder} are other than before; they are one whole pack.", folder=folder
            )
        case Standing.MIXTURE:
            return phrase(
                "the files in the folder {folder} are no whole pack, as changing them was cut short; "
                "run the program again, it begins by finishing or undoing that.",
                folder=folder,
            )
        case Standing.IN_DOUBT:
            return phrase("not all files in the folder {folder} are as the program made them.", folder=folder)
        case Standing.UNSEEN:
            return phrase("what is in the folder {folder} cannot be seen; run the program again.", folder=folder)
        case _:
            assert_never(found)


_REPORT = phrase(
    "run the same with --debug added, and send all that is printed to the person who looks after the program"
)


def _rows(built: Built) -> list[tuple[_Fate, str, Number | None]]:
    """The fate, name and kilobytes of every file, in the pack's order; what was removed at the end."""
    fates = dict.fromkeys(built.commit.added, _Fate.NEW) | dict.fromkeys(built.commit.replaced, _Fate.CHANGED)
    rows: list[tuple[_Fate, str, Number | None]] = [
        (fates.get(entry.name, _Fate.UNCHANGED), entry.name, _kilobytes(entry.size)) for entry in built.manifest.files
    ]
    return rows + [(_Fate.REMOVED, name, None) for name in built.commit.removed]


def _kilobytes(size: int) -> Number:
    return Number(size / 1000, 1)
