"""What goes wrong on a site is one message with exit code 4, leaves nothing half-done, and never shows the password."""

import json
import logging
import pickle
import socket
import traceback
from base64 import b64encode
from collections.abc import Callable

import pytest
from fake_site import PASSWORD, USER, Answer, Call, FakeSite, as_json, refused
from site_projects import SiteProject

from visitdocs.cli.main import run
from visitdocs.messages import ENGLISH
from visitdocs.pipeline import SiteAccess, look_at_site, store_site_password
from visitdocs.problems import SiteError, UsageError, told
from visitdocs.site import client
from visitdocs.site.account import Account
from visitdocs.site.secret import Secret

HTML = {"Content-Type": "text/html"}
LOGIN = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
ECHO = f"no: {PASSWORD} {PASSWORD.replace(' ', '')} Basic {LOGIN}"


def html(status: int) -> Answer:
    """A page for people."""
    return status, HTML, f"<html>{ECHO}</html>".encode()


INNER = {"status": {"code": "rest_forbidden_status", "message": ECHO, "data": {"status": 401}}}
FORBIDDEN = as_json({"code": "rest_invalid_param", "message": ECHO, "data": {"status": 400, "details": INNER}})
FORBIDDEN = (400, *FORBIDDEN[1:])
"""What WordPress says to somebody whose password is wrong, and who asks for drafts."""

UPLOADS = {
    "site-file-too-large": [html(413), refused(400, "rest_upload_no_data", ECHO)],
    "site-file-not-kept": [refused(500, "rest_upload_unknown_error", ECHO), refused(507, "visitdocs_disk", ECHO)],
    "site-firewall": [html(403), html(406)],
    "site-no-rights": [refused(403, "rest_cannot_create", ECHO)],
    "site-password-refused": [refused(401, "incorrect_password", ECHO), html(401), FORBIDDEN],
    "site-redirects": [(302, {"Location": "https://evil.example.org/"}, b"")],
    "site-busy": [html(503), html(429)],
    "site-answers-html": [html(200), (200, {"Content-Type": "application/json"}, b"[" * 100_000), (200, {}, b"[7]")],
    "site-not-wordpress": [html(404), refused(404, "rest_no_route", ECHO)],
    "site-refuses": [refused(500, "internal_server_error", ECHO), refused(412, "rest_upload", ECHO)][:1],
}


def nothing_tells_the_password(error: BaseException, *more: str) -> None:
    """Look through all that could be printed or logged."""
    texts = [*more, "".join(traceback.format_exception(error)), repr(error), repr(vars(error))]
    texts += [told(problem, ENGLISH) for problem in getattr(error, "problems", ())]
    for text in texts:
        for canary in (PASSWORD, PASSWORD.replace(" ", ""), LOGIN):
            assert canary not in text


@pytest.mark.parametrize(("code", "answer"), [(code, answer) for code, all_ in UPLOADS.items() for answer in all_])
@pytest.mark.parametrize("at", ["posts", "media"])
def test_each_refusal_is_one_message_and_leaves_nothing(
    site: FakeSite, project: SiteProject, caplog: pytest.LogCaptureFixture, code: str, answer: Answer, at: str
) -> None:
    caplog.set_level(logging.DEBUG)
    uploads: list[Call] = []

    def third(call: Call) -> Answer | None:
        uploads.extend([call] if call.method == "POST" and call.path.endswith(at) else [])
        return (
            answer
            if call.method == "POST" and call.path.endswith(at) and len(uploads) >= (3, 1)[at == "posts"]
            else None
        )

    site.in_the_way = third
    with pytest.raises(SiteError) as error:
        project.publish()
    (problem,) = error.value.problems
    assert error.value.exit_code == 4
    assert problem.code == code
    assert problem.hint is not None
    if at == "media" or answer[0] in range(300, 500):
        assert (site.pages, site.media, site.files) == ({}, {}, {})
    assert not project.project.programme.record.exists()
    nothing_tells_the_password(error.value, caplog.text)


def test_a_redirect_is_not_followed_and_its_target_gets_nothing(site: FakeSite, project: SiteProject) -> None:
    site.in_the_way = lambda call: (
        (301, {"Location": f"{site.url}/wp-json/elsewhere"}, b"") if "posts" in call.path else None
    )
    with pytest.raises(SiteError) as error:
        project.publish()
    assert error.value.problems[0].code == "site-redirects"
    assert [call.path for call in site.asked()] == ["/wp-json/wp/v2/posts"]


def test_files_are_read_back_without_the_password(site: FakeSite, project: SiteProject) -> None:
    project.publish()
    read = [call for call in site.asked() if not call.is_of_interface]
    assert len(read) == 7
    assert [call for call in read if "authorization" in call.headers] == []


def test_a_file_that_arrives_as_another_is_told_and_taken_away(site: FakeSite, project: SiteProject) -> None:
    site.in_the_way = lambda call: (200, {}, b"other") if call.path.endswith("Regulamin.pdf") else None
    with pytest.raises(SiteError) as error:
        project.publish()
    assert error.value.problems[0].code == "site-file-differs"
    assert (site.pages, site.media, site.files) == ({}, {}, {})


def test_an_answer_without_end_is_cut(site: FakeSite, project: SiteProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "MAXIMUM_ANSWER", 1_000)
    site.in_the_way = lambda call: (200, {}, b" " * 2_000) if call.is_of_interface else None
    with pytest.raises(SiteError) as error:
        project.publish()
    assert error.value.problems[0].code == "site-answer-too-long"


def test_a_site_that_says_nothing_is_not_waited_for_without_end(
    project: SiteProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "TIMEOUT", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        access = SiteAccess(f"http://127.0.0.1:{silent.getsockname()[1]}", USER, Secret(PASSWORD))
        with pytest.raises(SiteError) as error:
            SiteProject(project.project, access).publish()
    assert error.value.problems[0].code == "site-timed-out"
    nothing_tells_the_password(error.value)
    with pytest.raises(SiteError) as error:
        SiteProject(project.project, access).publish()
    assert error.value.problems[0].code == "site-unreachable"
    nothing_tells_the_password(error.value)


def test_a_wrong_password_is_told_before_anything_is_sent(site: FakeSite, project: SiteProject) -> None:
    with pytest.raises(SiteError) as error:
        project.as_user(USER, "wrong").publish()
    assert error.value.problems[0].code == "site-password-refused"
    assert [call for call in site.asked() if call.writes] == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://dops.example.org", "site-not-https"),
        ("http://127.0.0.1.example.org/", "site-not-https"),
        ("https://user:secret@dops.example.org", "site-with-user"),
        ("ftp://dops.example.org", "not-a-web-address"),
        ("http://user@127.0.0.1/", "not-a-web-address"),
        ("https://dops.example.org/?p=1", "not-a-folder-address"),
        ("dops", "not-a-web-address"),
    ],
)
def test_the_password_goes_only_over_https_or_stays_on_this_computer(
    project: SiteProject, address: str, code: str
) -> None:
    with pytest.raises(UsageError) as error:
        SiteProject(project.project, SiteAccess(address, USER, Secret(PASSWORD))).publish()
    assert error.value.problems[0].code == code
    assert "secret" not in str(error.value)


@pytest.mark.parametrize(
    ("access", "code"),
    [
        (SiteAccess("", "", None), "site-missing"),
        (SiteAccess("http://127.0.0.1:1", "", None), "site-user-missing"),
        (SiteAccess("http://127.0.0.1:1", USER, None), "site-password-missing"),
    ],
)
@pytest.mark.usefixtures("store")
def test_what_is_missing_is_told(project: SiteProject, access: SiteAccess, code: str) -> None:
    with pytest.raises(UsageError) as error:
        SiteProject(project.project, access).publish()
    assert (error.value.exit_code, error.value.problems[0].code) == (2, code)


def test_a_stored_password_is_used_for_its_site_and_user(
    site: FakeSite, project: SiteProject, store: dict[tuple[str, str], str]
) -> None:
    programme = project.project.programme
    assert store_site_password(programme, project.access) == (f"{site.url}/", USER)
    assert store == {("visitdocs", f"{USER} {site.url}/"): PASSWORD}
    stored = SiteProject(project.project, SiteAccess(site.url, USER, None))
    assert stored.publish().new
    assert look_at_site(programme, stored.access, project.record.draft.pack.day).differs == ()  # type: ignore[union-attr]
    site.asked()
    with pytest.raises(UsageError):
        SiteProject(project.project, SiteAccess(site.url, "another", None)).publish()
    assert site.asked() == []


def test_what_holds_the_password_shows_it_nowhere() -> None:
    account = Account("https://dops.example.org/", USER, Secret(PASSWORD))
    shown = [repr(account), str(account.password), f"{account.password}", repr(SiteAccess("", "", account.password))]
    assert [text for text in shown if PASSWORD in text] == []
    assert account.hidden_in(ECHO) == "no: ••• ••• Basic •••"
    with pytest.raises(TypeError):
        pickle.dumps(account)


def test_it_is_not_in_the_record_the_pack_or_anything_printed(
    site: FakeSite,
    project: SiteProject,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in (("SITE", site.url), ("USER", USER), ("PASSWORD", PASSWORD)):
        monkeypatch.setenv(f"VISITDOCS_{name}", value)
    monkeypatch.setenv("VISITDOCS_TODAY", "2027-02-03")
    folder, slug = project.project.folder, project.project.slug
    answers: list[Callable[[Call], Answer | None]] = [lambda _: None, lambda _: refused(500, "code", ECHO)]
    for in_the_way, code in zip(answers, (0, 4), strict=True):
        site.in_the_way = in_the_way
        assert run(["publish", slug], folder) == code
        assert run(["status", slug, "--site"], folder) == code
    printed = "".join(capfd.readouterr())
    written = "".join(path.read_bytes().decode("latin-1") for path in folder.rglob("*") if path.is_file())
    for canary in (PASSWORD, PASSWORD.replace(" ", ""), LOGIN):
        assert canary not in printed + written
    assert "•••" in printed
    assert json.loads(project.project.programme.record.read_text(encoding="utf-8"))["site"]["id"] == site.page["id"]
