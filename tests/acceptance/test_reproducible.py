"""The same definition gives the same bytes: on every run, in every folder, whatever the clock and the locale say."""

import hashlib
import shutil
from pathlib import Path

import pytest
from made_packs import ROOT, generate, project_in
from worlds import World, covering_worlds, environment

pytestmark = pytest.mark.slow


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


@pytest.mark.parametrize("world", covering_worlds(), ids=" ".join)
def test_another_time_zone_locale_hash_seed_month_and_folder_make_the_same(
    expected: dict[str, str], world: World, tmp_path: Path
) -> None:
    project = tmp_path / "Folder ze spacją i zażółconą nazwą"
    output = project_in(project).output
    done = generate(project, cwd=tmp_path, **environment(world, tmp_path / "startup", str(ROOT)))
    assert done.returncode == 0, done.stderr
    assert "shifted to" in done.stdout
    assert digests(output) == expected


def test_another_checkout_makes_the_same(expected: dict[str, str], tmp_path: Path) -> None:
    output = project_in(tmp_path).output
    shutil.copytree(ROOT / "visitdocs", tmp_path / "visitdocs", ignore=shutil.ignore_patterns("__pycache__"))
    done = generate(tmp_path, PYTHONPATH=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert digests(output) == expected


def test_making_everything_anew_changes_nothing(expected: dict[str, str], tmp_path: Path) -> None:
    output = project_in(tmp_path).output
    assert generate(tmp_path).returncode == 0
    (output / "manifest.json").unlink()
    assert generate(tmp_path).returncode == 0
    assert digests(output) == expected


def test_templates_kept_from_earlier_runs_change_nothing(expected: dict[str, str], tmp_path: Path) -> None:
    output, cache = project_in(tmp_path / "project").output, tmp_path / "cache"

    def made_anew() -> dict[str, str]:
        shutil.rmtree(output, ignore_errors=True)
        assert generate(tmp_path / "project", VISITDOCS_CACHE=str(cache)).returncode == 0
        return digests(output)

    assert made_anew() == expected
    kept = sorted(cache.iterdir())
    assert len(kept) > 5
    times = [path.stat().st_mtime_ns for path in kept]
    assert made_anew() == expected
    assert [path.stat().st_mtime_ns for path in sorted(cache.iterdir())] == times  # taken, and not made anew
    for path in kept:
        path.write_bytes(path.read_bytes()[:-1])
    assert made_anew() == expected
    assert sorted(cache.iterdir()) == kept
