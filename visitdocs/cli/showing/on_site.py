"""What came of publishing to a site, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from visitdocs.messages import Message, phrase

if TYPE_CHECKING:
    from visitdocs import OnSite, Seen


def site_lines(programme: str, on_site: OnSite) -> Iterator[Message]:
    """Say what is on the site now, or would be done."""
    if on_site.planned:
        yield phrase("{programme}: nothing was written; without --dry-run the program would:", programme=programme)
        yield from (phrase("  – {step}", step=step) for step in on_site.planned)
        return
    if not on_site.new:
        yield _idle(programme, on_site)
    else:
        yield _done(programme, on_site)
    yield phrase("Page: {address}", address=on_site.address if on_site.live else on_site.edit)
    if on_site.new and not on_site.live:
        yield phrase("Look at it and publish it there, or with: publish {programme} --live", programme=programme)
    if on_site.dead:
        yield phrase("These addresses lead nowhere any more; look whether another page or a mail gives them:")
        yield from (phrase("  – {step}", step=address) for address in on_site.dead)


def seen_lines(seen: Seen) -> Iterator[Message]:
    """Say what the site has of what was put there."""
    if not seen.address:
        yield phrase("On the site: the program has put nothing there yet")
        return
    state = phrase("public") if seen.live else phrase("a draft")
    if seen.differs:
        yield phrase(
            "On the site ({state}, {address}) is something else than was put there:", state=state, address=seen.address
        )
        yield from (phrase("  – {step}", step=step) for step in seen.differs)
    else:
        yield phrase("On the site is what was put there ({state}, {address})", state=state, address=seen.address)
    if seen.since:
        yield phrase("Somebody has published the page; it counts as public since {day}", day=seen.since.isoformat())


def _idle(programme: str, on_site: OnSite) -> Message:
    which: dict[str, str | int] = {"programme": programme, "revision": on_site.revision}
    if on_site.live:
        return phrase("{programme}: nothing to do, revision {revision} is public", **which)
    return phrase("{programme}: nothing to do, revision {revision} is a draft on the site", **which)


def _done(programme: str, on_site: OnSite) -> Message:
    which: dict[str, str | int] = {"programme": programme, "revision": on_site.revision}
    if on_site.live:
        return phrase("{programme}: revision {revision} is public", **which)
    return phrase("{programme}: revision {revision} is a draft on the site, which does not count as published", **which)
