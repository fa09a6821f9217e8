"""A file of its own is written whole by any number of writers, and its drafts do not stay behind."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from faulty_os import FaultyOs, Killed, failing_with, install, interrupted, killed
from packs import pack_in
from said import refused

from visitdocs.problems import StoreError
from visitdocs.store import disk, lock, write_file

OLD, NEW = b"old" * 1000, b"new" * 2000
Tell = Callable[[str, object], None]


@pytest.fixture(autouse=True)
def real_os_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test installs is taken out again."""
    monkeypatch.setattr(disk, "os", disk.os)
    monkeypatch.setattr(lock, "os", lock.os)


@pytest.fixture(params=["nameless drafts", "named drafts"])
def drafts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Drafts as Linux makes them, and as other systems do."""
    if request.param == "named drafts":
        monkeypatch.setattr(disk, "open_nameless", _no_nameless_files)
    return str(request.param)


def _no_nameless_files(folder: Path, _mode: int) -> int:
    raise OSError(errno.EOPNOTSUPP, "Operation not supported", str(folder))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("drafts")
def test_a_file_is_written_and_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_file(path, OLD)
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert mode(path) == mode(plain)
    for wanted in (0o640, 0o600, 0o444, 0o666):
        path.chmod(wanted)
        write_file(path, NEW)
        assert mode(path) == wanted
    assert pack_in(tmp_path) == {"a.pdf": NEW, "plain": b""}


@pytest.mark.usefixtures("drafts")
def test_a_private_file_is_the_users_alone_also_where_another_was_open_to_all(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_file(path, OLD, private=True)
    assert mode(path) == 0o600
    path.chmod(0o666)
    write_file(path, NEW, private=True)
    assert mode(path) == 0o600


FAULTS = {"full": failing_with(errno.ENOSPC), "Ctrl+C": interrupted, "kill": killed}


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("afterwards", [False, True])
@pytest.mark.parametrize("private", [False, True])
def test_a_fault_at_any_operation_leaves_the_old_or_the_new_file_and_after_the_next_run_no_draft(
    tmp_path: Path, fault: str, afterwards: bool, private: bool
) -> None:
    number, finished = 0, False
    while not finished:
        number += 1
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "a.pdf").write_bytes(OLD)
        faulty = FaultyOs(number, FAULTS[fault], afterwards=afterwards)
        install(faulty)
        try:
            write_file(folder / "a.pdf", NEW, private=private)
        except (StoreError, Killed, KeyboardInterrupt):
            assert faulty.calls >= number
        finished = faulty.calls < number
        assert (folder / "a.pdf").read_bytes() in (OLD, NEW)
        left = [path for path in folder.iterdir() if path.name != "a.pdf"]
        assert [path.stat().st_mode & 0o077 for path in left if private] == [0] * (len(left) if private else 0)
        assert not left or fault == "kill"

        install(FaultyOs(0, killed))
        write_file(folder / "b.pdf", NEW)
        assert sorted(path.name for path in folder.iterdir()) == ["a.pdf", "b.pdf"]
    assert number > 6


def test_a_draft_that_somebody_is_writing_is_not_swept(tmp_path: Path) -> None:
    draft = tmp_path / ".visitdocs-0123456789abcdef.draft"
    with draft.open("wb") as writer:
        assert lock.take(writer.fileno())
        write_file(tmp_path / "a.pdf", NEW)
        assert draft.exists()
    write_file(tmp_path / "a.pdf", NEW)
    assert not draft.exists()


def test_only_drafts_are_swept(tmp_path: Path) -> None:
    others = (".visitdocs.lock", ".visitdocs-x.draft", "visitdocs-0123456789abcdef.draft", ".a.pdf.visitdocs")
    for name in others:
        (tmp_path / name).write_bytes(b"mine")
    (tmp_path / ".visitdocs-0123456789abcdef.draft").mkdir()
    (tmp_path / ".visitdocs-fedcba9876543210.draft").symlink_to(tmp_path / others[0])
    write_file(tmp_path / "a.pdf", NEW)
    assert len(list(tmp_path.iterdir())) == len(others) + 3


def test_a_draft_that_another_run_swept_too_early_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "open_nameless", _no_nameless_files)
    swept: list[Path] = []
    replace = disk.replace

    def swept_before(source: Path, target: Path) -> None:
        if len(swept) < 2:
            source.unlink()
            swept.append(source)
        replace(source, target)

    monkeypatch.setattr(disk, "replace", swept_before)
    write_file(tmp_path / "a.pdf", NEW)
    assert pack_in(tmp_path) == {"a.pdf": NEW}
    assert len(set(swept)) == 2


def test_what_is_no_plain_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    os.mkfifo(tmp_path / "pipe.pdf")
    with refused(StoreError, "folder-in-the-way"):
        write_file(tmp_path / "folder.pdf", NEW)
    with refused(StoreError, "not-a-plain-file"):
        write_file(tmp_path / "pipe.pdf", NEW)
    with refused(StoreError, "folder-missing"):
        write_file(tmp_path / "none" / "a.pdf", NEW)


def test_a_link_stays_and_the_file_that_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    write_file(tmp_path / "real" / "a.pdf", OLD)
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real" / "a.pdf")
    write_file(tmp_path / "link.pdf", NEW)
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real" / "a.pdf").read_bytes() == NEW


def test_a_disk_that_does_not_confirm_is_told_and_the_file_not_denied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsure(_folder: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(disk, "sync_folder", unsure)
    with refused(StoreError, "file-not-confirmed"):
        write_file(tmp_path / "a.pdf", NEW)
    assert pack_in(tmp_path) == {"a.pdf": NEW}


WRITER = """
import sys
from pathlib import Path
from visitdocs.store import disk, write_file
if sys.argv[3] == "named drafts":
    def none(folder, mode):
        raise OSError(95, "Operation not supported")
    disk.open_nameless = none
for turn in range(int(sys.argv[4])):
    write_file(Path(sys.argv[1]), (sys.argv[2] + str(turn % 10)).encode() * 100_000)
"""


def _tearing(path: Path) -> Iterator[bytes]:
    """What is read that no writer wrote."""
    data = path.read_bytes()
    if data != data[:2] * 100_000:
        yield data


@pytest.mark.slow
def test_a_reader_never_sees_a_part_of_what_six_writers_write(
    tmp_path: Path, drafts: str, record_property: Tell
) -> None:
    path = tmp_path / "a.pdf"
    write_file(path, b"00" * 100_000)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(number), drafts, "40"], env=environment)
        for number in range(6)
    ]
    reads, torn = 0, 0
    while any(writer.poll() is None for writer in writers):
        torn += len(list(_tearing(path)))
        reads += 1
    assert [writer.returncode for writer in writers] == [0] * 6
    assert reads > 50
    assert torn == 0
    write_file(path, b"00" * 100_000)
    assert pack_in(tmp_path) == {"a.pdf": b"00" * 100_000}
    record_property("told", f"{reads} reads while 6 processes wrote 40 times each, {drafts}: none torn")
