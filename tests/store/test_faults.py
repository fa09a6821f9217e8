"""At every single operation of a commit the disk fails or the process dies: a whole pack is there afterwards."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import faulty_os
import killed_commit
import pytest
from faulty_os import FaultyOs, Killed, failing_with, install, interrupted, killed, short_write_then_full
from packs import NEW, OLD, manifest, pack_in

from visitdocs.problems import StoreError
from visitdocs.store import commit, disk, is_intact, lock, recover

Tell = Callable[[str, object], None]
OLD_MANIFEST, NEW_MANIFEST = manifest(OLD), manifest(NEW, revision=2)
FOREIGN = {"notes.txt": b"mine", "archive/letter.txt": b"mine too"}


@pytest.fixture(autouse=True)
def real_os_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test installs is taken out again."""
    monkeypatch.setattr(disk, "os", disk.os)
    monkeypatch.setattr(lock, "os", lock.os)


@pytest.fixture
def attempts(tmp_path: Path) -> Iterator[Path]:
    """Folders that each hold the old pack and files of the user, one for every attempt."""
    install(FaultyOs(0, killed))
    first = tmp_path / "0"
    (first / "archive").mkdir(parents=True)
    for name, data in FOREIGN.items():
        (first / name).write_bytes(data)
    commit(first, OLD, OLD_MANIFEST)

    def copies() -> Iterator[Path]:
        for number in range(1, 1000):
            yield shutil.copytree(first, tmp_path / str(number))

    return copies()


def attempt(folder: Path, faulty: FaultyOs) -> bool:
    """Commit the new pack with that `os`; whether it came to the end without meeting the fault."""
    install(faulty)
    try:
        commit(folder, NEW, NEW_MANIFEST)
    except (StoreError, Killed, KeyboardInterrupt):
        assert faulty.calls >= faulty.number
    return faulty.calls < faulty.number


def assert_whole(folder: Path) -> None:
    """One whole pack is there, the user's files beside it, and nothing else."""
    pack = pack_in(folder)
    assert pack.pop("notes.txt") == b"mine"
    assert (folder / "archive" / "letter.txt").read_bytes() == b"mine too"
    assert (pack, is_intact(folder, OLD_MANIFEST), is_intact(folder, NEW_MANIFEST)) in (
        (OLD, True, False),
        (NEW, False, True),
    )


def assert_next_run_succeeds(folder: Path) -> None:
    """Recovery leaves one whole pack, and the run after it the new one with the old in the archive."""
    install(FaultyOs(0, killed))
    recover(folder)
    assert_whole(folder)
    commit(folder, NEW, NEW_MANIFEST)
    assert is_intact(folder, NEW_MANIFEST)
    assert {path.name for path in folder.iterdir()} == {
        *NEW,
        "manifest.json",
        ".visitdocs.lock",
        "archive",
        "notes.txt",
    }
    (kept,) = (path for path in (folder / "archive").iterdir() if path.is_dir())
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == OLD | {"manifest.json": OLD_MANIFEST.to_bytes()}


MOST_OPERATIONS = 120
"""A commit needs fewer, and more than sixty."""

STRIDE = 13
"""Every thirteenth operation of a repair is tried, other ones after each kill."""

FAULTS = {
    "ENOSPC": failing_with(errno.ENOSPC),
    "EIO": failing_with(errno.EIO),
    "EACCES": failing_with(errno.EACCES),
    "short write": short_write_then_full,
    "Ctrl+C": interrupted,
}
any_fault = pytest.mark.parametrize(
    "fault",
    [
        pytest.param(fault, id=name, marks=() if name == "ENOSPC" else pytest.mark.slow)
        for name, fault in FAULTS.items()
    ],
)


@any_fault
@pytest.mark.parametrize("afterwards", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_failure_at_any_operation_leaves_the_whole_old_or_new_pack(
    attempts: Iterator[Path], fault: faulty_os.Fault, afterwards: bool, record_property: Tell
) -> None:
    for number, folder in enumerate(attempts, start=1):
        finished = attempt(folder, FaultyOs(number, fault, afterwards=afterwards))
        visible = {name: data for name, data in pack_in(folder).items() if not name.startswith(".")}
        assert visible in (OLD | {"notes.txt": b"mine"}, NEW | {"notes.txt": b"mine"})
        assert_next_run_succeeds(folder)
        if finished:
            break
    assert number > 60
    record_property("told", f"{number - 1} operations failed once")


@any_fault
def test_a_disk_that_fails_for_good_at_any_operation_is_repaired_by_the_next_run(
    attempts: Iterator[Path], fault: faulty_os.Fault, record_property: Tell
) -> None:
    for number, folder in enumerate(attempts, start=1):
        finished = attempt(folder, FaultyOs(number, fault, for_good=True))
        assert_next_run_succeeds(folder)
        if finished:
            break
    assert number > 60
    record_property("told", f"{number - 1} operations failed and all after them")


@pytest.mark.slow
def test_a_kill_at_any_operation_and_another_in_the_middle_of_the_repair_are_repaired(
    attempts: Iterator[Path], record_property: Tell
) -> None:
    injections, finished = 0, False
    for number, folder in enumerate(attempts, start=1):
        finished = attempt(folder, FaultyOs(number, killed, afterwards=number % 2 == 0))
        for again in range(1 + number % STRIDE, 200, STRIDE):
            copy = shutil.copytree(folder, folder.with_name("again"))
            repaired = attempt(copy, FaultyOs(again, killed))
            assert_next_run_succeeds(copy)
            shutil.rmtree(copy)
            injections += 1
            if repaired:
                break
        if finished:
            break
    assert finished
    assert injections > 500
    record_property("told", f"{injections} pairs of kills, one of a build and one of its repair")


@pytest.mark.long
@pytest.mark.parametrize("number", range(1, MOST_OPERATIONS + 1))
def test_every_kill_in_the_middle_of_the_repair_after_a_kill_is_repaired(attempts: Iterator[Path], number: int) -> None:
    folder = next(attempts)
    finished = attempt(folder, FaultyOs(number, killed))
    assert number > 60 or not finished
    for again in range(1, 300):
        copy = shutil.copytree(folder, folder.with_name("again"))
        repaired = attempt(copy, FaultyOs(again, killed))
        assert_next_run_succeeds(copy)
        shutil.rmtree(copy)
        if repaired:
            break
    assert repaired
    assert again > 5


@pytest.mark.slow
def test_a_real_sigkill_at_any_operation_leaves_the_whole_old_or_new_pack(
    attempts: Iterator[Path], record_property: Tell
) -> None:
    survived, environment = False, os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    for number, folder in enumerate(attempts, start=1):
        command = [sys.executable, str(Path(killed_commit.__file__)), str(folder), str(number)]
        survived = subprocess.run(command, env=environment, check=False).returncode == 0
        assert_next_run_succeeds(folder)
        if survived:
            break
    assert survived
    assert number > 60
    record_property("told", f"{number - 1} operations met by a real SIGKILL")


def test_a_write_that_takes_one_byte_at_a_time_is_carried_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:1]))
    disk.write_new(tmp_path / "a", b"abc")
    assert (tmp_path / "a").read_bytes() == b"abc"
