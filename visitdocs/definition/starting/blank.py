"""A new definition from nothing but a few answers: whole, commented, with texts that hold the place of true ones.

What the office shares (`_office.yaml`) is not said again. The values are in the language of the documents; the comments
are in the language of whoever reads them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from visitdocs.definition.extending import language_in
from visitdocs.definition.marks import made_up_mark
from visitdocs.definition.reading.tree import Tree
from visitdocs.definition.starting.answers import NewVisit, Started, place_names
from visitdocs.definition.starting.blank_texts import COMMENTS, KEYS, SECTIONS, TRACKS, WORDS
from visitdocs.definition.starting.edited_text import as_typed
from visitdocs.definition.starting.notice_law import with_law
from visitdocs.messages import Language, language_named, phrase
from visitdocs.wording import DEFAULT

_OPEN_FOR, _ANSWERED_AFTER = timedelta(days=14), timedelta(days=1)
"""From the first day of registration to its last; from there to the announcement."""
_PLACE = re.compile(r"<([a-z_]+)>")


def blank_definition(
    visit: NewVisit, extended: Tree | None, language: Language, shared: Sequence[Tree] = ()
) -> Started:
    """Make a definition of the answers in `visit`; `extended` is the tree of the file that it is to extend.

    Without an answer the documents are in the language of what is extended.

    If that is under another law than the visit, it may be one of `shared`. Raises ValueError if an answer is missing.
    """
    if not (visit.title and visit.first and visit.place and visit.places and visit.deadline):
        raise ValueError("an answer is missing")
    left_out = set() if extended and _asks_for_track(extended) else {TRACKS}
    wanted = [text for path, text in SECTIONS if path not in left_out and not _stands_in(extended, path)]
    spoken = language_named(visit.language or language_in(extended))
    places = {
        **{name: f"# {language.say(comment)}" for name, comment in COMMENTS.items()},
        "made_up": made_up_mark(language),
        "schema": "visit.schema.json" if language.code == DEFAULT else f"visit.schema.{language.code}.json",
        "extends": f"extends: {extended.files[0].file.rpartition('/')[2]}\n\n" if extended else "",
        "title": as_typed(visit.title),
        "place": as_typed(visit.place),
        **{f"place_{key}": as_typed(text) for key, text in place_names(visit.place, spoken).items()},
        **{name: as_typed(spoken.say(words)) for name, words in WORDS.items()},
        "language": "" if spoken.code == language_in(extended) else f"  language: {spoken.code}\n",
        "places": str(visit.places),
        "agenda": _agenda(
            visit.first, visit.last or visit.first, made_up_mark(language), spoken, () if left_out else KEYS
        ),
        **_days(visit.first, visit.last or visit.first, visit.deadline),
    }
    started = _PLACE.sub(lambda found: places[found[1]], "".join(wanted)).encode()
    made = with_law(Started(started), extended, shared, visit.last or visit.first)
    return replace(made, remarks=())  # nobody has read it before


def _stands_in(extended: Tree | None, path: tuple[str, ...]) -> bool:
    return bool(path) and extended is not None and len(extended.steps(path)) > len(path)


def _asks_for_track(extended: Tree) -> bool:
    return any(path[-1] == "options_from" for path, _ in extended.scalars)


def _days(first: date, last: date, deadline: date) -> dict[str, str]:
    results = min(deadline + _ANSWERED_AFTER, max(deadline, first - _ANSWERED_AFTER))
    return {
        "first": str(first),
        "last": str(last),
        "opens": str(deadline - _OPEN_FOR),
        "deadline": str(deadline),
        "results": str(results),
        "kept_until": str(last.replace(year=last.year + 5, month=12, day=31)),
        "year": str(first.year),
    }


def _agenda(first: date, last: date, mark: str, spoken: Language, tracks: Sequence[str]) -> str:
    """A day with its two sessions for each day of the visit, on the first one a session of each of the tracks, too."""
    meeting, pause = (as_typed(spoken.say(words)) for words in (phrase("Meeting"), phrase("Break")))
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return "".join(
        f"  - date: {day}\n"
        "    sessions:\n"
        '      - {start: "09:00", end: "11:00", host: place, title: '
        f"{meeting}}}"
        f"   {mark}\n"
        '      - {start: "11:00", end: "11:30", kind: break, title: '
        f"{pause}}}\n"
        + "".join(
            f'      - {{start: "11:30", end: "13:00", track: {track}, host: place, title: {meeting}}}   {mark}\n'
            for track in (tracks if day == first else ())
        )
        for day in days
    )
