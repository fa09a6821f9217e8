"""A personal copy for everybody in a list: files for the user alone, made once, told of by row and never by name."""

import errno
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pypdfium2
import pytest
from faulty_os import FaultyOs, Killed, install, killed
from invited_people import CSV, LETTER, PEOPLE, project_in, visit_in
from said import refused
from word_files import paragraph, run, unzipped

import visitdocs
from visitdocs.cli.main import run as run_command
from visitdocs.pipeline.invitations import copying
from visitdocs.pipeline.invitations.copy_order import CopyMade
from visitdocs.pipeline.invitations.side_by_side import processes
from visitdocs.store import disk, lock


def words(pdf: bytes) -> list[str]:
    """The lines of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded().replace("\xa0", " ") for page in document]
        return [line.strip() for page in pages for line in page.splitlines()]


def test_each_copy_says_what_the_list_says_of_its_person(tmp_path: Path) -> None:
    copies = list(visit_in(tmp_path).invite(PEOPLE, formats=("docx", "pdf")))
    assert [(copy.row, copy.name, copy.problems) for copy in copies] == [
        (1, "001-Lucja_Zolc", ()),
        (2, "002-Jan_Nowak", ()),
        (3, "003-jan_nowak", ()),
    ]
    assert words(copies[0].pdf)[:5] == ["Łucja Żółć", "Urząd Gminy", "ul. Łąkowa 1", "Poznań", "Szanowna Pani,"]
    assert words(copies[1].pdf)[:2] == ["Jan Nowak", "Szanowny Panie,"]
    assert words(copies[2].pdf)[:3] == ["jan nowak", "LGD „R&D”", "Szanowni Państwo,"]
    assert "Łucja Żółć" in unzipped(copies[0].docx)["word/document.xml"].decode()


def test_the_document_for_everybody_has_no_addressee_and_is_made_without_error(tmp_path: Path) -> None:
    from visitdocs.document import read_document
    from visitdocs.pdf import typeset
    from visitdocs.pipeline.inputs.definition_file import read_definition_file
    from visitdocs.pipeline.inputs.sources import read_sources
    from visitdocs.pipeline.pack import document_orders, fill_order

    visit = visit_in(tmp_path)
    definition = read_definition_file(visit)
    order = document_orders(visit, definition, read_sources(visit, definition))[0]
    assert words(typeset(read_document(fill_order(order)).document).pdf)[0].startswith("zapraszamy do udziału")


def test_a_copy_is_the_same_whatever_makes_it(tmp_path: Path) -> None:
    visit = visit_in(tmp_path)
    here = [copy.pdf for copy in visit.invite(PEOPLE, jobs=1)]
    with ThreadPoolExecutor(2) as threads:
        assert [copy.pdf for copy in visit.invite(PEOPLE, threads)] == here
    assert [copy.pdf for copy in visit.invite(iter(PEOPLE), jobs=2)] == here


# ------------------------------------------------------------------ files


def test_files_are_for_the_user_alone_and_a_second_run_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit, folder = visit_in(tmp_path), tmp_path / "new" / "letters"
    saved = visit.invite(PEOPLE, formats=("docx", "pdf")).save(folder)
    assert (saved.made, saved.unchanged, saved.failed, saved.problems) == (3, 0, 0, ())
    assert sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) == [
        f"{name}{suffix}"
        for name in ("001-Lucja_Zolc", "002-Jan_Nowak", "003-jan_nowak")
        for suffix in (".docx", ".pdf")
    ]
    if sys.platform != "win32":
        assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
        assert folder.stat().st_mode & 0o777 == 0o700
    record = b"".join(path.read_bytes() for path in folder.iterdir() if path.name.startswith("."))
    assert all(name.encode() not in record for name in ("Zolc", "Żółć", "Nowak", "nowak"))

    monkeypatch.setattr(copying, "make_copies", lambda _wanted, _people: pytest.fail("made again"))
    assert visit.invite(PEOPLE, formats=("docx", "pdf")).save(folder).unchanged == 3


def test_only_what_changed_is_made_again_and_what_is_left_over_is_told(tmp_path: Path) -> None:
    visit, folder = visit_in(tmp_path), tmp_path / "letters"
    visit.invite(PEOPLE).save(folder)
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.pdf")}
    edited = [PEOPLE[0], {**PEOPLE[1], "greeting": "Panie Janie"}]
    saved = visit.invite(edited).save(folder)
    after = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.pdf")}
    assert (saved.made, saved.unchanged) == (1, 1)
    assert [name for name in after if after[name] != before[name]] == ["002-Jan_Nowak.pdf"]
    assert [problem.code for problem in saved.problems] == ["copies-left-over"]

    visit.templates.joinpath("invitation.docx").write_bytes(
        visit_in(tmp_path / "other", LETTER + paragraph(run("PS"))).templates.joinpath("invitation.docx").read_bytes()
    )
    assert visit.invite(edited).save(folder).made == 2


def test_a_copy_that_was_changed_by_hand_stays_unless_it_is_forced(tmp_path: Path) -> None:
    visit, folder = visit_in(tmp_path), tmp_path / "letters"
    visit.invite(PEOPLE).save(folder)
    changed = folder / "002-Jan_Nowak.pdf"
    changed.write_bytes(b"signed")
    saved = visit.invite(PEOPLE).save(folder)
    assert (saved.made, saved.unchanged, saved.failed) == (0, 2, 1)
    assert [(problem.code, problem.place.where.text) for problem in saved.problems] == [
        ("copy-is-there", "row {number}")
    ]
    assert changed.read_bytes() == b"signed"
    assert visit.invite(PEOPLE).save(folder, force=True).made == 1
    assert changed.read_bytes()[:5] == b"%PDF-"


def test_a_run_that_was_killed_before_it_could_note_a_file_is_gone_on_with(tmp_path: Path) -> None:
    visit, folder = visit_in(tmp_path), tmp_path / "letters"
    visit.invite(PEOPLE).save(folder)
    (folder / ".visitdocs-copies").write_bytes(b"0123 torn")
    assert visit.invite(PEOPLE).save(folder).failed == 0
    assert visit.invite(PEOPLE).save(folder).unchanged == 3


def test_names_follow_the_pattern_and_are_safe_and_apart(tmp_path: Path) -> None:
    visit = visit_in(tmp_path)
    people = [
        {"name": "../../Łoś", "Kod": "a/b"},
        {"name": "Łoś", "Kod": "CON"},
        {"name": "ŁOŚ"},
        {"name": "Іван"},
        {"name": "A" * 300},
    ]
    named = list(visit.invite(people, name="{name}").names)
    assert named == ["Los", "Los-2", "LOS-3", "_", "A" * 120]
    assert visit.invite(people, name="{number}.{kod}").names == ("001.a_b", "002.CON", "003", "004", "005")
    assert visit.invite(people[1:2], name="{kod}").names == ("_CON",)
    with refused(visitdocs.UsageError, "name-pattern-unknown"):
        visit.invite(people, name="{surname}")


@pytest.mark.parametrize("where", ["output", "output/letters", "output/x/../y", "link/letters"])
def test_a_folder_for_everybody_is_refused(tmp_path: Path, where: str) -> None:
    visit = visit_in(tmp_path)
    (tmp_path / "output").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "output")
    with refused(visitdocs.UsageError, "folder-public"):
        visit.invite(PEOPLE).save(tmp_path / where)
    with refused(visitdocs.UsageError, "folder-of-project"):
        visit.invite(PEOPLE).save(tmp_path)
    assert list((tmp_path / "output").iterdir()) == []


def test_a_folder_with_files_of_others_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    visit, folder = visit_in(tmp_path), tmp_path / "shared"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    (folder / "minutes.docx").write_bytes(b"of somebody")
    with refused(visitdocs.UsageError, "folder-of-others"):
        visit.invite(PEOPLE).save(folder, force=True)
    assert [path.name for path in folder.iterdir()] == ["minutes.docx"]
    assert folder.stat().st_mode & 0o777 == 0o755
    (folder / "minutes.docx").unlink()
    (folder / ".DS_Store").write_bytes(b"")
    assert visit.invite(PEOPLE[:1]).save(folder).made == 1
    (folder / "minutes.docx").write_bytes(b"of somebody")
    assert visit.invite(PEOPLE[:1]).save(folder).unchanged == 1


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    visit, folder = visit_in(tmp_path), tmp_path / "letters"

    def second(_step: visitdocs.Step) -> None:
        with refused(visitdocs.StoreError, "folder-busy"):
            visit.invite(PEOPLE[:1]).save(folder)

    assert visit.invite(PEOPLE[:1]).save(folder, second).made == 1


@pytest.mark.parametrize(
    ("refused_operation", "error", "code"),
    [("write", errno.ENOSPC, "disk-full"), ("mkdir", errno.EACCES, "folder-not-writable")],
)
def test_a_full_disk_and_a_folder_without_rights_are_one_message_and_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused_operation: str, error: int, code: str
) -> None:
    visit, folder = visit_in(tmp_path), tmp_path / "letters"

    class Refusing:
        """An `os` that refuses an operation from the third time on, or at once if it makes folders."""

        times = 0 if refused_operation == "mkdir" else 3

        def __getattr__(self, name: str) -> object:
            return self.refuse if name == refused_operation else getattr(os, name)

        def refuse(self, *arguments: object, **options: object) -> object:
            if self.times:
                Refusing.times -= 1
                return getattr(os, refused_operation)(*arguments, **options)
            raise OSError(error, os.strerror(error), str(folder))

    with monkeypatch.context() as patch:
        patch.setattr("visitdocs.store.disk.os", Refusing())
        patch.setattr("visitdocs.store.failures.os.access", lambda *_arguments: False)
        with refused(visitdocs.StoreError, code):
            visit.invite(PEOPLE).save(folder)
    made = len(list(folder.glob("*.pdf"))) if folder.exists() else 0
    saved = visit.invite(PEOPLE).save(folder)
    assert (saved.made, saved.unchanged, saved.failed) == (3 - made, made, 0)
    assert made == (1 if refused_operation == "write" else 0)


@pytest.mark.parametrize("afterwards", [False, True])
def test_a_run_that_is_killed_at_any_operation_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, afterwards: bool
) -> None:
    def only_names(_wanted: object, people: list) -> list[CopyMade]:
        return [CopyMade(None, person.values["name"].encode(), ()) for person in people]

    monkeypatch.setattr(copying, "make_copies", only_names)
    monkeypatch.setattr(disk, "os", disk.os)
    monkeypatch.setattr(lock, "os", lock.os)
    copies, number, finished = visit_in(tmp_path).invite(PEOPLE, jobs=1), 0, False
    while not finished:
        number, folder = number + 1, tmp_path / f"letters-{number}"
        faulty = FaultyOs(number, killed, afterwards=afterwards)
        install(faulty)
        with suppress(Killed):
            copies.save(folder)
        finished = faulty.calls < number
        install(FaultyOs(0, killed))
        saved = copies.save(folder)
        assert (saved.made + saved.unchanged, saved.failed) == (3, 0)
        names = {path.name for path in folder.iterdir()}
        assert names == {f"{name}.pdf" for name in copies.names} | {
            ".gitignore",
            ".visitdocs-copies",
            ".visitdocs.lock",
        }
        assert {path.stat().st_mode & 0o077 for path in folder.iterdir()} == {0}
    assert number > 20


# ------------------------------------------------------------------ what is wrong


def test_a_column_that_the_list_does_not_have_is_one_problem_before_anything_is_made(tmp_path: Path) -> None:
    visit = visit_in(tmp_path, LETTER + paragraph(run("{{ addressee.stanowisko }}")))
    with refused(visitdocs.TemplateError, "unknown-value"):
        visit.invite(PEOPLE)
    assert visit.invite([{**person, "Stanowisko": "wójt"} for person in PEOPLE]).problems == ()


def test_a_column_that_only_some_copies_ask_for_is_missed_before_anything_is_made(tmp_path: Path) -> None:
    tag = "{% if not addressee.greeting %}{{ addressee.stanowisko }}{% endif %}"
    visit = visit_in(tmp_path, LETTER + paragraph(run(tag)))
    with refused(visitdocs.TemplateError, "unknown-value"):
        visit.invite(PEOPLE)
    assert visit.invite(PEOPLE[:2]).problems == ()


def test_a_template_that_names_nobody_is_told(tmp_path: Path) -> None:
    copies = visit_in(tmp_path, paragraph(run("{{ visit.title }}"))).invite(PEOPLE)
    assert [problem.code for problem in copies.problems] == ["template-without-addressee"]


def test_what_is_wrong_with_one_copy_is_told_by_its_row_and_without_a_name(tmp_path: Path) -> None:
    people = [*PEOPLE, {"name": "Kanarkiewicz \u4e2d\u65e5"}]
    saved = visit_in(tmp_path).invite(people).save(tmp_path / "letters")
    assert (saved.made, saved.failed) == (4, 0)
    (problem,) = saved.problems
    assert (problem.code, problem.place.where.values) == ("missing-character", (("number", 4),))
    assert "Kanark" not in repr(saved)
    assert ("U+4E2D" in repr(saved), "U+65E5" in repr(saved)) == (False, False)


def test_a_document_of_the_pack_is_chosen_by_its_key(tmp_path: Path) -> None:
    visit = visit_in(tmp_path)
    visit.templates.joinpath("regulations.docx").write_bytes(visit.templates.joinpath("invitation.docx").read_bytes())
    assert next(iter(visit.invite(PEOPLE[:1], document="regulations"))).pdf[:5] == b"%PDF-"
    with refused(visitdocs.UsageError, "document-unknown"):
        visit.invite(PEOPLE, document="regulation")


def test_after_many_copies_that_cannot_be_made_no_more_are_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = visit_in(tmp_path)
    copies = visit.invite([{"name": "Jan"}] * 30, jobs=1)
    problem = copies.problems or visit_in(tmp_path / "other", paragraph(run("x"))).invite(PEOPLE).problems
    monkeypatch.setattr(copying, "make_copies", lambda _wanted, people: [CopyMade(None, None, problem)] * len(people))
    with pytest.raises(visitdocs.DocumentError) as error:
        copies.save(tmp_path / "letters")
    assert len(error.value.problems) == 1


# ------------------------------------------------------------------ the command


def invite(project: Path, slug: str, *options: str) -> int:
    return run_command(["invite", slug, str(project / "lista.csv"), "-o", str(project / "listy"), *options], project)


def test_the_command_says_how_many_copies_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project, slug = project_in(tmp_path)
    monkeypatch.chdir(project)
    assert invite(project, slug, "--format", "both", "--lang", "en") == 0
    out, err = capsys.readouterr()
    assert out == "Copies made: 3, there already: 0, not made: 0. Folder: listy\n"
    assert err == "making the copies: 0/3\nmaking the copies: 1/3\nmaking the copies: 2/3\n"
    assert invite(project, slug, "-q", "--format", "docx") == 0
    assert capsys.readouterr() == ("", "")


def test_ctrl_c_tells_how_many_copies_are_made_and_the_next_run_makes_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project, slug = project_in(tmp_path)
    real, calls = copying.make_copies, []

    def interrupted(wanted: object, people: list) -> list[CopyMade]:
        calls.append(people)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return real(wanted, people)

    monkeypatch.setattr(copying, "make_copies", interrupted)
    assert invite(project, slug) == 130
    assert "gotowe egzemplarze: 2 z 3; to samo polecenie zrobi pozostałe\nPrzerwano.\n" in capsys.readouterr().err
    assert len(list((project / "listy").glob("*.pdf"))) == 2
    assert invite(project, slug, "--lang", "en") == 0
    assert "Copies made: 1, there already: 2" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--format", "odt"), 2),
        (("--jobs", "99"), 2),
        (("--name", "{x}"), 2),
        (("--document", "x"), 2),
        (("-o", "output/x"), 2),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, options: tuple[str, ...], code: int) -> None:
    project, slug = project_in(tmp_path)
    options = tuple(str(project / option) if option == "output/x" else option for option in options)
    assert invite(project, slug, *options) == code
    assert not (project / "listy").exists()


def test_a_list_with_mistakes_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project, slug = project_in(tmp_path)
    (project / "lista.csv").write_bytes(CSV + b";Pan;;\n")
    assert invite(project, slug) == 1
    assert "gdzie: lista.csv, wiersz 5\n" in capsys.readouterr().err
    assert not (project / "listy").exists()


@pytest.mark.slow
def test_processes_leave_ctrl_c_to_the_one_that_started_them() -> None:
    import signal

    with processes(1) as pool:
        assert pool.submit(signal.getsignal, signal.SIGINT).result() is signal.SIG_IGN
