"""What stands in `archive/` and is not one of our packs stays there, whatever it is called."""

import os
from pathlib import Path

import pytest
from packs import manifest

from visitdocs.store import commit, first_packs
from visitdocs.store.pack.archive import KEPT

FOREIGN = "0-0123456789ab"
"""A name such as replaced packs have, and an age beyond all of them."""


def commit_often(folder: Path, times: int = KEPT + 4) -> list[str]:
    """Replace a pack of one revision so many times; what each pack in the archive holds, by age."""
    for number in range(1, times + 1):
        files = {"a": str(number).encode()}
        done = commit(folder, files, manifest(files))
        if done.archive:
            os.utime(folder / done.archive, ns=(number * 10**9, number * 10**9))
    archive = folder / "archive"
    packs = sorted(archive.iterdir(), key=lambda path: path.lstat().st_mtime_ns)
    return [(path / "a").read_text() for path in packs if path.name != FOREIGN]


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
    kept = commit_often(folder)
    assert os.path.lexists(folder / "archive" / FOREIGN)
    assert kept == ["1", *(str(number) for number in range(4, KEPT + 4))]


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
    commit_often(folder)
    names = {path.name for path in (folder / "archive").iterdir()}
    assert (name in names, len(names)) == (True, KEPT + 2)


def test_ten_replaced_packs_are_kept() -> None:
    assert KEPT == 10


def test_the_first_pack_of_every_revision_is_kept_for_good_and_known_again(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    assert first_packs(folder) == []
    for revision in (1, 2):
        for number in range(KEPT + 4):
            files = {"a": f"{revision}.{number}".encode()}
            commit(folder, files, manifest(files, revision=revision))
    again = {"a": b"2.0"}
    commit(folder, again, manifest(again, revision=2))  # the first pack of a revision may be made, and replaced, again
    commit(folder, {"a": b"3.0"}, manifest({"a": b"3.0"}, revision=3))

    assert [(pack.manifest.revision, pack.read("a")) for pack in first_packs(folder)] == [
        (1, b"1.0"),
        (2, b"2.0"),
        (3, b"3.0"),
    ]
    assert len(list((folder / "archive").iterdir())) == KEPT + 2


def test_the_first_pack_is_known_without_the_times_of_folders_and_from_archives_that_mark_none(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    for number in range(4):
        files = {"a": str(number).encode()}
        commit(folder, files, manifest(files))
    for path in (folder / "archive").iterdir():
        os.utime(path, ns=(10**9, 10**9) if (path / "a").read_bytes() == b"2" else (2 * 10**9, 2 * 10**9))
    assert [pack.read("a") for pack in first_packs(folder)] == [b"0"]
    (marked,) = (folder / "archive").glob("1-first-*")
    marked.rename(marked.with_name(marked.name.replace("-first", "")))
    assert [pack.read("a") for pack in first_packs(folder)] == [b"2"]


def test_a_pack_that_says_other_things_in_the_same_files_replaces_one_that_is_kept(tmp_path: Path) -> None:
    files = {"a": b"1"}
    commit(tmp_path / "x", files, manifest(files, facts={"places": 40}))
    done = commit(tmp_path / "x", files, manifest(files, facts={"places": 44}))
    assert done.archive.startswith("archive/1-first-")
    (kept,) = first_packs(tmp_path / "x")
    assert kept.manifest.facts == {"places": 40}


@pytest.mark.parametrize("damage", [b"{", b'{"format": 99}', b""])
def test_an_archive_that_cannot_be_read_is_passed_over(damage: bytes, tmp_path: Path) -> None:
    commit_often(tmp_path / "x", 3)
    for path in (tmp_path / "x" / "archive").iterdir():
        (path / "manifest.json").write_bytes(damage)
    assert [pack.read("a") for pack in first_packs(tmp_path / "x")] == [b"3"]
    assert first_packs(tmp_path / "x")[0].read("gone") == b""
