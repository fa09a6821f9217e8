"""A pack that version 0.1.0 made is rebuilt in place: nobody is told of formats, and nothing is lost.

`tests/packs-0.1.0/` holds the sample's definition and pack as that version read and wrote them. Of the documents and
the page the first 64 bytes are kept, and the manifest says so.
"""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sample import ROOT, SLUG, MarkingStages, sample_in

from visitdocs.pipeline import Built, Programme, State, build, check
from visitdocs.pipeline.builder import last_pack
from visitdocs.store import read_manifest, read_pack

PACK = ROOT / "tests" / "packs-0.1.0" / SLUG
OLD = {path.name: path.read_bytes() for path in PACK.iterdir()}
WARNING = {
    "severity": "uwaga",
    "message": "w dokumencie nie ma czcionki „Calibri”",
    "place": {"file": "templates/invitation.docx", "line": None, "column": None, "where": "", "source": ""},
    "hint": "zainstaluj ją",
}


@pytest.fixture
def programme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programme:
    """The sample with the pack of 0.1.0 in its folder, made of the same templates, and stages that only mark."""
    MarkingStages().install(monkeypatch)
    programme = sample_in(tmp_path)
    programme.definition.write_text(definition_as_asked_now(), encoding="utf-8")
    shutil.copytree(PACK, programme.output)
    change_manifest(programme, lambda content: content["inputs"].update(programme.digests(content["inputs"])))
    return programme


def definition_as_asked_now() -> str:
    """The definition of 0.1.0 after its one edit: personal data have a section of their own."""
    kept, moved = re.subn(
        r"(?m)^  data_(kept|protection)_.*\n", "", PACK.with_suffix(".yaml").read_text(encoding="utf-8")
    )
    assert moved == 3
    return f"""{kept}data_protection:
  law: act-1997
  inspector: {{email: iod@dops.example.org}}
  purposes: {{visit: {{purpose: przeprowadzenia wizyty, basis: public-task}}}}
  recipients: [wykonawcy przejazdu]
  kept_until: 2023-12-31
"""


NEWS = (
    "Nowa informacja: cele przetwarzania danych osobowych",
    "Nowa informacja: odbiorcy danych osobowych",
)
"""What the edit adds to what 0.1.0 told."""


CHECKED = ["no-time-to-travel", "number-without-reason", "complaints-after-visit"]
"""What is told of the definition: nobody had compared the days, the towns or asked why before."""
RAISE = [*CHECKED, "revision-not-raised"]
"""What a build says: the edit changes what readers are told."""


def codes(done: Built) -> list[str]:
    """What a build has to say."""
    return [problem.code for problem in done.problems]


def change_manifest(programme: Programme, change: Callable[[dict[str, Any]], object]) -> bytes:
    """Let the old manifest say something else."""
    path = programme.output / "manifest.json"
    content = json.loads(path.read_bytes())
    change(content)
    path.write_bytes((json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())
    return path.read_bytes()


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.suffix != ".lock"}


def test_the_kept_pack_is_one_of_the_first_format() -> None:
    content = json.loads(OLD["manifest.json"])
    assert (content["format"], content["program"]) == (1, "0.1.0+806e8274bd69")
    assert {entry["name"]: entry["bytes"] for entry in content["files"]} == {
        name: len(data) for name, data in OLD.items() if name != "manifest.json"
    }


def test_it_is_read_with_its_files_and_facts(programme: Programme) -> None:
    manifest, files = read_pack(programme.output)
    assert files == {name: data for name, data in OLD.items() if name != "manifest.json"}
    assert (manifest.programme, manifest.revision, manifest.problems) == (SLUG, 1, ())
    assert [entry.size for entry in manifest.files] == [64] * 6 + [6893, 64, 5897]
    assert manifest.facts["visit"]["visit"]["title"].startswith("Poznaj i zainspiruj się wielkopolską")


def test_a_check_finds_it_stale_and_touches_nothing(programme: Programme) -> None:
    old = files_in(programme.output)
    found = check(programme)
    assert (found.state, [problem.code for problem in found.problems]) == (State.STALE, CHECKED)
    assert files_in(programme.output) == old


def test_a_build_replaces_it_in_place_tells_of_the_edit_only_and_keeps_the_old_one(programme: Programme) -> None:
    old = files_in(programme.output)
    done = build(programme)

    assert codes(done) == RAISE
    assert not done.idle
    assert (done.commit.changed_by_hand, done.commit.unchanged) == ((), ())
    assert set(done.commit.replaced) == {name for name in OLD if name.endswith((".docx", ".pdf"))}
    assert set(done.commit.removed) == {"programme.ics", "news.html", "news.txt"}
    assert files_in(programme.output / done.commit.archive) == old
    assert json.loads((programme.output / "manifest.json").read_bytes())["format"] == 2
    assert build(programme).idle


def test_what_a_document_now_says_otherwise_is_no_change_of_the_facts(programme: Programme) -> None:
    done = build(programme)
    assert done.changes is not None
    assert done.changes.sentences == NEWS


def test_facts_that_differ_are_told(programme: Programme) -> None:
    def earlier(content: dict[str, Any]) -> None:
        text = json.dumps(content["facts"], ensure_ascii=False)
        assert text.count('"start": "07:30"') == 1
        content["facts"] = json.loads(text.replace('"start": "07:30"', '"start": "07:00"'))

    change_manifest(programme, earlier)
    done = build(programme)
    told = "Punkt programu „Śniadanie”: nowe godziny 7:30–8:30 (dotąd 7:00–8:30)"
    assert done.changes is not None
    assert done.changes.sentences == (*NEWS, told)
    assert f"- {told}\n" in (programme.output / "changes.md").read_text(encoding="utf-8").replace("\u00a0", " ")


def test_its_warnings_were_polish_sentences_and_are_let_go(programme: Programme) -> None:
    old = change_manifest(programme, lambda content: content["problems"].append(WARNING))
    assert last_pack(programme).problems == ()
    done = build(programme)
    assert codes(done) == RAISE
    assert (programme.output / done.commit.archive / "manifest.json").read_bytes() == old


def test_a_document_that_was_changed_by_hand_is_kept_and_told_as_ever(programme: Programme) -> None:
    old = files_in(programme.output)
    name = next(name for name in OLD if name.endswith(".docx"))
    (programme.output / name).write_bytes(b"by hand")
    done = build(programme)
    assert codes(done) == [*RAISE, "hand-made-change-replaced"]
    assert files_in(programme.output / done.commit.archive) == old | {name: b"by hand"}
    assert read_manifest(programme.output).program != "0.1.0+806e8274bd69"
