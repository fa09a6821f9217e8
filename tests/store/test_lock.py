"""Two runs never work in one folder at once."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from packs import OLD, manifest, pack_in

from visitdocs.problems import StoreError
from visitdocs.store import commit, lock
from visitdocs.store.lock import held

HOLDER = """
import sys, pathlib
from visitdocs.store.lock import held
with held(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "x"
    path.mkdir()
    return path


class Clock:
    """A clock that only waiting moves; after each wait something may happen."""

    def __init__(self, then: Callable[[float], None] = lambda _now: None) -> None:
        self.now, self._then = 0.0, then

    def monotonic(self) -> float:
        """Seconds."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self.now += seconds
        self._then(self.now)


def test_a_second_run_says_after_a_second_that_another_is_at_work(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(lock, "time", clock)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreError) as error:
            commit(folder, OLD, manifest(OLD))
        other.kill()

    assert clock.now == pytest.approx(1.0, abs=0.03)
    assert error.value.problems[0].code == "folder-busy"
    assert error.value.exit_code == 3
    assert pack_in(folder) == {}


def test_the_lock_dies_with_the_process_that_held_it(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()
    commit(folder, OLD, manifest(OLD))
    assert pack_in(folder) == OLD


def test_a_run_waits_for_one_that_is_soon_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []

    def let_go(now: float) -> None:
        found.append(pack_in(folder))
        if now >= 0.9:
            other.close()

    monkeypatch.setattr(lock, "time", Clock(let_go))
    with ExitStack() as other:
        other.enter_context(held(folder))
        commit(folder, OLD, manifest(OLD))
    assert found == [{}] * 45
    assert pack_in(folder) == OLD
