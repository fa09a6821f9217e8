"""Names that differ only in their capitals: one file on Windows and macOS, two on Linux. Nothing is lost on either."""

import errno
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from faulty_os import Fault, FaultyOs, Killed, failing_with, killed
from other_systems import CaseBlindOs
from packs import manifest, pack_in
from said import refused

from visitdocs.problems import StoreError
from visitdocs.store import commit, disk, is_intact, lock

BEFORE = {"Form.docx": b"old", "Form.pdf": b"same", "other.pdf": b"other"}
AFTER = {"form.docx": b"new", "form.pdf": b"same", "other.pdf": b"other"}
SYSTEMS = {
    "blind, keeps the spelling": lambda root: CaseBlindOs(root, respells=False),
    "blind, takes the new spelling": lambda root: CaseBlindOs(root, respells=True),
    "tells capitals apart": lambda _root: disk.os,
}
on_every_system = pytest.mark.parametrize("system", SYSTEMS)


def use(monkeypatch: pytest.MonkeyPatch, system: object) -> None:
    monkeypatch.setattr(disk, "os", system)
    monkeypatch.setattr(lock, "os", system)


def archived(folder: Path) -> list[dict[str, bytes]]:
    packs = [path for path in (folder / "archive").iterdir() if path.is_dir()]
    return [{file.name: file.read_bytes() for file in pack.iterdir() if file.name != "manifest.json"} for pack in packs]


@on_every_system
def test_names_that_change_only_their_capitals_lose_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    folder = tmp_path / "x"
    use(monkeypatch, SYSTEMS[system](tmp_path))
    commit(folder, BEFORE, manifest(BEFORE))

    done = commit(folder, AFTER, manifest(AFTER, revision=2))

    assert pack_in(folder) == AFTER
    assert (done.added, done.removed) == (("form.docx", "form.pdf"), ("Form.docx", "Form.pdf"))
    assert (done.replaced, done.unchanged, done.changed_by_hand) == ((), ("other.pdf",), ())
    assert is_intact(folder, manifest(AFTER, revision=2))
    assert archived(folder) == [BEFORE]
    assert commit(folder, AFTER, manifest(AFTER, revision=2)).written == ()
    commit(folder, BEFORE, manifest(BEFORE, revision=3))
    assert pack_in(folder) == BEFORE


def changes_with_faults(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    system: Callable[[Path], object],
    fault: Fault,
    end: type[BaseException],
    **options: bool,
) -> Iterator[tuple[Path, object]]:
    """Change BEFORE to AFTER with that fault at the first operation, at the second and so on, in a folder for each.

    `end` is what such a change ends with. Gives the folder and what operations are done with there. The last change is
    the one that the fault comes too late for.
    """
    for number in count(1):
        root = folder / str(number)
        made = system(root)
        use(monkeypatch, FaultyOs(0, killed, system=made))
        commit(root / "x", BEFORE, manifest(BEFORE))
        faulty = FaultyOs(number, fault, system=made, **options)
        use(monkeypatch, faulty)
        try:
            commit(root / "x", AFTER, manifest(AFTER, revision=2))
        except end:
            assert faulty.calls >= number
        yield root, made
        if faulty.calls < number:
            return


@on_every_system
@pytest.mark.parametrize("afterwards", [False, True])
def test_a_kill_at_any_operation_of_such_a_change_loses_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, afterwards: bool
) -> None:
    number = 0
    for root, system_of in changes_with_faults(
        tmp_path, monkeypatch, SYSTEMS[system], killed, Killed, afterwards=afterwards
    ):
        use(monkeypatch, FaultyOs(0, killed, system=system_of))
        number += 1
        commit(root / "x", AFTER, manifest(AFTER, revision=2))
        assert pack_in(root / "x") == AFTER
        assert archived(root / "x") == [BEFORE]
        shutil.rmtree(root)
    assert number > 60


@pytest.mark.parametrize("respells", [False, True])
def test_a_failure_at_any_operation_of_such_a_change_is_turned_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, respells: bool
) -> None:
    number = 0
    blind = partial(CaseBlindOs, respells=respells)
    for root, _ in changes_with_faults(tmp_path, monkeypatch, blind, failing_with(errno.ENOSPC), StoreError):
        number += 1
        found = pack_in(root / "x")
        visible = {name.casefold(): data for name, data in found.items() if not name.startswith(".")}
        assert visible in ({name.casefold(): data for name, data in BEFORE.items()}, AFTER)
        shutil.rmtree(root)
    assert number > 60


def test_a_file_of_somebody_else_in_other_capitals_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "x"
    folder.mkdir()
    (folder / "FORM.docx").write_bytes(b"mine")
    use(monkeypatch, CaseBlindOs(tmp_path, respells=True))
    with refused(StoreError, "file-foreign"):
        commit(folder, AFTER, manifest(AFTER))
    assert pack_in(folder) == {"FORM.docx": b"mine"}


def test_a_file_that_the_user_renamed_in_capitals_is_kept_in_the_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "x"
    use(monkeypatch, CaseBlindOs(tmp_path, respells=True))
    commit(folder, BEFORE, manifest(BEFORE))
    (folder / "Form.docx").rename(folder / "FORM.DOCX")
    (folder / "FORM.DOCX").write_bytes(b"by hand")

    done = commit(folder, BEFORE, manifest(BEFORE, revision=2))

    assert pack_in(folder) == BEFORE
    assert done.changed_by_hand == ("FORM.DOCX",)
    assert archived(folder) == [{"FORM.DOCX": b"by hand", "Form.pdf": b"same", "other.pdf": b"other"}]
