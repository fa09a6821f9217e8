"""`publish` and `status --site` as people type them, and what they read, in both languages."""

from pathlib import Path

import pytest
from fake_site import PASSWORD, USER, FakeSite
from site_projects import SiteProject
from tiny_project import SLUG

from visitdocs.cli.main import run


@pytest.fixture
def folder(site: FakeSite, project: SiteProject, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project's folder; the environment says where to publish and as whom."""
    for name, value in {"SITE": site.url, "USER": USER, "PASSWORD": PASSWORD, "TODAY": "2027-02-03"}.items():
        monkeypatch.setenv(f"VISITDOCS_{name}", value)
    monkeypatch.chdir(project.project.folder)
    return project.project.folder


def said(capsys: pytest.CaptureFixture[str]) -> tuple[list[str], list[str]]:
    """The lines of what was printed: results, remarks."""
    out, err = capsys.readouterr()
    return out.splitlines(), err.splitlines()


def test_a_draft_is_told_with_where_to_look_and_how_to_go_on(
    site: FakeSite, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["publish", SLUG], folder) == 0
    out, err = said(capsys)
    assert out == [
        f"{SLUG}: wersja 1 jest w serwisie jako szkic, który nie liczy się jako opublikowany",
        f"Strona: {site.url}/wp-admin/post.php?post={site.page['id']}&action=edit",
        f"Obejrzyj ją i opublikuj tam albo poleceniem: publish {SLUG} --live",
    ]
    assert err[:2] == [
        "Wgrane pliki od razu można otworzyć pod ich adresami, także wtedy, gdy strona jest jeszcze szkicem.",
        f"{SLUG}: 1/8 wgrywam „Zaproszenie_15-16_03_2027.docx”",
    ]
    assert err[-1] == f"{SLUG}: 8/8 zapisuję stronę"
    assert run(["publish", SLUG, "--lang", "en"], folder) == 0
    assert said(capsys)[0][0] == f"{SLUG}: nothing to do, revision 1 is a draft on the site"
    assert run(["publish", SLUG, "--live", "-q"], folder) == 0
    assert said(capsys) == ([], [])
    assert run(["status", SLUG, "--site"], folder) == 0
    assert said(capsys)[0][-1] == f"W serwisie jest to, co tam umieszczono (opublikowana, {site.page['link']})"


def test_a_public_page_is_kept_and_the_command_is_told(
    site: FakeSite, folder: Path, project: SiteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["publish", SLUG, "--live", "-q"], folder)
    project.edit("places: 40", "places: 44")
    said(capsys)
    assert run(["publish", SLUG], folder) == 2
    assert said(capsys)[1] == [
        "błąd: strona jest opublikowana, więc niczego w serwisie nie zmieniono",
        f"  rada: aby zmienić ją dla wszystkich: publish {SLUG} --live",
    ]
    assert run(["publish", SLUG, "--live", "--dry-run"], folder) == 0
    assert said(capsys)[0] == [
        f"{SLUG}: niczego nie zapisano; bez --dry-run program:",
        f"  – zastąpiłby „Zaproszenie_15-16_03_2027.docx” ({site.url}/files/Zaproszenie_15-16_03_2027.docx)",
        f"  – zastąpiłby „Zaproszenie_15-16_03_2027.pdf” ({site.url}/files/Zaproszenie_15-16_03_2027.pdf)",
        f"  – zapisałby stronę {site.page['link']}",
    ]
    assert run(["publish", SLUG, "--live"], folder) == 0
    assert said(capsys)[0][2:] == [
        "Te adresy już nie działają; sprawdź, czy nie podaje ich inna strona albo wiadomość:",
        f"  – {site.url}/files/Zaproszenie_15-16_03_2027.docx",
        f"  – {site.url}/files/Zaproszenie_15-16_03_2027.pdf",
    ]


def test_what_is_otherwise_on_the_site_ends_with_4(
    site: FakeSite, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["publish", SLUG, "--live", "-q"], folder)
    site.files["Regulamin.pdf"] = b"other"
    said(capsys)
    assert run(["status", SLUG, "--site", "--lang", "en"], folder) == 4
    assert said(capsys)[0][-2:] == [
        f"On the site (public, {site.page['link']}) is something else than was put there:",
        "  – the file “Regulamin.pdf” is another than was put there",
    ]


def test_nothing_is_stored_where_nobody_can_type(
    folder: Path, capsys: pytest.CaptureFixture[str], store: dict[tuple[str, str], str]
) -> None:
    assert run(["publish", SLUG, "--set-password"], folder) == 2
    assert said(capsys)[1][0] == "błąd: nie ma kto wpisać hasła"
    assert store == {}


def test_a_typed_password_is_stored_and_not_shown(
    site: FakeSite,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    store: dict[tuple[str, str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("visitdocs.cli.terminal.Terminal.can_ask", lambda _self: True)
    monkeypatch.setattr("visitdocs.cli.commands.publish.getpass", lambda _prompt: f" {PASSWORD} ")
    assert run(["publish", SLUG, "--set-password"], folder) == 0
    assert store == {("visitdocs", f"{USER} {site.url}/"): PASSWORD}
    assert [line for line in said(capsys)[0] if PASSWORD in line] == []
    monkeypatch.delenv("VISITDOCS_PASSWORD")
    assert run(["publish", SLUG, "-q"], folder) == 0
