"""A new definition from an earlier one: the days of the visit move, other dates stay and are marked.

The visit's days, those of the agenda and of the registration move by the same number of days. The dates of the project,
the regulations, the acts of law and of how long data are kept are no dates of the visit: they stay, each marked in a
comment (`marks`), those of files that are extended where the definition names the first of them. What was published
stays with the visit that it belongs to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from visitdocs.definition.definition import Definition
from visitdocs.definition.extending import LANGUAGE, extended_tree, extends_of, laid_over, read_tree
from visitdocs.definition.marks import (
    comment_line,
    kept_dates,
    kept_in_shared_files,
    kept_mark,
    moves,
    without_kept_marks,
)
from visitdocs.definition.reading.tree import Scalar, Tree
from visitdocs.definition.starting.answers import NewVisit, Started, place_names
from visitdocs.definition.starting.edited_text import EditedText, as_typed, with_same_mark
from visitdocs.definition.starting.notice_law import with_law
from visitdocs.messages import Language, Message, language_named, phrase

_OF_A_PUBLICATION = ("page", "slug")

WEEKDAYS = (
    *(phrase("on a Monday"), phrase("on a Tuesday"), phrase("on a Wednesday"), phrase("on a Thursday")),
    *(phrase("on a Friday"), phrase("on a Saturday"), phrase("on a Sunday")),
)


def moved_definition(
    old: Definition, name: str, visit: NewVisit, language: Language, shared: Sequence[Tree] = ()
) -> Started:
    """Make a definition of `old`, which has the short name `name`, for the days that `visit` gives.

    What `visit` does not give is taken from `old`; comments that are added are in `language`. `shared` are the files
    that the new definition may extend if those of `old` are under another law.
    """
    file, data = next(iter(old.files.items()))
    edited = EditedText(read_tree(without_kept_marks(data.decode("utf-8")).encode(), file)[0])
    first = old.visit.visit.dates.first
    days = (visit.first or first) - first
    _move(edited, old, file, days)
    _answer(edited, old, visit, days)
    for key in _OF_A_PUBLICATION:
        edited.drop(("publication", key))
    last = visit.last or old.visit.visit.dates.last + days
    _mark(edited, language)
    heading = language.say(phrase("Started from {name}; dates that were kept are marked in comments.", name=name))
    text = _headed(edited.result(), f"# {heading}", edited.newline)
    remarks = (*_about_weekdays(first, first + days), *_about_language(old.visit.visit.language, visit.language))
    extended = extended_tree(old.files)
    started = with_law(Started(text, remarks), extended, shared, last)
    marked = _with_shared_marked(started.data, [extended, *shared] if extended else shared, language)
    return replace(started, data=with_same_mark(data, marked))


def _move(edited: EditedText, old: Definition, file: str, days: timedelta) -> None:
    """Move every day of the visit, also those that stand in a file that is extended, if they are in no list there."""
    for path, scalar in old.tree.scalars:
        is_own = scalar.file.file == file or all(isinstance(step, str) for step in path)
        if is_own and moves(path, scalar):
            edited.put(path, str(date.fromisoformat(scalar.text) + days))


def _answer(edited: EditedText, old: Definition, visit: NewVisit, days: timedelta) -> None:
    """Put the answers in, and what begins anew with a visit. With another deadline the whole registration moves."""
    registration = old.visit.registration
    if visit.deadline:
        days = visit.deadline - registration.deadline
    begins = str(registration.opens + days)
    answers = {
        ("visit", "published"): begins,
        ("visit", "revision"): "1",
        ("visit", "revised"): begins,
        LANGUAGE: visit.language,
        ("visit", "title"): visit.title and as_typed(visit.title),
        ("visit", "dates", "last"): visit.last and str(visit.last),
        ("registration", "places"): visit.places and str(visit.places),
        ("registration", "opens"): begins,
        ("registration", "deadline"): str(registration.deadline + days),
        ("registration", "results"): registration.results and str(registration.results + days),
    }
    if visit.place:
        answers |= {
            ("visit", "region", key): as_typed(text)
            for key, text in place_names(
                visit.place, language_named(visit.language or old.visit.visit.language)
            ).items()
        }
    for path, value in answers.items():
        if value:
            edited.put(path, value)


def _mark(edited: EditedText, language: Language) -> None:
    """Mark all that is kept in a line by one comment."""
    kept: dict[int, tuple[Scalar, list[str]]] = {}
    for path, scalar in edited.tree.scalars:
        if dates := list(kept_dates(path, scalar)):
            before = kept[comment_line(scalar)][1] if comment_line(scalar) in kept else []
            kept[comment_line(scalar)] = scalar, [*before, *dates]
    for scalar, dates in kept.values():
        edited.comment(scalar, kept_mark(dates, language))


def _with_shared_marked(data: bytes, extended: Sequence[Tree], language: Language) -> bytes:
    """Mark what is kept in files that the definition extends, the first of which is one of the trees."""
    own = read_tree(data, "")[0]
    extends = extends_of(own)
    below = next((tree for tree in extended if extends and tree.files[0].file.rpartition("/")[2] == extends.text), None)
    if extends is None or below is None:
        return data
    kept = [date for _, _, dates in kept_in_shared_files(laid_over(own, below), extends) for date in dates]
    edited = EditedText(own)
    if kept:
        edited.comment(extends, kept_mark(kept, language))
    return edited.result()


def _about_weekdays(before: date, after: date) -> Iterator[Message]:
    if before.weekday() != after.weekday():
        yield phrase(
            "The earlier visit began {before}, this one begins {after}.",
            before=WEEKDAYS[before.weekday()],
            after=WEEKDAYS[after.weekday()],
        )


def _about_language(before: str, asked: str | None) -> Iterator[Message]:
    if asked and asked != before:
        yield phrase(
            "The texts are still in the language {before}, and this visit is in {asked}: translate them, and look "
            "which file it extends.",
            before=before,
            asked=asked,
        )


def _headed(data: bytes, heading: str, newline: str) -> bytes:
    """The text with one more comment at its top, below the line that editors read."""
    text = data.decode()
    first, end, rest = text.partition(newline)
    if first.startswith("# yaml-language-server:"):
        return f"{first}{end}{heading}{newline}{rest}".encode()
    return f"{heading}{newline}{text}".encode()
