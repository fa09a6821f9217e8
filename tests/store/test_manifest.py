"""The manifest says what a pack holds; whatever else stands under its name is refused."""

from pathlib import Path

import pytest
from packs import OLD, manifest

from visitdocs.messages import FileName, Listed, Number, OneOf, Quoted, counted, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import Manifest, commit, read_manifest

WARNING = Problem(
    Severity.WARNING,
    counted(
        "nobody-goes", "{number} place of {name} is left", "{number} places of {name} are left", 5, name=Quoted("ą")
    ),
    Place(file="x.yaml", line=3, column=5, where=phrase("table {number}", number=3), source="hosts:"),
    phrase(
        "write {one} or {other}: {value}, {name}",
        one=OneOf(("a", Quoted("b"))),
        other=Listed((phrase("nothing"), FileName("x.yaml"))),
        value=Number(1.5, 1),
        name="c",
    ),
)


def test_a_manifest_reads_back_equal_and_writes_the_same_bytes() -> None:
    value = manifest(OLD, revision=7, problems=(WARNING,), inputs={"b": "2", "a": "1"}, facts={"ą": [1]})
    again = Manifest.from_bytes(value.to_bytes())
    assert again == value
    assert again.to_bytes() == value.to_bytes()


def test_a_manifest_is_readable_json_that_names_format_programme_inputs_and_files() -> None:
    assert manifest({"ą.pdf": b"abc"}).to_bytes().decode() == (
        """{
  "format": 2,
  "programme": "x",
  "revision": 1,
  "program": "1",
  "inputs": {
    "x.yaml": "0000000000000000000000000000000000000000000000000000000000000000"
  },
  "files": [
    {
      "name": "ą.pdf",
      "title": "Ą.PDF",
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "size": 3
    }
  ],
  "problems": [],
  "facts": {}
}
"""
    )


GOOD = manifest(OLD).to_bytes()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b"null", b"{}", b"\xff", b"[" * 100_000, GOOD[:-20], b'{"name": "web-app"}',
        GOOD.replace(b'"format": 2', b'"format": 3'), GOOD.replace(b'"a.docx"', b'"../a.docx"'),
        GOOD.replace(b'"a.docx"', b"17"), GOOD.replace(b'"revision": 1', b'"revision": "x"'),
        GOOD.replace(b'"facts": {}', b'"facts": 7'),
    ],
)  # fmt: skip
def test_what_is_not_our_manifest_stops_the_run_and_stays(tmp_path: Path, data: bytes) -> None:
    folder = tmp_path / "x"
    folder.mkdir()
    (folder / "manifest.json").write_bytes(data)

    with pytest.raises(StoreError):
        commit(folder, OLD, manifest(OLD))

    assert (folder / "manifest.json").read_bytes() == data
    assert sorted(path.name for path in folder.iterdir()) == [".visitdocs.lock", "manifest.json"]


def test_where_there_is_no_pack_there_is_no_manifest(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "x") is None
