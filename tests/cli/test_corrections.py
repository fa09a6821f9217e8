"""The sample as an office corrects it, with its own templates: only what says something else is asked for."""

from pathlib import Path

import pytest
from cli_runs import SAMPLE, copy_project, run

EARLIER = ("start: 11:30\n        end: 12:30", "start: 11:20\n        end: 12:20")


@pytest.mark.slow
def test_an_edit_of_the_agenda_with_a_raised_revision_asks_for_the_invitation_alone(
    tmp_path: Path,
) -> None:
    project = copy_project(tmp_path)
    day = {"VISITDOCS_TODAY": "2017-11-17"}
    assert run(project, "-q", **day).code == 0
    assert run(project, "publish", SAMPLE, "--by-hand", **day).code == 0
    definition = project / "programmes" / f"{SAMPLE}.yaml"
    text = definition.read_text(encoding="utf-8")
    assert text.count(EARLIER[0]) == 1
    definition.write_text(text.replace(*EARLIER), encoding="utf-8")
    assert run(project, "publish", SAMPLE, "--raise", VISITDOCS_TODAY="2017-11-20").code == 0
    assert run(project, VISITDOCS_TODAY="2017-11-20").err.count("uwaga") == 0

    changes = (project / "output" / SAMPLE / "changes.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    told, uploads = changes.partition("## Co wgrać ponownie\n\n")[::2]
    name = "Zaproszenie_wizyta_studyjna_27-28_11_2017"
    assert uploads.partition("\n\n")[0].splitlines() == [
        f"- Zaproszenie z programem: {name}.docx (zmieniony)",
        f"- Zaproszenie z programem: {name}.pdf (zmieniony)",
        f"- Program jako kalendarz: program_{SAMPLE}.ics (zmieniony)",
    ]
    assert told.count("\n- ") == 2
    assert "- Sesja „Spacer po zespole pałacowo-parkowym” przeniesiona z 11:30 na 11:20\n" in told
    assert "- To jest wersja 2 z 20 listopada 2017 r. (poprzednio wersja 1 z 16 listopada 2017 r.)\n" in told
