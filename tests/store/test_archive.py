"""What stands in `archive/` and is not one of our packs stays there, whatever it is called."""

import os
from pathlib import Path

import pytest
from packs import manifest

from visitdocs.store import commit
from visitdocs.store.archive import KEPT

FOREIGN = "0-0123456789ab"
"""A name such as replaced packs have, and an age beyond all of them."""


def commit_often(folder: Path, times: int = KEPT + 3) -> list[str]:
    """Replace a pack so many times; the names in the archive, by age."""
    for revision in range(1, times + 1):
        files = {"a": str(revision).encode()}
        done = commit(folder, files, manifest(files, revision=revision))
        if done.archive:
            os.utime(folder / done.archive, ns=(revision * 10**9, revision * 10**9))
    archive = folder / "archive"
    return sorted((path.name for path in archive.iterdir()), key=lambda name: int(name.split("-")[0]))


def a_file(path: Path) -> None:
    path.write_bytes(b"mine")


def a_link(path: Path) -> None:
    elsewhere = path.parent.parent / "elsewhere"
    elsewhere.mkdir()
    path.symlink_to(elsewhere, target_is_directory=True)


def a_folder_without_a_manifest(path: Path) -> None:
    path.mkdir()
    (path / "letter.txt").write_bytes(b"mine")


def a_folder_with_a_damaged_manifest(path: Path) -> None:
    path.mkdir()
    (path / "manifest.json").write_bytes(b"{")


def a_pack_with_a_folder_in_it(path: Path) -> None:
    (path / "a").mkdir(parents=True)
    (path / "manifest.json").write_bytes(manifest({"a": b"mine"}).to_bytes())


@pytest.mark.parametrize(
    "make",
    [
        a_file,
        a_link,
        a_folder_without_a_manifest,
        a_folder_with_a_damaged_manifest,
        a_pack_with_a_folder_in_it,
    ],
)
def test_what_is_no_pack_of_ours_is_left_alone(make: object, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    (folder / "archive").mkdir(parents=True)
    make(folder / "archive" / FOREIGN)
    os.utime(folder / "archive" / FOREIGN, ns=(0, 0), follow_symlinks=False)
    names = commit_often(folder)
    assert names[0] == FOREIGN
    assert [name.split("-")[0] for name in names[1:]] == [str(number) for number in range(3, KEPT + 3)]


@pytest.mark.parametrize(
    "name", ["0-0123456789a", "0-0123456789abc", "0-0123456789aG", "x-0123456789ab", "0123456789ab"]
)
def test_a_pack_under_a_name_of_its_own_is_left_alone(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    commit_often(tmp_path / "other", 2)
    (pack,) = (tmp_path / "other" / "archive").iterdir()
    (folder / "archive").mkdir(parents=True)
    pack.rename(folder / "archive" / name)
    os.utime(folder / "archive" / name, ns=(0, 0))
    for revision in range(1, KEPT + 4):
        files = {"a": str(revision).encode()}
        commit(folder, files, manifest(files, revision=revision))
    names = {path.name for path in (folder / "archive").iterdir()}
    assert (name in names, len(names)) == (True, KEPT + 1)


def test_ten_replaced_packs_are_kept() -> None:
    assert KEPT == 10
