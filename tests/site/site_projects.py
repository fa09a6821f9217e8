"""A tiny programme with a news page, and what is asked for on the command line, in one process."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from fake_site import PASSWORD, USER
from tiny_project import Project, tiny_project

from visitdocs.messages import Message
from visitdocs.pipeline import OnSite, SiteAccess, Wish, publish_to_site, unseen
from visitdocs.publication import Record, read_record
from visitdocs.site.client import SiteClient
from visitdocs.site.secret import Secret

DAY = date(2027, 2, 3)
PAGE = """<p><strong>{{ visit.title }}</strong> – {{ registration.places }} miejsc, <time>{{ visit.dates }}</time></p>
<ul>{% for file in attachments %}
<li><a href="{{ file.url }}">{{ file.title }} ({{ file.size }})</a></li>{% endfor %}
</ul>
"""


@dataclass(frozen=True)
class SiteProject:
    """A project, and the account with which it publishes."""

    project: Project
    access: SiteAccess
    remarks: list[Message] = field(default_factory=list)

    def copy_for(self, folder: Path, url: str) -> "SiteProject":
        """The same project on another disk, with another site."""
        access = SiteAccess(url, USER, Secret(PASSWORD))
        return SiteProject(self.project.copy(folder), access)

    def publish(self, *, live: bool = False, force: bool = False, dry_run: bool = False, day: date = DAY) -> OnSite:
        """Publish it."""
        return publish_to_site(
            self.project.programme, self.access, day, Wish(live, force, dry_run), unseen, self.remarks.append
        )

    def edit(self, old: str, new: str) -> None:
        """Edit the definition and build."""
        self.project.edit(old, new)
        self.project.build()

    def as_user(self, user: str, password: str = PASSWORD) -> "SiteProject":
        """The same with another account."""
        return replace(self, access=SiteAccess(self.access.site, user, Secret(password)))

    @property
    def record(self) -> Record:
        """What is remembered."""
        record = read_record(self.project.programme.definition)
        assert record is not None
        return record

    def forget(self) -> None:
        """Lose what is remembered."""
        self.project.programme.record.unlink()
        self.project.build()


def built_project(folder: Path) -> SiteProject:
    """A project whose pack is made."""
    project = tiny_project(folder)
    (folder / "templates" / "news.html").write_text(PAGE, encoding="utf-8")
    project.build()
    return SiteProject(project, SiteAccess())


class Killed(BaseException):
    """The run ends here, without any chance to tidy up on the site."""


def killed_at(number: int, before: bool, work: Callable[[], object]) -> bool:
    """Do the work and kill it just before or just after its call `number`; whether it came so far."""
    made = 0
    with pytest.MonkeyPatch.context() as patch:
        for name in ("call", "download"):
            whole = getattr(SiteClient, name)

            def cut(self: SiteClient, *given: object, _whole: Callable[..., object] = whole, **more: object) -> object:
                nonlocal made
                made += 1
                if made == number and before:
                    raise Killed
                try:
                    return _whole(self, *given, **more)
                finally:
                    if made == number:
                        raise Killed

            patch.setattr(SiteClient, name, cut)
        with suppress(Killed):
            work()
            return False
    return True
