"""The register while the disk fails, the process dies, or others are at work in it: the old one or the new one."""

import errno
import stat
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from faulty_os import FaultyOs, Killed, failing_with, install, interrupted, killed, short_write_then_full
from openpyxl import load_workbook
from sample import SLUG, sample_in

sys.path.append(str(Path(__file__).parents[1] / "register"))

from made_registers import ANNA, FORM, JAN, edited, one, saved

from visitdocs.cli.main import run
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.returned import collection
from visitdocs.returns import Collected, Editions
from visitdocs.store import disk, lock

FAULTS = {
    "kill": killed,
    "Ctrl+C": interrupted,
    "full": failing_with(errno.ENOSPC),
    "read only": failing_with(errno.EROFS),
    "short write": short_write_then_full,
}
OURS = replace(FORM, programmes=frozenset({SLUG, "P"}), visit=SLUG)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a folder of forms, in which Anna and Jan are found without looking."""
    definition = read_definition_file(sample_in(tmp_path))
    (tmp_path / "forms").mkdir()
    monkeypatch.setattr(collection, "read_definition_file", lambda _programme: definition)
    monkeypatch.setattr(collection, "known_editions", lambda _programme, _definition: Editions(OURS))
    monkeypatch.setattr(collection, "collect", lambda *_: Collected((ANNA, JAN)))
    monkeypatch.setattr(disk, "os", disk.os)
    monkeypatch.setattr(lock, "os", lock.os)
    return tmp_path


def collected(project: Path) -> tuple[int | None, str]:
    """The exit code of a run, None for a process that was killed, and all that was printed."""
    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        try:
            code: int | None = run(["collect", SLUG, str(project / "forms"), "--csv"], project)
        except Killed:
            code = None
    return code, printed.getvalue()


def people(register: bytes) -> list[tuple[object, object]]:
    """Number and decision of each row."""
    rows = load_workbook(BytesIO(register)).worksheets[0].iter_rows(min_row=2, values_only=True)
    return [(row[0], row[2]) for row in rows]


def test_a_disk_that_is_full_at_any_operation_leaves_the_old_register_or_the_new_one(project: Path) -> None:
    fails_at_every_operation(project, "full", afterwards=False, step=3)


@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("afterwards", [False, True])
def test_a_fault_at_any_operation_leaves_the_old_register_or_the_new_one(
    project: Path, fault: str, afterwards: bool
) -> None:
    fails_at_every_operation(project, fault, afterwards=afterwards)


def fails_at_every_operation(project: Path, fault: str, *, afterwards: bool, step: int = 1) -> None:
    """Run with the fault at each operation in turn, or at some of them, and judge what is left."""
    folder = project / "returned" / SLUG
    old = edited(saved(ANNA), lambda sheet: sheet.cell(2, 3, "tak"))
    new = [("Z-0001", "tak"), ("Z-0002", None)]
    for number in _until_none_is_met(step):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "register.xlsx").write_bytes(old)
        faulty = FaultyOs(number.value, FAULTS[fault], afterwards=afterwards)
        install(faulty)
        code, printed = collected(project)
        number.met = faulty.calls >= number.value
        install(FaultyOs(0, killed))
        found = (folder / "register.xlsx").read_bytes()
        assert found == old or (people(found) == new and _backups(folder)[-1] == old)
        assert "Anna" not in printed
        assert code in (None, 0, 3, 130)
        assert collected(project)[0] == 0
        assert people((folder / "register.xlsx").read_bytes()) == new
        assert b"Jan" not in b"".join(path.read_bytes() for path in folder.rglob("*.draft"))
        files = [path for path in folder.rglob("*") if path.is_file() and path.name != "register.xlsx"]
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert number.value > 15


class _Number:
    """The number of the operation at which the fault happens."""

    value, met = 0, True


def _until_none_is_met(step: int) -> Iterator[_Number]:
    number = _Number()
    while number.met:
        number.value += step
        yield number


def _backups(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((folder / "backups").glob("*.xlsx"))]


def test_what_staff_save_while_forms_are_read_is_merged(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register = project / "returned" / SLUG / "register.xlsx"
    assert collected(project)[0] == 0

    def staff_work(*_: object) -> Collected:
        register.write_bytes(edited(register.read_bytes(), lambda sheet: sheet.cell(2, 3, "rezerwa")))
        return Collected((ANNA, JAN, one("ola", name="Ola Nowa")))

    monkeypatch.setattr(collection, "collect", staff_work)
    assert collected(project)[0] == 0
    assert people(register.read_bytes()) == [("Z-0001", "rezerwa"), ("Z-0002", None), ("Z-0003", None)]


def test_what_staff_save_at_the_last_moment_is_not_replaced(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register = project / "returned" / SLUG / "register.xlsx"
    real = collection.replace_register

    def staff_are_faster(path: Path, data: bytes, before: bytes | None) -> None:
        path.write_bytes(saved(JAN))
        real(path, data, before)

    monkeypatch.setattr(collection, "replace_register", staff_are_faster)
    register.parent.mkdir(parents=True)
    code, printed = collected(project)
    assert code == 3
    assert "ktoś zapisał rejestr" in printed
    assert people(register.read_bytes()) == [("Z-0001", None)]


def test_two_runs_at_once_lose_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second reads its forms while the first one does, and merges when that has written."""
    ola = one("ola", name="Ola Nowa")

    def other_run(*_: object) -> Collected:
        monkeypatch.setattr(collection, "collect", lambda *_: Collected((ola,)))
        assert collected(project)[0] == 0
        return Collected((ANNA, JAN))

    monkeypatch.setattr(collection, "collect", other_run)
    assert collected(project)[0] == 0
    register = project / "returned" / SLUG / "register.xlsx"
    assert [number for number, _ in people(register.read_bytes())] == ["Z-0001", "Z-0002", "Z-0003"]


def test_what_stands_in_the_way_is_told_before_the_forms_are_read(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project / "returned" / SLUG
    folder.mkdir(parents=True)
    (folder / "register.xlsx").write_bytes(b"no workbook")
    read: list[None] = []
    monkeypatch.setattr(collection, "collect", lambda *_: read.append(None))
    assert collected(project)[0] == 3
    assert read == []
