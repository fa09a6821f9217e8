"""Builds through the command line while the disk fails or the process dies, and a judge of what was said of them."""

import errno
import shutil
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from faulty_os import (
    CHANGES,
    LOOKS,
    Fault,
    FaultyOs,
    Killed,
    failing_with,
    install,
    interrupted,
    killed,
    short_write_then_full,
)
from sample import SLUG, edit, sample_in

from visitdocs.cli.main import run

FAULTS: dict[str, Fault] = {
    "full": failing_with(errno.ENOSPC),
    "broken": failing_with(errno.EIO),
    "refused": failing_with(errno.EACCES),
    "short write": short_write_then_full,
    "Ctrl+C": interrupted,
    "kill": killed,
}
Files = dict[str, bytes]


@dataclass(frozen=True)
class Injection:
    """What goes wrong at which operation; `for_good` at all after it as well."""

    fault: str
    number: int
    afterwards: bool = False
    for_good: bool = False
    again: int = 0
    """So many operations later it goes wrong once more."""
    looks: bool = False
    """Whether operations that only look are counted, too."""

    def os(self) -> FaultyOs:
        """An `os` that does so."""
        return FaultyOs(
            self.number,
            FAULTS[self.fault],
            afterwards=self.afterwards,
            for_good=self.for_good,
            counted=CHANGES | LOOKS if self.looks else CHANGES,
            also=self.number + self.again if self.again else 0,
        )


@dataclass(frozen=True)
class Outcome:
    """What a run ended with and printed; `code` is None if the process was killed. `met`: the fault came to pass."""

    code: int | None
    out: str
    err: str
    met: bool


def carried_out(project: Path, injection: Injection | None) -> Outcome:
    """Build the project's programme while that goes wrong, or nothing."""
    faulty = FaultyOs(0, killed) if injection is None else injection.os()
    install(faulty)
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code: int | None = run(["build", SLUG, "--lang", "en"], project)
        except Killed:
            code = None
    install(FaultyOs(0, killed))
    return Outcome(code, out.getvalue(), err.getvalue(), met=injection is not None and faulty.calls >= injection.number)


def pack(project: Path) -> Files:
    """What people see in the folder of the pack."""
    folder = project / "output" / SLUG
    files = folder.iterdir() if folder.is_dir() else ()
    return {path.name: path.read_bytes() for path in files if path.is_file() and not path.name.startswith(".")}


def archived(project: Path) -> list[Files]:
    """The packs in the archive."""
    archive = project / "output" / SLUG / "archive"
    folders = sorted(archive.iterdir()) if archive.is_dir() else []
    return [{path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders]


CLAIMS = {
    "no file was made.": lambda before, after, _packs: before == after == {},
    "stayed as they were.": lambda before, after, _packs: before == after != {},
    "they are one whole pack.": lambda before, after, packs: before != after and after in packs,
    "are no whole pack,": lambda _before, after, packs: after not in packs,
    "are as the program made them.": lambda _before, after, packs: after not in packs,
    "cannot be seen;": lambda _before, _after, _packs: True,
    "Done in ": lambda _before, after, packs: after == packs[-1],
    "nothing has changed,": lambda before, after, packs: before == after == packs[-1],
}
"""What is said of the folder, and when it is true: of the files before and after, and the packs that are whole."""


def assert_true(outcome: Outcome, before: Files, after: Files, packs: list[Files]) -> None:
    """All that was said of the folder is so; something was said unless the process was killed or told to be quick."""
    said = [claim for claim in CLAIMS if claim in outcome.out + outcome.err]
    assert [claim for claim in said if not CLAIMS[claim](before, after, packs)] == [], outcome
    assert len(said) == 1 or outcome.code in (None, 130), outcome
    assert outcome.code in (None, 0, 1, 3, 130), outcome
    assert outcome.code != 0 or after == packs[-1], outcome
    assert "Traceback" not in outcome.err


def assert_next_run_makes_it_whole(project: Path, new: Files, kept: list[Files]) -> None:
    """A run on a sound disk leaves the new pack, nothing of the work, and every archive that has to be there."""
    outcome = carried_out(project, None)
    assert outcome.code == 0, outcome
    assert pack(project) == new
    assert not (project / "output" / SLUG / ".visitdocs.work").exists()
    found = archived(project)
    assert all(files in found for files in kept)
    assert len(found) == len(kept)


@dataclass(frozen=True)
class Scene:
    """A project whose definition has changed since its pack was made, and what a build without faults makes of it."""

    project: Path
    before: Files
    new: Files
    kept: list[Files]
    operations: int
    with_looks: int
    """The same with the operations that only look."""


def scene_with_full_archive(folder: Path) -> Scene:
    """Twelve packs were made one after the other; the next one changes, removes, adds and respells files."""
    programme = sample_in(folder / "project")
    for day in range(16, 28):
        assert carried_out(folder / "project", None).code == 0
        edit(programme, f"revised: 2017-11-{day}", f"revised: 2017-11-{day + 1}")
    edit(programme, "file_name: Zaproszenie", "file_name: zaproszenie")
    edit(programme, "file_name: Regulamin", "file_name: Rules")
    return _scene(folder)


def scene_without_pack(folder: Path) -> Scene:
    """Nothing was made yet."""
    sample_in(folder / "project")
    return _scene(folder)


def _scene(folder: Path) -> Scene:
    project, finished = folder / "project", folder / "finished"
    operations, with_looks = (_counted(project, finished, looks=looks) for looks in (False, True))
    return Scene(project, pack(project), pack(finished), archived(finished), operations, with_looks)


def _counted(project: Path, finished: Path, *, looks: bool) -> int:
    """The number of operations of a build; it is left in the folder `finished`."""
    if finished.exists():
        shutil.rmtree(finished)
    shutil.copytree(project, finished)
    faulty = Injection("kill", 10**6, looks=looks).os()
    install(faulty)
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        assert run(["build", SLUG, "--lang", "en"], finished) == 0
    install(FaultyOs(0, killed))
    return faulty.calls


def judged(scene: Scene, injections: list[Injection], folder: Path) -> int:
    """Carry out every injection on a copy of the scene and judge it; how many came to pass."""
    met = 0
    for injection in injections:
        project = Path(shutil.copytree(scene.project, folder / "copy"))
        outcome = carried_out(project, injection)
        assert_true(outcome, scene.before, pack(project), [scene.before, scene.new])
        assert_next_run_makes_it_whole(project, scene.new, scene.kept)
        shutil.rmtree(project)
        met += outcome.met
    return met
