"""What was found on a site, and what is asked for → whether it may be done, and what it comes to."""

from collections.abc import Iterator

from visitdocs.messages import FileName, Message, message, phrase
from visitdocs.problems import Problem, Severity, UsageError
from visitdocs.site.plan import Found


def is_to_be_written(found: Found, *, live: bool, force: bool) -> bool:
    """Whether anything on the site has to be another."""
    return not found.is_idle or (live and not found.is_live) or (force and (found.is_edited or not found.is_ours))


def refuse(found: Found, programme: str, *, live: bool, force: bool) -> None:
    """Keep hands off what is not to be touched. Raises `UsageError` with the command that would do it."""
    if not is_to_be_written(found, live=live, force=force) or found.page is None:
        return
    if not found.is_ours and not force:
        foreign = message(
            "site-page-foreign",
            "there is a page at this address already that the program has not made for this visit: {page}",
            page=FileName(found.page.link),
        )
        hint = phrase(
            "write another end of the address in the definition (publication: slug:), or replace that page with: "
            "publish {name} --force",
            name=programme,
        )
        raise UsageError(Problem(Severity.ERROR, foreign, hint=hint))
    if found.is_live and not live:
        public = message("site-page-live", "the page is public, so nothing on the site was touched")
        raise UsageError(Problem(Severity.ERROR, public, hint=_command(programme, live=True, force=force)))
    if found.is_ours and found.is_edited and found.text_differs and not force:
        edited = message("site-page-edited", "the page on the site was edited by hand since the program wrote it")
        hint = phrase(
            "take the changes over into the definition or the template; then replace the page with: {command}",
            command=_typed(programme, live=live, force=True),
        )
        raise UsageError(Problem(Severity.ERROR, edited, hint=hint))


def planned_steps(found: Found, *, live: bool, force: bool) -> Iterator[Message]:
    """Say what would be done."""
    if not is_to_be_written(found, live=live, force=force):
        return
    plan = found.plan
    for file in plan.new:
        yield phrase("upload {name}", name=FileName(file.name))
    for media, _ in plan.replaced:
        yield phrase("replace {name} ({address})", name=FileName(media.mark.name), address=media.url)
    if found.page is None:
        yield phrase("make a page for everybody to see") if live else phrase("make a draft of the page")
    elif found.text_differs or found.title_differs or (force and found.is_edited):
        yield phrase("write the page {address}", address=found.page.link)
    if found.page is not None and live and not found.is_live:
        yield phrase("publish the page {address}", address=found.page.link)
    for media in plan.surplus:
        yield phrase("remove {address}", address=media.url)


def _command(programme: str, *, live: bool, force: bool) -> Message:
    return phrase("to change it for everybody: {command}", command=_typed(programme, live=live, force=force))


def _typed(programme: str, *, live: bool, force: bool) -> str:
    return " ".join(["publish", programme, *(["--live"] if live else []), *(["--force"] if force else [])])
