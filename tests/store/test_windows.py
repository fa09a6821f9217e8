"""What Windows does to files, as far as it can be shown elsewhere: other programs hold them, briefly or for good."""

import os
from pathlib import Path

import pytest
from other_systems import HeldFilesOs
from packs import NEW, OLD, manifest, pack_in
from said import refused

from visitdocs.problems import StoreError
from visitdocs.store import commit, disk, failures, is_intact, recover, write_file

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2)


class Waiting:
    """A clock that only counts the seconds waited."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self.seconds += seconds


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> Waiting:
    """The store waits as on Windows, and takes no time for it."""
    clock = Waiting()
    monkeypatch.setattr(disk, "PAUSES", PAUSES)
    monkeypatch.setattr(disk, "time", clock)
    return clock


def test_files_that_are_held_for_some_seconds_are_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waiting: Waiting
) -> None:
    folder = tmp_path / "x"
    commit(folder, OLD, manifest(OLD))
    monkeypatch.setattr(disk, "os", HeldFilesOs(3))
    commit(folder, NEW, manifest(NEW, revision=2))
    monkeypatch.setattr(disk, "os", os)
    assert pack_in(folder) == NEW
    assert is_intact(folder, manifest(NEW, revision=2))
    assert sorted(path.name for path in folder.iterdir()) == [
        ".visitdocs.lock", *sorted([*NEW, "archive", "manifest.json"])
    ]  # fmt: skip
    assert waiting.seconds > sum(PAUSES[:3])


@pytest.mark.parametrize("held", [*OLD, "manifest.json"])
def test_a_file_that_is_held_for_good_changes_nothing_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waiting: Waiting, held: str
) -> None:
    folder = tmp_path / "x"
    commit(folder, OLD, manifest(OLD))
    monkeypatch.setattr(disk, "os", HeldFilesOs(10**6, lambda path: path == folder / held))
    if held == "a.pdf":  # stays as it is, so nobody minds
        commit(folder, NEW, manifest(NEW, revision=2))
        assert pack_in(folder) == NEW
        return
    with refused(StoreError, "file-in-use"):
        commit(folder, NEW, manifest(NEW, revision=2))
    assert waiting.seconds == pytest.approx(sum(PAUSES))
    assert pack_in(folder) == OLD
    assert is_intact(folder, manifest(OLD))


def test_a_file_held_for_good_while_all_is_turned_back_raises_the_first_refusal_and_is_repaired_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waiting: Waiting
) -> None:
    folder = tmp_path / "x"
    commit(folder, OLD, manifest(OLD))
    moved: list[Path] = []

    class FromTheFirstMoveOn(HeldFilesOs):
        def __getattr__(self, name: str) -> object:
            operation = super().__getattr__(name)
            if name != "replace":
                return operation

            def replace(source: Path, target: Path) -> object:
                if target.parent == folder:
                    moved.append(target)
                return operation(source, target)  # type: ignore[operator]

            return replace

    held = FromTheFirstMoveOn(10**6, lambda path: len(moved) > 1 and ".visitdocs.work" in path.parts)
    monkeypatch.setattr(disk, "os", held)
    with pytest.raises(StoreError) as error:
        commit(folder, NEW, manifest(NEW, revision=2))
    assert error.value.problems[0].code in ("file-in-use", "folder-not-writable")
    assert isinstance(error.value.__cause__, OSError)
    assert error.value.__cause__.__context__ is None

    monkeypatch.setattr(disk, "os", os)
    recover(folder)
    assert pack_in(folder) == NEW
    assert is_intact(folder, manifest(NEW, revision=2))
    assert waiting.seconds > 0


def test_a_single_file_is_closed_before_it_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "WINDOWS", True)
    monkeypatch.setattr(disk, "open_nameless", _no_nameless_files)
    opened: dict[int, Path] = {}
    real_open, real_close, real_replace = os.open, os.close, os.replace

    def opening(path: Path, *arguments: int) -> int:
        handle = real_open(path, *arguments)
        opened[handle] = Path(path)
        return handle

    def closing(handle: int) -> None:
        opened.pop(handle, None)
        real_close(handle)

    def moving(source: Path, target: Path) -> None:
        if {source, target} & set(opened.values()):
            raise PermissionError(13, "The process cannot access the file", str(source))
        real_replace(source, target)

    for name, operation in (("open", opening), ("close", closing), ("replace", moving)):
        monkeypatch.setattr(disk.os, name, operation)
    write_file(tmp_path / "a.pdf", b"one")
    write_file(tmp_path / "a.pdf", b"two")
    assert pack_in(tmp_path) == {"a.pdf": b"two"}


def _no_nameless_files(folder: Path, _mode: int) -> int:
    raise OSError(95, "Operation not supported", str(folder))


def test_a_path_that_is_too_long_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path.joinpath(*["deep folder"] * 25)
    refusal = FileNotFoundError(2, "The system cannot find the path specified", str(deep / "a.pdf"))
    assert not failures.is_too_long(refusal, deep)
    monkeypatch.setattr(failures, "WINDOWS", True)
    assert failures.is_too_long(refusal, deep)
    assert not failures.is_too_long(FileNotFoundError(2, "no such file", "a.pdf"), tmp_path)
    with refused(StoreError, "path-too-long"), failures.explained(deep):
        raise refusal


def test_a_name_too_long_for_the_file_system_is_said_plainly(tmp_path: Path) -> None:
    write_file(tmp_path / ("x" * 251 + ".pdf"), b"the longest name there is")
    assert len(list(tmp_path.iterdir())) == 1
    with refused(StoreError, "path-too-long"):
        write_file(tmp_path / ("x" * 252 + ".pdf"), b"")
    with refused(StoreError, "path-too-long"):
        commit(tmp_path.joinpath("y" * 250, "z" * 250, *["w" * 250] * 20, "x"), OLD, manifest(OLD))
