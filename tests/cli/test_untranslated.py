"""All texts of a visit that a document in another language lacks: printed, pasted, filled in."""

import shutil
from pathlib import Path

import pytest

from visitdocs.cli.main import run

ROOT = Path(__file__).parents[2]
SLUG = "2027-04-dolny-slask"
ENGLISH = (
    "\ndocuments:\n  invitation_en:\n    language: en\n    template: invitation.docx\n    title: Invitation\n"
    "    file_name: Invitation_{visit.dates}\n"
)


@pytest.mark.slow
def test_what_is_printed_is_pasted_as_it_is_and_filled_in_little_by_little(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("programmes", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    definition = tmp_path / "programmes" / f"{SLUG}.yaml"
    text = definition.read_text(encoding="utf-8").replace("\ndocuments:\n", ENGLISH)

    def left() -> list[str]:
        capsys.readouterr()
        assert run(["check", SLUG, "--untranslated", "--lang", "en"], tmp_path) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        return printed.out.splitlines()

    definition.write_text(text, encoding="utf-8")
    lines = left()
    number = len([line for line in lines if line.endswith(': ""')])
    assert lines[0] == f"# programmes/{SLUG}.yaml: {number} texts are not translated into en."
    assert '    "Obiad": ""' in lines
    assert not any("Centrum Usług Społecznych w Przykładowie" in line for line in lines)  # a name

    pasted = text + "\n" + "\n".join(lines) + "\n"
    definition.write_text(pasted.replace('Obiad": ""', 'Obiad": "Lunch"'), encoding="utf-8")
    assert left() == [f"# {number - 1} texts stand under en already, still without a translation."]
    definition.write_text(pasted.replace(': ""\n', ': "x"\n'), encoding="utf-8")
    assert left() == [f"# {SLUG}: nothing is left to be translated"]
