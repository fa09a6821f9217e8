"""What is on the site, what is to be there → what has to be done. Two calls, and nothing is written."""

from collections.abc import Mapping
from functools import cached_property

from visitdocs.dataclass import dataclass
from visitdocs.site.marks import digest_of, is_as_marked, page_mark
from visitdocs.site.order import File, Order
from visitdocs.site.wordpress import Media, Page, WordPress


@dataclass(frozen=True)
class Plan:
    """What becomes of the files: those that stay, those that are new, those that take another's place.

    `replaced` has the files that are on the site already with other bytes, with the one whose place each takes; where
    the site cannot replace bytes they are uploaded like new ones. `surplus` belongs to the page no longer.
    """

    kept: Mapping[str, Media]
    new: tuple[File, ...]
    replaced: tuple[tuple[Media, File], ...]
    surplus: tuple[Media, ...]

    @property
    def is_idle(self) -> bool:
        """Whether the files are all as they should be."""
        return not (self.new or self.replaced or self.surplus)


@dataclass(frozen=True)
class Found:
    """A page as it stands on the site, None if there is none, and what is to be done with its files."""

    order: Order
    page: Page | None
    plan: Plan

    @property
    def is_ours(self) -> bool:
        """Whether the program made the page, for this visit."""
        mark = page_mark(self.page.raw) if self.page else None
        return self.page is not None and (self.page.id == self.order.page or bool(mark and mark.key == self.order.key))

    @property
    def is_edited(self) -> bool:
        """Whether somebody has changed the page's text since the program wrote it."""
        return self.page is not None and not (
            is_as_marked(self.page.raw) or digest_of(self.page.raw) == self.order.written
        )

    @cached_property
    def text_differs(self) -> bool:
        """Whether the page has to say something else, or to link to other addresses."""
        mark = page_mark(self.page.raw) if self.page else None
        if mark is None or mark.key != self.order.key or self.plan.new or self.plan.replaced:
            return True
        return mark.sha256 != digest_of(self.order.text({name: media.url for name, media in self.plan.kept.items()}))

    @property
    def title_differs(self) -> bool:
        """Whether the title is another now, and nobody has typed one of their own on the site."""
        page, before = self.page, self.order.title_before
        return page is not None and before is not None and page.title == before != self.order.title

    @property
    def is_live(self) -> bool:
        """Whether everybody sees the page."""
        return self.page is not None and self.page.is_live

    @property
    def is_idle(self) -> bool:
        """Whether all stands on the site as it should, but for whether it is live."""
        return self.page is not None and self.plan.is_idle and not self.text_differs and not self.title_differs


def look(site: WordPress, order: Order) -> Found:
    """Look for the page, by its number or by the end of its address, and for its files. Raises `SiteError`."""
    page = site.page(order.collection, order.page) if order.page is not None else None
    if page is None:
        named = site.pages_named(order.collection, order.slug)
        marks = {one.id: page_mark(one.raw) for one in named}
        ours = [one for one in named if (mark := marks[one.id]) and mark.key == order.key]
        page = next(iter([*ours, *named]), None)
    return Found(order, page, plan_of(order, site.files(order.key)))


def plan_of(order: Order, there: list[Media]) -> Plan:
    """Compare the files that are to be with those that are there, oldest first; of several alike the oldest stays.

    A file that holds the same and was packed otherwise, by another computer, is the same file.
    """
    left = {media.id: media for media in there}
    kept: dict[str, Media] = {}
    for file in order.files:
        wanted = (file.name, file.content)
        same = next((media for media in left.values() if (media.mark.name, media.mark.content) == wanted), None)
        if same:
            kept[file.name] = left.pop(same.id)
    new, replaced = [], []
    for file in order.files:
        if file.name not in kept:
            old = next((media for media in left.values() if media.mark.name == file.name), None)
            if old is None:
                new.append(file)
            else:
                replaced.append((left.pop(old.id), file))
    return Plan(kept, tuple(new), tuple(replaced), tuple(left.values()))
