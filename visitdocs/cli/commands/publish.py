"""Put a pack on the site, or remember that somebody did."""

from collections.abc import Mapping
from getpass import getpass
from typing import Annotated, Any

import typer

from visitdocs import OpenProgramme, Secret, SiteAccess, Wish
from visitdocs.cli.application import OneProgramme, PacksThere, Quiet, app, session_of
from visitdocs.cli.arguments import chosen_programmes
from visitdocs.cli.session import Session
from visitdocs.cli.showing.on_site import site_lines
from visitdocs.cli.terminal import Terminal
from visitdocs.cli.usage import SpokenCommand
from visitdocs.messages import Listed, Message, message, phrase
from visitdocs.problems import Problem, Severity, UsageError


def _switch(name: str, told: Message) -> Any:
    return typer.Option(name, help=told.text)


_LIVE = _switch("--live", phrase("Let everybody see the page, or change one that they see."))
_DRY = _switch("--dry-run", phrase("Only say what would be done."))
_FORCE = _switch("--force", phrase("Write over what somebody has changed on the page by hand."))
_HANDS = _switch("--by-hand", phrase("You have put the files on the page yourself."))
_RAISE = _switch("--raise", phrase("Raise the revision in the definition and its day, and nothing else."))
_PASSWORD = _switch("--set-password", phrase("Ask for the application password and keep it in this computer's store."))


@app.command(
    "publish",
    cls=SpokenCommand,
    help=phrase(
        "Put the files and the page on the WordPress site, at first as a draft, or remember what is public."
    ).text,
)
def _publish(
    context: typer.Context,
    programme: OneProgramme,
    live: Annotated[bool, _LIVE] = False,
    dry_run: Annotated[bool, _DRY] = False,
    force: Annotated[bool, _FORCE] = False,
    by_hand: Annotated[bool, _HANDS] = False,
    raising: Annotated[bool, _RAISE] = False,
    set_password: Annotated[bool, _PASSWORD] = False,
    output: PacksThere = None,
    quiet: Quiet = False,
) -> int:
    session = session_of(context)
    (chosen,) = chosen_programmes(session.root, [programme], output)
    to_site = {"--live": live, "--dry-run": dry_run, "--force": force}
    _refuse_two({"--by-hand": by_hand, "--raise": raising, "--set-password": set_password}, to_site)
    terminal = Terminal(session.language, quiet=quiet)
    if raising:
        terminal.say_raised(chosen, chosen.raise_revision(session.today))
    elif by_hand:
        terminal.say_published(chosen, chosen.publish_by_hand(session.today))
    elif set_password:
        _set_password(chosen, session, terminal)
    else:
        _put_on_site(chosen, session, terminal, Wish(live, force, dry_run))
    return 0


def _put_on_site(chosen: OpenProgramme, session: Session, terminal: Terminal, wish: Wish) -> None:
    access = session.site_access
    with terminal.working(chosen.slug) as progress:
        done = chosen.publish(access, session.today, wish, progress, terminal.say_now)
    terminal.show(done.problems)
    terminal.say(site_lines(chosen.slug, done))


def _set_password(chosen: OpenProgramme, session: Session, terminal: Terminal) -> None:
    access = session.site_access
    site, user = chosen.store_password(SiteAccess(access.site, access.user))  # first, whether it is known whose it is
    if not terminal.can_ask():
        nobody = message("password-nobody-asks", "nobody is there to type the password")
        raise UsageError(Problem(Severity.ERROR, nobody, hint=phrase("run the command in a terminal")))
    terminal.say([phrase("Application password of the user {user} on {site} (it is not shown):", user=user, site=site)])
    typed = getpass("").strip()
    if not typed:
        empty = message("password-empty", "no password was typed, and nothing was stored")
        raise UsageError(Problem(Severity.ERROR, empty, hint=phrase("run the command again and paste the password")))
    chosen.store_password(SiteAccess(access.site, access.user, Secret(typed)))
    terminal.say([phrase("Stored. The program takes it from there from now on.")])


def _refuse_two(single: Mapping[str, bool], to_site: Mapping[str, bool]) -> None:
    """One thing at a time. Raises `UsageError`."""
    asked = [name for name, wanted in single.items() if wanted]
    also = [name for name, wanted in to_site.items() if wanted] if asked else []
    if len(asked) + len(also) > 1:
        both = message("publish-both", "these cannot be done at once: {options}", options=Listed((*asked, *also)))
        raise UsageError(Problem(Severity.ERROR, both, hint=phrase("run the program once for each of them")))
