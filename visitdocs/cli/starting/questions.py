"""The few questions of `new`: asked of whoever sits at the terminal, where no option answers them."""

from collections.abc import Mapping
from dataclasses import replace

from visitdocs import VisitdocsError, check_answer
from visitdocs.cli.terminal import Terminal
from visitdocs.dataclass import dataclass
from visitdocs.messages import Listed, Message, message, phrase
from visitdocs.problems import Place, Problem, Severity, UsageError


@dataclass(frozen=True)
class Question:
    """What is asked for. An empty line means `without`, or, from an earlier definition, `kept`; None for nothing."""

    key: str
    text: Message
    without: Message | None
    kept: Message | None
    of_old: bool = True


QUESTIONS = (
    Question("title", phrase("Title of the visit"), None, phrase("as in the earlier visit")),
    Question("first", phrase("First day, for example 2027-03-01"), None, None),
    Question("last", phrase("Last day"), phrase("the same day"), phrase("as many days as in the earlier visit")),
    Question("place", phrase("Town that is visited"), None, None, of_old=False),
    Question("places", phrase("Number of places"), None, phrase("as in the earlier visit")),
    Question("deadline", phrase("Last day of registration"), None, phrase("moved by as many days")),
    Question(
        "language", phrase("Language of the documents, for example en"), phrase("the office's"), None, of_old=False
    ),
)


def answers_from(terminal: Terminal, given: Mapping[str, str | None], *, from_old: bool) -> dict[str, str]:
    """Give all answers: those given as options, and those to the questions that are left.

    Raises `UsageError` if an answer that is given cannot be meant, or one is needed and nobody is there to ask.
    """
    answers: dict[str, str] = {}
    problems: list[Problem] = []
    for key, text in given.items():
        if text is not None:
            found = _wrong(key, text, answers)
            problems += (replace(problem, place=Place(where=f"--{key}")) for problem in found)
            answers |= {} if found else {key: text}
    if problems:
        raise UsageError(*problems)
    left = [question for question in QUESTIONS if question.key not in answers and (question.of_old or not from_old)]
    if not terminal.can_ask():
        needed = tuple(f"--{question.key}" for question in left if _default(question, from_old) is None)
        if needed:
            raise UsageError(_missing(needed))
        return answers
    for question in left:
        text = _asked(terminal, question, from_old, answers)
        answers |= {question.key: text} if text else {}
    return answers


def _asked(terminal: Terminal, question: Question, from_old: bool, answers: Mapping[str, str]) -> str:
    """The answer, "" for what an empty line means; asked until it can be meant beside the other `answers`."""
    default = _default(question, from_old)
    while True:
        text = terminal.ask(question.text, default)
        if text is None:
            raise UsageError(_missing((f"--{question.key}",)))
        if not text and default is not None:
            return ""
        problems = _wrong(question.key, text, answers)
        if not problems:
            return text
        terminal.show(problems)


def _default(question: Question, from_old: bool) -> Message | None:
    return question.kept if from_old else question.without


def _wrong(key: str, text: str, answers: Mapping[str, str]) -> tuple[Problem, ...]:
    try:
        check_answer(key, text, answers)
    except VisitdocsError as error:
        return tuple(Problem(problem.severity, problem.message, hint=problem.hint) for problem in error.problems)
    return ()


def _missing(options: tuple[str, ...]) -> Problem:
    missing = message("options-missing", "these options are missing: {options}", options=Listed(options))
    return Problem(Severity.ERROR, missing, hint=phrase("add them; in a terminal the program asks for them"))
