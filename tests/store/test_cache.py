"""What can be made again is given back only as it was put there, by this version of the program and this user."""

import os
from pathlib import Path

import pytest

from visitdocs.store import Cache, cache_folder


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    made = Cache(tmp_path / "new" / "cache", "1")
    made.put("a", b"first")
    return made


def file_of(cache: Cache) -> Path:
    (path,) = cache.folder.iterdir()
    return path


def test_what_was_put_is_given_to_the_same_version_only(cache: Cache) -> None:
    cache.put("b", b"")
    cache.put("a", b"second")
    assert (cache.take("a"), cache.take("b"), cache.take("c")) == (b"second", b"", None)
    assert Cache(cache.folder, "2").take("a") is None
    assert len(list(cache.folder.iterdir())) == 2


@pytest.mark.parametrize("damaged", [b"", b"x" * 10, b"x" * 100], ids=["empty", "short", "other bytes"])
def test_what_is_damaged_is_not_there(cache: Cache, damaged: bytes) -> None:
    file_of(cache).write_bytes(damaged)
    assert cache.take("a") is None
    cache.put("a", b"anew")
    assert cache.take("a") == b"anew"


def test_a_changed_byte_is_damage(cache: Cache) -> None:
    path = file_of(cache)
    data = path.read_bytes()
    path.write_bytes(data[:-1] + b"!")
    assert cache.take("a") is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_what_lies_under_the_name_of_another_is_not_there(cache: Cache) -> None:
    path = file_of(cache)
    cache.put("b", b"of the other")
    (other,) = set(cache.folder.iterdir()) - {path}
    path.write_bytes(other.read_bytes())
    assert (cache.take("a"), cache.take("b")) == (None, b"of the other")


def test_the_folder_is_the_users_alone_or_not_believed(cache: Cache) -> None:
    assert (cache.folder.stat().st_mode & 0o777, file_of(cache).stat().st_mode & 0o777) == (0o700, 0o600)
    cache.folder.chmod(0o770)
    assert cache.take("a") is None


def test_a_place_that_cannot_be_used_keeps_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file", "1")
    cache.put("a", b"first")
    assert cache.take("a") is None
    assert (tmp_path / "file").read_bytes() == b""


def test_it_does_not_grow_for_ever(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_folder, "MAXIMUM_FILES", 3)
    for number in range(10):
        cache.put(str(number), b"x")
    assert cache.take("9") == b"x"
    assert len(list(cache.folder.iterdir())) <= 3
