"""The same definition gives the same bytes: on every run, in every folder, whatever the clock and the locale say."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from made_packs import ROOT, generate, project_in

SHIFTED_CLOCK = """
import datetime, time
YEARS = 3 * 365 * 86400
real, utc, local = time.time, time.gmtime, time.localtime
time.time = lambda: real() + YEARS
time.time_ns = lambda: int(time.time() * 1e9)
time.gmtime = lambda seconds=None: utc(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
class Shifted(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
datetime.datetime = Shifted
print("the clock is shifted to", time.gmtime().tm_year)
"""
"""A sitecustomize.py: the process lives three years later."""

WORLDS = {
    "plain": {},
    "far east": {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C"},
    "far west": {
        "PYTHONHASHSEED": "2",
        "TZ": "America/Los_Angeles",
        "LC_ALL": "tr_TR.UTF-8",
        "SOURCE_DATE_EPOCH": "86400",
    },
}


def digests(folder: Path) -> dict[str, str]:
    """Every file of a pack by name; the lock and the archive of earlier packs are no part of it."""
    files = [path for path in folder.iterdir() if path.is_file() and path.name != ".visitdocs.lock"]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(files)}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a first run makes."""
    project = tmp_path_factory.mktemp("first") / "project"
    output = project_in(project).output
    assert generate(project).returncode == 0
    found = digests(output)
    assert len(found) >= 7
    return found


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_other_processes_folders_and_locales_make_the_same(
    expected: dict[str, str], world: dict[str, str], tmp_path: Path
) -> None:
    project = tmp_path / "Folder ze spacją i zażółconą nazwą"
    output = project_in(project).output
    done = generate(project, cwd=tmp_path, **world)
    assert done.returncode == 0, done.stderr
    assert digests(output) == expected


def test_another_day_and_another_checkout_make_the_same(expected: dict[str, str], tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(SHIFTED_CLOCK, encoding="utf-8")
    checkout = tmp_path / "checkout"
    output = project_in(checkout).output
    shutil.copytree(ROOT / "visitdocs", checkout / "visitdocs", ignore=shutil.ignore_patterns("__pycache__"))

    done = generate(checkout, PYTHONPATH=f"{clock}{os.pathsep}{checkout}")
    assert done.returncode == 0, done.stderr
    assert "the clock is shifted to" in done.stdout
    assert digests(output) == expected


def test_making_everything_anew_changes_nothing(expected: dict[str, str], tmp_path: Path) -> None:
    output = project_in(tmp_path).output
    assert generate(tmp_path).returncode == 0
    (output / "manifest.json").unlink()
    assert generate(tmp_path).returncode == 0
    assert digests(output) == expected
