"""What is asked of a site, and what came of it; light, so that a run that publishes nothing stays fast."""

from datetime import date

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message
from visitdocs.problems import Problem
from visitdocs.site.secret import Secret


@dataclass(frozen=True)
class SiteAccess:
    """What the environment says of the site: "" and None for what the definition or the computer's store says."""

    site: str = ""
    user: str = ""
    password: Secret | None = None


@dataclass(frozen=True)
class Wish:
    """What is asked for: that everybody sees the page, that changes made by hand are overwritten, only a look."""

    live: bool = False
    force: bool = False
    dry_run: bool = False


@dataclass(frozen=True)
class OnSite:
    """What is on the site. `new`: something was written; `planned` says what a dry run would do.

    `edit` is where the page is edited; `dead` are addresses of files that led somewhere before.
    """

    live: bool
    new: bool
    address: str
    edit: str
    revision: int
    problems: tuple[Problem, ...] = ()
    planned: tuple[Message, ...] = ()
    dead: tuple[str, ...] = ()


@dataclass(frozen=True)
class Seen:
    """What the site has of what was put there: whether everybody sees the page, and all that is otherwise.

    `address` is "" if nothing was put there yet. `since` is the day from which it is public, if that was noticed now.
    """

    address: str
    live: bool
    differs: tuple[Message, ...]
    since: date | None = None
