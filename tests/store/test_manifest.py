"""The manifest says what a pack holds; whatever else stands under its name is refused."""

from pathlib import Path

import pytest
from packs import NEW, OLD, manifest, pack_in

from visitdocs.messages import FileName, Listed, Number, OneOf, Quoted, counted, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import DamagedManifestError, Manifest, commit, read_manifest

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
    value = manifest(
        OLD,
        revision=7,
        problems=(WARNING,),
        inputs={"b": "2", "a": "1"},
        facts={"ą": [1]},
        documents={"a": {"asked": ["b"]}},
    )
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
      "size": 3,
      "public": true
    }
  ],
  "problems": [],
  "facts": {},
  "documents": {}
}
"""
    )


GOOD = manifest(OLD).to_bytes()


@pytest.mark.parametrize(
    "data",
    [
        b"{", b"[]", b"null", b"{}", b"\xff", b"[" * 100_000, b'{"name": "web-app"}',
        GOOD.replace(b'"format": 2', b'"format": 3'), GOOD.replace(b'"format": 2', b'"format": 3')[:-20],
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


DAMAGED = {
    "nothing": b"",
    "zeros, as after a power cut": b"\0" * 700,
    "cut short": GOOD[:-20],
    "a name that leaves the folder": GOOD.replace(b'"a.docx"', b'"../a.docx"'),
    "a name with a zero": GOOD.replace(b'"a.docx"', b'"a\\u0000.docx"'),
    "a name twice": GOOD.replace(b'"a.docx"', b'"A.PDF"'),
    "the manifest among the files": GOOD.replace(b'"a.docx"', b'"manifest.json"'),
    "a number for a name": GOOD.replace(b'"a.docx"', b"17"),
    "an input with a zero": GOOD.replace(b'"x.yaml"', b'"templates/\\u0000"'),
    "an input that leaves its folder": GOOD.replace(b'"x.yaml"', b'"templates/../../secret"'),
    "a text for the revision": GOOD.replace(b'"revision": 1', b'"revision": "x"'),
    "an endless revision": GOOD.replace(b'"revision": 1', b'"revision": 1e999'),
    "a revision of a million digits": GOOD.replace(b'"revision": 1', b'"revision": ' + b"9" * 1_000_000),
    "a size too large": GOOD.replace(b'"size": 5', b'"size": 99999999999999999999'),
    "a number for the facts": GOOD.replace(b'"facts": {}', b'"facts": 7'),
    "deep nesting": GOOD.replace(b'"facts": {}', b'"facts": ' + b"[" * 100_000),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_manifest_is_not_obeyed_and_the_next_commit_makes_it_anew(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "x"
    commit(folder, OLD, manifest(OLD))
    (folder / "manifest.json").write_bytes(DAMAGED[damage])

    with pytest.raises(DamagedManifestError):
        read_manifest(folder)
    done = commit(folder, NEW, manifest(NEW))

    assert [problem.code for problem in done.problems] == ["manifest-repaired"]
    assert read_manifest(folder) == manifest(NEW)
    assert pack_in(folder) == NEW | {"gone.pdf": OLD["gone.pdf"]}
    kept = {path.name: path.read_bytes() for path in (folder / done.archive).iterdir()}
    assert kept == {"a.docx": OLD["a.docx"], "a.pdf": OLD["a.pdf"], "manifest.json": DAMAGED[damage]}
    assert commit(folder, NEW, manifest(NEW)).problems == ()


def test_where_there_is_no_pack_there_is_no_manifest(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "x") is None
