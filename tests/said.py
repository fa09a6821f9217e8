"""What people read of messages and problems, in either language."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from visitdocs.messages import ENGLISH, Language, Message, language_named
from visitdocs.problems import Place, Problem, VisitdocsError, told

POLISH = language_named("pl")


def polish(what: Message | Place | Problem | VisitdocsError | str | None) -> str:
    """The words that staff read."""
    return _said(what, POLISH)


def english(what: Message | Place | Problem | VisitdocsError | str | None) -> str:
    """The same in English."""
    return _said(what, ENGLISH)


def _said(what: Message | Place | Problem | VisitdocsError | str | None, language: Language) -> str:
    match what:
        case None:
            return ""
        case VisitdocsError():
            return "\n".join(told(problem, language) for problem in what.problems)
        case Problem():
            return told(what, language)
        case Place():
            return what.said(language)
        case _:
            return language.say(what)


@contextmanager
def refused(kind: type[VisitdocsError], *codes: str) -> Iterator[pytest.ExceptionInfo[VisitdocsError]]:
    """Expect an error of this kind with problems of exactly these codes, in their order."""
    with pytest.raises(kind) as caught:
        yield caught
    assert [problem.code for problem in caught.value.problems] == list(codes)
