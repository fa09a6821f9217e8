"""Two runs never work in one folder at once."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from packs import OLD, manifest, pack_in
from said import polish

from visitdocs.problems import StoreError
from visitdocs.store import commit
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


def test_a_second_run_says_within_a_second_or_so_that_another_is_at_work(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        started = time.monotonic()
        with pytest.raises(StoreError) as error:
            commit(folder, OLD, manifest(OLD))
        other.kill()

    assert 0.9 < time.monotonic() - started < 3
    assert polish(error.value.problems[0].message) == "w tym folderze pracuje teraz inne uruchomienie programu"
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


def test_a_run_waits_for_one_that_is_soon_done(folder: Path) -> None:
    with held(folder):
        waiting = threading.Thread(target=commit, args=(folder, OLD, manifest(OLD)))
        waiting.start()
        time.sleep(0.2)
        assert pack_in(folder) == {}
    waiting.join()
    assert pack_in(folder) == OLD
