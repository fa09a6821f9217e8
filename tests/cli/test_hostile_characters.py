"""What comes from a file is shown, and never obeyed: no control and no bidi character reaches a terminal or a report.

The characters stand in everything that a message may quote: a document's link targets, bookmarks, fonts, styles and
part names, a template's tags, a definition's keys and values, the names of files, and a manifest that was changed.
"""

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from cli_runs import SAMPLE, copy_project, run
from word_files import OFFICE, PLAIN, docx, paragraph, relation, relationships, style, unzipped, zipped
from word_files import run as text_run

from visitdocs.cli.showing.console import harmless
from visitdocs.cli.terminal import Terminal
from visitdocs.messages import language_named
from visitdocs.pipeline import Step

CONTROLS = "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 32), *range(127, 160))))
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
OBEYED = re.compile(f"[{re.escape(CONTROLS.replace(chr(10), '') + BIDI)}\r\ufeff\u2028\u2029]")
ESCAPE = "\x1b]0;tytuł\x07\x1b[31m\x9b2J"
IN_XML = "\x9b2J\x85\u202eodwrotnie\u2066"
"""What XML can hold of it (C1 and bidi)."""

pytestmark = pytest.mark.slow


def hostile_document() -> bytes:
    """A document that has them wherever a warning could quote it, and part names with an escape."""
    body = (
        paragraph(f'<w:hyperlink r:id="link">{text_run("tutaj")}</w:hyperlink>')
        + paragraph(f'<w:hyperlink w:anchor="{IN_XML}">{text_run("tutaj")}</w:hyperlink>')
        + paragraph(text_run("czcionka", f'<w:rFonts w:ascii="{IN_XML}" w:hAnsi="{IN_XML}"/>'))
        + paragraph(text_run(IN_XML) + "<w:r><w:drawing/><w:object/></w:r>", f'<w:pStyle w:val="{IN_XML}"/>')
        + paragraph(f'<w:fldSimple w:instr="REF {IN_XML}">{text_run("a")}</w:fldSimple>')
        + f'<w:sdt><w:sdtPr><w:alias w:val="{IN_XML}"/><w:tag w:val="{IN_XML}"/><w:text/></w:sdtPr><w:sdtContent>'
        f"{paragraph(text_run(IN_XML))}</w:sdtContent></w:sdt>" * 2
    )
    fonts = f'<w:font w:name="{IN_XML}"><w:embedRegular r:id="f"/></w:font>'
    styles = PLAIN + style(IN_XML, "").replace("'", "")
    links = {"link": f"javascript:{IN_XML}"}
    files = unzipped(docx(body, styles=styles, fontTable=fonts, links=links))
    files["word/_rels/fontTable.xml.rels"] = relationships(relation("f", OFFICE + "font", "f.odttf")).encode()
    return zipped(files | {"word/f.odttf": b"nothing"})


def with_part(name: str, content: bytes) -> bytes:
    """A document with a part of that name, twice."""
    stream = BytesIO(hostile_document())
    with zipfile.ZipFile(stream, "a") as archive:
        for spelled in (name, name.upper()):
            archive.writestr(zipfile.ZipInfo(spelled), content)
    return stream.getvalue()


DOCUMENTS = {
    "everything": hostile_document(),
    "part names": with_part(f"word/a{ESCAPE}\u202e.xml", b"<a>"),
    "broken XML": zipped(unzipped(docx("")) | {"word/styles.xml": f"<{IN_XML}".encode()}),
}


@pytest.mark.parametrize("lang", ["pl", "en"])
@pytest.mark.parametrize("data", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_cannot_command_the_terminal(tmp_path: Path, data: bytes, lang: str) -> None:
    name = f"plik{ESCAPE}\u202e.docx"
    (tmp_path / name).write_bytes(data)
    copy_project(tmp_path)
    done = run(tmp_path, "typeset", name, "--lang", lang)
    assert done.code in (0, 1)
    assert done.err
    assert OBEYED.findall(done.out + done.err) == []


def test_a_template_cannot_command_the_terminal(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    tags = "".join(paragraph(text_run(f"{{{{ {word} }}}} {IN_XML}")) for word in (IN_XML, "x|" + IN_XML, "'" + IN_XML))
    (project / "templates" / "invitation.docx").write_bytes(docx(tags))
    (project / "templates" / "news.txt").write_text(f"{{{{ visit['{ESCAPE}'] }}}} {ESCAPE}", encoding="utf-8")
    done = run(project)
    assert done.code == 1
    assert "invitation.docx" in done.err
    assert OBEYED.findall(done.out + done.err) == []


@pytest.mark.parametrize("lang", ["pl", "en"])
def test_a_definition_cannot_command_the_terminal(tmp_path: Path, lang: str) -> None:
    project = copy_project(tmp_path)
    slug = f"nowy{ESCAPE}\u202e"
    text = (project / "programmes" / f"{SAMPLE}.yaml").read_text(encoding="utf-8")
    text = text.replace("title:", f"{IN_XML}: {IN_XML}\n  title: {IN_XML}", 1)
    (project / "programmes" / f"{slug}.yaml").write_text(text, encoding="utf-8")
    done = run(project, f"programmes/{slug}.yaml", "--lang", lang)
    assert done.code == 1
    assert slug[:4] in done.err
    assert OBEYED.findall(done.out + done.err) == []


def test_a_name_of_a_file_cannot_command_the_terminal_on_the_way(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    slug = f"nowy{ESCAPE}\u202e"
    (project / "programmes" / f"{SAMPLE}.yaml").rename(project / "programmes" / f"{slug}.yaml")
    done = run(project)
    assert "1/" in done.err
    assert OBEYED.findall(done.out + done.err) == []


def test_what_a_manifest_says_of_the_pack_before_cannot_command_anything(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    assert run(project, "-q").code == 0
    pack = project / "output" / SAMPLE
    manifest = pack / "manifest.json"
    content = json.loads(manifest.read_text(encoding="utf-8"))
    content["files"][0]["title"] = f"Stary {ESCAPE}\u202e"
    content["facts"]["titles"] = dict.fromkeys(content["facts"].get("titles", {}), f"Stary {ESCAPE}\u202e")
    manifest.write_text(json.dumps(content), encoding="utf-8")
    definition = project / "programmes" / f"{SAMPLE}.yaml"
    definition.write_text(
        definition.read_text(encoding="utf-8").replace("revision: ", "revision: 1", 1), encoding="utf-8"
    )
    done = run(project)
    assert OBEYED.findall(done.out + done.err) == []
    assert OBEYED.findall("".join(path.read_text(encoding="utf-8") for path in pack.glob("*.md"))) == []


def test_a_trace_for_the_maintainer_is_harmless_too(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal(language_named("pl")).show_trace(f"Traceback\n  File {ESCAPE}\n")
    assert capsys.readouterr().err == harmless(f"Traceback\n  File {ESCAPE}\n")
    assert OBEYED.findall(harmless(CONTROLS + BIDI)) == []


def test_a_progress_bar_takes_no_markup(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    from visitdocs.messages import phrase

    with Terminal(language_named("pl")).working(f"[red]{ESCAPE}") as progress:
        progress(Step(phrase("{name}", name=f"[bold]{ESCAPE}"), 1, 2))
    shown = capsys.readouterr().err
    assert "\x07" not in shown
    assert "\x9b" not in shown
    assert "\x1b]0" not in shown
