"""Publishing to a real WordPress, at the end of which people find what they should, whatever happened on the way."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from conftest import RealSite
from site_projects import Killed, SiteProject, killed_at

from visitdocs.pipeline import look_at_site
from visitdocs.problems import SiteError, UsageError
from visitdocs.site.account import Account
from visitdocs.site.marks import digest_of, page_key
from visitdocs.site.order import File, Order
from visitdocs.site.plan import look
from visitdocs.site.upload import put, remove_replaced
from visitdocs.site.wordpress import Page, WordPress

pytestmark = pytest.mark.wordpress
ROOT = Path(__file__).parents[2]
PLUGIN = ROOT / "tools" / "wordpress" / "visitdocs-replace.php"


def account(site: RealSite, role: str = "editor") -> Account:
    """The account of a role."""
    access = site.access(role)
    assert access.password is not None
    return Account(access.site, access.user, access.password)


def page_of(site: RealSite, project: SiteProject) -> Page:
    """The page as the site has it."""
    known = project.record.site
    assert known is not None
    with WordPress(account(site)) as wordpress:
        page = wordpress.page(f"{known.type}s", known.id)
    assert page is not None
    return page


def assert_whole(site: RealSite, project: SiteProject) -> None:
    """Every file is there once with its bytes, anybody gets it by the link on the page, and nothing else is there."""
    known, page = project.record.site, page_of(site, project)
    assert known is not None
    with WordPress(account(site)) as wordpress:
        media = wordpress.files(known.key)
        assert [one for one in media if not wordpress.holds(one)] == []
    assert sorted(one.mark.name for one in media) == [file.name for file in known.files]
    assert len(media) == 7
    assert [one.url for one in media if f'"{one.url}"' not in page.raw] == []
    assert look_at_site(project.project.programme, site.access(), date(2027, 2, 3)).differs == ()


def test_first_a_draft_then_nothing_to_do_then_live_then_one_file_changed(site: RealSite, project: SiteProject) -> None:
    assert not project.publish().live
    assert page_of(site, project).status == "draft"
    assert_whole(site, project)
    for live in (False, True):
        project.publish(live=live)
        before = len(site.calls())
        assert not project.publish(live=live).new
        assert [line.split()[0] for line in site.calls()[before:]] == ["GET", "GET"]
    assert page_of(site, project).is_live
    project.edit("places: 40", "places: 44")
    before = len(site.calls())
    with pytest.raises(UsageError):
        project.publish()
    assert [line for line in site.calls()[before:] if not line.startswith("GET")] == []
    assert len(project.publish(live=True).dead) == 2
    assert_whole(site, project)
    assert " 44 " in page_of(site, project).raw.replace("\u00a0", " ")


def test_with_the_plugin_a_changed_file_keeps_its_address(site: RealSite, project: SiteProject) -> None:
    project.publish(live=True)
    before = {file.name: file.url for file in project.record.site.files}  # type: ignore[union-attr]
    plugins = site.folder / "site" / "wp-content" / "mu-plugins"
    plugins.mkdir(exist_ok=True)
    target = plugins / PLUGIN.name
    target.write_bytes(PLUGIN.read_bytes())
    try:
        project.edit("places: 40", "places: 44")
        assert project.publish(live=True).dead == ()
    finally:
        target.unlink()
    assert {file.name: file.url for file in project.record.site.files} == before  # type: ignore[union-attr]
    assert_whole(site, project)


def text(addresses: Mapping[str, str]) -> str:
    """A page that leads to all files."""
    return "".join(f'<a href="{address}">{name}</a>' for name, address in sorted(addresses.items()))


def pdf(name: str, said: str) -> File:
    """A file that WordPress takes for a PDF."""
    data = f"%PDF-1.4 {said}\n%%EOF\n"
    return File(name, name, digest_of(data), digest_of(data), data.encode())


def bring(site: RealSite, order: Order) -> None:
    """What a run does."""
    with WordPress(account(site)) as wordpress:
        found = look(wordpress, order)
        there = put(wordpress, found, lambda _step: None, live=True, rewrite=False)
        remove_replaced(wordpress, order, there, lambda _step: None)


def in_a_process_that_dies(work: Callable[[], object], number: int, before: bool) -> bool:
    """Do the work in a process that ends without a word at its call `number`; whether it came so far."""
    child = os.fork()
    if child == 0:
        Killed.__init__ = lambda _self: os._exit(9)  # type: ignore[method-assign]
        killed_at(number, before, work)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_killed_at_each_step_and_run_again_all_is_there_once(site: RealSite) -> None:
    kills = 0
    for before in (True, False):
        number, killed = 0, True
        while killed:
            number += 1
            slug = f"killed-{before}-{number}".lower()
            one = (pdf(f"{slug}-a.pdf", "a"), pdf(f"{slug}-b.pdf", "b"), pdf(f"{slug}-c.pdf", "c"))
            first = Order(page_key(slug), "posts", slug, slug, None, one, text)
            second = replace(first, files=(one[0], pdf(one[1].name, "b, corrected"), pdf(f"{slug}-d.pdf", "d")))
            deaths = [in_a_process_that_dies(partial(bring, site, first), number, before)]
            bring(site, first)
            deaths.append(in_a_process_that_dies(partial(bring, site, second), number, before))
            bring(site, second)
            with WordPress(account(site)) as wordpress:
                found = look(wordpress, second)
                assert found.is_idle
                assert len(wordpress.pages_named("posts", slug)) == 1
            mine = {name: data for name, data in site.uploads.items() if name.startswith(f"{slug}-")}
            assert sorted(mine.values()) == sorted(file.data for file in second.files)
            kills, killed = kills + sum(deaths), any(deaths)
    assert kills >= 20


def test_a_page_edited_by_hand_stays_without_force(site: RealSite, project: SiteProject) -> None:
    project.publish(live=True)
    page = page_of(site, project)
    with WordPress(account(site)) as wordpress:
        wordpress.write_page("posts", page.id, {"content": page.raw.replace("miejsc", "miejsc i 2 w rezerwie")})
    project.edit("places: 40", "places: 44")
    with pytest.raises(UsageError) as told:
        project.publish(live=True)
    assert told.value.problems[0].code == "site-page-edited"
    assert "rezerwie" in page_of(site, project).raw
    project.publish(live=True, force=True)
    assert "rezerwie" not in page_of(site, project).raw
    assert_whole(site, project)


def test_an_author_publishes_and_what_kses_takes_out_is_told(site: RealSite, project: SiteProject) -> None:
    mine = replace(project, access=site.access("author"))
    (problem,) = mine.publish(live=True).problems
    assert problem.code == "site-took-out"
    assert dict(problem.message.values)["lost"].items == ("<time>",)  # type: ignore[union-attr]
    assert not mine.publish(live=True).new
    mine.edit("places: 40", "places: 44")
    assert mine.publish(live=True).new
    assert_whole(site, mine)


@pytest.mark.parametrize(
    ("role", "password", "wall", "code"),
    [
        ("contributor", "", "", "site-no-rights"),
        ("editor", "wrong", "", "site-password-refused"),
        ("editor", "", "413", "site-file-too-large"),
        ("editor", "", "403", "site-firewall"),
    ],
)
def test_what_keeps_it_out_is_one_message_and_leaves_nothing(
    site: RealSite, project: SiteProject, role: str, password: str, wall: str, code: str
) -> None:
    before = site.uploads
    mine = replace(project, access=site.access(role))
    mine = mine.as_user(mine.access.user, password) if password else mine
    barrier = site.folder / "run" / "wall"
    barrier.write_text(wall, encoding="utf-8") if wall else barrier.unlink(missing_ok=True)
    try:
        with pytest.raises(SiteError) as told:
            mine.publish()
    finally:
        barrier.unlink(missing_ok=True)
    assert (told.value.exit_code, [problem.code for problem in told.value.problems]) == (4, [code])
    assert site.uploads == before
    assert not project.project.programme.record.exists()


def test_if_all_is_forgotten_it_is_found_again(project: SiteProject) -> None:
    project.publish(live=True)
    remembered = project.record
    project.forget()
    assert not project.publish(live=True).new
    assert project.record == remembered


def test_two_runs_at_once_on_one_computer_and_on_two(site: RealSite, project: SiteProject, tmp_path: Path) -> None:
    elsewhere = replace(project, project=project.project.copy(tmp_path / "elsewhere"))
    runs = [start(each) for each in (project, project, elsewhere)]
    codes = [run.wait(120) for run in runs]
    assert codes[:2] == [0, 0]
    assert codes[2] in (0, 4)
    for each in (project, elsewhere):
        each.publish()
        assert_whole(site, each)
    assert project.record.site == elsewhere.record.site


def start(project: SiteProject) -> subprocess.Popen[bytes]:
    """Start `publish` in a process of its own."""
    access = project.access
    assert access.password is not None
    variables = {"SITE": access.site, "USER": access.user, "PASSWORD": access.password.reveal(), "FONTS": ""}
    environment = os.environ | {f"VISITDOCS_{name}": value for name, value in variables.items()}
    folder = project.project.folder
    shutil.copy(ROOT / "generate.py", folder)
    command = [sys.executable, "generate.py", "publish", project.project.slug, "--quiet"]
    return subprocess.Popen(command, cwd=folder, env=environment | {"PYTHONPATH": str(ROOT)})


def test_two_visits_with_the_same_calendar_name_keep_their_files(
    site: RealSite, project: SiteProject, built: SiteProject, tmp_path: Path
) -> None:
    other = replace(project, project=built.project.copy(tmp_path / "other"))
    other.edit("title: Poznaj Tatry", "title: Poznaj Tatry zimą")
    other.edit("documents:\n", "publication: {slug: tatry-zima, type: page}\n\ndocuments:\n")
    project.publish(live=True)
    other.publish(live=True)
    project.edit("places: 40", "places: 44")
    project.publish(live=True)
    for each in (project, other):
        assert_whole(site, each)
        assert not each.publish(live=True).new
