"""A run that is killed before or after any of its calls: no link on the page is dead, a new run leaves all once."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from fake_site import PASSWORD, USER, FakeSite
from site_projects import killed_at

from visitdocs.site.account import Account
from visitdocs.site.marks import digest_of, page_key
from visitdocs.site.order import File, Order
from visitdocs.site.plan import look
from visitdocs.site.secret import Secret
from visitdocs.site.upload import put, remove_replaced
from visitdocs.site.wordpress import WordPress


def file(name: str, text: str) -> File:
    """A file that holds a text."""
    return File(name, name.title(), digest_of(text), digest_of(text), text.encode())


def page(addresses: Mapping[str, str]) -> str:
    """A page that leads to all of them."""
    return "".join(f'<a href="{address}">{name}</a>' for name, address in sorted(addresses.items()))


ONE = (file("a.pdf", "a"), file("b.docx", "b"), file("c.ics", "c"))
OTHER = (file("a.pdf", "a"), file("b.docx", "b, corrected"), file("d.pdf", "d"))
ORDER = Order(page_key("visit"), "posts", "visit", "Wizyta", None, ONE, page)


def bring(site: FakeSite, order: Order) -> None:
    """What a run does."""
    with WordPress(Account(f"{site.url}/", USER, Secret(PASSWORD))) as wordpress:
        found = look(wordpress, order)
        there = put(wordpress, found, lambda _step: None, live=True, rewrite=False)
        remove_replaced(wordpress, order, there, lambda _step: None)


def without_dead_links(site: FakeSite) -> bool:
    """Whether the page, if there is one, leads to files that are there."""
    return not site.pages or set(site.links()) <= set(site.files)


def contents(site: FakeSite) -> list[bytes]:
    """What the files of the site hold; each is linked once, from the one page."""
    assert sorted(site.links()) == site.names
    return sorted(site.files.values())


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("plugin", [True, False])
def test_whenever_it_is_killed_a_new_run_leaves_everything_once(site: FakeSite, before: bool, plugin: bool) -> None:
    site.plugin = plugin
    for first, second, calls in ((None, ORDER, 11), (ORDER, replace(ORDER, files=OTHER), 11)):
        number, killed = 0, True
        while killed:
            number += 1
            for things in (site.pages, site.media, site.files):
                things.clear()
            if first:
                bring(site, first)
            killed = killed_at(number, before, lambda order=second: bring(site, order))  # type: ignore[misc]
            assert without_dead_links(site)
            bring(site, second)
            assert contents(site) == sorted(each.data for each in second.files)
        assert number > calls


def test_two_runs_that_make_the_page_at_once_leave_one(site: FakeSite) -> None:
    bring(site, ORDER)
    older = dict(site.page)
    site.pages.clear()
    site.in_the_way = lambda call: site.pages.update({older["id"]: older}) if call.method == "POST" else None
    bring(site, ORDER)
    assert site.page["id"] == older["id"]
    assert contents(site) == [b"a", b"b", b"c"]


def test_a_file_that_another_computer_packed_otherwise_is_the_same_file(site: FakeSite) -> None:
    bring(site, ORDER)
    other = replace(ONE[0], data=b"a, packed otherwise", sha256=digest_of("a, packed otherwise"))
    with WordPress(Account(f"{site.url}/", USER, Secret(PASSWORD))) as wordpress:
        found = look(wordpress, replace(ORDER, files=(other, *ONE[1:])))
        assert found.is_idle
        assert [wordpress.holds(media) for media in found.plan.kept.values()] == [True] * 3
